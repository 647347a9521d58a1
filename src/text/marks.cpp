// SPDX-License-Identifier: MIT
#include "text/marks.hpp"

#include <algorithm>
#include <optional>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace vanban::text {
namespace {

bool can_be_escaped(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

/// What stands beside a run of stars. At the edge of a text in front of a value: a value.
enum class Side : std::uint8_t { blank, word, opening, closing, stop, sign, value };

bool is_sign(Side side) {
  return side == Side::opening || side == Side::closing || side == Side::stop || side == Side::sign;
}

Side side_of(char32_t c) {
  static constexpr std::u32string_view kOpening = U"([{“‘«";
  static constexpr std::u32string_view kClosing = U")]}”’»";
  static constexpr std::u32string_view kStops = U",.;:!?";
  if (c == U'\u00A0' || (c < 0x80 && is_blank(static_cast<char>(c)))) return Side::blank;
  if (kOpening.find(c) != kOpening.npos) return Side::opening;
  if (kClosing.find(c) != kClosing.npos) return Side::closing;
  if (kStops.find(c) != kStops.npos) return Side::stop;
  const bool letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool punctuation = c >= 0x2000 && c <= 0x206F;
  return letter || (c >= 0x80 && !punctuation) ? Side::word : Side::sign;
}

class Cutter {
 public:
  Cutter(std::string_view text, const MarkContext& context)
      : text_(text), context_(context), open_notes_(context.open_notes) {}

  std::vector<MarkToken> run() {
    while (at_ < text_.size()) step();
    flush(at_);
    return std::move(tokens_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '\\' && at_ + 1 < text_.size() && can_be_escaped(text_[at_ + 1])) {
      flush(at_);
      start_ = at_ + 1;
      at_ += 2;
    } else if (c == '*') {
      stars();
    } else if (c == '^' && at_ + 1 < text_.size() && text_[at_ + 1] == '[') {
      ++open_notes_, brackets_.push_back(0);
      mark(MarkKind::note_open, 2);
    } else if (open_notes_ > 0 && c == '[') {
      ++inner(), ++at_;
    } else if (open_notes_ > 0 && c == ']') {
      close_bracket();
    } else {
      ++at_;
    }
  }

  /// Open brackets inside the innermost note that began in this text or before it.
  int& inner() { return brackets_.empty() ? outer_brackets_ : brackets_.back(); }

  void close_bracket() {
    if (inner() > 0) {
      --inner(), ++at_;
      return;
    }
    --open_notes_;
    if (!brackets_.empty()) brackets_.pop_back();
    mark(MarkKind::note_close, 1);
  }

  void stars() {
    std::size_t end = at_;
    while (end < text_.size() && text_[end] == '*') ++end;
    const std::size_t count = end - at_;
    const Side before = at_ == 0 ? edge(context_.blank_before) : side_before(at_);
    const Side after = end == text_.size() ? edge(context_.blank_after) : side_after(end);
    const bool sign = count == 1 && before == Side::word && after == Side::word;
    if (count > 3 || sign || (before == Side::blank && after == Side::blank)) {
      at_ = end;
      return;
    }
    mark(MarkKind::stars, count);
    const bool single = count == 1;
    tokens_.back().can_open = after != Side::blank && after != Side::closing &&
                              !(single && (after == Side::stop || before == Side::closing ||
                                           (before == Side::word && is_sign(after))));
    tokens_.back().can_close = before != Side::blank && before != Side::opening &&
                               !(single && after == Side::word && is_sign(before));
  }

  static Side edge(bool blank) { return blank ? Side::blank : Side::value; }

  Side side_after(std::size_t at) const { return side_of(utf8::next(text_, at)); }

  Side side_before(std::size_t at) const {
    while (at > 0 && (static_cast<unsigned char>(text_[--at]) & 0xC0U) == 0x80U) continue;
    return side_after(at);
  }

  void mark(MarkKind kind, std::size_t length) {
    flush(at_);
    tokens_.push_back({kind, text_.substr(at_, length)});
    at_ += length;
    start_ = at_;
  }

  void flush(std::size_t end) {
    if (end > start_) tokens_.push_back({MarkKind::text, text_.substr(start_, end - start_)});
    start_ = end;
  }

  std::string_view text_;
  MarkContext context_;
  int open_notes_;
  int outer_brackets_ = 0;
  std::vector<int> brackets_;
  std::size_t at_ = 0;
  std::size_t start_ = 0;
  std::vector<MarkToken> tokens_;
};

/// One mark (bold or italic) while stars are paired.
struct OpenMark {
  std::optional<std::size_t> token;
  bool StarPairing::Use::*part;
};

/// Closes the mark at `token`, or opens it; false where the token can do neither.
bool toggle(OpenMark& mark, std::size_t token, const MarkToken& stars, StarPairing& pairing) {
  if (mark.token && stars.can_close) {
    pairing.uses[*mark.token].*mark.part = true;
    pairing.uses[token].*mark.part = true;
    mark.token.reset();
    return true;
  }
  if (mark.token || !stars.can_open) return false;
  mark.token = token;
  return true;
}

}  // namespace

std::vector<MarkToken> cut_at_marks(std::string_view text, const MarkContext& context) {
  return Cutter(text, context).run();
}

bool is_plain(std::string_view text) {
  constexpr std::string_view kSigns = "*\\^\n";
  return std::none_of(kSigns.begin(), kSigns.end(),
                      [&](char sign) { return text.find(sign) != text.npos; });
}

StarPairing pair_stars(const std::vector<MarkToken>& stars) {
  StarPairing pairing;
  pairing.uses.resize(stars.size());
  OpenMark bold{std::nullopt, &StarPairing::Use::bold};
  OpenMark italic{std::nullopt, &StarPairing::Use::italic};
  for (std::size_t i = 0; i < stars.size(); ++i) {
    const std::size_t count = stars[i].text.size();
    const bool lost = (count >= 2 && !toggle(bold, i, stars[i], pairing));
    const bool lost_italic = count != 2 && !toggle(italic, i, stars[i], pairing) && count > 1;
    if (lost || lost_italic) pairing.unopened.push_back(i);
  }
  for (const OpenMark& mark : {bold, italic})
    if (mark.token) pairing.unpaired.push_back(*mark.token);
  return pairing;
}

std::vector<std::size_t> note_closers(const std::vector<MarkToken>& tokens) {
  std::vector<std::size_t> closers(tokens.size(), tokens.size());
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == MarkKind::note_open) open.push_back(i);
    if (tokens[i].kind != MarkKind::note_close || open.empty()) continue;
    closers[open.back()] = i;
    open.pop_back();
  }
  return closers;
}

