// SPDX-License-Identifier: MIT
// Fields (ISO/IEC 29500-1, 17.16): a person sees their results, never their codes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "reading/docx/xml_tree.hpp"
#include "reading/reading_options.hpp"
#include "reading/shown_document.hpp"

namespace vanban::reading::docx {

enum class FieldKind : std::uint8_t {
  shown,     ///< its result is text like any other
  dropped,   ///< contents lists and page numbers: made anew by whoever prints the document
  changing,  ///< dates and names the program computes at each opening
  linked,    ///< its result comes from another file
};
FieldKind field_kind_of(std::string_view code);

/// What a field without a stored result shows: the box of a form, the text of a button. Nothing
/// where only the program itself could say.
std::optional<std::string> shown_without_result(std::string_view code, const Element* begin);

/// The w:fldChar of fields that begin in a story and never end: their text is shown as it is.
std::unordered_set<const Element*> unclosed_fields(const Element& story, TrackedChanges tracked);

/// The fields around the place where a story is being read.
class FieldStack {
 public:
  struct Field {
    const Element* begin = nullptr;  ///< its w:fldChar; null: a w:fldSimple
    std::string code;
    bool in_result = false;
    FieldKind kind = FieldKind::shown;
    Place place;
    std::string text;  ///< of its result; gathered where it is not simply shown
  };

  void open(const Element* begin, const Place& place);
  void add_code(std::string_view code);
  /// The code ends, the result begins.
  void separate();
  /// The innermost field; nothing where none is open.
  std::optional<Field> close();

  /// Inside the code of any field.
  bool in_code() const { return codes_ > 0; }
  /// Inside the result of a field that is left out.
  bool drops() const { return dropped_ > 0; }
  /// Notes text of a result, for the outermost field that is not simply shown.
  void gather(std::string_view text);

 private:
  std::vector<Field> open_;
  int codes_ = 0;                        ///< open fields that are in their code
  int dropped_ = 0;                      ///< open results that are left out
  std::optional<std::size_t> gatherer_;  ///< into open_
};

}  // namespace vanban::reading::docx
