// SPDX-License-Identifier: MIT
// The logical structure of a tagged PDF (ISO 32000-1, 14.7 and 14.8): which piece of which page
// belongs to which paragraph, heading, list, table or note, in reading order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/paged_document.hpp"
#include "pdf/haru.hpp"

namespace vanban::pdf {

/// The name of a standard structure type, without the slash: `P`, `H1`, `TD`.
std::string_view structure_type(layout::Tag tag);

/// Collects marked content while pages are drawn, in order, then writes the elements.
class StructureTree {
 public:
  /// Starts the tree of a document; keeps a pointer to it until `write`.
  void begin(const layout::PagedDocument& document);

  /// A new piece of content of `node` on the page that is being drawn: its MCID on that page.
  std::uint32_t mark(layout::NodeIndex node);
  void end_page() { page_starts_.push_back(static_cast<std::uint32_t>(marks_.size())); }

  /// The tag under which a node's content is marked; headings never skip a level (ISO
  /// 14289-1, 7.4.2).
  layout::Tag tag(layout::NodeIndex node) const { return tags_[node]; }

  /// Writes all elements and gives the StructTreeRoot. `pages` in order, keys of the parent tree 0,
  /// 1, ….
  Reference write(HaruDocument& document, const std::vector<Reference>& pages);

 private:
  static constexpr std::uint32_t kNone = 0xFFFF'FFFF;
  static constexpr std::uint32_t kElement = 0xFFFF'FFFE;  // as page of a kid: the kid is an element

  /// A piece of content or an element inside an element; kids of one element are a linked list.
  struct Kid {
    std::uint32_t page;   // or kElement
    std::uint32_t value;  // MCID or node
    std::uint32_t next = kNone;
  };
  struct Element {
    std::uint32_t first_kid = kNone, last_kid = kNone;
    bool attached = false;
    Reference reference;
  };

  void append_kid(layout::NodeIndex node, std::uint32_t page, std::uint32_t value);
  void attach(layout::NodeIndex node);
  void attach_empty_cells();
  void insert_in_order(layout::NodeIndex node);
  void settle_headings();
  void append_element(std::string& out, layout::NodeIndex node,
                      const std::vector<Reference>& pages) const;
  void append_kids(std::string& out, const Element& element,
                   const std::vector<Reference>& pages) const;
  std::string parent_tree() const;
  std::string identifier_tree() const;

  const layout::PagedDocument* document_ = nullptr;
  std::vector<layout::Tag> tags_;  // by node
  std::vector<Element> elements_;  // by node
  std::vector<Kid> kids_;
  std::vector<layout::NodeIndex> marks_;    // the node of each MCID, page after page
  std::vector<std::uint32_t> page_starts_;  // of each page in marks_
};

}  // namespace vanban::pdf
