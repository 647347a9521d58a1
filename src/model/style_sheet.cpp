// SPDX-License-Identifier: MIT
#include "model/style_sheet.hpp"

#include <fmt/format.h>

#include <array>

namespace vanban::model {
namespace {

struct StyleName {
  std::string_view name;
  std::string_view vietnamese;
};

// In the order of StyleId.
constexpr std::array<StyleName, kStyleCount> kNames{{
    {"body", "Nội dung"},
    {"national_name", "Quốc hiệu"},
    {"motto", "Tiêu ngữ"},
    {"parent_organ", "Cơ quan chủ quản"},
    {"organ", "Cơ quan ban hành"},
    {"code", "Số và ký hiệu"},
    {"place_date", "Địa danh và thời gian"},
    {"letter_subject", "Trích yếu công văn"},
    {"document_kind", "Tên loại"},
    {"subject", "Trích yếu"},
    {"addressee", "Kính gửi"},
    {"addressee_item", "Nơi kính gửi"},
    {"authority", "Thẩm quyền ban hành"},
    {"legal_basis", "Căn cứ"},
    {"enacting_words", "Lệnh văn"},
    {"part_marker", "Phần Chương Mục"},
    {"part_title", "Tên phần chương mục"},
    {"heading1", "Đề mục 1"},
    {"heading2", "Đề mục 2"},
    {"heading3", "Đề mục 3"},
    {"heading4", "Đề mục 4"},
    {"numbered", "Khoản"},
    {"article", "Điều"},
    {"article_title", "Điều có tiêu đề"},
    {"point", "Điểm"},
    {"dash_item", "Gạch đầu dòng"},
    {"plus_item", "Dấu cộng"},
    {"signer_title", "Chức vụ người ký"},
    {"signer_name", "Họ tên người ký"},
    {"signature_space", "Chỗ ký"},
    {"recipients_label", "Nơi nhận"},
    {"recipient", "Danh sách nơi nhận"},
    {"annex_label", "Phụ lục"},
    {"annex_title", "Tên phụ lục"},
    {"attachment_note", "Kèm theo"},
    {"table_heading", "Tiêu đề bảng"},
    {"table_text", "Nội dung bảng"},
    {"footnote", "Chú thích"},
    {"page_number", "Số trang"},
    {"contents_title", "Tên mục lục"},
    {"contents1", "Mục lục 1"},
    {"contents2", "Mục lục 2"},
    {"contents3", "Mục lục 3"},
    {"contact", "Địa chỉ liên hệ"},
    {"rule", "Đường kẻ"},
    {"closing", "Kết thúc"},
}};

struct Look {
  bool bold = false;
  bool italic = false;
};
constexpr Look kPlain{};
constexpr Look kBold{true, false};
constexpr Look kItalic{false, true};
constexpr Look kBoldItalic{true, true};

Style centred(FontSize size, Look look) {
  Style style;
  style.size = size;
  style.bold = look.bold;
  style.italic = look.italic;
  style.alignment = Alignment::centre;
  return style;
}

Style flush_left(FontSize size, Look look) {
  Style style = centred(size, look);
  style.alignment = Alignment::left;
  return style;
}

/// Justified, indented, with the paragraph gap: the look of the content (Mục II.6, V.6).
Style content(const StyleChoices& choices, Look look) {
  Style style = centred(choices.body, look);
  style.alignment = Alignment::justify;
  style.first_line = choices.first_line;
  style.space_after = choices.paragraph_gap;
  style.line = {LineSpacing::Kind::multiple, choices.line_spacing};
  return style;
}

Style heading(const StyleChoices& choices, Look look, int level) {
  Style style = content(choices, look);
  style.keep_next = true;
  style.keep_lines = true;
  style.outline_level = level;
  return style;
}

/// Kính gửi stands about 35 mm inside the text, as mẫu 1.5 draws it.
constexpr Length kAddresseeIndent = Length::millimetres(35);

/// Widths in Times New Roman, 2,048 to the em.
constexpr int kAddresseeWords = 7284;       ///< `Kính gửi`
constexpr int kAddresseeWordsColon = 8365;  ///< `Kính gửi: `
constexpr int kDashAndBlank = 1194;         ///< `- `

Length width_at(FontSize size, int advance) {
  return Length::twips((advance * size.half_points * 10 + 1024) / 2048);
}

/// Its first line begins at `indent`; the others under the first letter after `hang`.
Style addressee(const StyleChoices& choices, Length indent, int hang) {
  Style style = content(choices, kPlain);
  style.alignment = Alignment::left;
  const Length width = width_at(choices.body, hang);
  style.first_line = -width;
  style.left = indent + width;
  return style;
}

Style spaced(Style style, Length after) {
  style.space_after = after;
  return style;
}

Style kept(Style style) {
  style.keep_next = true;
  style.keep_lines = true;
  return style;
}

/// Its text ends before the column of the page numbers, so that dots and number have room on the
/// last line of any title.
Style contents_line(const StyleChoices& choices) {
  constexpr Length kPageNumbers = Length::millimetres(10);
  Style style = spaced(flush_left(choices.body, kPlain), Length::points(3));
  style.right = kPageNumbers;
  return style;
}

Style outlined(Style style, int level) {
  style.outline_level = level;
  return style;
}

Style exact(int twips) {
  Style style = centred(FontSize{2}, kPlain);
  style.line = {LineSpacing::Kind::exact, twips};
  return style;
}

constexpr Length kGap = Length::points(6);

void add_letterhead(StyleSheet& sheet, const StyleChoices& choices) {
  sheet[StyleId::national_name] = centred(choices.national_name, kBold);  // Mục II.1a
  sheet[StyleId::motto] = centred(choices.motto, kBold);                  // Mục II.1b
  sheet[StyleId::parent_organ] = centred(choices.national_name, kPlain);  // Mục II.2
  sheet[StyleId::organ] = centred(choices.national_name, kBold);          // Mục II.2
  sheet[StyleId::code] = centred(FontSize::points(13), kPlain);           // Mục II.3
  sheet[StyleId::place_date] = centred(choices.motto, kItalic);           // Mục II.4
  if (choices.motto != FontSize::points(13)) {
    // Số is 13 pt whatever địa danh is: one exact height puts both on one baseline (ô 3 and 4).
    const int single_line = choices.motto.half_points * 23 / 2;
    sheet[StyleId::code].line = {LineSpacing::Kind::exact, single_line};
    sheet[StyleId::place_date].line = {LineSpacing::Kind::exact, single_line};
  }
  sheet[StyleId::letter_subject] = centred(FontSize::points(12), kPlain);  // Mục II.5b
}

void add_title(StyleSheet& sheet, const StyleChoices& choices) {
  sheet[StyleId::document_kind] = kept(centred(choices.body, kBold));                 // Mục II.5a
  sheet[StyleId::subject] = kept(centred(choices.body, kBold));                       // Mục II.5a
  sheet[StyleId::authority] = kept(spaced(centred(choices.body, kBold), kGap));       // mẫu 1.2
  sheet[StyleId::enacting_words] = kept(spaced(centred(choices.body, kBold), kGap));  // mẫu 1.2
  // Mục II.9a: hyphens stand under the colon.
  sheet[StyleId::addressee] = addressee(choices, kAddresseeIndent, kAddresseeWordsColon);
  sheet[StyleId::addressee_item] =
      addressee(choices, kAddresseeIndent + width_at(choices.body, kAddresseeWords), kDashAndBlank);
  sheet[StyleId::legal_basis] = content(choices, kItalic);           // Mục II.6b
  sheet[StyleId::attachment_note] = centred(choices.body, kItalic);  // Phần I, Mục III.1
  // Phần I, Mục III.1
  sheet[StyleId::annex_label] = outlined(kept(centred(FontSize::points(14), kBold)), 1);
  sheet[StyleId::annex_title] = outlined(kept(centred(choices.body, kBold)), 1);
}

void add_content(StyleSheet& sheet, const StyleChoices& choices) {
  sheet[StyleId::body] = content(choices, kPlain);
  const Style part = outlined(kept(centred(choices.body, kBold)), 1);
  sheet[StyleId::part_marker] = part;
  sheet[StyleId::part_title] = spaced(part, choices.paragraph_gap);
  sheet[StyleId::heading1] = heading(choices, kBold, 1);
  sheet[StyleId::heading2] = heading(choices, kBold, 2);
  // Below khoản the decree is silent; practice sets bold italic, then italic.
  sheet[StyleId::heading3] = heading(choices, kBoldItalic, 3);
  sheet[StyleId::heading4] = heading(choices, kItalic, 4);
  for (const StyleId id : {StyleId::numbered, StyleId::article, StyleId::point, StyleId::dash_item,
                           StyleId::plus_item})
    sheet[id] = content(choices, kPlain);
  sheet[StyleId::article_title] = heading(choices, kBold, 2);
}

void add_ending(StyleSheet& sheet, const StyleChoices& choices) {
  sheet[StyleId::signer_title] = centred(choices.body, kBold);  // Mục II.7
  sheet[StyleId::signer_name] = centred(choices.body, kBold);   // Mục II.7
  sheet[StyleId::signature_space] = centred(choices.body, kPlain);
  sheet[StyleId::recipients_label] = flush_left(FontSize::points(12), kBoldItalic);  // Mục II.9b
  sheet[StyleId::recipient] = flush_left(FontSize::points(11), kPlain);              // Mục II.9b
  sheet[StyleId::contact] = kept(centred(FontSize::points(11), kPlain));             // ô 13
}

void add_apparatus(StyleSheet& sheet, const StyleChoices& choices) {
  sheet[StyleId::table_heading] = centred(choices.table, kBold);
  sheet[StyleId::table_text] = flush_left(choices.table, kPlain);
  Style footnote = flush_left(FontSize::points(10), kPlain);
  footnote.alignment = Alignment::justify;
  sheet[StyleId::footnote] = footnote;
  sheet[StyleId::page_number] = centred(choices.body, kPlain);  // Phần I, Mục I.7
  sheet[StyleId::contents_title] = kept(spaced(centred(choices.body, kBold), kGap));
  for (const StyleId id : {StyleId::contents1, StyleId::contents2, StyleId::contents3})
    sheet[id] = contents_line(choices);
  sheet[StyleId::contents2].left = Length::millimetres(5);
  sheet[StyleId::contents3].left = Length::millimetres(10);
  sheet[StyleId::rule] = exact(120);
  sheet[StyleId::closing] = exact(20);
}

/// Gathers what lies outside its legal range.
class RangeCheck {
 public:
  void points(std::string field, FontSize size, int low, int high) {
    add(size.half_points < 2 * low || size.half_points > 2 * high, std::move(field),
        fmt::format("{} đến {} pt", low, high), fmt::format("{} to {} pt", low, high));
  }
  void millimetres(std::string field, Length length, int low, int high) {
    add(length < Length::millimetres(low) || length > Length::millimetres(high), std::move(field),
        fmt::format("{} đến {} mm", low, high), fmt::format("{} to {} mm", low, high));
  }
  void add(bool outside, std::string field, const std::string& vi, const std::string& en) {
    if (!outside) return;
    Diagnostic diagnostic;
    diagnostic.code = "style.outside-regulation";
    diagnostic.place.field = "style." + std::move(field);
    diagnostic.message = {fmt::format("ngoài khoảng cho phép: {}", vi),
                          fmt::format("outside what the decree allows: {}", en)};
    diagnostic.hint = {"Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I: chọn giá trị trong khoảng.",
                       "Decree 30/2020/NĐ-CP, Annex I, Part I: choose a value inside."};
    found_.push_back(std::move(diagnostic));
  }
  Result<void> result() {
    if (found_.empty()) return {};
    return fail(std::move(found_));
  }

