// SPDX-License-Identifier: MIT
#include "reading/docx/drawing_reader.hpp"

#include <string_view>
#include <vector>

#include "reading/docx/bare_text.hpp"
#include "reading/docx/block_reader.hpp"

namespace vanban::reading::docx {
namespace {

/// What a drawing holds.
struct DrawingFacts {
  std::vector<const Element*> boxes;     ///< w:txbxContent
  std::vector<std::string_view> linked;  ///< relationships of pictures that lie elsewhere
  std::string_view description;
  std::string_view word_art;
  std::string_view embedded;  ///< the program of an object
  std::string_view unread;    ///< charts and diagrams: their words lie in other parts
  bool picture = false;
  bool line = false;
};

bool is_line_shape(const Element& element) {
  if (element.name == "cNvCnPr") return true;
  if (element.vocabulary == Vocabulary::vml && element.name == "line") return true;
  const auto contains = [](std::optional<std::string_view> text, std::string_view part) {
    return text && text->find(part) != std::string_view::npos;
  };
  if (element.name == "prstGeom")
    return element.attribute("prst") == "line" || contains(element.attribute("prst"), "Connector");
  // The shape types of straight connectors (MS-ODRAWXML, 2.2.30).
  const auto type = element.attribute("type");
  const bool connector = contains(type, "_t32") || contains(type, "_t20");
  return element.vocabulary == Vocabulary::vml &&
         (connector || element.attribute("hr") == "t" || element.attribute("hr") == "true");
}

void take_description(const Element& element, DrawingFacts& facts) {
  if (!facts.description.empty()) return;
  if (element.name == "docPr" || element.name == "cNvPr")
    facts.description = element.attribute("descr").value_or("");
  if (element.vocabulary == Vocabulary::vml)
    facts.description = element.attribute("alt").value_or("");
}

void look_at(const Element& element, DrawingFacts& facts) {
  take_description(element, facts);
  if (is_line_shape(element)) facts.line = true;
  if (element.name == "blip" || element.name == "imagedata") {
    facts.picture = true;
    const auto link = element.attribute(element.name == "blip" ? "link" : "id");
    if (link) facts.linked.push_back(*link);
  }
  if (element.name == "textpath") facts.word_art = element.attribute("string").value_or("");
  if (element.name == "OLEObject") facts.embedded = element.attribute("ProgID").value_or("OLE");
  if (element.name == "control") facts.embedded = element.attribute("name").value_or("ActiveX");
  if (element.name == "chart") facts.unread = "chart";
  if (element.name == "relIds") facts.unread = "SmartArt";
}

void gather_facts(const Element& element, DrawingFacts& facts) {
  if (is_alternate(element)) {
    if (const Element* branch = shown_branch(element)) gather_facts(*branch, facts);
    return;
  }
  if (element.is("txbxContent")) return facts.boxes.push_back(&element);
  look_at(element, facts);
  for (const Element& one : children_of(element)) gather_facts(one, facts);
}

void read_boxes(StoryState& state, const DrawingFacts& facts, const RunShape& shape,
                ParagraphText& text) {
  std::vector<std::vector<Block>>& boxes = state.source.document.boxes;
  for (const Element* content : facts.boxes) {
    const std::size_t box = boxes.size();
    boxes.emplace_back();
    text.add(BoxAnchor{box}, shape);
    std::vector<Block> blocks =
        read_story(state.source, Story::text_boxes, state.relationships, *content);
    boxes[box] = std::move(blocks);
  }
}

Drawing::Kind kind_of(const DrawingFacts& facts) {
  if (!facts.embedded.empty() || !facts.unread.empty()) return Drawing::Kind::object;
  if (facts.picture) return Drawing::Kind::picture;
  return facts.line ? Drawing::Kind::line : Drawing::Kind::shape;
}

void remark_drawing(StoryState& state, const DrawingFacts& facts, const Place& place) {
  Source& source = state.source;
  if (!facts.word_art.empty())
    source.remark(Remark::Kind::unread_content, place, std::string(facts.word_art));
  if (!facts.embedded.empty())
    source.remark(Remark::Kind::external_object, place, std::string(facts.embedded));
  if (!facts.unread.empty())
    source.remark(Remark::Kind::external_object, place, std::string(facts.unread));
  for (const std::string_view id : facts.linked) {
    const Relationship* const target = with_id(state.relationships, id);
    if (target != nullptr && target->external)
      source.remark(Remark::Kind::external_object, place, target->target);
  }
}

}  // namespace

void read_drawing(StoryState& state, const Element& drawing, const RunShape& shape,
                  ParagraphText& text) {
  if (!text.is_shown(shape)) return;
  DrawingFacts facts;
  gather_facts(drawing, facts);
  remark_drawing(state, facts, text.place());
  if (facts.boxes.empty() || facts.picture)
    text.add(Drawing{kind_of(facts), std::string(facts.description)}, shape);
  read_boxes(state, facts, shape, text);
}

}  // namespace vanban::reading::docx
