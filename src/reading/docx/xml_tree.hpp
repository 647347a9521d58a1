// SPDX-License-Identifier: MIT
// A part of a package as a tree: a document is looked at more than once (fields that end
// paragraphs later, branches of alternate content), so events alone will not do. Everything of a
// tree lies in one arena and goes with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>

#include "base/diagnostic.hpp"
#include "opc/xml_reader.hpp"

namespace vanban::reading::docx {

/// The namespaces that are told apart, each in its Transitional and its Strict form.
enum class Vocabulary : std::uint8_t { word, math, compatibility, vml, other };

struct Attribute {
  std::string_view name;  ///< without its prefix
  std::string_view value;
};

/// An element; views last as long as its tree.
struct Element {
  std::string_view name;  ///< without its prefix
  std::string_view text;  ///< the text right inside it, in one piece
  std::span<const Attribute> attributes;
  const Element* first_child = nullptr;
  const Element* next = nullptr;  ///< its next sibling
  Vocabulary vocabulary = Vocabulary::other;
  bool keeps_blanks = false;  ///< xml:space="preserve", here or around it

  /// Whether it is the element of WordprocessingML with this name.
  bool is(std::string_view word_name) const {
    return vocabulary == Vocabulary::word && name == word_name;
  }
  std::optional<std::string_view> attribute(std::string_view local_name) const;
  /// The attribute `val`; empty where there is none.
  std::string_view val() const { return attribute("val").value_or(std::string_view()); }
  /// The first child of WordprocessingML with this name; null: none.
  const Element* child(std::string_view word_name) const;
};

/// `for (const Element& child : children_of(element))`.
class ChildIterator {
 public:
  explicit ChildIterator(const Element* at) : at_(at) {}
  const Element& operator*() const { return *at_; }
  ChildIterator& operator++() { return at_ = at_->next, *this; }
  bool operator==(const ChildIterator&) const = default;

 private:
  const Element* at_;
};
struct Children {
  const Element* first;
  ChildIterator begin() const { return ChildIterator(first); }
  ChildIterator end() const { return ChildIterator(nullptr); }
};
inline Children children_of(const Element& element) { return {element.first_child}; }

/// The branch of an `mc:AlternateContent` (ISO/IEC 29500-3, 10) that is shown: the first choice all
/// of whose namespaces are understood here, else the fallback, else the first choice. Null: it has
/// none.
const Element* shown_branch(const Element& alternate);
/// Whether it is an `mc:AlternateContent`.
bool is_alternate(const Element& element);

/// On and off (ISO/IEC 29500-1, 17.17.4): no value means on.
bool is_on(const Element& element);
/// A whole number; nothing where the text is none.
std::optional<int> whole_number(std::optional<std::string_view> text);

class XmlTree {
 public:
  /// No tree has more elements.
  static constexpr std::size_t kMostElements = 3'000'000;

  /// Reads all of a part whose root element has just started. Fails as `XmlReader::next` does, and
  /// as too large past kMostElements.
  static Result<XmlTree> read(opc::XmlReader& xml);

  const Element& root() const { return *root_; }

 private:
  std::unique_ptr<std::pmr::monotonic_buffer_resource> arena_;
  const Element* root_ = nullptr;
};

}  // namespace vanban::reading::docx
