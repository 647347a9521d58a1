// SPDX-License-Identifier: MIT
#include "units/broken_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "text/misreading.hpp"
#include "units/letters.hpp"

namespace vanban::units {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
/// A letter of ASCII, or a byte of any other.
bool is_letter_byte(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

Diagnostic broken(std::string_view code, Bilingual message, Bilingual hint) {
  return make_error(std::string(code), Fault::data, std::move(message), std::move(hint));
}

std::string_view code_of(text::Misreading misreading) {
  if (misreading == text::Misreading::tcvn3_as_latin1) return "units.tcvn3-letters";
  return misreading == text::Misreading::vni_as_latin1 ? "units.vni-letters" : "units.misread-utf8";
}

Diagnostic misread(text::Misreading misreading, std::string_view words) {
  const Bilingual what = text::words_of(misreading);
  return broken(code_of(misreading),
                {fmt::format("“{}” {}", words, what.vi), fmt::format("“{}” {}", words, what.en)},
                text::remedy_of(misreading));
}

/// Error values of Excel (ISO/IEC 29500-1, 18.17.3, and later ones) and of LibreOffice.
bool has_cell_error(std::string_view text) {
  static constexpr std::array<std::string_view, 11> kErrors{
      "#REF!", "#N/A",    "#NAME?", "#VALUE!", "#DIV/0!",      "#NULL!",
      "#NUM!", "#SPILL!", "#CALC!", "Err:5",   "#GETTING_DATA"};
  const bool hashes = text.size() >= 3 && text.find_first_not_of('#') == std::string_view::npos;
  return hashes || std::any_of(kErrors.begin(), kErrors.end(), [text](std::string_view error) {
           return text.find(error) != std::string_view::npos;
         });
}

Diagnostic cell_error(std::string_view text) {
  return broken(
      "units.cell-error",
      {fmt::format("ô này báo lỗi của bảng tính: {}", text),
       fmt::format("the cell holds an error of the spreadsheet: {}", text)},
      {"Sửa công thức trong bảng tính (ô “####”: nới rộng cột) rồi lưu lại.",
       "Fix the formula in the spreadsheet (for “####” widen the column) and save again."});
}

/// What databases and tables write for “nothing”.
bool is_placeholder(std::string_view text) {
  static constexpr std::array<std::string_view, 14> kWords{
      "null",   "n/a",     "#n/a",    "nan", "undefined", "none", "(null)",
      "<null>", "(blank)", "(trống)", "?",   "…",         "_",    "."};
  static constexpr std::array<std::string_view, 4> kDashes{"–", "—", "−", "‑"};
  static constexpr std::string_view kBeginnings = "nNuU(<?_.-\xE2";
  if (text.empty() || text.size() > 16 || kBeginnings.find(text[0]) == std::string_view::npos)
    return false;
  if (text.find_first_not_of("-.?_") == std::string_view::npos) return true;
  return among(kDashes, text) || among(kWords, comparison_key(text));
}

Diagnostic placeholder(std::string_view text) {
  return broken("units.placeholder",
                {fmt::format("“{}” không phải là dữ liệu mà là dấu của ô trống", text),
                 fmt::format("“{}” is no datum but the mark of an empty cell", text)},
                {"Điền giá trị thật, hoặc xóa nội dung ô để trống.",
                 "Fill in the real value, or clear the cell."});
}

/// A word of which a letter before another one became `?`.
bool has_lost_letter(std::string_view word) {
  if (word.find_first_of("/=") != std::string_view::npos) return false;  // an address
  for (std::size_t i = 0; i + 1 < word.size(); ++i)
    if (word[i] == '?' && is_letter_byte(word[i + 1])) return true;
  return false;
}

/// `Th? xã`: a letter was lost at the word's end, for no sentence goes on with a small letter.
bool goes_on_small(std::string_view word, std::string_view rest) {
  const bool asks = word.size() > 1 && word.back() == '?' && is_letter_byte(word[word.size() - 2]);
  return asks && !rest.empty() && rest.front() >= 'a' && rest.front() <= 'z';
}

bool has_lost_letters(std::string_view text, TextRole role) {
  constexpr std::string_view kReplacement = "\uFFFD";
  if (text.find(kReplacement) != std::string_view::npos) return true;
  if (text.find('?') == std::string_view::npos) return false;
  if (role == TextRole::name) return true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(kBlanks), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (has_lost_letter(word) || goes_on_small(word, text)) return true;
  }
  return false;
}

Diagnostic lost_letters(std::string_view text) {
  return broken(
      "units.lost-letters",
      {fmt::format("“{}” đã mất chữ có dấu (thành dấu ?)", text),
       fmt::format("“{}” has lost letters (they became ?)", text)},
      {"Chữ đã mất không khôi phục được từ tệp này: lấy lại tệp gốc, trong Excel lưu thành “CSV "
       "UTF-8” "
       "hoặc .xlsx.",
       "They cannot be restored from this file: go back to the one it came from and save that as "
       "“CSV UTF-8” or .xlsx."});
}

/// The length of the tag that `text` begins with, `<br />`; 0 for anything else.
std::size_t tag_length(std::string_view text) {
  static constexpr std::array<std::string_view, 17> kTags{
      "br", "p",  "b",  "i",  "u",      "div", "span", "td",   "tr",
      "th", "li", "ul", "ol", "strong", "em",  "font", "table"};
  std::size_t at = text.find_first_not_of(" /", 1);
  if (at == std::string_view::npos) return 0;
  const std::size_t begin = at;
  while (at < text.size() && is_ascii_letter(text[at])) ++at;
  const std::size_t end = text.find('>', at);
  if (end == std::string_view::npos ||
      !among(kTags, comparison_key(text.substr(begin, at - begin))))
    return 0;
  const bool parted = text[at] == '>' || text[at] == ' ' || text[at] == '/';
  if (text[1] == ' ' && text.substr(begin, 2) != "br") return 0;  // a < p > q
  return parted ? end + 1 : 0;
}

/// The first mark of a web page, `<BR/>` or `&nbsp;`; empty where there is none.
std::string_view html_mark(std::string_view text) {
  static constexpr std::array<std::string_view, 6> kEntities{"&nbsp;", "&amp;",  "&lt;",
                                                             "&gt;",   "&quot;", "&#"};
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1))
    if (const std::size_t length = tag_length(text.substr(at)); length > 0)
      return text.substr(at, length);
  for (const std::string_view entity : kEntities)
    if (const std::size_t at = text.find(entity); at != std::string_view::npos)
      return text.substr(at, entity.size());
  return {};
}

