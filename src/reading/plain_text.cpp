// SPDX-License-Identifier: MIT
#include "reading/plain_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "reading/inline_builder.hpp"
#include "text/encoding.hpp"

namespace vanban::reading {
namespace {

/// As much as shows what a text is written in.
constexpr std::size_t kSample = 64 * 1024;

Bilingual remedy_for(text::Encoding encoding) {
  if (encoding == text::Encoding::binary)
    return {
        "Tệp này không phải văn bản; hãy mở bằng chương trình đã tạo ra nó rồi lưu thành .docx.",
        "This is no text; open it in the program that made it and save it as .docx."};
  if (encoding == text::Encoding::tcvn3 || encoding == text::Encoding::vni)
    return {"Chuyển sang Unicode (UniKey Toolkit: Ctrl+Shift+F6), rồi lưu lại với mã UTF-8.",
            "Convert it to Unicode (UniKey Toolkit: Ctrl+Shift+F6) and save it as UTF-8."};
  return {"Mở bằng Notepad, chọn Save As, Encoding: UTF-8.",
          "Open it in Notepad and choose Save As, Encoding: UTF-8."};
}

Diagnostic not_utf8(std::string_view bytes, std::size_t offset, const std::string& file) {
  const text::Encoding encoding = text::recognise(bytes.substr(0, kSample));
  const Bilingual name = text::name_of(encoding);
  Diagnostic found = make_error("reading.not-utf8", Fault::data,
                                {fmt::format("văn bản không phải UTF-8, có vẻ là {}", name.vi),
                                 fmt::format("the text is not UTF-8; it looks like {}", name.en)},
                                remedy_for(encoding))
                         .in_file(file);
  const utf8::Position position = utf8::position_of(bytes.substr(0, offset), offset);
  found.place.line = position.line;
  found.place.column = position.column;
  return found;
}

/// Cuts the next line off.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end);
  if (!text.empty()) text.remove_prefix(text.starts_with("\r\n") ? 2 : 1);
  return line;
}

/// The line's text with a page break for each form feed.
void add_line(std::string_view line, InlineBuilder& inlines) {
  while (true) {
    const std::size_t end = std::min(line.find('\f'), line.size());
    inlines.text(trimmed(line.substr(0, end)), {});
    if (end == line.size()) return;
    inlines.add(PageBreak{});
    line.remove_prefix(end + 1);
  }
}

}  // namespace

Result<std::string_view> utf8_text(std::string_view bytes, const std::string& file) {
  if (bytes.starts_with(utf8::kByteOrderMark)) bytes.remove_prefix(utf8::kByteOrderMark.size());
  std::size_t wrong = utf8::first_error(bytes).value_or(bytes.size());
  wrong = std::min(wrong, bytes.find('\0'));
  if (wrong < bytes.size()) return fail(not_utf8(bytes, wrong, file));
  return bytes;
}

Result<ShownDocument> read_plain_text(std::string_view text, const std::string& file) {
  VANBAN_TRY(text, utf8_text(text, file));
  ShownDocument document;
  document.file = file;
  std::vector<Block>& blocks = document.sections.emplace_back().blocks;
  InlineBuilder inlines;
  int paragraphs = 0;
  for (int line = 1; !text.empty(); ++line) {
    add_line(take_line(text), inlines);
    if (inlines.empty()) continue;
    Paragraph paragraph;
    paragraph.place = {Story::body, ++paragraphs, line};
    inlines.finish(paragraph, document.remarks);
    blocks.push_back({std::move(paragraph)});
  }
  return document;
}

}  // namespace vanban::reading
