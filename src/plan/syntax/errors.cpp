// SPDX-License-Identifier: MIT
#include "plan/syntax/errors.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "plan/json_reader.hpp"
#include "plan/syntax/complaints.hpp"
#include "plan/syntax/contents.hpp"
#include "plan/syntax/repairs.hpp"

namespace vanban::plan::syntax {
namespace {

/// How far a guess is followed before it is held to be as good as any other, in tokens.
constexpr std::size_t kMostTried = 60;
/// A bracket too many is only believed where the data goes on so long after it.
constexpr std::size_t kGoesOn = 3;

Complaint nesting() {
  return {"json.nesting",
          {fmt::format("dữ liệu lồng nhau quá {} cấp", kMostLevels),
           fmt::format("the data is nested more than {} levels deep", kMostLevels)},
          {"Kiểm tra dấu ngoặc [ và { bị thừa.", "Look for stray [ and {."}};
}

class Reader {
 public:
  Reader(const JsonSource& source, const std::vector<Token>& tokens)
      : text_(source.text()), tokens_(tokens), contents_(source) {}

  void run() {
    while (at_ < tokens_.size() && !done_) {
      const std::size_t depth = machine_.open.size();
      if (machine_.take(kind(), next_kind()))
        follow(depth);
      else if (kind() == TokenKind::end)
        end_too_early();
      else if (machine_.open.empty() && machine_.state == State::after_value)
        after_the_end();
      else
        mend();
    }
  }

  std::vector<Located> take_syntax() { return std::move(findings_); }
  std::vector<Named> take_contents() { return contents_.take(); }

 private:
  const Token& token() const { return tokens_[at_]; }
  TokenKind kind() const { return token().kind; }
  TokenKind next_kind() const { return tokens_[std::min(at_ + 1, tokens_.size() - 1)].kind; }

  void report(std::size_t offset, Complaint complaint) {
    findings_.push_back({offset, std::move(complaint)});
    if (findings_.size() > kMostFindings) done_ = true;
  }

  /// Keeps what the machine does not know: where brackets were opened, names, places.
  void follow(std::size_t depth_before) {
    if (machine_.open.size() > depth_before) {
      enter(at_);
    } else if (machine_.open.size() < depth_before) {
      look_at_closing();
      leave();
    } else if (is_word(kind())) {
      if (machine_.state == State::colon)
        contents_.name(token());
      else
        contents_.value(token());
    }
    ++at_;
  }

  void enter(std::size_t opening) {
    opened_.push_back(opening);
    contents_.enter(machine_.open.back() == '{');
    if (opened_.size() <= static_cast<std::size_t>(kMostLevels)) return;
    report(tokens_[opening].begin, nesting());
    done_ = true;
  }
  void leave() {
    last_opened_ = opened_.back();
    opened_.pop_back();
    contents_.leave();
  }

  // ---- what indentation tells ----

  /// A pair of brackets whose closing one stands in another column than the line of its opening
  /// one: where brackets do not match in the end, the mistake is there. A habit is none.
  void look_at_closing() {
    const std::size_t opening = opened_.back();
    const std::size_t column = tokens_[opening].indentation;
    const bool opens_lines = tokens_[opening + 1].first_on_line;
    const bool outer = token().first_on_line && token().indentation < column;
    if (outer && !unclosed_ && is_opening(tokens_[opening].kind)) unclosed_ = opening;
    const bool early = token().first_on_line ? token().indentation > column : opens_lines;
    if (!early) return;
    ++early_;
    surplus_ = at_;
  }

  /// The bracket that closes too early, where there is but one.
  std::optional<std::size_t> surplus() const { return early_ == 1 ? surplus_ : std::nullopt; }
  void forget_surplus() {
    early_ = 0;
    surplus_.reset();
  }

  /// The first token after `opening` that begins a line no deeper than the opening one's.
  std::size_t end_by_indentation(std::size_t opening) const {
    for (std::size_t i = opening + 1; i < tokens_.size(); ++i)
      if (tokens_[i].first_on_line && tokens_[i].indentation <= tokens_[opening].indentation)
        return i;
    return tokens_.size() - 1;
  }

  // ---- the end ----

  void end_too_early() {
    done_ = true;
    if (opened_.empty()) return report(token().begin, unknown_text());
    if (!report_suspect(opened_.front()))
      report(tokens_[opened_.back()].begin, unclosed(machine_.open.back(), {}, 0));
  }

