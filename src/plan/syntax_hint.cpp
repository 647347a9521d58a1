// SPDX-License-Identifier: MIT
#include "plan/syntax_hint.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace vanban::plan {
namespace {

bool starts_at(std::string_view text, std::size_t offset, std::string_view what) {
  return text.substr(offset, what.size()) == what;
}

/// The last byte before `offset` that is no blank; NUL at the start.
char before(std::string_view text, std::size_t offset) {
  while (offset > 0 && is_blank(text[offset - 1])) --offset;
  return offset == 0 ? '\0' : text[offset - 1];
}

/// What is open where the text is cut at `offset`.
struct Open {
  bool string = false;
  int brackets = 0;
};
Open open_at(std::string_view text, std::size_t offset) {
  Open open;
  for (std::size_t i = 0; i < offset; ++i) {
    const char c = text[i];
    if (open.string && c == '\\') {
      ++i;
    } else if (c == '"') {
      open.string = !open.string;
    } else if (!open.string && (c == '[' || c == '{')) {
      ++open.brackets;
    } else if (!open.string && (c == ']' || c == '}')) {
      --open.brackets;
    }
  }
  return open;
}

Complaint syntax(Bilingual message, Bilingual hint) {
  return {"json.syntax", std::move(message), std::move(hint)};
}

Complaint at_end(bool in_string) {
  if (in_string)
    return syntax({"chuỗi chưa đóng: hết tệp mà chưa gặp dấu ngoặc kép \"",
                   "a string is not closed before the end of the file"},
                  {"Thêm dấu \" vào cuối chuỗi.", "Put a \" at the end of the string."});
  return syntax({"tệp dừng giữa chừng: còn ngoặc [ hoặc { chưa đóng",
                 "the file ends too early: a [ or { is not closed"},
                {"Thêm ] hoặc } còn thiếu ở cuối.", "Add the missing ] or } at the end."});
}

Complaint in_string(char c) {
  if (c == '\n' || c == '\r')
    return syntax(
        {"chuỗi bị ngắt xuống dòng", "a line ends inside a string"},
        {"Đóng chuỗi bằng dấu \" trên cùng một dòng; muốn xuống dòng trong văn bản thì ghi \\n.",
         "Close the string with \" on the same line; write \\n for a line end in the text."});
  if (static_cast<unsigned char>(c) < 0x20)
    return syntax(
        {"chuỗi có ký tự điều khiển (chẳng hạn tab)",
         "the string holds a control character (a tab, say)"},
        {"Xóa ký tự đó hoặc thay bằng dấu cách.", "Delete it or put a space in its place."});
  return syntax({"dấu \\ trong chuỗi dùng không đúng", "a \\ in the string is used wrongly"},
                {"Chỉ dùng \\\" \\\\ \\n và \\uXXXX; muốn có dấu \\ thì ghi \\\\.",
                 "Only \\\" \\\\ \\n and \\uXXXX are known; write \\\\ for a backslash."});
}

Complaint outside_string(std::string_view text, std::size_t offset) {
  const char c = text[offset];
  const char previous = before(text, offset);
  if (offset > 0 && open_at(text, offset).brackets <= 0 && (previous == '}' || previous == ']'))
    return syntax(
        {"còn chữ thừa sau ngoặc đóng cuối cùng", "something stands after the end of the data"},
        {"Xóa phần thừa; một tệp chỉ chứa một đối tượng { … }.",
         "Delete it; a file holds one object { … }."});
  if ((c == '}' || c == ']') && previous == ',')
    return syntax({"thừa dấu phẩy trước ngoặc đóng", "a comma too many before the closing bracket"},
                  {"Xóa dấu phẩy đứng trước ] hoặc }.", "Delete the comma before ] or }."});
  if (starts_at(text, offset, "“") || starts_at(text, offset, "”") || c == '\'')
    return syntax({"dùng sai dấu ngoặc kép", "the wrong kind of quotation mark"},
                  {"Tên mục và chuỗi phải nằm trong dấu \" thẳng.",
                   "Names and texts stand in straight \" marks."});
  if (c == '/' || c == '#')
    return syntax({"JSON không có chú thích", "JSON has no comments"},
                  {"Xóa dòng chú thích.", "Delete the comment."});
  if (c == '"' || c == '{' || c == '[')
    return syntax({"thiếu dấu phẩy hoặc dấu hai chấm trước chỗ này",
                   "a comma or colon is missing before this"},
                  {"Giữa hai mục phải có dấu phẩy; giữa tên mục và giá trị phải có dấu hai chấm.",
                   "Between two fields stands a comma; between name and value a colon."});
  return syntax({"không đúng cú pháp JSON ở chỗ này", "this is not valid JSON"},
                {"Chuỗi phải nằm trong dấu \"; chỉ số, true, false, null viết trần.",
                 "Texts stand in \" marks; only numbers, true, false, null stand bare."});
}

/// The first byte of the character at `offset`.
std::size_t character_start(std::string_view text, std::size_t offset) {
  while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) --offset;
  return offset;
}

/// The parser has read a whole wrong token; its first byte is what people see as wrong.
std::size_t token_start(std::string_view text, std::size_t offset) {
  if (text[offset] == '"') {
    const std::size_t open = text.substr(0, offset).rfind('"');
    const std::size_t line = text.substr(0, offset).rfind('\n');
    return open != text.npos && (line == text.npos || open > line) ? open : offset;
  }
  const auto in_word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
  };
  while (offset > 0 && in_word(text[offset]) && in_word(text[offset - 1])) --offset;
  return offset;
}

}  // namespace

SyntaxError explain_syntax_error(std::string_view text, std::size_t bytes_read) {
  const std::size_t last = std::min(bytes_read, text.size());
  std::size_t offset = last == 0 ? 0 : last - 1;
  const bool open = open_at(text, offset).string;
  // The parser reads one byte past the end of the text to notice that it ends.
  const bool ended = bytes_read > text.size() || is_blank(text.substr(offset));
  if (ended) return {offset, at_end(open_at(text, text.size()).string)};
  if (text[offset] == '"' && open)
    return {token_start(text, offset), outside_string(text, token_start(text, offset))};
  if (open) return {offset, in_string(text[offset])};
  offset = token_start(text, character_start(text, offset));
  return {offset, outside_string(text, offset)};
}

}  // namespace vanban::plan
