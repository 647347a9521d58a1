// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "base/strings.hpp"
#include "recognition/known_names.hpp"
#include "recognition/labels.hpp"
#include "recognition/phrases.hpp"
#include "recognition/signature.hpp"
#include "recognition/title.hpp"

namespace vanban::recognition {
namespace {

constexpr std::size_t kMostSignerLines = 8;

bool is_recipients_label(const Line& line) {
  if (!begins_with(line.text, "nơi nhận")) return false;
  std::string_view rest = line.text;
  rest = trimmed(rest.substr(std::string_view("Nơi nhận").size()));
  return rest.empty() || rest.starts_with(':') || rest.starts_with('.');
}

/// `Nơi nhận:` with nothing after it on its line: a sentence may begin with the same words.
bool is_label_alone(const Line& line) {
  constexpr std::size_t kLongest = 16;
  return line.text.size() <= kLongest;
}

/// Two to seven words that each begin with a capital: a person's name.
bool is_person(const Line& line) {
  const auto words = words_in(line.text);
  if (words.size() < 2 || words.size() > 7 || line.number || line.text.size() > 60) return false;
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return !begins_small(word) && word.find_first_of("0123456789:;/-+()") == word.npos;
  });
}

bool is_signer_title(const Line& line) {
  return !line.number && line.text.size() < 120 && is_post(line.text) &&
         (is_capitals(line.text) || (line.bold && !ends_with_mark(line.text)));
}

bool begins_next_part(const Line& line) {
  return kind_of(line) != nullptr || begins_with(line.text, "phụ lục");
}

/// Lines of a foot, side by side or one under the other.
class FootFinder {
 public:
  explicit FootFinder(FlowView flow) : flow_(flow) {}

  std::optional<Foot> find(std::size_t begin) {
    std::optional<std::size_t> with_text;
    for (std::size_t at = begin; at < flow_.size(); ++at) {
      if (flow_[at].table != nullptr) continue;
      const auto parts = side_by_side(flow_[at].line);
      const auto label = std::find_if(parts.begin(), parts.end(), is_recipients_label);
      if (label == parts.end()) continue;
      if (is_label_alone(*label)) return with_recipients(begin, at);
      with_text = at;
    }
    if (with_text) return with_recipients(begin, *with_text);
    for (std::size_t at = begin; at < flow_.size(); ++at)
      if (flow_[at].table == nullptr && is_signature_alone(at)) return alone(at);
    return std::nullopt;
  }

 private:
  /// A post in capitals, followed by a name, another post, or nothing more.
  bool is_signature_alone(std::size_t at) const {
    const Line& line = flow_[at].line;
    if (!is_signer_title(line) || !is_capitals(line.text)) return false;
    for (std::size_t next = at + 1; next < flow_.size() && next < at + kMostSignerLines; ++next) {
      const Line& below = flow_[next].line;
      if (flow_[next].table != nullptr) return false;
      if (is_recipients_label(below)) return false;  // read with it
      if (is_person(below)) return true;
      if (!is_capitals(below.text)) return false;
    }
    return at + 1 == flow_.size();
  }

  Foot alone(std::size_t at) {
    Foot foot{at, at, {}, false, {}};
    take_signer(foot);
    return foot;
  }

  /// Posts and a name may stand above Nơi nhận, where two columns were read one after the other.
  std::size_t signer_above(std::size_t begin, std::size_t label) const {
    std::size_t first = label;
    while (first > begin && label - first < kMostSignerLines && flow_[first - 1].table == nullptr &&
           flow_[first - 1].line.cell == flow_[label].line.cell &&
           (is_person(flow_[first - 1].line) || is_signer_title(flow_[first - 1].line)))
      --first;
    const bool titled = first < label && is_signer_title(flow_[first].line);
    return titled ? first : label;
  }

  Foot with_recipients(std::size_t begin, std::size_t label) {
    Foot foot{signer_above(begin, label), label, {}, true, {}};
    for (std::size_t at = foot.begin; at < label; ++at) foot.signer.push_back(flow_[at].line);
    const int cell = flow_[label].line.cell;
    for (const Line& part : side_by_side(flow_[label].line)) {
      if (!is_recipients_label(part)) {
        foot.signer.push_back(part);
        continue;
      }
      const std::size_t colon = part.text.find(':');
      if (colon != std::string::npos && colon + 1 < part.text.size())
        foot.recipients.push_back(with_pieces(part, {{part.text.substr(colon + 1)}}));
    }
    for (foot.end = label + 1; foot.end < flow_.size(); ++foot.end)
      if (!take(foot, cell)) break;
    take_signer(foot);
    return foot;
  }

  bool take(Foot& foot, int cell) {
    const Entry& entry = flow_[foot.end];
    if (entry.table != nullptr) return false;
    if (cell != 0 && entry.line.cell == cell) return foot.recipients.push_back(entry.line), true;
    bool taken = false;
    const auto parts = side_by_side(entry.line);
    for (const Line& part : parts) {
      if (is_recipient(foot, part))
        foot.recipients.push_back(part), taken = true;
      else if (parts.size() > 1)
        foot.signer.push_back(part), taken = true;
    }
    return taken;
  }

  /// With a dash; or a further line of an entry that is not closed.
  static bool is_recipient(const Foot& foot, const Line& line) {
    const auto label = label_of(line);
    if (label) return label->kind == LabelKind::dash || label->kind == LabelKind::plus;
    if (begins_with(line.text, "lưu:") || begins_with(line.text, "lưu ")) return true;
    // Without dashes, each with a mark of its own.
    if (line.text.ends_with(';') && !is_capitals(line.text)) return true;
    if (foot.recipients.empty() || is_capitals(line.text)) return false;
    const std::string& last = foot.recipients.back().text;
    return !last.ends_with(';') && !last.ends_with('.') && !is_signer_title(line) &&
           !is_person(line);
  }

  /// A table gives one of its cells: the next one belongs to what follows.
  void take_signer(Foot& foot) {
    int cell = 0;
    while (foot.end < flow_.size() && foot.signer.size() < kMostSignerLines) {
      const Entry& entry = flow_[foot.end];
      if (entry.table != nullptr || begins_next_part(entry.line) || entry.line.number) break;
      const bool in_table = entry.line.cell != 0;
      if (cell != 0 && entry.line.cell != cell) break;
      cell = entry.line.cell;
      const bool noted = entry.line.text.starts_with('(') && entry.line.text.size() < 60;
      if (!in_table && !noted && !is_signer_title(entry.line) && !is_person(entry.line) &&
          !is_capitals(entry.line.text))
        break;
      for (Line& part : side_by_side(entry.line)) foot.signer.push_back(std::move(part));
      ++foot.end;
      if (!in_table && is_person(entry.line) && !is_capitals(entry.line.text)) break;
    }
  }

  FlowView flow_;
};

}  // namespace

std::optional<Foot> find_foot(FlowView flow, std::size_t begin) {
  return FootFinder(flow).find(begin);
}

}  // namespace vanban::recognition
