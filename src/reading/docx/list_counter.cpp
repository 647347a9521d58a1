// SPDX-License-Identifier: MIT
#include "reading/docx/list_counter.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "reading/docx/symbols.hpp"
#include "reading/list_number.hpp"

namespace vanban::reading::docx {
namespace {

/// Whether a number of level `upper` begins level `lower` anew (17.9.10).
bool restarts(const ListLevel& lower, std::size_t upper) {
  if (!lower.restart_after) return true;
  return static_cast<int>(upper) < *lower.restart_after;
}

/// What a level counts from, each time it begins (17.9.25, 17.9.26).
int start_of(const ListInstance& instance, std::size_t level) {
  return instance.starts[level].value_or(instance.levels[level].start);
}

std::string printed(const ListInstance& instance, std::size_t level,
                    const std::array<std::optional<int>, kListLevels>& counts) {
  const ListLevel& own = instance.levels[level];
  std::string text;
  for (std::size_t at = 0; at < own.text.size(); ++at) {
    const bool number = own.text[at] == '%' && at + 1 < own.text.size() &&
                        own.text[at + 1] >= '1' && own.text[at + 1] <= '9';
    if (!number) {
      text += own.text[at];
      continue;
    }
    const auto shown = static_cast<std::size_t>(own.text[++at] - '1');
    const ListLevel& other = instance.levels[shown];
    const bool as_figures = own.legal && other.format != "none";
    text += list_number(counts[shown].value_or(start_of(instance, shown)),
                        as_figures ? "decimal" : other.format);
  }
  return text;
}

bool has_number(const ListLevel& level) { return level.text.find('%') != std::string::npos; }

std::string list_name(const ListInstance& instance, int list) {
  const bool own_starts = std::any_of(instance.starts.begin(), instance.starts.end(),
                                      [](const auto& start) { return start.has_value(); });
  return own_starts ? instance.counted_in + "/" + std::to_string(list) : instance.counted_in;
}

}  // namespace

void ListCounter::advance(const ListInstance& instance, int list, std::size_t level) {
  Counts& counts = counts_[instance.counted_in];
  const bool first = begun_.insert({list, level}).second;
  const bool begins = !counts[level] || (first && instance.starts[level]);
  counts[level] = begins ? start_of(instance, level) : *counts[level] + 1;
  for (std::size_t lower = level + 1; lower < kListLevels; ++lower)
    if (restarts(instance.levels[lower], level)) counts[lower].reset();
}

std::optional<AutomaticNumber> ListCounter::next(int list, int level) {
  const ListInstance* const instance = numbering_->list(list);
  if (instance == nullptr) return std::nullopt;
  const auto own =
      static_cast<std::size_t>(std::clamp(level, 0, static_cast<int>(kListLevels) - 1));
  advance(*instance, list, own);
  const ListLevel& shape = instance->levels[own];
  const bool bullet = shape.format == "bullet" || !has_number(shape);
  AutomaticNumber number{bullet ? bullet_text(shape.text, shape.font)
                                : printed(*instance, own, counts_[instance->counted_in]),
                         list_name(*instance, list), static_cast<int>(own), bullet};
  if (is_blank(number.text)) return std::nullopt;
  return number;
}

}  // namespace vanban::reading::docx
