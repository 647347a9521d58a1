// SPDX-License-Identifier: MIT
#include "tracked_changes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <map>
#include <set>

namespace vanban::docx::samples {
namespace {

using pugi::xml_node;

bool is(xml_node node, const char* name) { return std::strcmp(node.name(), name) == 0; }
using Names = std::vector<std::string_view>;
bool is_any(xml_node node, const Names& names) {
  return std::find(names.begin(), names.end(), node.name()) != names.end();
}

std::vector<xml_node> children_of(xml_node node) {
  return {node.children().begin(), node.children().end()};
}

std::vector<xml_node> all_named(xml_node root, const Names& names) {
  std::vector<xml_node> found;
  const std::function<void(xml_node)> visit = [&](xml_node node) {
    for (xml_node child : node.children()) {
      visit(child);
      if (is_any(child, names)) found.push_back(child);
    }
  };
  visit(root);
  return found;
}

void remove(xml_node node) { node.parent().remove_child(node); }

/// Puts the children in the place of the node.
void unwrap(xml_node node) {
  for (xml_node child : children_of(node)) node.parent().insert_move_before(child, node);
  remove(node);
}

/// A bookmark goes with the whole of its text, so one without text says nothing.
bool encloses_text(xml_node bookmark) {
  const std::string id = bookmark.attribute("w:id").value();
  for (xml_node node = bookmark.next_sibling(); node; node = node.next_sibling()) {
    if (is(node, "w:bookmarkEnd") && id == node.attribute("w:id").value()) return false;
    if (is(node, "w:r")) return true;
  }
  return false;
}

/// Settles one part of the package.
class Settler {
 public:
  Settler(xml_node root, Decision decision) : root_(root), accepts_(decision == Decision::accept) {}

  void run() {
    check_ids();
    settle_properties();
    settle_rows();
    settle_runs();
    settle_marks();
    for (xml_node node : all_named(root_, {"w:moveFromRangeStart", "w:moveFromRangeEnd",
                                           "w:moveToRangeStart", "w:moveToRangeEnd"}))
      remove(node);
  }

 private:
  bool goes(xml_node node) const {
    return is_any(node, accepts_ ? Names{"w:del", "w:moveFrom"} : Names{"w:ins", "w:moveTo"});
  }

  void check_ids() {
    std::set<std::string> ids;
    for (xml_node node :
         all_named(root_, {"w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange",
                           "w:sectPrChange", "w:tblPrChange", "w:tcPrChange", "w:trPrChange",
                           "w:tblGridChange", "w:bookmarkStart", "w:moveFromRangeStart",
                           "w:moveToRangeStart"})) {
      EXPECT_TRUE(ids.insert(node.attribute("w:id").value()).second)
          << "id " << node.attribute("w:id").value() << " twice: " << node.name();
      if (!is(node, "w:tblGridChange") && !is(node, "w:bookmarkStart")) {
        EXPECT_STRNE(node.attribute("w:author").value(), "") << node.name();
      }
    }
    check_moves("w:moveFrom");
    check_moves("w:moveTo");
    EXPECT_FALSE(root_.select_node("//w:del//w:t|//w:del//w:instrText"));
    EXPECT_FALSE(root_.select_node("//w:delText[not(ancestor::w:del)]"));
    EXPECT_FALSE(root_.select_node("//w:delInstrText[not(ancestor::w:del)]"));
  }

  void check_moves(const std::string& kind) {
    const std::string start = kind + "RangeStart";
    const std::string end = kind + "RangeEnd";
    std::set<std::string> open;
    for (xml_node node : all_named(root_, {start, end})) {
      const std::string id = node.attribute("w:id").value();
      if (start == node.name()) {
        open.insert(id);
      } else {
        EXPECT_EQ(open.erase(id), 1U) << kind << " range " << id;
      }
    }
    EXPECT_TRUE(open.empty()) << kind << " range stays open";
  }

