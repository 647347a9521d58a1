// SPDX-License-Identifier: MIT
#include "pdf/structure_tree.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "pdf/syntax.hpp"

namespace vanban::pdf {
namespace {

using layout::NodeIndex;
using layout::StructureNode;
using layout::Tag;

bool is_table_part(Tag tag) {
  return tag == Tag::table_row || tag == Tag::table_header || tag == Tag::table_cell;
}

/// /ID of a note; digits of equal length, so that name order is number order.
std::string note_identifier(NodeIndex node) { return fmt::format("(note-{:08})", node); }

void append_attributes(std::string& out, const StructureNode& node, NodeIndex index) {
  if (node.tag == Tag::note) out += "/ID" + note_identifier(index);
  if (node.revision != model::RevisionMark::none) {
    // ISO 32000-1, 14.8.5.4.5: so that assistive technology can say what came and what went.
    out += model::is_gone(node.revision) ? "/A<</O/Layout/TextDecorationType/LineThrough>>"
                                         : "/A<</O/Layout/TextDecorationType/Underline>>";
  }
  const bool header = node.tag == Tag::table_header;
  if (!header && (node.tag != Tag::table_cell || (node.column_span == 1 && node.row_span == 1)))
    return;
  out += "/A<</O/Table";
  if (header) out += "/Scope/Column";
  if (node.column_span != 1) out += fmt::format("/ColSpan {}", node.column_span);
  if (node.row_span != 1) out += fmt::format("/RowSpan {}", node.row_span);
  out += ">>";
}

}  // namespace

std::string_view structure_type(Tag tag) {
  switch (tag) {
    case Tag::document:
      return "Document";
    case Tag::part:
      return "Part";
    case Tag::paragraph:
      return "P";
    case Tag::heading1:
      return "H1";
    case Tag::heading2:
      return "H2";
    case Tag::heading3:
      return "H3";
    case Tag::heading4:
      return "H4";
    case Tag::heading5:
      return "H5";
    case Tag::heading6:
      return "H6";
    case Tag::list:
      return "L";
    case Tag::list_item:
      return "LI";
    case Tag::list_label:
      return "Lbl";
    case Tag::list_body:
      return "LBody";
    case Tag::table:
      return "Table";
    case Tag::table_row:
      return "TR";
    case Tag::table_header:
      return "TH";
    case Tag::table_cell:
      return "TD";
    case Tag::note:
      return "Note";
    case Tag::reference:
      return "Reference";
    case Tag::contents:
      return "TOC";
    case Tag::contents_item:
      return "TOCI";
    case Tag::label:
      return "Lbl";
    case Tag::span:
      return "Span";
    case Tag::division:
      return "Div";
  }
  return "Span";
}

void StructureTree::begin(const layout::PagedDocument& document) {
  document_ = &document;
  elements_.assign(document.nodes.size(), {});
  kids_.clear();
  marks_.clear();
  page_starts_.assign(1, 0);
  settle_headings();
  if (!elements_.empty()) elements_.front().attached = true;  // the root hangs on the tree itself
}

void StructureTree::settle_headings() {
  tags_.clear();
  int previous = 0;
  for (const StructureNode& node : document_->nodes) {
    Tag tag = node.tag;
    if (tag >= Tag::heading1 && tag <= Tag::heading6) {
      const int level = static_cast<int>(tag) - static_cast<int>(Tag::heading1) + 1;
      previous = std::min(level, previous + 1);
      tag = static_cast<Tag>(static_cast<int>(Tag::heading1) + previous - 1);
    }
    tags_.push_back(tag);
  }
}

std::uint32_t StructureTree::mark(NodeIndex node) {
  const auto page = static_cast<std::uint32_t>(page_starts_.size() - 1);
  const auto id = static_cast<std::uint32_t>(marks_.size()) - page_starts_.back();
  marks_.push_back(node);
  attach(node);
  append_kid(node, page, id);
  return id;
}

void StructureTree::append_kid(NodeIndex node, std::uint32_t page, std::uint32_t value) {
  const auto kid = static_cast<std::uint32_t>(kids_.size());
  kids_.push_back({page, value, kNone});
  Element& element = elements_[node];
  if (element.last_kid == kNone)
    element.first_kid = kid;
  else
    kids_[element.last_kid].next = kid;
  element.last_kid = kid;
}

void StructureTree::attach(NodeIndex node) {
  while (!elements_[node].attached) {
    elements_[node].attached = true;
    const NodeIndex parent = document_->nodes[node].parent;
    append_kid(parent, kElement, node);
    node = parent;
  }
}

// A cell without text is never drawn, yet its row needs it: rows must have as many cells as
// columns.
void StructureTree::attach_empty_cells() {
  for (NodeIndex node = 0; node < elements_.size(); ++node)
    if (is_table_part(tags_[node]) && elements_[document_->nodes[node].parent].attached)
      if (!elements_[node].attached) insert_in_order(node);
}

void StructureTree::insert_in_order(NodeIndex node) {
  elements_[node].attached = true;
  Element& parent = elements_[document_->nodes[node].parent];
  std::uint32_t before = kNone;
  for (std::uint32_t kid = parent.first_kid; kid != kNone; kid = kids_[kid].next)
    if (kids_[kid].page == kElement && kids_[kid].value < node) before = kid;
  const auto inserted = static_cast<std::uint32_t>(kids_.size());
  const std::uint32_t after = before == kNone ? parent.first_kid : kids_[before].next;
  kids_.push_back({kElement, node, after});
  if (before == kNone)
    parent.first_kid = inserted;
  else
    kids_[before].next = inserted;
  if (after == kNone) parent.last_kid = inserted;
}

Reference StructureTree::write(HaruDocument& document, const std::vector<Reference>& pages) {
  attach_empty_cells();
  const Reference root = document.reserve();
  for (Element& element : elements_)
    if (element.attached) element.reference = document.reserve();
  std::string entries;
  for (NodeIndex node = 0; node < elements_.size(); ++node) {
    if (!elements_[node].attached) continue;
    entries.clear();
    entries += "/S/";
    entries += structure_type(tags_[node]);
    entries += "/P";
    append_reference(entries,
                     node == 0 ? root : elements_[document_->nodes[node].parent].reference);
    append_element(entries, node, pages);
    document.define(elements_[node].reference, entries);
  }
  entries = "/Type/StructTreeRoot/K";
  append_reference(entries, elements_.front().reference);
  entries += "/ParentTree";
  append_reference(entries, document.add(parent_tree()));
  entries += fmt::format("/ParentTreeNextKey {}{}", pages.size(), identifier_tree());
  document.define(root, entries);
  return root;
}

void StructureTree::append_element(std::string& out, NodeIndex node,
                                   const std::vector<Reference>& pages) const {
  append_attributes(out, document_->nodes[node], node);
  const Element& element = elements_[node];
  if (element.first_kid == kNone) return;
  for (std::uint32_t kid = element.first_kid; kid != kNone; kid = kids_[kid].next)
    if (kids_[kid].page != kElement) {
      out += "/Pg";
      append_reference(out, pages[kids_[kid].page]);
      break;
    }
  out += "/K";
  append_kids(out, element, pages);
}

void StructureTree::append_kids(std::string& out, const Element& element,
                                const std::vector<Reference>& pages) const {
  const bool single = element.first_kid == element.last_kid;
  std::uint32_t own_page = kNone;
  if (!single) out += '[';
  for (std::uint32_t kid = element.first_kid; kid != kNone; kid = kids_[kid].next) {
    const auto& [page, value, next] = kids_[kid];
    if (page == kElement) {
      append_reference(out, elements_[value].reference);
      continue;
    }
    if (own_page == kNone) own_page = page;
    if (page == own_page) {
      out += ' ';
      append_integer(out, value);
    } else {
      out += "<</Type/MCR/Pg";
      append_reference(out, pages[page]);
      out += fmt::format("/MCID {}>>", value);
    }
  }
  if (!single) out += ']';
}

std::string StructureTree::parent_tree() const {
  std::string entries = "/Nums[";
  for (std::size_t page = 0; page + 1 < page_starts_.size(); ++page) {
    append_integer(entries, static_cast<std::int64_t>(page));
    entries += '[';
    for (std::uint32_t i = page_starts_[page]; i < page_starts_[page + 1]; ++i)
      append_reference(entries, elements_[marks_[i]].reference);
    entries += ']';
  }
  return entries += ']';
}

std::string StructureTree::identifier_tree() const {
  std::string names;
  for (NodeIndex node = 0; node < elements_.size(); ++node) {
    if (tags_[node] != Tag::note || !elements_[node].attached) continue;
    names += note_identifier(node);
    append_reference(names, elements_[node].reference);
  }
  return names.empty() ? names : fmt::format("/IDTree<</Names[{}]>>", names);
}

}  // namespace vanban::pdf
