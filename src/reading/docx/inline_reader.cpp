// SPDX-License-Identifier: MIT
#include "reading/docx/inline_reader.hpp"

#include <algorithm>
#include <array>

#include "reading/docx/bare_text.hpp"
#include "reading/docx/run_reader.hpp"
#include "reading/docx/tracked.hpp"

namespace vanban::reading::docx {
namespace {

/// Known elements of a paragraph that hold no text.
bool is_silent(const Element& element) {
  static constexpr std::array<std::string_view, 8> kSilent{
      "pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "proofErr", "fldData"};
  return element.vocabulary == Vocabulary::word &&
         std::find(kSilent.begin(), kSilent.end(), element.name) != kSilent.end();
}

/// Known elements around runs.
bool is_wrapper_of_runs(const Element& element) {
  static constexpr std::array<std::string_view, 13> kWrappers{
      "hyperlink", "smartTag", "customXml", "sdt",      "sdtContent",    "ins",        "moveTo",
      "bdo",       "dir",      "del",       "moveFrom", "bookmarkStart", "bookmarkEnd"};
  return element.vocabulary == Vocabulary::word &&
         std::find(kWrappers.begin(), kWrappers.end(), element.name) != kWrappers.end();
}

class InlineReader {
 public:
  InlineReader(StoryState& state, std::string_view style, ParagraphText& text)
      : state_(state), style_(style), text_(text) {}

  void children(const Element& element) {
    for (const Element& one : children_of(element)) inline_element(one);
  }

 private:
  void inline_element(const Element& element) {
    if (is_silent(element)) return;
    if (is_insertion(element) || is_deletion(element)) return change(element);
    if (element.is("r")) return run(element);
    if (element.is("fldSimple")) return simple_field(element);
    if (element.vocabulary == Vocabulary::math) return equation(element);
    if (is_alternate(element)) {
      if (const Element* branch = shown_branch(element)) children(*branch);
      return;
    }
    if (!comment_mark(element)) wrapper(element);
  }

  void run(const Element& element) {
    if (has_changed_properties(element, "rPr")) text_.count_changed_format();
    read_run(state_, element, shape_of_run(state_, element, style_), text_);
  }

  /// Text in an element that is not known is kept and told.
  void wrapper(const Element& element) {
    if (!is_wrapper_of_runs(element)) {
      std::string text = bare_text(element, state_.source.options.tracked);
      if (!text.empty())
        state_.source.remark(Remark::Kind::unread_content, text_.place(), std::move(text));
    }
    children(element);
  }

  void change(const Element& element) {
    const TrackedChanges tracked = state_.source.options.tracked;
    const Remark::Kind kind = is_move(element)       ? Remark::Kind::tracked_move
                              : is_deletion(element) ? Remark::Kind::tracked_deletion
                                                     : Remark::Kind::tracked_insertion;
    // Of a move the one end that is taken is told.
    const bool left_out = is_left_out(element, tracked);
    std::string text = bare_text(element, tracked);
    const bool told = !text.empty() && !(is_move(element) && left_out);
    if (told) state_.source.remark(kind, text_.place(), std::move(text));
    if (!left_out) children(element);
  }

  bool comment_mark(const Element& element) {
    const std::string_view id = element.attribute("id").value_or("");
    if (element.is("commentRangeStart")) return state_.source.comments.begin(id), true;
    if (element.is("commentRangeEnd")) return state_.source.comments.end(id), true;
    return false;
  }

  void simple_field(const Element& element) {
    state_.fields.open(nullptr, text_.place());
    state_.fields.add_code(element.attribute("instr").value_or(""));
    if (element.first_child != nullptr) state_.fields.separate();
    children(element);
    close_field(state_, {}, text_);
  }

  /// An equation is kept as its letters, one after the other.
  void equation(const Element& element) {
    std::string text = bare_text(element, state_.source.options.tracked);
    if (text.empty()) return;
    text_.text(text, shape_of_run(state_, element, style_));
    if (text_.is_shown({}))
      state_.source.remark(Remark::Kind::unread_content, text_.place(), std::move(text));
  }

  StoryState& state_;
  std::string_view style_;
  ParagraphText& text_;
};

}  // namespace

void read_inlines(StoryState& state, const Element& paragraph, std::string_view style,
                  ParagraphText& text) {
  InlineReader(state, style, text).children(paragraph);
}

}  // namespace vanban::reading::docx
