// SPDX-License-Identifier: MIT
#include "plan/syntax/complaints.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "plan/shown_text.hpp"

namespace vanban::plan::syntax {
namespace {

Complaint syntax(Bilingual message, Bilingual hint) {
  return {"json.syntax", std::move(message), std::move(hint)};
}

}  // namespace

char closing_of(char opening) { return opening == '{' ? '}' : ']'; }
char opening_of(char closing) { return closing == '}' ? '{' : '['; }

// ---- strings ----

Complaint inner_marks(std::string_view words) {
  const std::string text = shown_text(words);
  if (text.empty())
    return syntax({"trong chuỗi có dấu \" mà không phải chỗ kết thúc chuỗi",
                   "the text holds a \" that does not end it"},
                  {"Trong chuỗi phải ghi \\\" thay cho \", hoặc dùng ngoặc kép cong “ ”.",
                   "Inside a text write \\\" for \", or use curly marks “ ”."});
  return syntax({fmt::format("trong chuỗi có ngoặc kép thẳng quanh chữ “{}”", text),
                 fmt::format("the text holds straight quotation marks around “{}”", text)},
                {fmt::format("Ghi \\\"{0}\\\", hoặc dùng ngoặc kép cong: “{0}”.", text),
                 fmt::format("Write \\\"{0}\\\", or use curly marks: “{0}”.", text)});
}

Complaint curly_marks(std::string_view content) {
  const std::string text = shown_text(content);
  return syntax(
      {"tên mục và chuỗi phải nằm trong ngoặc kép thẳng \", ở đây là ngoặc kép cong",
       "names and texts stand in straight \" marks; these are curly ones"},
      {fmt::format("Ghi \"{}\" (tắt chức năng tự đổi ngoặc kép của trình soạn thảo).", text),
       fmt::format("Write \"{}\" (switch the editor's smart quotes off).", text)});
}

Complaint single_marks(std::string_view content) {
  const std::string text = shown_text(content);
  return syntax({"tên mục và chuỗi phải nằm trong ngoặc kép \", ở đây là ngoặc đơn '",
                 "names and texts stand in \" marks; these are single ones"},
                {fmt::format("Ghi \"{}\".", text), fmt::format("Write \"{}\".", text)});
}

Complaint missing_closing_mark() {
  return syntax({"chuỗi thiếu dấu \" ở cuối", "the text has no closing \""},
                {"Thêm dấu \" vào chỗ này.", "Put a \" here."});
}

Complaint missing_opening_mark(std::string_view content) {
  const std::string text = shown_text(content);
  return syntax({"chuỗi thiếu dấu \" ở đầu", "the text has no opening \""},
                {fmt::format("Ghi \"{}\".", text), fmt::format("Write \"{}\".", text)});
}

Complaint line_end_in_string() {
  return syntax({"chuỗi bị ngắt xuống dòng", "a line ends inside a text"},
                {"Viết cả chuỗi trên một dòng; muốn xuống dòng trong văn bản thì ghi \\n.",
                 "Write the whole text on one line; write \\n for a line end in the document."});
}

Complaint control_in_string(char control) {
  if (control == '\t')
    return syntax({"chuỗi có ký tự tab", "the text holds a tab"},
                  {"Thay tab bằng dấu cách.", "Put a space in its place."});
  const auto code = static_cast<unsigned>(static_cast<unsigned char>(control));
  return syntax({fmt::format("chuỗi có ký tự điều khiển U+{:04X}", code),
                 fmt::format("the text holds the control character U+{:04X}", code)},
                {"Xóa ký tự đó (nó không nhìn thấy được) rồi gõ lại chỗ này.",
                 "Delete it (it cannot be seen) and type that place again."});
}

Complaint wrong_backslash(std::string_view rest) {
  std::size_t end = std::min<std::size_t>(rest.size(), 1);
  if (end < rest.size()) utf8::next(rest, end);
  const std::string typed = shown_text(rest.substr(0, end));
  return syntax({fmt::format("dấu \\ trong chuỗi dùng không đúng: {}", typed),
                 fmt::format("a \\ is used wrongly in the text: {}", typed)},
                {"Trong chuỗi (đường dẫn chẳng hạn) mỗi dấu \\ phải ghi hai lần: \\\\.",
                 "In a text (a path, say) each \\ is written twice: \\\\."});
}

// ---- without marks ----

Complaint bare_name(std::string_view name) {
  const std::string text = shown_text(name);
  return syntax({fmt::format("tên mục “{}” chưa có ngoặc kép", text),
                 fmt::format("the name “{}” has no quotation marks", text)},
                {fmt::format("Ghi \"{}\":", text), fmt::format("Write \"{}\":", text)});
}

Complaint bare_text(std::string_view typed) {
  const std::string text = shown_text(typed);
  return syntax({fmt::format("chữ “{}” chưa có ngoặc kép", text),
                 fmt::format("the text “{}” has no quotation marks", text)},
                {fmt::format("Ghi \"{}\"; chỉ số, true, false, null viết trần.", text),
                 fmt::format("Write \"{}\"; only numbers, true, false, null stand bare.", text)});
}

Complaint other_literal(std::string_view typed, std::string_view meant) {
  return syntax({fmt::format("JSON không có “{}”", typed), fmt::format("JSON has no “{}”", typed)},
                {fmt::format("Ghi {} (chữ thường, không ngoặc kép).", meant),
                 fmt::format("Write {} (lower case, without quotation marks).", meant)});
}

Complaint leading_zero(std::string_view typed, std::string_view number) {
  return syntax(
      {fmt::format("số {} bắt đầu bằng số 0", typed), fmt::format("{} begins with a zero", typed)},
      {fmt::format("Ghi {}; mã hay số hiệu cần giữ số 0 thì ghi \"{}\".", number, typed),
       fmt::format("Write {}; where the zero belongs to a code write \"{}\".", number, typed)});
}

Complaint decimal_comma(std::string_view typed, std::string_view number) {
  return syntax(
      {fmt::format("số {} dùng dấu phẩy thập phân", typed),
       fmt::format("{} has a decimal comma", typed)},
      {fmt::format("Ghi {} (dấu chấm), hoặc \"{}\" nếu là chữ.", number, typed),
       fmt::format("Write {} (with a point), or \"{}\" where it is text.", number, typed)});
}

Complaint separated_digits(std::string_view typed, std::string_view number) {
  return syntax({fmt::format("số {} có dấu ngăn cách giữa các chữ số", typed),
                 fmt::format("{} has separators between its digits", typed)},
                {fmt::format("Ghi {} liền nhau, hoặc \"{}\" nếu là chữ.", number, typed),
                 fmt::format("Write {} without them, or \"{}\" where it is text.", number, typed)});
}

Complaint odd_number(std::string_view typed, std::string_view number) {
  return syntax({fmt::format("số “{}” viết không đúng", typed),
                 fmt::format("the number “{}” is written wrongly", typed)},
                {fmt::format("Ghi {}.", number), fmt::format("Write {}.", number)});
}

// ---- between the values ----

Complaint comment() {
  return syntax({"JSON không có chú thích", "JSON has no comments"},
                {"Xóa phần chú thích.", "Delete the comment."});
}

Complaint stray_character(char32_t code_point) {
  const auto code = static_cast<unsigned>(code_point);
  return syntax(
      {fmt::format("có ký tự lạ U+{:04X} ngoài chuỗi", code),
       fmt::format("the character U+{:04X} stands outside the texts", code)},
      {"Xóa ký tự đó (thường do chép từ Word hay trang web); khoảng trống thì gõ dấu cách.",
       "Delete it (it often comes from Word or a web page); for a blank type a space."});
}

Complaint semicolon() {
  return syntax({"dùng dấu chấm phẩy giữa hai mục", "a semicolon stands between two entries"},
                {"Thay ; bằng dấu phẩy.", "Put a comma in its place."});
}

Complaint equals_sign() {
  return syntax({"dùng dấu = giữa tên mục và giá trị", "a = stands between name and value"},
                {"Thay = bằng dấu hai chấm.", "Put a colon in its place."});
}

Complaint missing_comma() {
  return syntax({"thiếu dấu phẩy sau chỗ này", "a comma is missing after this"},
                {"Giữa hai mục phải có dấu phẩy: thêm , vào đây.",
                 "Between two entries stands a comma: put it here."});
}

Complaint surplus_comma() {
  return syntax({"thừa dấu phẩy", "a comma too many"},
                {"Xóa dấu phẩy này; mục cuối cùng trước ] hoặc } không có dấu phẩy.",
                 "Delete this comma; the last entry before ] or } has none."});
}

Complaint missing_colon(std::string_view name) {
  return syntax({fmt::format("thiếu dấu hai chấm sau tên mục “{}”", shown_text(name)),
                 fmt::format("a colon is missing after the name “{}”", shown_text(name))},
                {"Thêm : giữa tên mục và giá trị.", "Put a : between name and value."});
}

Complaint surplus_colon() {
  return syntax({"thừa dấu hai chấm", "a colon too many"},
                {"Xóa dấu hai chấm này.", "Delete this colon."});
}

Complaint missing_value(std::string_view name) {
  return syntax({fmt::format("mục “{}” chưa có giá trị", shown_text(name)),
                 fmt::format("the field “{}” has no value", shown_text(name))},
                {"Ghi giá trị sau dấu hai chấm, null nếu còn để trống, hoặc xóa mục này.",
                 "Write its value after a colon, null where it stays open, or delete the field."});
}

Complaint missing_name() {
  return syntax({"giá trị này chưa có tên mục", "this value has no name"},
                {"Trong { } mỗi giá trị có tên ở trước: \"tên\": giá trị.",
                 "Inside { } each value has its name in front: \"name\": value."});
}

Complaint unknown_text() {
  return syntax({"không hiểu chỗ này", "this cannot be understood"},
                {"Xóa phần thừa; chuỗi phải nằm trong dấu \".",
                 "Delete what is too much; texts stand in \" marks."});
}

Complaint text_after_end() {
  return syntax({"còn nội dung sau ngoặc đóng cuối cùng", "something follows the end of the data"},
                {"Xóa phần thừa; một tệp chỉ chứa một đối tượng { … }.",
                 "Delete it; a file holds one object { … }."});
}

// ---- brackets ----

Complaint unclosed(char opening, std::string_view before, int line) {
  const char closing = closing_of(opening);
  const std::string at = shown_text(before);
  const Bilingual hint =
      line == 0
          ? Bilingual{fmt::format("Thêm {} còn thiếu ở cuối tệp.", closing),
                      fmt::format("Add the missing {} at the end of the file.", closing)}
          : Bilingual{fmt::format("Thêm {} còn thiếu, trước {} ở dòng {}.", closing, at, line),
                      fmt::format("Add the missing {}, before {} on line {}.", closing, at, line)};
  return syntax({fmt::format("ngoặc {} mở ở đây không có ngoặc đóng", opening),
                 fmt::format("the {} opened here is never closed", opening)},
                hint);
}

Complaint missing_opening(char opening) {
  return syntax({fmt::format("thiếu ngoặc mở {} trước chỗ này", opening),
                 fmt::format("an opening {} is missing before this", opening)},
                {fmt::format("Thêm {} vào đây.", opening), fmt::format("Put a {} here.", opening)});
}

Complaint wrong_closing(char closing, char opening, int line) {
  const char right = closing_of(opening);
  return syntax({fmt::format("ngoặc {} mở ở dòng {} lại đóng bằng {}", opening, line, closing),
                 fmt::format("the {} opened on line {} is closed by {}", opening, line, closing)},
                {fmt::format("Thay {} bằng {}.", closing, right),
                 fmt::format("Put {} in place of {}.", right, closing)});
}

Complaint surplus_closing(char closing) {
  return syntax(
      {fmt::format("thừa ngoặc đóng {}", closing), fmt::format("a closing {} too many", closing)},
      {"Xóa ngoặc này.", "Delete it."});
}

}  // namespace vanban::plan::syntax
