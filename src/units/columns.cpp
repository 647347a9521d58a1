// SPDX-License-Identifier: MIT
#include "units/columns.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "text/slug.hpp"
#include "text/suggestion.hpp"
#include "units/letters.hpp"
#include "units/like_columns.hpp"

namespace vanban::units {
namespace {

using Kind = ValueKind;

constexpr std::array kKnownColumns{
    KnownColumn{"unit.code", "Mã", Kind::text, "code of the unit, unique in the list"},
    KnownColumn{"unit.name", "Tên đơn vị", Kind::text, "name of the unit; every row must have one"},
    KnownColumn{"unit.slug", "Tên tệp", Kind::text,
                "the name as part of file names, instead of the computed one"},
    KnownColumn{"organ.id", "Mã định danh", Kind::text, "identifier of the issuing organ"},
    KnownColumn{"organ.parent", "Cơ quan chủ quản", Kind::text, "the organ directly above"},
    KnownColumn{"organ.name", "Cơ quan ban hành", Kind::text, "full name of the issuing organ"},
    KnownColumn{"organ.notation", "Viết tắt", Kind::text,
                "abbreviation of the organ in the notation"},
    KnownColumn{"organ.place", "Địa danh", Kind::text, "place written before the date"},
    KnownColumn{"code_number", "Số", Kind::integer, "number of the document"},
    KnownColumn{"code_notation", "Ký hiệu", Kind::text, "notation of the document"},
    KnownColumn{"issued_date", "Ngày ban hành", Kind::date, "date of issue"},
    KnownColumn{"issued_date.day", "Ngày", Kind::integer, "day of a date with open parts"},
    KnownColumn{"issued_date.month", "Tháng", Kind::integer, "month of a date with open parts"},
    KnownColumn{"issued_date.year", "Năm", Kind::integer, "year of a date with open parts"},
    KnownColumn{"subject", "Trích yếu", Kind::text, "subject"},
    KnownColumn{"authority", "Thẩm quyền ban hành", Kind::text, "issuing authority of a decision"},
    KnownColumn{"bases", "Căn cứ", Kind::list, "legal bases"},
    KnownColumn{"recipients", "Nơi nhận", Kind::list, "recipients"},
    KnownColumn{"archive.office", "Nơi lưu", Kind::text, "first place of filing"},
    KnownColumn{"archive.units", "Đơn vị lưu", Kind::list,
                "abbreviations of the drafting and filing units"},
    KnownColumn{"archive.copies", "Số bản lưu", Kind::integer, "number of filed copies"},
    KnownColumn{"archive.note", "Ghi chú lưu", Kind::text, "note in place of the filed copies"},
    KnownColumn{"drafter.notation", "Người soạn thảo", Kind::text, "initials of the drafter"},
    KnownColumn{"drafter.copies", "Số bản phát hành", Kind::integer, "number of issued copies"},
    KnownColumn{"signer.on_behalf_of", "Thay mặt", Kind::text,
                "collective the signer acts for (TM.)"},
    KnownColumn{"signer.by_order_of", "Thừa lệnh", Kind::text, "head by whose order (TL.)"},
    KnownColumn{"signer.authorised_by", "Thừa ủy quyền", Kind::text, "head who authorised (TUQ.)"},
    KnownColumn{"signer.for", "Ký thay", Kind::text, "head for whom a deputy signs (KT.)"},
    KnownColumn{"signer.acting", "Quyền", Kind::truth, "acting head (Q.)"},
    KnownColumn{"signer.title", "Chức vụ", Kind::text, "title of the signer"},
    KnownColumn{"signer.post", "Chức vụ khác", Kind::text, "further post above the name"},
    KnownColumn{"signer.name", "Người ký", Kind::text, "name of the signer"},
    KnownColumn{"contact.address", "Địa chỉ", Kind::text, "address in the contact line"},
    KnownColumn{"contact.email", "Thư điện tử", Kind::text, "e-mail in the contact line"},
    KnownColumn{"contact.website", "Trang thông tin", Kind::text, "website in the contact line"},
    KnownColumn{"contact.phone", "Điện thoại", Kind::text, "telephone in the contact line"},
    KnownColumn{"contact.fax", "Fax", Kind::text, "fax in the contact line"},
    KnownColumn{"style.body_size", "Cỡ chữ", Kind::decimal, "size of the body in points"},
    KnownColumn{"style.line_spacing", "Giãn dòng", Kind::decimal, "line spacing in single lines"},
};

/// Parts of the plan whose fields below are all in the table: another name there is a slip.
constexpr std::array<std::string_view, 6> kClosedRoots{"organ",   "signer",  "archive",
                                                       "drafter", "contact", "issued_date"};
/// Parts of the plan that a path may enter freely.
constexpr std::array<std::string_view, 9> kOpenRoots{"type_name", "edition",    "bases",
                                                     "body",      "recipients", "attached",
                                                     "annexes",   "style",      "contents"};

template <typename Set>
bool among(const Set& set, std::string_view name) {
  return std::find(set.begin(), set.end(), name) != set.end();
}

const KnownColumn* find_known(std::string_view heading) {
  const std::string key = comparison_key(heading);
  for (const KnownColumn& column : kKnownColumns)
    if (key == column.path || key == comparison_key(column.heading) || "unit." + key == column.path)
      return &column;
  return nullptr;
}

/// The known path or heading nearest to what was written.
std::string_view nearest(std::string_view heading) {
  const std::string written = text::without_marks(comparison_key(heading));
  std::string_view best;
  std::size_t least = std::string::npos;
  for (const KnownColumn& column : kKnownColumns)
    for (const std::string_view name : {column.path, column.heading}) {
      const std::string known = text::without_marks(comparison_key(name));
      const std::size_t distance = text::edit_distance(written, known);
      if (distance < least) best = name, least = distance;
    }
  return best;
}

Diagnostic unknown_column(std::string_view heading) {
  const std::string_view known = nearest(heading);
  return make_error(
      "units.unknown-column", Fault::data,
      {fmt::format("không có cột “{}”", heading), fmt::format("there is no column “{}”", heading)},
      {fmt::format("Gần nhất là “{}”. Dữ liệu khác của kế hoạch: plan.ten; dữ liệu riêng của "
                   "đơn vị: unit.ten (chữ không dấu).",
                   known),
       fmt::format("The nearest is “{}”. Other plan data: plan.name; a field of the unit's "
                   "own: unit.name (ASCII letters).",
                   known)});
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

bool same_place(const Column& a, const Column& b) {
  return a.target == b.target && a.path == b.path;
}

}  // namespace

std::span<const KnownColumn> known_columns() { return kKnownColumns; }

Result<Column> resolve_column(std::string_view heading, std::size_t number) {
  if (const KnownColumn* known = find_known(heading)) {
    const auto of_unit = after("unit.", known->path);
    return Column{of_unit ? Column::Target::unit : Column::Target::plan,
                  *parse_column_path(of_unit.value_or(known->path)), known->kind,
                  std::string(heading), number};
  }
  auto free = free_path(heading);
  if (!free) return fail(unknown_column(heading));
  const Kind kind = root_of(free->second) == "style" ? Kind::decimal : Kind::text;
  return Column{free->first, std::move(free->second), kind, std::string(heading), number};
}

Result<std::vector<Column>> resolve_columns(const std::vector<std::string>& headings,
                                            const std::string& file, std::size_t row) {
  std::vector<Column> columns;
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
    const auto first = std::find_if(columns.begin(), columns.end(), [&](const Column& other) {
      return same_place(*column, other);
    });
    if (first != columns.end()) findings.push_back(repeated_column(*column, *first, place));
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
