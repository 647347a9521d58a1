// SPDX-License-Identifier: MIT
#include "docx/redline/contents_tracker.hpp"

#include <algorithm>

#include "docx/wml/contents_writer.hpp"

namespace vanban::docx::redline {
namespace {

using revision::Change;
using revision::ParagraphRevision;
using wml::ContentsLine;

bool same_line(const ContentsLine& a, const ContentsLine& b) {
  return a.entry->text == b.entry->text && a.entry->level == b.entry->level &&
         a.entry->page == b.entry->page && a.bookmark == b.bookmark &&
         a.field_levels == b.field_levels;
}

ParagraphRevision title_of(const revision::Sides<model::TableOfContents>& form) {
  ParagraphRevision title;
  model::Paragraph paragraph;
  paragraph.style = model::StyleId::contents_title;
  if (form.before) title.form.before = paragraph;
  if (form.after) title.form.after = paragraph;
  title.pieces.push_back({form.change(), model::Run{form.shown().title}});
  return title;
}

class Lines {
 public:
  Lines(Flow& flow, const Both<Length>& widths, Stores& stores)
      : flow_(flow), widths_(widths), stores_(stores) {}

  void append(const std::vector<ContentsLine>& lines, Fate fate) {
    opc::XmlText& text = stores_.texts.text();
    const std::string_view element = element_of(fate);
    wml::RunEnclosure enclosure{[] {}, [] {}, fate == Fate::deleted};
    if (fate != Fate::kept) {
      enclosure.open = [&] { stores_.marks.open(text, element); };
      enclosure.close = [&] { text.markup("</").markup(element).markup(">"); };
    }
    for (const ContentsLine& line : lines) {
      FlowItem item;
      if (fate != Fate::inserted) item.before = mark(line, widths_.before);
      if (fate != Fate::deleted) item.after = mark(line, widths_.after);
      const std::size_t begin = stores_.texts.here();
      wml::append_line_runs(text, line, enclosure);
      item.content = stores_.texts.since(begin);
      flow_.push_back(item);
    }
  }

 private:
  MarkSide mark(const ContentsLine& line, Length width) {
    const std::size_t begin = stores_.texts.here();
    wml::append_line_properties(stores_.texts.text(), line, width);
    return {stores_.texts.since(begin), {}, {}};
  }

  Flow& flow_;
  const Both<Length>& widths_;
  Stores& stores_;
};

std::vector<ContentsLine> lines_of(const std::optional<model::TableOfContents>& form,
                                   const ListedHeadings& headings) {
  if (!form) return {};
  return wml::contents_lines(form->levels, *headings.entries, headings.bookmarks);
}

}  // namespace

void append_contents(Flow& flow, const revision::ContentsRevision& contents,
                     const Both<ListedHeadings>& headings, const Both<Length>& widths,
                     Stores& stores, ParagraphTracker& paragraphs) {
  flow.push_back(paragraphs.item(title_of(contents.form), {}));
  const std::vector<ContentsLine> before = lines_of(contents.form.before, headings.before);
  const std::vector<ContentsLine> after = lines_of(contents.form.after, headings.after);
  Lines lines(flow, widths, stores);
  const bool kept = contents.form.change() == Change::kept &&
                    std::equal(before.begin(), before.end(), after.begin(), after.end(), same_line);
  if (kept) return lines.append(after, Fate::kept);
  lines.append(before, Fate::deleted);
  lines.append(after, Fate::inserted);
}

}  // namespace vanban::docx::redline