  /// The old properties stand whole in the change; what they cannot hold stays with the parent.
  void settle_properties() {
    const std::map<std::string_view, Names> held_back{
        {"w:pPrChange", {"w:rPr", "w:sectPr"}},
        {"w:sectPrChange", {"w:headerReference"}},
        {"w:trPrChange", {"w:ins", "w:del"}},
        {"w:rPrChange", {"w:ins", "w:del", "w:moveFrom", "w:moveTo"}},
        {"w:tblPrChange", {}},
        {"w:tcPrChange", {}},
        {"w:tblGridChange", {}}};
    for (const auto& [name, kept] : held_back)
      for (xml_node change : all_named(root_, {name})) settle_property(change, kept);
  }

  void settle_property(xml_node change, const Names& kept) {
    xml_node parent = change.parent();
    EXPECT_FALSE(change.next_sibling()) << change.name() << " is not the last of its parent";
    if (accepts_) return remove(change);
    std::vector<xml_node> back;
    for (xml_node child : children_of(parent))
      if (is_any(child, kept))
        back.push_back(child);
      else if (child != change)
        parent.remove_child(child);
    for (xml_node old : change.first_child().children()) parent.append_copy(old);
    const bool first = !back.empty() && is(back.front(), "w:headerReference");
    if (first) std::reverse(back.begin(), back.end());
    for (xml_node child : back) first ? parent.prepend_move(child) : parent.append_move(child);
    remove(change);
  }

  void settle_rows() {
    for (xml_node row : all_named(root_, {"w:tr"})) {
      xml_node properties = row.child("w:trPr");
      bool gone = false;
      for (xml_node child : children_of(properties)) {
        gone = gone || goes(child);
        if (is_any(child, {"w:ins", "w:del"})) properties.remove_child(child);
      }
      if (gone)
        remove(row);
      else if (!properties.first_child())
        row.remove_child(properties);
    }
    for (xml_node table : all_named(root_, {"w:tbl"}))
      if (!table.child("w:tr")) remove(table);
  }

  void settle_runs() {
    for (xml_node node : all_named(root_, {"w:ins", "w:del", "w:moveFrom", "w:moveTo"})) {
      if (is(node.parent(), "w:rPr") || is(node.parent(), "w:trPr")) continue;
      if (goes(node))
        remove(node);
      else
        unwrap(node);
    }
    for (xml_node node : all_named(root_, {"w:delText"})) node.set_name("w:t");
    for (xml_node node : all_named(root_, {"w:delInstrText"})) node.set_name("w:instrText");
    for (xml_node link : all_named(root_, {"w:hyperlink"}))
      if (!link.first_child()) remove(link);
  }

  void settle_marks() {
    for (xml_node paragraph : all_named(root_, {"w:p"})) {
      xml_node look = paragraph.child("w:pPr").child("w:rPr");
      bool gone = false;
      for (xml_node child : children_of(look)) {
        gone = gone || goes(child);
        if (is_any(child, {"w:ins", "w:del", "w:moveFrom", "w:moveTo"})) look.remove_child(child);
      }
      if (gone) join_with_next(paragraph);
    }
  }

  /// The content of a paragraph without a mark belongs to the next one.
  static void join_with_next(xml_node paragraph) {
    xml_node next = paragraph.next_sibling();
    while (next && is_any(next, {"w:moveFromRangeEnd", "w:moveToRangeEnd"}))
      next = next.next_sibling();
    if (!paragraph.child("w:r") && !paragraph.child("w:hyperlink")) {
      EXPECT_TRUE(paragraph.parent().select_nodes("w:p").size() > 1) << "a container without end";
      return remove(paragraph);
    }
    if (!is(next, "w:p")) {
      ADD_FAILURE() << "text before a " << next.name() << ": " << xml_of(paragraph);
      return;
    }
    xml_node behind = next.child("w:pPr");
    for (xml_node child : children_of(paragraph))
      if (!is(child, "w:pPr")) behind = next.insert_move_after(child, behind);
    remove(paragraph);
  }

