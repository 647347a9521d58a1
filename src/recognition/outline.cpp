// SPDX-License-Identifier: MIT
#include "recognition/outline.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/roman.hpp"
#include "recognition/outline_tree.hpp"
#include "recognition/phrases.hpp"
#include "text/numerals.hpp"

namespace vanban::recognition {
namespace {

using plan::Json;

const char* list_name(NodeKind kind) {
  switch (kind) {
    case NodeKind::clause:
      return "clauses";
    case NodeKind::point:
      return "points";
    case NodeKind::dash:
      return "items";
    case NodeKind::plus:
      return "plus";
    default:
      return nullptr;
  }
}

const char* block_name(const OutlineNode& node) {
  switch (node.kind) {
    case NodeKind::part:
      return "part";
    case NodeKind::chapter:
      return "chapter";
    case NodeKind::section:
      return "section";
    case NodeKind::subsection:
      return "subsection";
    case NodeKind::article:
      return node.titled ? "titled_article" : "article";
    default:
      return node.titled ? "heading" : "number";
  }
}

/// Writes the blocks of a tree and says which numbers will be other ones.
class BlockWriter {
 public:
  BlockWriter(HeadingNumbers numbers, bool points, const Context& context)
      : first_(numbers), points_(points), context_(context) {}

  Json blocks(const std::vector<OutlineNode>& nodes) {
    Json list = Json::array();
    Counts counts;
    NodeKind last = NodeKind::paragraph;
    for (const OutlineNode& node : nodes) {
      if (const char* name = list_name(node.kind)) {
        if (last != node.kind || list.empty()) {
          list.push_back({{name, Json::array()}});
          counts.item = 0;
        }
        check_item(node, ++counts.item);
        list.back()[name].push_back(item(node));
      } else {
        list.push_back(block(node, counts));
      }
      last = node.kind;
    }
    return list;
  }

  int articles() const { return articles_; }

 private:
  struct Counts {
    int item = 0;
    int heading = 0;
  };

  Json block(const OutlineNode& node, Counts& counts) {
    if (node.kind == NodeKind::paragraph) return node.text;
    if (node.kind == NodeKind::table) return node.table;
    Json result{{block_name(node), node.text.empty() ? "…" : node.text}};
    const bool heading = node.kind == NodeKind::heading;
    if (heading) check_heading(node, ++counts.heading);
    if (node.kind == NodeKind::article) check(node, fmt::format("Điều {}.", ++articles_));
    if (const char* name = unit_name(node.kind))
      check(node, fmt::format("{} {}", name, to_roman(++units_[name]).value_or("")));
    level_ += heading ? 1 : 0;
    if (!node.children.empty()) result["body"] = blocks(node.children);
    level_ -= heading ? 1 : 0;
    numbers_.resize(static_cast<std::size_t>(level_));
    return result;
  }

  Json item(const OutlineNode& node) {
    const std::string text = node.text.empty() ? "…" : node.text;
    const bool titled = node.kind == NodeKind::clause && node.titled;
    if (node.children.empty() && !titled) return text;
    Json object{{titled ? "title" : "text", text}};
    if (!node.children.empty()) object["body"] = blocks(node.children);
    return object;
  }

  /// Phần and Chương run through the document.
  static const char* unit_name(NodeKind kind) {
    if (kind == NodeKind::part) return "Phần";
    return kind == NodeKind::chapter ? "Chương" : nullptr;
  }

  void check_item(const OutlineNode& node, int count) {
    if (node.kind == NodeKind::clause) check(node, fmt::format("{}.", count));
    if (node.kind != NodeKind::point) return;
    const auto letter = text::point_letter(count);
    check(node, letter ? fmt::format("{})", *letter) : "");
  }

  /// I., 1., 1.1., 1.1.1. by the headings around it.
  void check_heading(const OutlineNode& node, int count) {
    numbers_.resize(static_cast<std::size_t>(level_));
    numbers_.push_back(count);
    const bool roman = first_ == HeadingNumbers::roman_first;
    const std::size_t skipped = roman ? 1 : 0;
    if (roman && level_ == 0) return check(node, to_roman(count).value_or("") + ".");
    if (points_ && numbers_.size() == 3)
      return check(node, fmt::format("{})", text::point_letter(count).value_or("")));
    std::string expected;
    for (std::size_t i = skipped; i < numbers_.size(); ++i)
      expected += fmt::format("{}.", numbers_[i]);
    check(node, expected);
  }

  /// Letters and figures count; `1/`, `1)` and `1.` are one number.
  static std::string bare(std::string_view number) {
    std::string result = folded(number);
    std::erase_if(result,
                  [](char c) { return c == '.' || c == ')' || c == '/' || c == ' ' || c == ':'; });
    return result;
  }

  void check(const OutlineNode& node, const std::string& printed) {
    if (node.label.text.empty() || bare(node.label.text) == bare(printed)) return;
    Line line;
    line.place = node.place;
    line.text = node.label.text;
    context_.notebook.leave_out(LeftOut::Reason::replaced, line);
    context_.notebook.warn(
        "import.number", node.place,
        {fmt::format("số “{}” của tệp gốc in lại thành “{}”", node.label.text, printed),
         fmt::format("the number “{}” of the file is printed as “{}”", node.label.text, printed)},
        {"Số do chương trình đếm; xem lại chỗ nào viện dẫn số cũ.",
         "The program counts by itself; look at what cites the old number."});
  }

  HeadingNumbers first_;
  bool points_;
  const Context& context_;
  std::vector<int> numbers_;
  std::map<std::string, int> units_;
  int level_ = 0;
  int articles_ = 0;
};

}  // namespace

Content read_content(FlowView flow, HeadingNumbers numbers, const Context& context) {
  const OutlineFacts facts = outline_facts(flow);
  Content content;
  if (facts.point_headings)
    content.numbering = "I/1/a";
  else if (facts.roman && numbers == HeadingNumbers::arabic_first)
    content.numbering = "I/1/1.1";
  if (!content.numbering.empty()) numbers = HeadingNumbers::roman_first;
  const bool clauses =
      numbers == HeadingNumbers::roman_first && !facts.roman && !facts.deep_decimals;
  const OutlineOptions options{clauses};
  BlockWriter writer(numbers, facts.point_headings, context);
  content.body = writer.blocks(outline_tree(flow, options, context).children);
  content.articles = writer.articles();
  return content;
}

}  // namespace vanban::recognition
