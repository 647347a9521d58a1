// SPDX-License-Identifier: MIT
#include "units/known_columns.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/strings.hpp"
#include "text/slug.hpp"
#include "text/suggestion.hpp"
#include "units/letters.hpp"

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

/// What lists of other offices call a known column; `slug` of the heading, so case, marks and signs
/// do not matter.
struct OtherHeading {
  std::string_view slug;
  std::string_view path;
};
constexpr std::array kOtherHeadings{
    OtherHeading{"don-vi", "unit.name"},
    OtherHeading{"ten", "unit.name"},
    OtherHeading{"ten-co-quan", "unit.name"},
    OtherHeading{"ten-xa", "unit.name"},
    OtherHeading{"ten-phong", "unit.name"},
    OtherHeading{"ten-truong", "unit.name"},
    OtherHeading{"ma-so", "unit.code"},
    OtherHeading{"ma-don-vi", "unit.code"},
    OtherHeading{"id", "unit.code"},
    OtherHeading{"co-quan", "organ.name"},
    OtherHeading{"co-quan-cap-tren", "organ.parent"},
    OtherHeading{"don-vi-chu-quan", "organ.parent"},
    OtherHeading{"ten-viet-tat", "organ.notation"},
    OtherHeading{"noi-ban-hanh", "organ.place"},
    OtherHeading{"so-van-ban", "code_number"},
    OtherHeading{"ngay-ky", "issued_date"},
    OtherHeading{"ngay-thang", "issued_date"},
    OtherHeading{"ngay-van-ban", "issued_date"},
    OtherHeading{"ho-va-ten", "signer.name"},
    OtherHeading{"ho-ten", "signer.name"},
    OtherHeading{"truong-phong", "signer.name"},
    OtherHeading{"giam-doc", "signer.name"},
    OtherHeading{"chu-tich", "signer.name"},
    OtherHeading{"hieu-truong", "signer.name"},
    OtherHeading{"thu-truong", "signer.name"},
    OtherHeading{"lanh-dao", "signer.name"},
    OtherHeading{"nguoi-dung-dau", "signer.name"},
    OtherHeading{"ho-ten-nguoi-ky", "signer.name"},
    OtherHeading{"chuc-danh", "signer.title"},
    OtherHeading{"so-dien-thoai", "contact.phone"},
    OtherHeading{"sdt", "contact.phone"},
    OtherHeading{"phone", "contact.phone"},
    OtherHeading{"tel", "contact.phone"},
    OtherHeading{"email", "contact.email"},
    OtherHeading{"e-mail", "contact.email"},
    OtherHeading{"hop-thu", "contact.email"},
    OtherHeading{"so-fax", "contact.fax"},
    OtherHeading{"website", "contact.website"},
    OtherHeading{"trang-web", "contact.website"},
    OtherHeading{"dia-chi-co-quan", "contact.address"},
    OtherHeading{"noi-dung", "subject"},
};

const KnownColumn* at_path(std::string_view path) {
  const auto found =
      std::find_if(kKnownColumns.begin(), kKnownColumns.end(),
                   [path](const KnownColumn& column) { return column.path == path; });
  return found == kKnownColumns.end() ? nullptr : &*found;
}

/// A slip of the keys: the same number of words, and of five letters at most one is another.
bool is_slip(const std::string& written, const std::string& known) {
  if (words_in(written).size() != words_in(known).size()) return false;
  return text::edit_distance(written, known) * 5 <= known.size();
}

}  // namespace

std::span<const KnownColumn> known_columns() { return kKnownColumns; }

const KnownColumn* find_known(std::string_view heading) {
  static const std::unordered_map<std::string, const KnownColumn*> kByKey = [] {
    std::unordered_map<std::string, const KnownColumn*> by_key;
    constexpr std::string_view kUnit = "unit.";
    for (const KnownColumn& column : kKnownColumns) {
      by_key.emplace(comparison_key(column.heading), &column);
      by_key.emplace(column.path, &column);
      if (column.path.starts_with(kUnit)) by_key.emplace(column.path.substr(kUnit.size()), &column);
    }
    return by_key;
  }();
  if (heading.size() > kLongestHeading) return nullptr;
  const auto found = kByKey.find(comparison_key(heading));
  return found == kByKey.end() ? nullptr : found->second;
}

const KnownColumn* slip_of_known(std::string_view heading) {
  if (heading.size() > kLongestHeading) return nullptr;
  const std::string written = text::without_marks(comparison_key(heading));
  for (const KnownColumn& column : kKnownColumns)
    if (is_slip(written, text::without_marks(comparison_key(column.heading)))) return &column;
  return nullptr;
}

const KnownColumn* known_by_meaning(std::string_view heading) {
  if (heading.size() > kLongestHeading) return nullptr;
  const std::string slug = text::slug(heading);
  for (const OtherHeading& other : kOtherHeadings)
    if (other.slug == slug) return at_path(other.path);
  return nullptr;
}

std::string_view nearest_known(std::string_view heading) {
  const std::string written =
      text::without_marks(comparison_key(heading.substr(0, heading.find('\n'))));
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

}  // namespace vanban::units
