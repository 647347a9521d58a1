// SPDX-License-Identifier: MIT
#include "docx/wml/contents_writer.hpp"

#include <algorithm>
#include <vector>

#include "docx/wml/formatting.hpp"
#include "docx/wml/run_text.hpp"
#include "docx/wml/style_table.hpp"

namespace vanban::docx::wml {
namespace {

using Entry = model::PageFacts::ContentsEntry;

constexpr std::string_view kFieldBegin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
constexpr std::string_view kFieldSeparate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
constexpr std::string_view kFieldEnd = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
constexpr int kLowestLevel = 3;  // the styles contents1 to contents3

model::StyleId style_of(int level) {
  const int last = static_cast<int>(model::StyleId::contents1) + std::min(level, kLowestLevel) - 1;
  return static_cast<model::StyleId>(last);
}

/// The runs of one stretch of a line.
class LineRuns {
 public:
  LineRuns(opc::XmlText& out, const RunEnclosure& enclosure) : out_(out), enclosure_(enclosure) {
    enclosure_.open();
  }
  ~LineRuns() { enclosure_.close(); }
  LineRuns(const LineRuns&) = delete;
  LineRuns& operator=(const LineRuns&) = delete;

  void text(std::string_view utf8) {
    out_.markup("<w:r>");
    append_run_text(out_, utf8, enclosure_.deleted);
    out_.markup("</w:r>");
  }
  /// Opens a field up to its result.
  template <typename Code>
  void field(const Code& code) {
    const std::string_view element = enclosure_.deleted ? "w:delInstrText" : "w:instrText";
    out_.markup(kFieldBegin).markup("<w:r><").markup(element).markup(" xml:space=\"preserve\">");
    code();
    out_.markup("</").markup(element).markup("></w:r>").markup(kFieldSeparate);
  }
  void end_field() { out_.markup(kFieldEnd); }

 private:
  opc::XmlText& out_;
  const RunEnclosure& enclosure_;
};

/// Text, dots and page number, all of which lead to the heading.
void append_link(opc::XmlText& out, const ContentsLine& line, const RunEnclosure& enclosure) {
  out.markup("<w:hyperlink w:anchor=\"").markup(line.bookmark).markup("\" w:history=\"1\">");
  {
    LineRuns runs(out, enclosure);
    if (!line.entry->text.empty()) runs.text(line.entry->text);
    out.markup("<w:r><w:tab/></w:r>");
    runs.field([&] { out.markup(" PAGEREF ").markup(line.bookmark).markup(" \\h "); });
    runs.text(std::to_string(line.entry->page));
    runs.end_field();
  }
  out.markup("</w:hyperlink>");
}

/// The n-th heading's bookmark, for all of them.
std::vector<std::string> all_bookmarks(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) names.push_back(contents_bookmark(i));
  return names;
}

}  // namespace

std::string contents_bookmark(std::size_t n) {
  std::string digits = std::to_string(n + 1);
  constexpr std::size_t kDigits = 8;
  return "_Toc" + std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits;
}

std::vector<ContentsLine> contents_lines(int levels, const std::vector<Entry>& entries,
                                         const std::vector<std::string>& bookmarks) {
  std::vector<ContentsLine> lines;
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (entries[i].level <= levels) lines.push_back({&entries[i], bookmarks[i]});
  if (lines.empty()) return lines;
  lines.front().field_levels = levels;
  lines.back().closes_field = true;
  return lines;
}

void append_line_properties(opc::XmlText& out, const ContentsLine& line, Length text_width) {
  out.markup("<w:pStyle w:val=\"").markup(style_id_of(style_of(line.entry->level)));
  out.markup("\"/>");
  append_contents_tab(out, text_width);
}

void append_line_runs(opc::XmlText& out, const ContentsLine& line, const RunEnclosure& enclosure) {
  if (line.field_levels > 0) {
    LineRuns(out, enclosure).field([&] {
      out.markup(" TOC \\o &quot;1-").number(line.field_levels).markup("&quot; \\h \\z \\u ");
    });
  }
  append_link(out, line, enclosure);
  if (line.closes_field) LineRuns(out, enclosure).end_field();
}

void append_contents(opc::XmlText& out, const model::TableOfContents& contents,
                     const std::vector<Entry>& entries, const ContentsPlace& place,
                     ParagraphWriter& paragraphs) {
  const std::vector<ContentsLine> lines =
      contents_lines(contents.levels, entries, all_bookmarks(entries.size()));
  model::Paragraph title;
  title.style = model::StyleId::contents_title;
  title.inlines.push_back(model::Run{contents.title});
  paragraphs.write(out, title, {false, false, {}, lines.empty() ? place.section_properties : ""});
  const RunEnclosure none{[] {}, [] {}};
  for (const ContentsLine& line : lines) {
    out.markup("<w:p><w:pPr>");
    append_line_properties(out, line, place.text_width);
    out.markup(line.closes_field ? place.section_properties : "").markup("</w:pPr>");
    append_line_runs(out, line, none);
    out.markup("</w:p>");
  }
}

}  // namespace vanban::docx::wml