  xml_node root_;
  bool accepts_;
};

/// Replaces names by the order in which they come up.
class Order {
 public:
  std::string of(const std::string& name) {
    return std::to_string(numbers_.try_emplace(name, numbers_.size()).first->second);
  }

 private:
  std::map<std::string, std::size_t> numbers_;
};

/// What the numbering part prints for each w:numId.
class Lists {
 public:
  Lists(Package& package, Package& styles)
      : numbering_(package.xml("word/numbering.xml").document_element()) {
    for (xml_node style : styles.xml("word/styles.xml").document_element().children("w:style")) {
      const xml_node properties = style.child("w:pPr");
      if (properties.child("w:numPr")) of_style_[style.attribute("w:styleId").value()] = properties;
    }
  }

  /// States list and indents of a heading that has them from its style.
  void state(xml_node properties) const {
    const auto style = of_style_.find(properties.child("w:pStyle").attribute("w:val").value());
    if (style == of_style_.end()) return;
    if (!properties.child("w:numPr")) {
      xml_node list = properties.append_copy(style->second.child("w:numPr"));
      if (!list.child("w:ilvl")) list.prepend_child("w:ilvl").append_attribute("w:val") = "0";
    }
    if (!properties.child("w:ind")) properties.append_copy(style->second.child("w:ind"));
  }

  /// Two lists are the same where they print the same and count in the same order of lists.
  void name(xml_node list) {
    xml_node id = list.child("w:numId");
    const std::string number = id.attribute("w:val").value();
    if (number == "0") return;
    const std::string query = "w:num[@w:numId='" + number + "']";
    const xml_node instance = numbering_.select_node(query.c_str()).node();
    ASSERT_TRUE(instance) << "no list " << number;
    const std::string abstract = instance.child("w:abstractNumId").attribute("w:val").value();
    std::string text = "list " + instances_.of(number) + " shape " + shapes_.of(abstract);
    for (xml_node start : instance.children("w:lvlOverride")) text += xml_of(start);
    const std::string shape = "w:abstractNum[@w:abstractNumId='" + abstract + "']";
    for (xml_node level : numbering_.select_node(shape.c_str()).node().children("w:lvl"))
      text += xml_of(level.child("w:numFmt")) + xml_of(level.child("w:lvlText"));
    id.attribute("w:val") = text.c_str();
  }

 private:
  xml_node numbering_;
  std::map<std::string, xml_node> of_style_;
  Order instances_;
  Order shapes_;
};

class Normaliser {
 public:
  Normaliser(Package& package, bool anchors, Package& styles)
      : lists_(package, styles), anchors_(anchors) {}

  void body(xml_node root) {
    drop_bookmarks(root);
    for (xml_node node : all_named(root, {"w:bookmarkStart"})) {
      const std::string name = node.attribute("w:name").value();
      if (name.substr(0, 4) == "_Toc")
        node.attribute("w:name") = ("toc " + headings_.of(name)).c_str();
      node.attribute("w:id") = "";
    }
    for (xml_node node : all_named(root, {"w:bookmarkEnd"})) node.attribute("w:id") = "";
    for (xml_node link : all_named(root, {"w:hyperlink"}))
      link.attribute("w:anchor") =
          ("toc " + headings_.of(link.attribute("w:anchor").value())).c_str();
    for (xml_node code : all_named(root, {"w:instrText"})) name_heading(code);
    for (xml_node reference : all_named(root, {"w:footnoteReference"})) {
      order_.push_back(reference.attribute("w:id").value());
      reference.attribute("w:id") = std::to_string(order_.size()).c_str();
    }
    part(root);
  }

