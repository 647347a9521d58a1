// SPDX-License-Identifier: MIT
#include "docx/wml/style_table.hpp"

#include <array>

namespace vanban::docx::wml {
namespace {

using model::StyleId;

// In the order of StyleId.
constexpr std::array<StyleEntry, model::kStyleCount> kEntries{{
    {"NoiDung", "", StyleId::body, true},
    {"QuocHieu", "", StyleId::motto, true},
    {"TieuNgu", "", StyleId::rule, true},
    {"CoQuanChuQuan", "", StyleId::organ, true},
    {"CoQuanBanHanh", "", StyleId::rule, true},
    {"SoVaKyHieu", "", StyleId::letter_subject, true},
    {"DiaDanhThoiGian", "", StyleId::place_date, true},
    {"TrichYeuCongVan", "", StyleId::addressee, true},
    {"Title", "Title", StyleId::subject, true},
    {"TrichYeu", "", StyleId::rule, true},
    {"KinhGui", "", StyleId::body, true},
    {"NoiKinhGui", "", StyleId::addressee_item, true},
    {"ThamQuyen", "", StyleId::legal_basis, true},
    {"CanCu", "", StyleId::legal_basis, true},
    {"LenhVan", "", StyleId::article, true},
    {"PhanChuongMuc", "", StyleId::part_title, true},
    {"TenPhanChuongMuc", "", StyleId::body, true},
    {"Heading1", "heading 1", StyleId::body, true},
    {"Heading2", "heading 2", StyleId::body, true},
    {"Heading3", "heading 3", StyleId::body, true},
    {"Heading4", "heading 4", StyleId::body, true},
    {"Khoan", "", StyleId::numbered, true},
    {"Dieu", "", StyleId::article, true},
    {"DieuCoTieuDe", "", StyleId::body, true},
    {"Diem", "", StyleId::point, true},
    {"GachDauDong", "", StyleId::dash_item, true},
    {"DauCong", "", StyleId::plus_item, true},
    {"ChucVuNguoiKy", "", StyleId::signature_space, true},
    {"HoTenNguoiKy", "", StyleId::signer_name, true},
    {"ChoKy", "", StyleId::signer_name, false},
    {"NoiNhan", "", StyleId::recipient, true},
    {"DanhSachNoiNhan", "", StyleId::recipient, true},
    {"PhuLuc", "", StyleId::annex_title, true},
    {"TenPhuLuc", "", StyleId::attachment_note, true},
    {"KemTheo", "", StyleId::rule, true},
    {"TieuDeBang", "", StyleId::table_text, true},
    {"NoiDungBang", "", StyleId::table_text, true},
    {"FootnoteText", "footnote text", StyleId::footnote, false},
    {"Header", "header", StyleId::page_number, false},
    {"TOCHeading", "TOC Heading", StyleId::body, false},
    {"TOC1", "toc 1", StyleId::body, false},
    {"TOC2", "toc 2", StyleId::body, false},
    {"TOC3", "toc 3", StyleId::body, false},
    {"DiaChiLienHe", "", StyleId::contact, false},
    {"DuongKe", "", StyleId::body, false},
    {"KetThuc", "", StyleId::closing, false},
}};

}  // namespace

const StyleEntry& style_entry(model::StyleId role) {
  return kEntries[static_cast<std::size_t>(role)];
}

int heading_level_of(model::StyleId role) {
  const bool is_heading = role >= StyleId::heading1 && role <= StyleId::heading4;
  return is_heading ? static_cast<int>(role) - static_cast<int>(StyleId::heading1) + 1 : 0;
}

}  // namespace vanban::docx::wml