namespace {

/// The stars of one scope: a text without its notes, or a note.
void report_stars(const std::vector<MarkToken>& stars, MarkReport& report) {
  const StarPairing pairing = pair_stars(stars);
  for (std::size_t i = 0; i < stars.size(); ++i)
    if (pairing.uses[i].bold || pairing.uses[i].italic) report.read.push_back(stars[i].text);
  for (const auto* lone : {&pairing.unpaired, &pairing.unopened})
    for (const std::size_t i : *lone)
      if (stars[i].text.size() > 1 || stars.size() > 1) report.unclosed.push_back(stars[i].text);
}

}  // namespace

MarkReport marks_in(std::string_view text) {
  MarkReport report;
  if (is_plain(text)) return report;
  const std::vector<MarkToken> tokens = cut_at_marks(text, {});
  const std::vector<std::size_t> closers = note_closers(tokens);
  std::vector<std::vector<MarkToken>> scopes(1);
  std::size_t note_end = tokens.size();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool in_note = scopes.size() > 1 && i < note_end;
    if (tokens[i].kind == MarkKind::stars)
      scopes[in_note ? scopes.size() - 1 : 0].push_back(tokens[i]);
    if (tokens[i].kind != MarkKind::note_open) continue;
    if (closers[i] == tokens.size() || in_note) {
      report.unclosed.push_back(tokens[i].text);
      continue;
    }
    report.read.push_back(tokens[i].text);
    note_end = closers[i];
    scopes.emplace_back();
  }
  for (const std::vector<MarkToken>& stars : scopes) report_stars(stars, report);
  return report;
}

}  // namespace vanban::text
