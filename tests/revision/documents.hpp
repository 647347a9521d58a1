// SPDX-License-Identifier: MIT
// Documents for the comparison's tests: built by hand from short texts, or drawn at random.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "model/document.hpp"

namespace vanban::revision {

/// A body paragraph; `**` around words makes them bold, `^n` calls footnote n (counted from 1).
model::Paragraph paragraph(const std::string& text, model::StyleId style = model::StyleId::body);
model::Paragraph labelled(const std::string& label, model::NumberKind kind, const std::string& text,
                          model::StyleId style);
/// One section with these body paragraphs.
model::Document document(const std::vector<std::string>& texts);
/// A grid of cells, one paragraph each.
model::Table table(const std::vector<std::vector<std::string>>& rows);
model::Footnote footnote(const std::string& text);

/// The document with the tree that a template would have made of its numbers: labels, markers such
/// as `Chương I` and the titles of annexes.
model::Document with_units(model::Document document);

/// Draws documents and edits; the same seed gives the same ones.
class RandomDocuments {
 public:
  explicit RandomDocuments(unsigned seed) : random_(seed) {}

  model::Document draw();
  /// A copy with a few changes of every kind a person might make.
  model::Document edited(const model::Document& original);

 private:
  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }
  bool chance(int percent) { return below(100) < percent; }
  std::string words(int count);
  model::Paragraph draw_paragraph(model::Document& document);
  model::Block draw_block(model::Document& document);
  model::Section draw_section(model::Document& document);
  model::Table draw_table(model::Document& document);
  void span_rows(model::Table& table);
  void edit_blocks(model::Document& document, std::vector<model::Block>& blocks);
  void edit_paragraph(model::Document& document, model::Paragraph& paragraph);
  void edit_table(model::Document& document, model::Table& table);
  void edit_run(model::Run& run);
  static void renumber_footnotes(model::Document& document);

  std::mt19937 random_;
};

}  // namespace vanban::revision
