// SPDX-License-Identifier: MIT
// Paragraphs as sequences of words, blanks and marks: the units of the comparison.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/document.hpp"
#include "revision/revision.hpp"

namespace vanban::revision {

/// One small number for each different text; never seen in any output.
class Interner {
 public:
  std::uint32_t id_of(std::string_view text);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> ids_;
};

/// A piece of inline content that is compared whole.
struct Word {
  enum class Kind : std::uint8_t { word, blank, mark, line_break, footnote };
  std::uint32_t id = 0;    ///< equal for equal words of the same look
  Kind kind = Kind::word;  ///< `mark`: a punctuation mark
  bool bold = false;
  bool italic = false;
  std::string_view text;     ///< into the document; empty for the last two kinds
  std::size_t footnote = 0;  ///< index in its own document
};
using Words = std::vector<Word>;

/// `footnote_ids[i]` is what stands for footnote i: equal ids for footnotes that may be matched.
Words words_of(const model::Paragraph& paragraph, Interner& interner,
               std::span<const std::uint32_t> footnote_ids);

/// The fate of each word in the order of the redline: deletions before the insertions that replace
/// them. A blank or a mark that alone stays between two changes is taken as changed too: a reader
/// then sees one replacement instead of crumbs.
struct WordChange {
  Change change = Change::kept;
  const Word* before = nullptr;  ///< null for an insertion
  const Word* after = nullptr;   ///< null for a deletion
};
std::vector<WordChange> compare_words(const Words& before, const Words& after);

}  // namespace vanban::revision
