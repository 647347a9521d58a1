// SPDX-License-Identifier: MIT
#include "units/columns.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "text/slug.hpp"
#include "units/letters.hpp"
#include "units/like_columns.hpp"

namespace vanban::units {
namespace {

using Kind = ValueKind;

/// Parts of the plan whose fields below are all in the table: another name there is a slip.
constexpr std::array<std::string_view, 6> kClosedRoots{"organ",   "signer",  "archive",
                                                       "drafter", "contact", "issued_date"};
/// Parts of the plan that a path may enter freely.
constexpr std::array<std::string_view, 9> kOpenRoots{"type_name", "edition",    "bases",
                                                     "body",      "recipients", "attached",
                                                     "annexes",   "style",      "contents"};

Diagnostic unknown_column(std::string_view heading, std::string_view known) {
  const std::string own = text::field_name(heading);
  return make_error(
      "units.unknown-column", Fault::data,
      {fmt::format("không có cột “{}”", heading), fmt::format("there is no column “{}”", heading)},
      {fmt::format("Gần nhất là “{}”: sửa tên cột nếu là dữ liệu ấy. Dữ liệu khác của kế hoạch: "
                   "plan.ten; dữ liệu riêng của đơn vị: unit.{}.",
                   known, own),
       fmt::format("The nearest is “{}”: correct the column's name if that is meant. Other plan "
                   "data: plan.name; a field of the unit's own: unit.{}.",
                   known, own)});
}

Diagnostic long_heading(std::string_view heading) {
  return make_error(
      "units.unknown-column", Fault::data,
      {fmt::format("tên cột dài quá {} byte: “{}…”", kLongestHeading, heading.substr(0, 60)),
       fmt::format("the column's name is longer than {} bytes: “{}…”", kLongestHeading,
                   heading.substr(0, 60))},
      {"Đặt tên cột ngắn hơn.", "Give the column a shorter name."});
}

/// `text` after `prefix`, or nothing where it does not begin so or is nothing else.
std::optional<std::string_view> after(std::string_view prefix, std::string_view text) {
  if (text.size() <= prefix.size() || text.substr(0, prefix.size()) != prefix) return std::nullopt;
  return text.substr(prefix.size());
}

/// Target and path of a heading that no row of the table describes.
std::optional<std::pair<Column::Target, FieldPath>> free_path(std::string_view heading) {
  using Target = Column::Target;
  const auto explicit_plan = after("plan.", heading);
  const auto explicit_unit = after("unit.", heading);
  const auto path = parse_column_path(explicit_plan.value_or(explicit_unit.value_or(heading)));
  if (!path) return std::nullopt;
  if (explicit_unit) return std::pair{Target::unit, *path};
  if (among(kClosedRoots, root_of(*path)) || root_of(*path) == "template") return std::nullopt;
  if (explicit_plan || among(kOpenRoots, root_of(*path))) return std::pair{Target::plan, *path};
  if (path->size() > 1) return std::nullopt;
  return std::pair{Target::unit, *path};
}

Diagnostic repeated_column(const Column& column, const Column& first, const CellPlace& place) {
  return finding("units.repeated-column", place,
                 {fmt::format("cột này và cột {} (“{}”) cùng nói về một dữ liệu",
                              column_letters(first.number), first.heading),
                  fmt::format("this column and column {} (“{}”) set the same datum",
                              column_letters(first.number), first.heading)},
                 {fmt::format("Bỏ một trong hai cột “{}”.", column.heading),
                  fmt::format("Remove one of the columns “{}”.", column.heading)});
}

Diagnostic no_name_column(const std::vector<std::string>& headings) {
  return make_error(
      "units.no-name-column", Fault::data,
      {"danh sách không có cột tên đơn vị", "the list has no column with the units' names"},
      hint_at_name(
          headings,
          {"Dòng đầu phải là tên cột; cột tên đơn vị là “name” hoặc “Tên đơn vị”.",
           "The first row must hold the names of the columns; that of the units is “name”."}));
}

/// A heading that only a path can be: ASCII without blanks.
bool is_path_like(std::string_view heading) {
  return std::none_of(heading.begin(), heading.end(),
                      [](char c) { return c == ' ' || static_cast<unsigned char>(c) >= 0x80; });
}

/// A heading in words, which is no known one, names a field of the unit's own.
Result<Column> own_column(std::string_view heading, std::size_t number) {
  if (const KnownColumn* const meant = slip_of_known(heading))
    return fail(unknown_column(heading, meant->heading));
  const std::string name = text::field_name(heading);
  if (name.empty()) return fail(unknown_column(heading, nearest_known(heading)));
  return Column{Column::Target::unit, {FieldStep(name)}, Kind::text, std::string(heading), number};
}

/// What a column sets, as a key.
std::string place_of(const Column& column) {
  return (column.target == Column::Target::unit ? "unit." : "plan.") + to_string(column.path);
}

}  // namespace

Result<Column> resolve_column(std::string_view heading, std::size_t number) {
  if (const KnownColumn* known = find_known(heading)) {
    const auto of_unit = after("unit.", known->path);
    return Column{of_unit ? Column::Target::unit : Column::Target::plan,
                  *parse_column_path(of_unit.value_or(known->path)), known->kind,
                  std::string(heading), number};
  }
  if (heading.size() > kLongestHeading) return fail(long_heading(heading));
  auto free = free_path(heading);
  if (!free && is_path_like(heading)) return fail(unknown_column(heading, nearest_known(heading)));
  if (!free) return own_column(heading, number);
  const Kind kind = root_of(free->second) == "style" ? Kind::decimal : Kind::text;
  return Column{free->first, std::move(free->second), kind, std::string(heading), number};
}

Result<std::vector<Column>> resolve_columns(const std::vector<std::string>& headings,
                                            const std::string& file, std::size_t row) {
  std::vector<Column> columns;
  std::unordered_map<std::string, std::size_t> seen;  // of columns, by what they set
  Diagnostics findings;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (headings[i].empty()) continue;
    const CellPlace place{file, row, i + 1, headings[i]};
    Result<Column> column = resolve_column(headings[i], i + 1);
    if (!column) {
      for (Diagnostic& finding : column.error())
        findings.push_back(std::move(finding).at(to_place(place)));
      continue;
    }
    const auto [first, is_new] = seen.try_emplace(place_of(*column), columns.size());
    if (!is_new) findings.push_back(repeated_column(*column, columns[first->second], place));
    columns.push_back(std::move(*column));
  }
  const bool named = std::any_of(columns.begin(), columns.end(), [](const Column& column) {
    return column.target == Column::Target::unit && to_string(column.path) == "name";
  });
  if (!named) findings.push_back(no_name_column(headings).at(to_place({file, row, 0, {}})));
  if (!findings.empty()) return fail(std::move(findings));
  return columns;
}

}  // namespace vanban::units
