// SPDX-License-Identifier: MIT
#include "reading/docx/xml_tree.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <new>
#include <unordered_set>
#include <vector>

#include "base/strings.hpp"

namespace vanban::reading::docx {
namespace {

constexpr std::size_t kArenaStart = 256 * 1024;

Vocabulary vocabulary_of(std::string_view uri) {
  struct Known {
    std::string_view uri;
    Vocabulary vocabulary;
  };
  static constexpr std::array<Known, 6> kKnown{{
      {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Vocabulary::word},
      {"http://purl.oclc.org/ooxml/wordprocessingml/main", Vocabulary::word},
      {"http://schemas.openxmlformats.org/officeDocument/2006/math", Vocabulary::math},
      {"http://purl.oclc.org/ooxml/officeDocument/math", Vocabulary::math},
      {"http://schemas.openxmlformats.org/markup-compatibility/2006", Vocabulary::compatibility},
      {"urn:schemas-microsoft-com:vml", Vocabulary::vml},
  }};
  const auto known = std::find_if(kKnown.begin(), kKnown.end(),
                                  [uri](const Known& one) { return one.uri == uri; });
  return known == kKnown.end() ? Vocabulary::other : known->vocabulary;
}

/// Prefixes by which choices name what they require (ISO/IEC 29500-3, 7.6). Every program that
/// writes them uses Word's own.
bool is_understood(std::string_view prefix) {
  static constexpr std::array<std::string_view, 13> kKnown{
      "wps",   "wpg",    "wpc",    "wp14",  "w14", "w15", "w16",
      "w16se", "w16cid", "w16cex", "w16du", "a14", "v2"};
  return std::find(kKnown.begin(), kKnown.end(), prefix) != kKnown.end();
}

bool are_understood(std::string_view prefixes) {
  while (!(prefixes = trimmed(prefixes)).empty()) {
    const std::size_t end = std::min(prefixes.find(' '), prefixes.size());
    if (!is_understood(prefixes.substr(0, end))) return false;
    prefixes.remove_prefix(end);
  }
  return true;
}

/// Builds a tree from the events of a reader.
class TreeBuilder {
 public:
  explicit TreeBuilder(std::pmr::memory_resource& arena) : arena_(arena) {}

  /// Opens the element that has just started.
  void open(const opc::XmlReader& xml) {
    void* const memory = arena_.allocate(sizeof(Element), alignof(Element));
    auto* const element = new (memory) Element;
    element->name = interned(xml.local_name());
    element->vocabulary = vocabulary_of(xml.name_space());
    element->attributes = kept_attributes(xml);
    element->keeps_blanks = keeps_blanks(xml);
    if (!open_.empty()) append(open_.back(), *element);
    open_.push_back({element, nullptr, {}});
    ++count_;
  }

  void text(std::string_view text) { open_.back().text += text; }

  /// Closes the innermost element; the root where it was the last.
  const Element* close() {
    Open& closed = open_.back();
    const bool indents = closed.last_child != nullptr && is_blank(closed.text);
    if (!indents) closed.element->text = kept(closed.text);
    const Element* const element = closed.element;
    open_.pop_back();
    return open_.empty() ? element : nullptr;
  }

  std::size_t count() const { return count_; }

 private:
  struct Open {
    Element* element;
    Element* last_child;
    std::string text;
  };

  static void append(Open& parent, Element& child) {
    if (parent.last_child == nullptr)
      parent.element->first_child = &child;
    else
      parent.last_child->next = &child;
    parent.last_child = &child;
  }

  bool keeps_blanks(const opc::XmlReader& xml) const {
    const auto space = xml.attribute("space");
    if (space) return *space == "preserve";
    return !open_.empty() && open_.back().element->keeps_blanks;
  }

  std::string_view kept(std::string_view text) {
    if (text.empty()) return {};
    auto* const memory = static_cast<char*>(arena_.allocate(text.size(), 1));
    std::memcpy(memory, text.data(), text.size());
    return {memory, text.size()};
  }

  /// Names come up again and again.
  std::string_view interned(std::string_view name) {
    const auto known = names_.find(name);
    return known != names_.end() ? *known : *names_.insert(kept(name)).first;
  }

  std::span<const Attribute> kept_attributes(const opc::XmlReader& xml) {
    const std::size_t count = xml.attribute_count();
    if (count == 0) return {};
    void* const memory = arena_.allocate(count * sizeof(Attribute), alignof(Attribute));
    auto* const attributes = static_cast<Attribute*>(memory);
    for (std::size_t i = 0; i < count; ++i) {
      const opc::XmlReader::NamedValue one = xml.attribute_at(i);
      new (attributes + i) Attribute{interned(one.local_name), kept(one.value)};
    }
    return {attributes, count};
  }

  std::pmr::memory_resource& arena_;
  std::unordered_set<std::string_view> names_;
  std::vector<Open> open_;
  std::size_t count_ = 0;
};

}  // namespace

std::optional<std::string_view> Element::attribute(std::string_view local_name) const {
  for (const Attribute& one : attributes)
    if (one.name == local_name) return one.value;
  return std::nullopt;
}

const Element* Element::child(std::string_view word_name) const {
  for (const Element& one : children_of(*this))
    if (one.is(word_name)) return &one;
  return nullptr;
}

bool is_alternate(const Element& element) {
  return element.vocabulary == Vocabulary::compatibility && element.name == "AlternateContent";
}

const Element* shown_branch(const Element& alternate) {
  const Element* first_choice = nullptr;
  const Element* fallback = nullptr;
  for (const Element& branch : children_of(alternate)) {
    if (branch.name == "Choice" && are_understood(branch.attribute("Requires").value_or("")))
      return &branch;
    if (branch.name == "Choice" && first_choice == nullptr) first_choice = &branch;
    if (branch.name == "Fallback") fallback = &branch;
  }
  const bool falls_back = fallback != nullptr && fallback->first_child != nullptr;
  return falls_back ? fallback : first_choice;
}

bool is_on(const Element& element) {
  const std::string_view value = element.val();
  return value != "0" && value != "false" && value != "off";
}

std::optional<int> whole_number(std::optional<std::string_view> text) {
  if (!text) return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc() || end == text->data()) return std::nullopt;
  return number;
}

Result<XmlTree> XmlTree::read(opc::XmlReader& xml) {
  XmlTree tree;
  tree.arena_ = std::make_unique<std::pmr::monotonic_buffer_resource>(kArenaStart);
  TreeBuilder builder(*tree.arena_);
  builder.open(xml);
  while (tree.root_ == nullptr) {
    VANBAN_TRY(const opc::XmlReader::Event event, xml.next());
    if (event == opc::XmlReader::Event::start) builder.open(xml);
    if (event == opc::XmlReader::Event::text) builder.text(xml.text());
    if (event == opc::XmlReader::Event::end) tree.root_ = builder.close();
    if (builder.count() > kMostElements) return fail(xml.place().too_large());
  }
  return tree;
}

}  // namespace vanban::reading::docx
