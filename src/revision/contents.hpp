// SPDX-License-Identifier: MIT
// The two documents of a comparison cut into words, with what the alignment needs of every member:
// keys that are equal for equal content, and bags of words.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "model/document.hpp"
#include "revision/alignment.hpp"
#include "revision/words.hpp"

namespace vanban::revision {

/// Numbers (labels), anchors and departures from the style do not count as content: a paragraph
/// whose number moved on is the same paragraph. Both documents must outlive this.
class Contents {
 public:
  Contents(const model::Document& before, const model::Document& after);

  /// Cut up when they are asked for: most paragraphs have an equal one.
  const Words& words(const model::Paragraph& paragraph) const;
  Candidate candidate(const model::Paragraph& paragraph) const;
  Candidate candidate(const model::Row& row) const;
  Candidate candidate(const model::Section& section) const;
  Bag bag(const model::Paragraph& paragraph) const;

  /// For `align`; the list must outlive the result.
  template <typename T>
  Members members(const std::vector<T>& list) const {
    Members all;
    all.candidates.reserve(list.size());
    for (const T& member : list) all.candidates.push_back(candidate(member));
    all.bag_of = [this, &list](std::size_t index) { return bag(list[index]); };
    return all;
  }

 private:
  template <typename T>
  Bag bag_of_all(const std::vector<T>& members) const;
  Bag bag(const model::Block& block) const;
  Bag bag(const model::CellBlock& block) const;
  Bag bag(const model::Row& row) const;
  Bag bag(const model::Footnote& footnote) const;
  Bag bag(const model::Section& section) const;
  Candidate candidate(const model::Block& block) const;
  Candidate candidate(const model::CellBlock& block) const;
  Candidate candidate(const model::Rule& rule) const;
  Candidate candidate(const model::Table& table) const;
  Candidate candidate(const model::TableOfContents& contents) const;
  Candidate candidate(const model::Footnote& footnote) const;
  std::uint32_t geometry(const model::Row& row) const;
  /// A serial number (STT) in front of a row: like a label, it moves on when rows come and go.
  bool is_serial_number(const model::Cell& cell) const;

  struct Text {
    std::uint32_t key = 0;
    const std::vector<std::uint32_t>* footnote_ids = nullptr;
    std::optional<Words> words;
  };
  void read(const model::Paragraph& paragraph, const std::vector<std::uint32_t>& footnote_ids);

  void read_footnotes(const model::Document& before, const model::Document& after);
  void read_body(const model::Document& document, const std::vector<std::uint32_t>& footnote_ids);

  mutable Interner interner_;  ///< grows while keys are asked for; no answer ever changes
  mutable std::unordered_map<const model::Paragraph*, Text> texts_;
  std::vector<std::uint32_t> footnote_ids_before_;
  std::vector<std::uint32_t> footnote_ids_after_;
};

}  // namespace vanban::revision
