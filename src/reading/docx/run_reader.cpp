// SPDX-License-Identifier: MIT
#include "reading/docx/run_reader.hpp"

#include <algorithm>
#include <array>

#include "reading/docx/bare_text.hpp"
#include "reading/docx/block_reader.hpp"
#include "reading/docx/drawing_reader.hpp"
#include "reading/docx/tracked.hpp"

namespace vanban::reading::docx {
namespace {

bool is_toggled(const RunProperties& properties, Toggle toggle) {
  return properties.toggles[static_cast<std::size_t>(toggle)].value_or(false);
}

RunShape shape_of(const RunProperties& properties) {
  RunShape shape;
  shape.look.bold = is_toggled(properties, Toggle::bold);
  shape.look.italic = is_toggled(properties, Toggle::italic);
  shape.look.strike = is_toggled(properties, Toggle::strike);
  shape.look.capitals =
      is_toggled(properties, Toggle::capitals) || is_toggled(properties, Toggle::small_capitals);
  shape.look.underline = properties.underline.value_or(false);
  shape.look.raised = properties.raised.value_or(Look::Raised::no);
  shape.look.size = FontSize{properties.half_points.value_or(0)};
  shape.look.font = properties.font.value_or("");
  shape.hidden = is_toggled(properties, Toggle::hidden);
  return shape;
}

/// Known elements of a run that show nothing of their own.
bool shows_nothing(const Element& element) {
  static constexpr std::array<std::string_view, 10> kNothing{
      "rPr",          "lastRenderedPageBreak",
      "softHyphen",   "footnoteRef",
      "endnoteRef",   "annotationRef",
      "separator",    "continuationSeparator",
      "delInstrText", "fldData"};
  return element.vocabulary == Vocabulary::word &&
         std::find(kNothing.begin(), kNothing.end(), element.name) != kNothing.end();
}

class RunReader {
 public:
  RunReader(StoryState& state, const RunShape& shape, ParagraphText& text)
      : state_(state), shape_(shape), text_(text) {}

  void children(const Element& element) {
    for (const Element& one : children_of(element)) content(one);
  }

 private:
  void content(const Element& element) {
    if (shows_nothing(element)) return;
    if (element.is("t") || element.is("delText")) return text_of(element);
    if (element.is("tab") || element.is("ptab")) return text_.add(Tab{}, shape_);
    if (element.is("br") || element.is("cr")) return line_end(element);
    if (element.is("noBreakHyphen")) return text_.text("-", shape_);
    if (element.is("sym")) return text_.sign(element, shape_);
    if (element.is("fldChar")) return field_mark(element);
    if (element.is("instrText")) return state_.fields.add_code(element.text);
    if (element.is("footnoteReference")) return note(element, Story::footnotes);
    if (element.is("endnoteReference")) return note(element, Story::endnotes);
    if (element.is("commentReference")) return comment(element);
    if (element.is("drawing") || element.is("pict") || element.is("object"))
      return read_drawing(state_, element, shape_, text_);
    other(element);
  }

  void other(const Element& element) {
    if (is_alternate(element)) {
      if (const Element* branch = shown_branch(element)) children(*branch);
      return;
    }
    if (element.is("pgNum")) return remark(Remark::Kind::dropped_field, "PAGE");
    if (element.is("ruby")) return ruby(element);
    if (element.is("contentPart")) return remark(Remark::Kind::external_object, "contentPart");
    std::string text = bare_text(element, state_.source.options.tracked);
    if (text.empty()) return;
    remark(Remark::Kind::unread_content, std::move(text));
    children(element);
  }

  void text_of(const Element& t) {
    if (!custom_mark_) return text_.text(text_of_t(t), shape_);
    remark(Remark::Kind::unread_content, std::string(text_of_t(t)));
  }

  void line_end(const Element& br) {
    const std::string_view type = br.attribute("type").value_or("textWrapping");
    if (type == "page" || type == "column") return text_.add(PageBreak{}, shape_);
    text_.add(LineBreak{}, shape_);
  }

