// SPDX-License-Identifier: MIT
#include "layout/layout_faults.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace vanban::layout {
namespace {

constexpr std::size_t kExcerpt = 60;  // code points

std::string excerpt(std::string_view text) {
  std::size_t offset = 0;
  for (std::size_t count = 0; count < kExcerpt && offset < text.size(); ++count) {
    utf8::next(text, offset);
  }
  std::string result(text.substr(0, offset));
  if (offset < text.size()) result += "…";
  return result;
}

/// Whole millimetres, up, so that "needs 176 mm, has 175" never reads "175 of 175".
long long millimetres_up(Length length) {
  constexpr std::int64_t kPerMillimetre = 36'000;
  return (length.in_emu() + kPerMillimetre - 1) / kPerMillimetre;
}

Diagnostic finding(std::string code, Bilingual message, Bilingual hint) {
  Diagnostic result;
  result.code = std::move(code);
  result.fault = Fault::layout;
  result.message = std::move(message);
  result.hint = std::move(hint);
  return result;
}

}  // namespace

Diagnostic missing_glyph(char32_t code_point, std::string_view text) {
  std::string sign;
  if (code_point >= 0x20) utf8::append(sign, code_point);
  const std::string number = fmt::format("U+{:04X}", static_cast<std::uint32_t>(code_point));
  return finding("layout.missing-glyph",
                 {fmt::format("phông chữ không có ký tự “{}” ({}), trong đoạn: {}", sign, number,
                              excerpt(text)),
                  fmt::format("the font has no character “{}” ({}), in the paragraph: {}", sign,
                              number, excerpt(text))},
                 {"Bỏ hoặc thay ký tự này bằng chữ, ký hiệu thông thường.",
                  "Remove the character or put an ordinary letter or sign in its place."});
}

Diagnostic table_too_wide(Length width, Length room, std::string_view text) {
  return finding(
      "layout.table-too-wide",
      {fmt::format("bảng rộng {} mm nhưng khổ giấy chỉ còn {} mm; ô đầu tiên: {}",
                   millimetres_up(width), static_cast<long long>(room.in_millimetres()),
                   excerpt(text)),
       fmt::format("the table is {} mm wide but the paper has only {} mm; first cell: {}",
                   millimetres_up(width), static_cast<long long>(room.in_millimetres()),
                   excerpt(text))},
      {"Thu hẹp các cột, hoặc đặt bảng trong phụ lục khổ ngang.",
       "Make the columns narrower, or put the table into a landscape annex."});
}

Diagnostic word_cut(std::string_view text) {
  Diagnostic result =
      finding("layout.word-cut",
              {fmt::format("một từ rộng hơn chỗ dành cho nó nên bị ngắt giữa từ, trong đoạn: {}",
                           excerpt(text)),
               fmt::format("a word is wider than its room and was cut, in the paragraph: {}",
                           excerpt(text))},
              {"Nới rộng cột, hoặc thêm dấu cách vào chỗ có thể xuống dòng.",
               "Widen the column, or put a blank where the line may end."});
  result.severity = Severity::warning;
  return result;
}

Diagnostic letterhead_too_wide(Length needed, Length room, std::string_view text) {
  return finding(
      "layout.letterhead-too-wide",
      {fmt::format("phần đầu văn bản cần {} mm bề ngang nhưng chỉ được {} mm: {}",
                   millimetres_up(needed), static_cast<long long>(room.in_millimetres()),
                   excerpt(text)),
       fmt::format("the letterhead needs {} mm of width but may have only {} mm: {}",
                   millimetres_up(needed), static_cast<long long>(room.in_millimetres()),
                   excerpt(text))},
      {"Rút ngắn địa danh, hoặc chọn cỡ chữ nhỏ hơn cho Quốc hiệu, Tiêu ngữ và địa danh.",
       "Shorten the place name, or choose smaller sizes for the national name, motto and place."});
}

}  // namespace vanban::layout
