// SPDX-License-Identifier: MIT
#include "model/dump.hpp"

#include <fmt/format.h>

#include <iterator>

namespace vanban::model {
namespace {

std::string marks(bool bold, bool italic) {
  return std::string(bold ? "**" : "") + (italic ? "*" : "");
}

std::string marked(const std::string& text, bool bold, bool italic) {
  const std::string open = marks(bold, italic);
  return open + text + std::string(open.rbegin(), open.rend());
}

struct InlineText {
  std::string operator()(const Run& run) const { return marked(run.text, run.bold, run.italic); }
  std::string operator()(const LineBreak&) const { return "⏎"; }
  std::string operator()(const FootnoteMark& mark) const {
    return fmt::format("[{}]", mark.index + 1);
  }
};

std::string_view name_of(Alignment alignment) {
  switch (alignment) {
    case Alignment::left:
      return "left";
    case Alignment::centre:
      return "centre";
    case Alignment::right:
      return "right";
    case Alignment::justify:
      return "justify";
  }
  return {};
}

std::string departures(const Paragraph& paragraph) {
  std::string text;
  if (paragraph.alignment) text += fmt::format(" {}", name_of(*paragraph.alignment));
  if (paragraph.space_after) text += fmt::format(" after={}tw", paragraph.space_after->in_twips());
  if (paragraph.keep_next) text += " keep_next";
  if (paragraph.page_break_before) text += " new_page";
  if (paragraph.outline_level > 0) text += fmt::format(" level={}", paragraph.outline_level);
  if (!paragraph.anchor.empty()) text += fmt::format(" @{}", paragraph.anchor);
  return text;
}

std::string label_text(const Label& label) {
  return fmt::format(" {}{}{}", label.automatic ? "<" : "",
                     marked(label.text, label.bold, label.italic), label.automatic ? ">" : "");
}

class Dumper {
 public:
  std::string take() { return std::move(text_); }

  void section(const Section& section) {
    static constexpr const char* kRoles[] = {"main", "attached", "annex", "insert"};
    const Margins& m = section.page.margins;
    line(fmt::format("section {} {} {}x{}x{}x{}mm \"{}\"",
                     kRoles[static_cast<std::size_t>(section.role)],
                     section.page.landscape ? "landscape" : "portrait", m.top.in_millimetres(),
                     m.right.in_millimetres(), m.bottom.in_millimetres(), m.left.in_millimetres(),
                     section.title));
    indented([&] {
      for (const Block& block : section.blocks) std::visit(*this, block);
      if (section.foot.empty()) return;
      line("foot");
      indented([&] {
        for (const CellBlock& block : section.foot) std::visit(*this, block);
      });
    });
  }

  void operator()(const Paragraph& paragraph) {
    std::string text{model::name_of(paragraph.style)};
    text += departures(paragraph);
    text += ":";
    if (paragraph.label) text += label_text(*paragraph.label);
    if (!paragraph.inlines.empty()) text += ' ';
    for (const Inline& item : paragraph.inlines) text += std::visit(InlineText{}, item);
    line(text);
  }

  void operator()(const Rule& rule) {
    line(fmt::format("rule {}/1000 of {} = {}tw after={}tw{}", rule.measure.thousandths,
                     rule.measure.base == RuleMeasure::Base::text_above ? "text" : "container",
                     rule.length.in_twips(), rule.space_after.in_twips(),
                     rule.keep_next ? " keep_next" : ""));
  }

  void operator()(const Table& table) {
    static constexpr const char* kRoles[] = {"letterhead", "signature", "grid"};
    std::string columns;
    for (const Length column : table.columns) columns += fmt::format(" {}", column.in_twips());
    line(fmt::format("table {} columns{} indent={} padding={} header_rows={}",
                     kRoles[static_cast<std::size_t>(table.role)], columns, table.indent.in_twips(),
                     table.padding.in_twips(), table.header_rows));
    indented([&] {
      for (const Row& row : table.rows) this->row(row);
    });
  }

  void operator()(const TableOfContents& contents) {
    line(fmt::format("contents levels={}: {}", contents.levels, contents.title));
  }

  void footnotes(const std::vector<Footnote>& footnotes) {
    for (std::size_t i = 0; i < footnotes.size(); ++i) {
      line(fmt::format("footnote {}", i + 1));
      indented([&] {
        for (const Paragraph& paragraph : footnotes[i].paragraphs) (*this)(paragraph);
      });
    }
  }

 private:
  void row(const Row& row) {
    line(fmt::format("row{}{}", row.keep_whole ? "" : " may_split",
                     row.keep_next ? " keep_next" : ""));
    indented([&] {
      for (const Cell& cell : row.cells) this->cell(cell);
    });
  }

  void cell(const Cell& cell) {
    line(fmt::format("cell column={} span={}x{}{}", cell.column, cell.column_span, cell.row_span,
                     cell.vertical == VerticalAlignment::centre ? " middle" : ""));
    indented([&] {
      for (const CellBlock& block : cell.blocks) std::visit(*this, block);
    });
  }

  template <typename Body>
  void indented(const Body& body) {
    depth_ += 2;
    body();
    depth_ -= 2;
  }

  void line(const std::string& content) {
    text_.append(depth_, ' ').append(content).push_back('\n');
  }

  std::string text_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string dump(const Document& document) {
  Dumper dumper;
  for (const Section& section : document.sections) dumper.section(section);
  dumper.footnotes(document.footnotes);
  return dumper.take();
}

}  // namespace vanban::model
