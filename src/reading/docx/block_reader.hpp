// SPDX-License-Identifier: MIT
// Paragraphs and tables of a story, in the order of the file (ISO/IEC 29500-1, 17.2).
#pragma once

#include <optional>
#include <vector>

#include "reading/docx/paragraph_text.hpp"
#include "reading/docx/source.hpp"

namespace vanban::reading::docx {

/// Where a section ends: before the block of this index, with the properties that close it.
struct SectionEnd {
  std::size_t block = 0;
  const Element* properties = nullptr;
};

/// Reads the blocks of one container: a body, a cell, a box, a note, a header. A paragraph whose
/// mark was deleted or is hidden is joined to the next one, whose properties count.
class BlockReader {
 public:
  explicit BlockReader(StoryState& state) : state_(state) {}

  void read(const Element& container);
  std::vector<Block> take() { return std::move(blocks_); }
  const std::vector<SectionEnd>& section_ends() const { return section_ends_; }

 private:
  void children(const Element& element);
  void block(const Element& element);
  void paragraph(const Element& element);
  void table(const Element& element);
  void emit(const Element* properties);
  void flush();
  void remark_left_out(const Element& element);
  void remark_external(const Element& chunk);

  StoryState& state_;
  std::vector<Block> blocks_;
  std::vector<SectionEnd> section_ends_;
  std::optional<ParagraphText> open_;  ///< begun, its mark not yet met
  const Element* open_properties_ = nullptr;
};

/// Reads a story of its own: the content of `container`.
std::vector<Block> read_story(Source& source, Story story, const Relationships& relationships,
                              const Element& container);

/// The paragraphs of blocks, those in tables too.
std::vector<Paragraph> paragraphs_of(std::vector<Block> blocks);

}  // namespace vanban::reading::docx