  void part(xml_node root) {
    for (xml_node properties : all_named(root, {"w:pPr"})) {
      lists_.state(properties);
      if (properties.child("w:numPr")) lists_.name(properties.child("w:numPr"));
      sort(properties);
    }
    for (xml_node look : all_named(root, {"w:rPr"}))
      if (!look.first_child()) remove(look);
    for (xml_node text : all_named(root, {"w:t"})) text.remove_attribute("xml:space");
    for (xml_node run : all_named(root, {"w:r"})) join(run);
  }

  const std::vector<std::string>& footnotes() const { return order_; }

 private:
  void drop_bookmarks(xml_node root) {
    std::set<std::string> linked;
    for (xml_node link : all_named(root, {"w:hyperlink"}))
      linked.insert(link.attribute("w:anchor").value());
    std::set<std::string> dropped;
    for (xml_node node : all_named(root, {"w:bookmarkStart"})) {
      const std::string name = node.attribute("w:name").value();
      const bool wanted = name.substr(0, 4) == "_Toc" ? linked.count(name) > 0 : anchors_;
      if (wanted && encloses_text(node)) continue;
      dropped.insert(node.attribute("w:id").value());
      remove(node);
    }
    for (xml_node node : all_named(root, {"w:bookmarkEnd"}))
      if (dropped.count(node.attribute("w:id").value()) > 0) remove(node);
  }

  void name_heading(xml_node code) {
    std::string text = code.text().get();
    const std::size_t at = text.find("_Toc");
    if (at == std::string::npos) return;
    const std::size_t end = text.find(' ', at);
    text.replace(at, end - at, "toc " + headings_.of(text.substr(at, end - at)));
    code.text() = text.c_str();
  }

  static void sort(xml_node properties) {
    std::vector<xml_node> children = children_of(properties);
    std::stable_sort(children.begin(), children.end(),
                     [](xml_node a, xml_node b) { return std::strcmp(a.name(), b.name()) < 0; });
    for (xml_node child : children) properties.append_move(child);
  }

  /// Joins a run to the one before it where both look alike.
  static void join(xml_node run) {
    xml_node before = run.previous_sibling();
    if (!is(before, "w:r") || xml_of(before.child("w:rPr")) != xml_of(run.child("w:rPr"))) return;
    if (is_any(run.last_child(), {"w:fldChar", "w:instrText"})) return;
    if (is_any(before.last_child(), {"w:fldChar", "w:instrText"})) return;
    for (xml_node child : children_of(run)) {
      if (is(child, "w:rPr")) continue;
      xml_node last = before.last_child();
      if (is(child, "w:t") && is(last, "w:t"))
        last.text() = (std::string(last.text().get()) + child.text().get()).c_str();
      else
        before.append_move(child);
    }
    remove(run);
  }

  Lists lists_;
  bool anchors_;
  Order headings_;
  std::vector<std::string> order_;
};

}  // namespace

Settled settle(Package& package, Decision decision, bool anchors, Package& styles) {
  pugi::xml_document body, notes;
  body.reset(package.xml("word/document.xml"));
  notes.reset(package.xml("word/footnotes.xml"));
  Settler(body, decision).run();
  Settler(notes, decision).run();
  for (const auto& footer : body.select_nodes("//w:footerReference"))
    footer.node().parent().remove_child(footer.node());
  Normaliser normaliser(package, anchors, styles);
  normaliser.body(body);
  normaliser.part(notes);
  Settled settled;
  settled.body = xml_of(body.document_element());
  for (const std::string& id : normaliser.footnotes()) {
    const std::string query = "//w:footnote[@w:id='" + id + "']";
    xml_node note = notes.select_node(query.c_str()).node();
    EXPECT_TRUE(note) << "no footnote " << id;
    note.remove_attribute("w:id");
    settled.footnotes.push_back(xml_of(note));
    notes.document_element().remove_child(note);
  }
  return settled;
}

}  // namespace vanban::docx::samples