 private:
  Diagnostics found_;
};

}  // namespace

std::string_view name_of(StyleId id) { return kNames[static_cast<std::size_t>(id)].name; }

std::string_view vietnamese_name_of(StyleId id) {
  return kNames[static_cast<std::size_t>(id)].vietnamese;
}

Result<void> check(const StyleChoices& choices) {
  RangeCheck range;
  range.points("body_size", choices.body, 13, 14);
  range.points("national_name_size", choices.national_name, 12, 13);
  range.points("motto_size", choices.motto, 13, 14);
  range.add(choices.table < FontSize::points(10) || choices.table > choices.body, "table_size",
            "10 pt đến cỡ chữ nội dung", "10 pt to the size of the body");
  range.millimetres("margins_mm.top", choices.margins.top, 20, 25);
  range.millimetres("margins_mm.bottom", choices.margins.bottom, 20, 25);
  range.millimetres("margins_mm.left", choices.margins.left, 30, 35);
  range.millimetres("margins_mm.right", choices.margins.right, 15, 20);
  range.add(choices.line_spacing < 1000 || choices.line_spacing > 1500, "line_spacing",
            "1,0 đến 1,5 dòng", "1.0 to 1.5 lines");
  range.add(choices.paragraph_gap < Length::points(6) || choices.paragraph_gap > Length::points(24),
            "paragraph_gap_pt", "từ 6 pt (và không quá 24 pt)",
            "at least 6 pt (24 pt at the most)");
  range.add(choices.first_line != Length::millimetres(10) &&
                choices.first_line != Length::tenth_millimetres(127),
            "first_line_mm", "10 mm hoặc 12,7 mm", "10 mm or 12.7 mm");
  return range.result();
}

StyleSheet make_style_sheet(const StyleChoices& choices) {
  StyleSheet sheet;
  add_letterhead(sheet, choices);
  add_title(sheet, choices);
  add_content(sheet, choices);
  add_ending(sheet, choices);
  add_apparatus(sheet, choices);
  return sheet;
}

}  // namespace vanban::model
