// SPDX-License-Identifier: MIT
// The two documents of a comparison cut into words, with what the alignment needs of every member:
// keys that are equal for equal content, and bags of words.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
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

  const Words& words(const model::Paragraph& paragraph) const;
  const Candidate& candidate(const model::Paragraph& paragraph) const;
  Candidate candidate(const model::Block& block) const;
  Candidate candidate(const model::CellBlock& block) const;
  Candidate candidate(const model::Row& row) const;
  Candidate candidate(const model::Section& section) const;

  template <typename T>
  std::vector<Candidate> candidates(const std::vector<T>& members) const {
    std::vector<Candidate> all;
    all.reserve(members.size());
    for (const T& member : members) all.push_back(candidate(member));
    return all;
  }

 private:
  Candidate candidate(const model::Rule& rule) const;
  Candidate candidate(const model::Table& table) const;
  Candidate candidate(const model::TableOfContents& contents) const;
  Candidate candidate(const model::Footnote& footnote) const;
  std::uint32_t geometry(const model::Row& row) const;
  /// A serial number (STT) in front of a row: like a label, it moves on when rows come and go.
  bool is_serial_number(const model::Cell& cell) const;

  /// A paragraph cut up once.
  struct Text {
    Words words;
    Candidate candidate;
  };
  void read(const model::Paragraph& paragraph, const std::vector<std::uint32_t>& footnote_ids);
  Text cut(const model::Paragraph& paragraph, const std::vector<std::uint32_t>& footnote_ids);

  void read_footnotes(const model::Document& before, const model::Document& after);
  void read_body(const model::Document& document, const std::vector<std::uint32_t>& footnote_ids);

  mutable Interner interner_;  ///< grows while keys are asked for; no answer ever changes
  std::deque<Text> cut_;
  std::unordered_map<std::string, const Text*> by_content_;
  std::unordered_map<const model::Paragraph*, const Text*> texts_;
  std::vector<std::uint32_t> footnote_ids_before_;
  std::vector<std::uint32_t> footnote_ids_after_;
};

}  // namespace vanban::revision