  /// Reports the bracket inside the one at `outer` that is unclosed by its indentation, if any.
  bool report_suspect(std::size_t outer) {
    if (!unclosed_ || *unclosed_ <= outer) return false;
    const Token& opening = tokens_[*unclosed_];
    const Token& before = tokens_[end_by_indentation(*unclosed_)];
    unclosed_.reset();
    report(opening.begin,
           unclosed(text_[opening.begin], text_.substr(before.begin, before.end - before.begin),
                    utf8::position_of(text_, before.begin).line));
    return true;
  }

  /// Something follows the outermost value: the bracket that closed it was one too many, or it is
  /// no part of the data.
  void after_the_end() {
    const TokenKind closing = at_ == 0 ? TokenKind::end : tokens_[at_ - 1].kind;
    if (is_closing(kind())) {
      report_surplus(at_);
      ++at_;
      return;
    }
    Machine reopened = machine_;
    reopened.open = closing == TokenKind::object_end ? "{" : "[";
    if (kind() == TokenKind::comma && is_closing(closing) &&
        tokens_taken(reopened, tokens_, at_, kMostTried) > kGoesOn) {
      machine_ = std::move(reopened);
      enter(last_opened_);
      return report_surplus(at_ - 1);
    }
    done_ = true;
    report(token().begin, text_after_end());
  }

  void report_surplus(std::size_t seen) {
    const Token& bracket = tokens_[surplus().value_or(seen)];
    forget_surplus();
    report(bracket.begin, surplus_closing(text_[bracket.begin]));
  }

  // ---- going on ----

  /// Takes the repair after which the text can be followed the farthest.
  void mend() {
    std::vector<Repair> guesses =
        repairs({text_, tokens_, machine_, opened_, last_opened_, surplus().has_value()}, at_);
    const auto reach = [this](const Repair& guess) {
      const std::size_t tried = at_ + kMostTried - guess.next;
      return guess.next + tokens_taken(guess.machine, tokens_, guess.next, tried);
    };
    std::size_t best = guesses.size() - 1;
    std::size_t farthest = reach(guesses.back());
    for (std::size_t i = guesses.size() - 1; i-- > 0;) {
      const std::size_t reached = reach(guesses[i]);
      if (reached > at_ && reached >= farthest) {
        best = i;
        farthest = reached;
      }
    }
    apply(std::move(guesses[best]));
  }

  void apply(Repair repair) {
    report(std::move(repair.finding), repair.bracket);
    while (opened_.size() > repair.machine.open.size()) leave();
    machine_ = std::move(repair.machine);
    if (opened_.size() < machine_.open.size()) enter(std::min(at_, repair.next));
    at_ = repair.next;
  }

  /// At the bracket that indentation shows, where it shows one.
  void report(Located finding, Bracket bracket) {
    if (bracket == Bracket::surplus) return report_surplus(at_);
    if (bracket == Bracket::unclosed && report_suspect(opened_.back())) return;
    report(finding.offset, std::move(finding.complaint));
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  Contents contents_;
  Machine machine_;
  std::size_t at_ = 0;
  std::vector<std::size_t> opened_;  ///< token of each open bracket
  std::size_t last_opened_ = 0;
  std::optional<std::size_t> unclosed_;  ///< an opening bracket, closed in an outer column
  std::optional<std::size_t> surplus_;   ///< a closing bracket that closes in an inner column
  int early_ = 0;                        ///< how many do
  std::vector<Located> findings_;
  bool done_ = false;
};

struct Ordered {
  std::size_t offset = 0;
  std::string field;
  Complaint complaint;
};

}  // namespace

Diagnostics find_errors(const JsonSource& source) {
  Tokens tokens = tokenize(source.text());
  Reader reader(source, tokens.list);
  reader.run();
  std::vector<Ordered> all;
  for (Located& one : tokens.findings) all.push_back({one.offset, {}, std::move(one.complaint)});
  for (Located& one : reader.take_syntax())
    all.push_back({one.offset, {}, std::move(one.complaint)});
  for (Named& one : reader.take_contents())
    all.push_back({one.located.offset, to_string(one.path), std::move(one.located.complaint)});
  std::stable_sort(all.begin(), all.end(),
                   [](const Ordered& a, const Ordered& b) { return a.offset < b.offset; });
  Findings findings(source);
  Places places(source);
  for (Ordered& one : all) {
    Place place = places.at(one.offset);
    place.field = std::move(one.field);
    findings.add(std::move(place), std::move(one.complaint));
  }
  return findings.take();
}

}  // namespace vanban::plan::syntax
