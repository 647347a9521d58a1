// SPDX-License-Identifier: MIT
#include "reading/html/html_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "reading/html/css.hpp"
#include "reading/html/html_node.hpp"
#include "reading/inline_builder.hpp"
#include "reading/list_number.hpp"

namespace vanban::reading::html {
namespace {

/// Elements inside one another; what is deeper is told as text.
constexpr int kDeepest = 200;
/// Columns and rows that cells can span; the bound of browsers.
constexpr int kMostSpanned = 1'000;

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements that begin and end paragraphs.
bool is_block(std::string_view name) {
  static constexpr std::array<std::string_view, 28> kBlocks{
      "p",       "div",     "h1",     "h2",     "h3",         "h4",         "h5",
      "h6",      "li",      "ul",     "ol",     "blockquote", "pre",        "center",
      "section", "article", "header", "footer", "main",       "address",    "dl",
      "dt",      "dd",      "body",   "form",   "figure",     "figcaption", "caption"};
  return is_one_of(name, kBlocks);
}

bool is_never_shown(std::string_view name) {
  static constexpr std::array<std::string_view, 7> kHidden{
      "head", "style", "script", "title", "template", "noscript", "xml"};
  return is_one_of(name, kHidden);
}

int number_of(const std::string& text, int otherwise) {
  int number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

int span_of(const HtmlNode& cell, const char* name) {
  return std::clamp(number_of(cell.attribute(name), 1), 1, kMostSpanned);
}

/// An `ol` or `ul` that is being read.
struct List {
  bool ordered = false;
  std::string_view format = "decimal";
  int next = 1;
  int id = 0;
};

std::string_view format_of(const std::string& type) {
  if (type == "a") return "lowerLetter";
  if (type == "A") return "upperLetter";
  if (type == "i") return "lowerRoman";
  return type == "I" ? "upperRoman" : "decimal";
}

class HtmlReader {
 public:
  explicit HtmlReader(const std::string& file) {
    document_.file = file;
    blocks_ = &document_.sections.emplace_back().blocks;
  }

  ShownDocument read(const HtmlNode& root) {
    if (root.is_there()) element(root, {});
    end_paragraph({});
    return std::move(document_);
  }

 private:
  void children(const HtmlNode& parent, const TextStyle& style) {
    for (HtmlNode one = parent.first_child(); one.is_there(); one = one.next()) {
      if (one.name().empty())
        text(one, style);
      else
        element(one, style);
    }
  }

  void element(const HtmlNode& element, const TextStyle& around) {
    const std::string_view name = element.name();
    if (name == "head") read_title(element);
    if (is_never_shown(name)) return;
    if (depth_ >= kDeepest) return too_deep(element);
    ++depth_;
    shown_element(element, style_in(element, around), around);
    --depth_;
  }

  void shown_element(const HtmlNode& element, const TextStyle& style, const TextStyle& around) {
    const std::string_view name = element.name();
    const std::string css = element.attribute("style");
    if (style.hidden) return hidden(element);
    if (name == "br") return inlines_.add(LineBreak{});
    if (name == "hr") return rule();
    if (name == "img")
      return inlines_.add(Drawing{Drawing::Kind::picture, element.attribute("alt")});
    if (name == "table") return table(element, around);
    if (declared(css, "mso-list") == "Ignore") return typed_number(element);
    if (!declared(css, "mso-tab-count").empty()) return inlines_.add(Tab{});
    if (!is_block(name)) return children(element, style);
    block(element, style, around);
  }

  void block(const HtmlNode& element, const TextStyle& style, const TextStyle& around) {
    const std::string_view name = element.name();
    end_paragraph(around);
    place_line_ = element.line();
    const bool list = name == "ol" || name == "ul";
    if (list) open_list(element, name == "ol");
    if (name == "li") begin_item(element);
    if (name.size() == 2 && name[0] == 'h' && is_digit(name[1])) outline_level_ = name[1] - '0';
    const std::string css = element.attribute("style");
    if (const auto member = declared(css, "mso-list"); !member.empty()) word_list_ = member;
    if (!declared(css, "page-break-before").empty()) breaks_page_ = true;
    children(element, style);
    end_paragraph(style);
    if (list) lists_.pop_back();
  }

  void open_list(const HtmlNode& element, bool ordered) {
    lists_.push_back({ordered, format_of(element.attribute("type")),
                      number_of(element.attribute("start"), 1), ++list_count_});
  }

  void begin_item(const HtmlNode& element) {
    if (lists_.empty()) return;
    List& list = lists_.back();
    list.next = number_of(element.attribute("value"), list.next);
    const std::string text = list.ordered ? list_number(list.next++, list.format) + "." : "•";
    number_ = {text, std::to_string(list.id), static_cast<int>(lists_.size()) - 1, !list.ordered};
  }

  /// The number that Word writes out where a browser cannot count: `l0 level1 lfo1` names its list.
  void typed_number(const HtmlNode& element) {
    std::string text = element.whole_text();
    for (std::size_t at; (at = text.find("\u00A0")) != std::string::npos;) text.replace(at, 2, " ");
    const std::size_t level = word_list_.find("level");
    const int depth = level == std::string::npos ? 1 : number_of(word_list_.substr(level + 5), 1);
    const std::string sign(trimmed(text));
    if (sign.empty()) return;
    const bool bullet = sign.find_first_of(
                            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTU"
                            "VWXYZ") == std::string::npos ||
                        sign == "o";
    number_ = {bullet && sign != "-" && sign != "+" ? "•" : sign,
               word_list_.substr(0, word_list_.find(' ')), std::max(depth - 1, 0), bullet};
  }

  void text(const HtmlNode& node, const TextStyle& style) {
    const std::string_view text = node.text();
    if (style.keeps_blanks) return kept_text(text, style);
    std::string collapsed;
    for (const char c : text) {
      if (!is_blank(c) && c != '\f')
        collapsed += c;
      else if (collapsed.empty() ? !at_gap() : collapsed.back() != ' ')
        collapsed += ' ';
    }
    if (!collapsed.empty()) ends_with_blank_ = collapsed.back() == ' ';
    if (collapsed.empty()) return;
    if (inlines_.empty() && place_line_ == 0) place_line_ = node.line();
    inlines_.text(collapsed, style.look);
  }

  /// Lines of a `pre`.
  void kept_text(std::string_view text, const TextStyle& style) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      inlines_.text(text.substr(0, end), style.look);
      if (end < text.size()) inlines_.add(LineBreak{});
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  /// Whether a blank here would be the second, or the first of its line.
  bool at_gap() const { return inlines_.empty() || ends_with_blank_ || inlines_.ends_with_break(); }

  void hidden(const HtmlNode& element) {
    std::string text = element.whole_text();
    if (!is_blank(text))
      document_.remarks.push_back({Remark::Kind::hidden_text, next_place(), std::move(text), 1});
  }

  void too_deep(const HtmlNode& element) {
    const std::string text = element.whole_text();
    inlines_.text(text, {});
    document_.remarks.push_back({Remark::Kind::unread_content, next_place(), text, 1});
  }

  void rule() {
    end_paragraph({});
    inlines_.add(Drawing{Drawing::Kind::line, {}});
    end_paragraph({});
  }

  void read_title(const HtmlNode& head) {
    for (HtmlNode one = head.first_child(); one.is_there(); one = one.next())
      if (one.name() == "title") document_.title = trimmed(one.whole_text());
  }

  Place next_place() const { return {Story::body, paragraphs_ + 1, place_line_}; }

  void end_paragraph(const TextStyle& style) {
    const bool nothing = inlines_.empty() && number_.text.empty();
    if (!nothing) {
      Paragraph paragraph;
      paragraph.place = next_place();
      ++paragraphs_;
      paragraph.alignment = style.alignment;
      paragraph.indent_left = style.indent_left;
      paragraph.indent_first_line = style.indent_first_line;
      paragraph.outline_level = outline_level_;
      paragraph.page_break_before = breaks_page_;
      if (!number_.text.empty()) paragraph.number = number_;
      inlines_.finish(paragraph, document_.remarks);
      blocks_->push_back({std::move(paragraph)});
    }
    number_ = {};
    outline_level_ = 0;
    breaks_page_ = false;
    place_line_ = 0;
    ends_with_blank_ = false;
  }

  void table(const HtmlNode& element, const TextStyle& around) {
    end_paragraph(around);
    Table table;
    table.place = next_place();
    table.borders = has_border(element);
    rows(element, around, false, table);
    if (!table.rows.empty()) blocks_->push_back({std::move(table)});
  }

  void rows(const HtmlNode& element, const TextStyle& style, bool header, Table& table) {
    for (HtmlNode one = element.first_child(); one.is_there(); one = one.next()) {
      const std::string_view name = one.name();
      if (name == "tr")
        row(one, style, header, table);
      else if (name == "thead" || name == "tbody" || name == "tfoot")
        rows(one, style, name == "thead", table);
      else if (name == "caption")
        this->element(one, style);
    }
  }

  void row(const HtmlNode& element, const TextStyle& style, bool header, Table& table) {
    Row row;
    bool all_titles = true;
    int column = 0;
    for (HtmlNode one = element.first_child(); one.is_there(); one = one.next()) {
      if (one.name() != "td" && one.name() != "th") continue;
      while (is_covered(column)) ++column;
      all_titles = all_titles && one.name() == "th";
      table.borders = table.borders || has_border(one);
      row.cells.push_back(cell(one, style, column));
      cover(row.cells.back());
      column += row.cells.back().column_span;
    }
    row.header = header || (all_titles && !row.cells.empty());
    for (int& rows : covered_) rows = std::max(rows - 1, 0);
    table.rows.push_back(std::move(row));
  }

  bool is_covered(int column) const {
    return static_cast<std::size_t>(column) < covered_.size() &&
           covered_[static_cast<std::size_t>(column)] > 0;
  }

  void cover(const Cell& cell) {
    const auto end =
        static_cast<std::size_t>(std::min(cell.column + cell.column_span, kMostSpanned));
    if (covered_.size() < end) covered_.resize(end);
    for (auto column = static_cast<std::size_t>(cell.column); column < end; ++column)
      covered_[column] = std::max(covered_[column], cell.row_span);
  }

  Cell cell(const HtmlNode& element, const TextStyle& around, int column) {
    Cell cell{column, span_of(element, "colspan"), span_of(element, "rowspan"), {}};
    const auto outer_covered = std::exchange(covered_, {});
    std::vector<Block>* const outer = std::exchange(blocks_, &cell.blocks);
    const TextStyle style = style_in(element, around);
    if (depth_ >= kDeepest)
      too_deep(element);
    else
      cell_content(element, style);
    end_paragraph(style);
    blocks_ = outer;
    covered_ = outer_covered;
    return cell;
  }

  void cell_content(const HtmlNode& element, const TextStyle& style) {
    depth_ += 3;
    children(element, style);
    depth_ -= 3;
  }

  ShownDocument document_;
  std::vector<Block>* blocks_;
  InlineBuilder inlines_;
  std::vector<List> lists_;
  std::vector<int> covered_;  ///< rows that each column is still covered from above
  AutomaticNumber number_;    ///< of the paragraph that comes; empty text: none
  std::string word_list_;
  int list_count_ = 0;
  int outline_level_ = 0;
  int paragraphs_ = 0;
  int place_line_ = 0;
  int depth_ = 0;
  bool breaks_page_ = false;
  bool ends_with_blank_ = false;
};

}  // namespace

Result<ShownDocument> read_html(std::string_view bytes, const std::string& file) {
  VANBAN_TRY(const HtmlTree tree, HtmlTree::read(bytes, file));
  return HtmlReader(file).read(tree.root());
}

}  // namespace vanban::reading::html