  /// The reading above East Asian text follows it in brackets.
  void ruby(const Element& element) {
    if (const Element* base = element.child("rubyBase"))
      for (const Element& run : children_of(*base)) children(run);
    const Element* const above = element.child("rt");
    if (above == nullptr) return;
    std::string text = bare_text(*above, state_.source.options.tracked);
    if (text.empty()) return;
    text_.text(" (" + text + ")", shape_);
    remark(Remark::Kind::unread_content, std::move(text));
  }

  void field_mark(const Element& element) {
    const auto type = element.attribute("fldCharType");
    if (type == "begin" && !state_.unclosed_fields.contains(&element))
      state_.fields.open(&element, text_.place());
    if (type == "separate") state_.fields.separate();
    if (type == "end") close_field(state_, shape_, text_);
  }

  void note(const Element& element, Story story) {
    if (!text_.is_shown(shape_)) return;
    NotePart& part = story == Story::footnotes ? state_.source.footnotes : state_.source.endnotes;
    const std::string id(element.attribute("id").value_or(""));
    const auto content = part.notes.find(id);
    if (content == part.notes.end()) return remark(Remark::Kind::unread_content, "");
    const auto mark = element.attribute("customMarkFollows");
    custom_mark_ = mark && *mark != "0" && *mark != "false";
    std::vector<Note>& notes = state_.source.document.notes;
    const auto [position, added] = part.positions.emplace(id, notes.size());
    text_.add(NoteMark{position->second}, shape_);
    if (!added) return;
    notes.push_back({story, {}});
    std::vector<Paragraph> paragraphs =
        paragraphs_of(read_story(state_.source, story, part.relationships, *content->second));
    notes[position->second].paragraphs = std::move(paragraphs);
  }

  void comment(const Element& element) {
    state_.source.comments.place(element.attribute("id").value_or(""), text_.place());
  }

  void remark(Remark::Kind kind, std::string text) {
    if (text_.is_shown(shape_)) state_.source.remark(kind, text_.place(), std::move(text));
  }

  StoryState& state_;
  const RunShape& shape_;
  ParagraphText& text_;
  bool custom_mark_ = false;  ///< what comes is the mark of a note that was typed by hand
};

/// What there is to say about a field that ended.
void remark_field(StoryState& state, const FieldStack::Field& field) {
  Source& source = state.source;
  if (field.kind == FieldKind::dropped)
    source.remark(Remark::Kind::dropped_field, field.place, field.text);
  if (field.kind == FieldKind::changing)
    source.remark(Remark::Kind::changing_field, field.place, field.text);
  if (field.kind == FieldKind::linked)
    source.remark(Remark::Kind::external_object, field.place, field.code);
}

}  // namespace

RunShape shape_of_run(const StoryState& state, const Element& run, std::string_view style) {
  const Source& source = state.source;
  const Element* const properties = properties_of(run, "rPr", source.options.tracked);
  if (properties == nullptr) return shape_of(source.styles.run({style, {}}, state.table, {}));
  const Element* const character = properties->child("rStyle");
  const StyleTable::RunStyles styles{style,
                                     character != nullptr ? character->val() : std::string_view()};
  return shape_of(
      source.styles.run(styles, state.table, read_run_properties(*properties, source.fonts)));
}

void read_run(StoryState& state, const Element& run, const RunShape& shape, ParagraphText& text) {
  RunReader(state, shape, text).children(run);
}

void close_field(StoryState& state, const RunShape& shape, ParagraphText& text) {
  const std::optional<FieldStack::Field> field = state.fields.close();
  if (!field || state.fields.in_code() || state.fields.drops()) return;
  if (field->in_result) return remark_field(state, *field);
  if (field_kind_of(field->code) != FieldKind::shown) {
    FieldStack::Field without_result = *field;
    without_result.kind = field_kind_of(field->code);
    return remark_field(state, without_result);
  }
  const auto shown = shown_without_result(field->code, field->begin);
  if (shown) return text.text(*shown, shape);
  if (text.is_shown(shape))
    state.source.remark(Remark::Kind::unread_content, text.place(), field->code);
}

}  // namespace vanban::reading::docx