Diagnostic html(std::string_view mark) {
  return broken("units.html",
                {fmt::format("ô còn dấu “{}” của trang web, sẽ bị in nguyên như vậy", mark),
                 fmt::format("the cell holds “{}” of a web page, which would be printed so", mark)},
                {"Xóa dấu ấy; muốn xuống dòng thì bấm Alt+Enter trong ô (JSON: \\n).",
                 "Remove it; for a line end press Alt+Enter in the cell (JSON: \\n)."});
}

/// `1.2E+16`, as Excel writes numbers of many figures.
bool is_cut_number(std::string_view text) {
  const std::size_t mark = text.find_first_of("eE");
  if (mark == std::string_view::npos || mark == 0 || mark + 2 >= text.size()) return false;
  return text[mark + 1] == '+' && is_digit(text[0]) &&
         text.substr(0, mark).find_first_not_of("0123456789.,") == std::string_view::npos &&
         text.substr(mark + 2).find_first_not_of("0123456789") == std::string_view::npos;
}

Diagnostic cut_number(std::string_view text) {
  return broken(
      "units.cut-number",
      {fmt::format("“{}” là số dài mà Excel đã viết tắt, các chữ số cuối không còn", text),
       fmt::format("“{}” is a long number that Excel cut: its last figures are gone", text)},
      {"Trong Excel đặt cột ở dạng Text (Format Cells → Text) rồi nhập lại mã hoặc số điện thoại.",
       "In Excel format the column as Text (Format Cells → Text), then enter the code or phone "
       "number again."});
}

TextRole role_of(std::string_view name) {
  static constexpr std::array<std::string_view, 5> kNames{"name", "parent", "place", "code",
                                                          "slug"};
  return among(kNames, name) ? TextRole::name : TextRole::words;
}

}  // namespace

TextRole role_of(const FieldPath& path) {
  const auto* const name = std::get_if<std::string>(&path.back());
  return name == nullptr ? TextRole::words : role_of(std::string_view(*name));
}

std::optional<Diagnostic> what_is_broken(std::string_view text, TextRole role) {
  if (const auto misreading = text::misreading_of(text)) return misread(*misreading, text);
  if (has_cell_error(text)) return cell_error(text);
  if (is_placeholder(text)) return placeholder(text);
  if (has_lost_letters(text, role)) return lost_letters(text);
  if (const std::string_view mark = html_mark(text); !mark.empty()) return html(mark);
  if (is_cut_number(text)) return cut_number(text);
  return std::nullopt;
}

std::optional<Diagnostic> first_broken(const Json& value, TextRole role) {
  if (value.is_string()) return what_is_broken(value.get_ref<const std::string&>(), role);
  if (!value.is_structured()) return std::nullopt;
  for (const auto& [key, child] : value.items())
    if (auto broken = first_broken(child, value.is_object() ? role_of(key) : role)) return broken;
  return std::nullopt;
}

}  // namespace vanban::units
