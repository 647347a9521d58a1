// SPDX-License-Identifier: MIT
#include "recognition/plain_fronts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.hpp"
#include "recognition/labels.hpp"
#include "recognition/phrases.hpp"

namespace vanban::recognition {
namespace {

using MaybeLabels = std::vector<std::optional<NumberLabel>>;

bool is_decimal_fraction(const NumberLabel& label) {
  return label.kind == LabelKind::decimal && label.depth == 2 && is_digit(label.text.back());
}

bool is_initial(const NumberLabel& label) {
  const bool capital = label.kind == LabelKind::letter || label.kind == LabelKind::roman;
  return capital && label.text.size() == 2 && label.text.back() == '.';
}

/// `3.` of `3.5`; empty for numbers of one part.
std::string_view outer_figures(const NumberLabel& label) {
  std::string_view text = label.text;
  while (!text.empty() && !is_digit(text.back())) text.remove_suffix(1);
  const std::size_t stop = text.rfind('.');
  return label.kind != LabelKind::decimal || stop == text.npos ? "" : text.substr(0, stop + 1);
}

/// Whether `after` goes on where `before` stands. Capitals may have a gap: a number that was left
/// out is a fault of its own.
bool follows(const NumberLabel& before, const NumberLabel& after) {
  constexpr int kWidestGap = 3;
  const int step = after.ordinal - before.ordinal;
  if (after.kind != LabelKind::decimal) return step >= 1 && step <= kWidestGap;
  return step == 1 && outer_figures(before) == outer_figures(after);
}

bool are_siblings(const std::optional<NumberLabel>& one, const NumberLabel& other) {
  return one && one->kind == other.kind && one->depth == other.depth;
}

bool has_sibling(const MaybeLabels& labels, std::size_t at) {
  const NumberLabel& own = *labels[at];
  for (std::size_t next = at + 1; next < labels.size(); ++next)
    if (are_siblings(labels[next], own)) {
      if (follows(own, *labels[next])) return true;
      break;
    }
  for (std::size_t before = at; before-- > 0;)
    if (are_siblings(labels[before], own)) return follows(*labels[before], own);
  return false;
}

/// `3.5 tỷ`, `1.1 %`: what comes after the figures measures them.
bool is_amount(std::string_view rest) {
  static constexpr std::array<std::string_view, 20> kUnits{
      "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "đồng", "%",   "phần trăm", "ha",  "km",
      "m",  "m²", "tấn",   "kg",    "tạ",   "lít",  "lần", "điểm",      "usd", "năm"};
  const auto words = words_in(rest);
  return !words.empty() && std::find(kUnits.begin(), kUnits.end(),
                                     without_end_mark(folded(words.front()))) != kUnits.end();
}

bool looks_like_heading(const Line& line) {
  return line.bold || line.outline_level > 0 || is_capitals(line.text);
}

bool is_plain(const Line& line, const MaybeLabels& labels, std::size_t at) {
  const auto& label = labels[at];
  if (!label || !label->typed) return false;
  const bool fraction = is_decimal_fraction(*label);
  if (!fraction && !is_initial(*label)) return false;
  if (looks_like_heading(line)) return false;
  const std::string_view rest = std::string_view(line.text).substr(label->end);
  return (fraction && is_amount(rest)) || !has_sibling(labels, at);
}

}  // namespace

void find_plain_fronts(Flow& flow) {
  MaybeLabels labels;
  for (const Entry& entry : flow)
    labels.push_back(entry.table == nullptr ? label_of(entry.line) : std::nullopt);
  for (std::size_t at = 0; at < flow.size(); ++at)
    flow[at].line.plain_front = is_plain(flow[at].line, labels, at);
}

}  // namespace vanban::recognition
