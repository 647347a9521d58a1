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
constexpr std::string_view kCodeOpen = "<w:r><w:instrText xml:space=\"preserve\">";
constexpr std::string_view kCodeClose = "</w:instrText></w:r>";

constexpr int kLowestLevel = 3;  // the styles contents1 to contents3

model::StyleId style_of(int level) {
  const int last = static_cast<int>(model::StyleId::contents1) + std::min(level, kLowestLevel) - 1;
  return static_cast<model::StyleId>(last);
}

void open_line(XmlText& out, int level, Length text_width, std::string_view section_properties) {
  out.markup("<w:p><w:pPr><w:pStyle w:val=\"").markup(style_id_of(style_of(level))).markup("\"/>");
  append_contents_tab(out, text_width);
  out.markup(section_properties).markup("</w:pPr>");
}

void append_field_begin(XmlText& out, int levels) {
  out.markup(kFieldBegin).markup(kCodeOpen).markup(" TOC \\o &quot;1-").number(levels);
  out.markup("&quot; \\h \\z \\u ").markup(kCodeClose).markup(kFieldSeparate);
}

/// Text, dots and page number, all of which lead to the heading.
void append_link(XmlText& out, const Entry& entry, const std::string& bookmark) {
  out.markup("<w:hyperlink w:anchor=\"").markup(bookmark).markup("\" w:history=\"1\">");
  append_run(out, entry.text, false, false);
  out.markup("<w:r><w:tab/></w:r>").markup(kFieldBegin).markup(kCodeOpen).markup(" PAGEREF ");
  out.markup(bookmark).markup(" \\h ").markup(kCodeClose).markup(kFieldSeparate);
  out.markup("<w:r><w:t>").number(entry.page).markup("</w:t></w:r>").markup(kFieldEnd);
  out.markup("</w:hyperlink>");
}

/// Positions of the entries that the contents show.
std::vector<std::size_t> shown_entries(const std::vector<Entry>& entries, int levels) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (entries[i].level <= levels) shown.push_back(i);
  return shown;
}

}  // namespace

std::string contents_bookmark(std::size_t n) {
  std::string digits = std::to_string(n + 1);
  constexpr std::size_t kDigits = 8;
  return "_Toc" + std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits;
}

void append_contents(XmlText& out, const model::TableOfContents& contents,
                     const std::vector<Entry>& entries, const ContentsPlace& place,
                     ParagraphWriter& paragraphs) {
  const std::vector<std::size_t> shown = shown_entries(entries, contents.levels);
  model::Paragraph title;
  title.style = model::StyleId::contents_title;
  title.inlines.push_back(model::Run{contents.title});
  paragraphs.write(out, title, {false, false, {}, shown.empty() ? place.section_properties : ""});
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const Entry& entry = entries[shown[i]];
    const bool last = i + 1 == shown.size();
    open_line(out, entry.level, place.text_width, last ? place.section_properties : "");
    if (i == 0) append_field_begin(out, contents.levels);
    append_link(out, entry, contents_bookmark(shown[i]));
    out.markup(last ? kFieldEnd : "").markup("</w:p>");
  }
}

}  // namespace vanban::docx::wml
