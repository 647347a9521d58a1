// SPDX-License-Identifier: MIT
// The tree between lines and plan data: which line stands inside which.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "plan/json.hpp"
#include "recognition/context.hpp"
#include "recognition/labels.hpp"
#include "recognition/line.hpp"

namespace vanban::recognition {

/// What a line becomes.
enum class NodeKind : std::uint8_t {
  paragraph,
  table,
  part,
  chapter,
  section,
  subsection,
  article,
  heading,  ///< titled or not (`heading`, `number`)
  clause,
  point,
  dash,
  plus,
};

struct OutlineNode {
  NodeKind kind = NodeKind::paragraph;
  int rank = 0;         ///< a node stands inside the nearest one before it of a lower rank
  bool titled = false;  ///< of headings, articles, clauses
  NumberLabel label;
  reading::Place place;
  std::string text;  ///< as plan data writes it
  plan::Json table;
  std::vector<OutlineNode> children;
};

struct OutlineOptions {
  bool decimals_are_clauses = false;  ///< 1. outside of a Điều is a khoản: nothing stands above it
};

/// The root of the tree; it is a paragraph without text.
OutlineNode outline_tree(FlowView flow, const OutlineOptions& options, const Context& context);

/// What the numbers of a content say about it as a whole.
struct OutlineFacts {
  bool roman = false;           ///< I. or A. occurs
  bool deep_decimals = false;   ///< 1.1. occurs
  bool point_headings = false;  ///< a) is a heading of the file
};
OutlineFacts outline_facts(FlowView flow);

}  // namespace vanban::recognition
