// SPDX-License-Identifier: MIT
#include "layout/structure_builder.hpp"

#include <algorithm>

namespace vanban::layout {
namespace {

constexpr int kNoList = -1;

/// How deep a label's series lies: Khoản holds Điểm, Điểm holds dashes, dashes hold plus signs.
int list_rank(const model::Paragraph& paragraph) {
  if (!paragraph.label || paragraph.label->automatic) return kNoList;
  switch (paragraph.label->kind) {
    case model::NumberKind::clause:
      return 0;
    case model::NumberKind::point:
      return 1;
    case model::NumberKind::dash:
      return 2;
    case model::NumberKind::plus:
      return 3;
    default:
      return kNoList;
  }
}

constexpr int kLowestHeading = 6;

Tag tag_of(int outline_level) {
  if (outline_level == 0) return Tag::paragraph;
  const int level = std::min(outline_level, kLowestHeading);
  return static_cast<Tag>(static_cast<int>(Tag::heading1) + level - 1);
}

}  // namespace

StructureBuilder::StructureBuilder(std::vector<StructureNode>& nodes) : nodes_(nodes) {
  nodes_.push_back({Tag::document, 0, 1, 1, 0});
}

NodeIndex StructureBuilder::add(Tag tag, NodeIndex parent) {
  nodes_.push_back({tag, parent, 1, 1, 0});
  return static_cast<NodeIndex>(nodes_.size() - 1);
}

void StructureBuilder::begin_part() {
  close_lists();
  flow_ = add(Tag::part, 0);
}

ParagraphNodes StructureBuilder::paragraph(const model::Paragraph& paragraph, int outline_level) {
  const int rank = list_rank(paragraph);
  if (rank != kNoList && outline_level == 0) return list_item(rank);
  close_lists();
  const NodeIndex node = add(tag_of(outline_level), flow_);
  return {node, node};
}

ParagraphNodes StructureBuilder::plain_paragraph(NodeIndex parent) {
  const NodeIndex node = add(Tag::paragraph, parent);
  return {node, node};
}

ParagraphNodes StructureBuilder::list_item(int rank) {
  while (!lists_.empty() && lists_.back().rank > rank) lists_.pop_back();
  if (lists_.empty() || lists_.back().rank < rank) {
    const NodeIndex parent = lists_.empty() ? flow_ : lists_.back().last_body;
    lists_.push_back({rank, add(Tag::list, parent), 0});
  }
  const NodeIndex item = add(Tag::list_item, lists_.back().list);
  const NodeIndex label = add(Tag::list_label, item);
  lists_.back().last_body = add(Tag::list_body, item);
  return {label, lists_.back().last_body};
}

NodeIndex StructureBuilder::add_cell(bool header, NodeIndex row, const model::Cell& cell) {
  const NodeIndex node = add(header ? Tag::table_header : Tag::table_cell, row);
  nodes_[node].column_span = cell.column_span;
  nodes_[node].row_span = cell.row_span;
  return node;
}

NodeIndex StructureBuilder::add_revised(NodeIndex parent, model::RevisionMark revision) {
  const NodeIndex node = add(Tag::span, parent);
  nodes_[node].revision = revision;
  return node;
}

NodeIndex StructureBuilder::add_note_part(Tag tag, NodeIndex parent, std::size_t number) {
  const NodeIndex node = add(tag, parent);
  nodes_[node].note = static_cast<std::uint32_t>(number);
  return node;
}

}  // namespace vanban::layout
