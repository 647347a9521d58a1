// SPDX-License-Identifier: MIT
#include "registry/rule_check.hpp"

#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "registry/faults.hpp"
#include "registry/names.hpp"
#include "registry/series_rule.hpp"

namespace vanban::registry {
namespace {

Bilingual words_for(const std::string& group) {
  const std::string name = group.substr(group.find(':') + 1);
  switch (scope_of(group)) {
    case SeriesRule::Scope::common:
      return {"một dãy số chung", "one common series"};
    case SeriesRule::Scope::per_kind:
      if (name.empty()) return {"dãy số riêng của công văn", "the series of letters"};
      return {fmt::format("dãy số riêng của loại {}", name), fmt::format("the series of {}", name)};
    case SeriesRule::Scope::groups:
      if (name == group)
        return {"dãy số của các loại không thuộc nhóm nào", "the series of kinds in no group"};
      return {fmt::format("nhóm “{}”", name), fmt::format("the group “{}”", name)};
  }
  return {};
}

Diagnostic other_rule(const SeriesKey& asked, const std::string& kept) {
  const Bilingual there = words_for(kept);
  const Bilingual wanted = words_for(asked.group);
  const Bilingual hint =
      scope_of(kept) == SeriesRule::Scope::common
          ? Bilingual{"Bỏ --office, hoặc dùng hồ sơ cơ quan có scope là \"common\", như các lần cấp "
                      "số trước. Quy tắc đánh số chỉ đổi từ ngày 01 tháng 01.",
                      "Leave out --office, or use an office profile with the scope \"common\", as "
                      "for the numbers before. The rule changes on 1 January only."}
          : Bilingual{"Thêm --office với hồ sơ cơ quan đã dùng ở các lần cấp số trước. Quy tắc đánh "
                      "số chỉ đổi từ ngày 01 tháng 01.",
                      "Add --office with the office profile of the numbers before. The rule "
                      "changes on 1 January only."};
  return refusal(
      "other-rule", {},
      {fmt::format("sổ năm {} của {} đã đánh số theo quy tắc khác: trong sổ là {}, lần này là {}",
                   asked.year, asked.office, there.vi, wanted.vi),
       fmt::format("the book of {} of {} follows another numbering rule: it has {}, this time it "
                   "would be {}",
                   asked.year, asked.office, there.en, wanted.en)},
      hint);
}

/// A group of another scope in this book.
std::optional<std::string> group_of_other_scope(const Database& database, const SeriesKey& asked) {
  Statement rows = database.query(
      "SELECT grouping FROM series WHERE office = ? AND secrecy = ? AND year = ? ORDER BY id",
      asked.office, name_of(kSecrecyNames, asked.secrecy), asked.year);
  while (rows.step()) {
    const std::string group = rows.text(0);
    if (group != kCopiesGroup && scope_of(group) != scope_of(asked.group)) return group;
  }
  return std::nullopt;
}

/// Another group in which this notation has numbers. Only groups can differ within one scope.
std::optional<std::string> other_group(const Database& database, const SeriesKey& asked,
                                       const std::string& notation) {
  if (scope_of(asked.group) != SeriesRule::Scope::groups) return std::nullopt;
  Statement row = database.query(
      "SELECT s.grouping FROM series s JOIN entry e ON e.series = s.id"
      " WHERE s.office = ? AND s.secrecy = ? AND s.year = ? AND s.grouping NOT IN (?, ?)"
      " AND substr(e.code, instr(e.code, '/') + 1) = ? ORDER BY s.id LIMIT 1",
      asked.office, name_of(kSecrecyNames, asked.secrecy), asked.year, asked.group, kCopiesGroup,
      notation);
  if (!row.step()) return std::nullopt;
  return row.text(0);
}

}  // namespace

Result<void> check_rule(const Database& database, const SeriesKey& series,
                        const std::string& notation) {
  if (series.group == kCopiesGroup) return {};
  if (const auto other = group_of_other_scope(database, series))
    return fail(other_rule(series, *other));
  if (const auto other = other_group(database, series, notation))
    return fail(other_rule(series, *other));
  return {};
}

}  // namespace vanban::registry
