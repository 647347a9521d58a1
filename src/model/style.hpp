// SPDX-License-Identifier: MIT
// What a paragraph looks like, by its role in the document. The closed set of roles is the decree's
// (Nghị định 30/2020/NĐ-CP, Phụ lục I); the values of each role stand in style_sheet.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/length.hpp"

namespace vanban::model {

/// The role of a paragraph. The Vietnamese name beside it is the style's name in the DOCX.
enum class StyleId : std::uint8_t {
  body,              ///< Nội dung
  national_name,     ///< Quốc hiệu (ô 1)
  motto,             ///< Tiêu ngữ (ô 1)
  parent_organ,      ///< Tên cơ quan chủ quản (ô 2)
  organ,             ///< Tên cơ quan ban hành (ô 2)
  code,              ///< Số và ký hiệu (ô 3)
  place_date,        ///< Địa danh và thời gian (ô 4)
  letter_subject,    ///< Trích yếu công văn, V/v (ô 5b)
  document_kind,     ///< Tên loại (ô 5a)
  subject,           ///< Trích yếu (ô 5a)
  addressee,         ///< Kính gửi (ô 9a)
  addressee_item,    ///< one of several addressees (ô 9a), under the colon
  authority,         ///< Thẩm quyền ban hành (mẫu 1.2)
  legal_basis,       ///< Căn cứ (ô 6)
  enacting_words,    ///< Lệnh văn: QUYẾT ĐỊNH:
  part_marker,       ///< Phần, Chương, Mục, Tiểu mục: the line `Chương I`
  part_title,        ///< Tên phần, chương, mục
  heading1,          ///< Mục I. (in hoa)
  heading2,          ///< Mục 1.
  heading3,          ///< Mục 1.1.
  heading4,          ///< Mục 1.1.1.
  numbered,          ///< Khoản không có tiêu đề: 1., 1.1., 1.1.1.
  article,           ///< Điều
  article_title,     ///< Điều có tiêu đề
  point,             ///< Điểm a)
  dash_item,         ///< Gạch đầu dòng -
  plus_item,         ///< Dấu cộng +
  signer_title,      ///< Quyền hạn, chức vụ (ô 7a)
  signer_name,       ///< Họ tên người ký (ô 7b)
  signature_space,   ///< Chỗ ký (ô 7c): an empty line
  recipients_label,  ///< Nơi nhận (ô 9b), the words
  recipient,         ///< Danh sách nơi nhận (ô 9b)
  annex_label,       ///< Phụ lục I
  annex_title,       ///< Tên phụ lục
  attachment_note,   ///< (Kèm theo …)
  table_heading,     ///< Tiêu đề bảng: cell of a header row
  table_text,        ///< Nội dung bảng
  footnote,          ///< Chú thích
  page_number,       ///< Số trang, in the top margin
  contents_title,    ///< Mục lục, its title
  contents1,         ///< Mục lục 1
  contents2,         ///< Mục lục 2
  contents3,         ///< Mục lục 3
  contact,           ///< Địa chỉ liên hệ (ô 13)
  rule,              ///< Đường kẻ: the empty paragraph that carries a drawn line
  closing,           ///< Kết thúc: the 1 pt paragraph that must follow a table
};
inline constexpr std::size_t kStyleCount = static_cast<std::size_t>(StyleId::closing) + 1;

enum class Alignment : std::uint8_t { left, centre, right, justify };

/// Line spacing: a multiple of the face's single line, or one exact height.
struct LineSpacing {
  enum class Kind : std::uint8_t { multiple, exact };
  Kind kind = Kind::multiple;
  int value = 1000;  ///< multiple: thousandths of a single line (1,000 to 1,500); exact: twips
  bool operator==(const LineSpacing&) const = default;
};

/// All that a role fixes. Space stands only after a paragraph, never before: LibreOffice and Word
/// differ on how the two combine.
struct Style {
  FontSize size;
  bool bold = false;
  bool italic = false;
  Alignment alignment = Alignment::left;
  Length first_line;  ///< added to `left` on the first line
  Length left;
  Length right;
  Length space_after;
  LineSpacing line;
  bool keep_next = false;   ///< stays on the page of the next paragraph
  bool keep_lines = false;  ///< never split over pages
  int outline_level = 0;    ///< 1 to 4 for headings, 0 for the rest
  bool operator==(const Style&) const = default;
};

/// The styles of one document.
struct StyleSheet {
  std::array<Style, kStyleCount> styles;
  const Style& operator[](StyleId id) const { return styles[static_cast<std::size_t>(id)]; }
  Style& operator[](StyleId id) { return styles[static_cast<std::size_t>(id)]; }
  bool operator==(const StyleSheet&) const = default;
};

/// Stable English name for dumps and style ids, such as `national_name`.
std::string_view name_of(StyleId id);
/// The Vietnamese name that Word's style list shows; never with a comma (Word would split it).
std::string_view vietnamese_name_of(StyleId id);

}  // namespace vanban::model
