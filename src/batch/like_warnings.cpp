// SPDX-License-Identifier: MIT
#include "batch/like_warnings.hpp"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace vanban::batch {
namespace {

/// So many units are named; who fixes these sees what the others suffer from.
constexpr std::size_t kMostNamed = 5;
constexpr std::size_t kMostWarnings = 100;

/// The field without the unit's position in a JSON list: `[3].subject`.
std::string field_of(const Diagnostic& warning, const units::Unit& unit) {
  const std::string& field = warning.place.field;
  const std::size_t end = field.find(']');
  return unit.position != 0 && field.starts_with('[') && end != std::string::npos
             ? field.substr(end)
             : field;
}

std::string likeness(const Diagnostic& warning, const units::Unit& unit) {
  return fmt::format("{} {} {} {}", warning.code, warning.place.file, field_of(warning, unit),
                     warning.message.en);
}

/// `dòng 2, 3, 4 và 12 đơn vị khác`.
Bilingual words_for(const std::set<std::size_t>& named, std::size_t count, bool by_position) {
  units::Unit unit;
  unit.position = by_position ? 1 : 0;
  Bilingual words = units::words_for(unit, *named.begin());
  for (auto number = std::next(named.begin()); number != named.end(); ++number) {
    words.vi += fmt::format(", {}", *number);
    words.en += fmt::format(", {}", *number);
  }
  if (count > named.size()) {
    words.vi += fmt::format(" và {} đơn vị khác", count - named.size());
    words.en += fmt::format(" and {} other units", count - named.size());
  }
  return words;
}

Diagnostic more_warnings(std::size_t count) {
  return make_note("batch.more-findings", {fmt::format("còn {} lời nhắc khác", count),
                                           fmt::format("there are {} more warnings", count)});
}

}  // namespace

void LikeWarnings::add(const Job& job, const Diagnostics& warnings) {
  std::set<std::string> of_unit;
  for (std::size_t order = 0; order < warnings.size(); ++order) {
    const std::string key = likeness(warnings[order], job.unit);
    if (!of_unit.insert(key).second) continue;
    Alike& alike = alike_[key];
    if (alike.count++ == 0 || job.position < alike.position) {
      alike.first = warnings[order];
      alike.position = job.position;
      alike.order = order;
    }
    alike.by_position = job.unit.position != 0;
    alike.named.insert(units::number_of(job.unit));
    if (alike.named.size() > kMostNamed) alike.named.erase(std::prev(alike.named.end()));
  }
}

Diagnostics LikeWarnings::take(std::size_t units) {
  std::vector<Alike> sorted;
  for (auto& [key, alike] : std::exchange(alike_, {})) sorted.push_back(std::move(alike));
  std::sort(sorted.begin(), sorted.end(), [](const Alike& a, const Alike& b) {
    return std::tie(a.position, a.order) < std::tie(b.position, b.order);
  });
  Diagnostics told;
  for (std::size_t i = 0; i < std::min(sorted.size(), kMostWarnings); ++i) {
    Alike& alike = sorted[i];
    if (alike.count < units) {
      const Bilingual words = words_for(alike.named, alike.count, alike.by_position);
      alike.first.message.vi += fmt::format(" ({})", words.vi);
      alike.first.message.en += fmt::format(" ({})", words.en);
    }
    told.push_back(std::move(alike.first));
  }
  if (sorted.size() > kMostWarnings) told.push_back(more_warnings(sorted.size() - kMostWarnings));
  return told;
}

}  // namespace vanban::batch
