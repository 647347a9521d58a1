// SPDX-License-Identifier: MIT
// Puts the inlines of one paragraph together, the same way for every kind of file: pieces of one
// look become one run, characters that nobody sees are taken out and counted.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "reading/shown_document.hpp"

namespace vanban::reading {

class InlineBuilder {
 public:
  /// Well-formed UTF-8. A tab becomes a Tab, line and paragraph separators become blanks, a
  /// no-break hyphen a hyphen (only line ends tell them apart). Zero-width characters, soft
  /// hyphens, controls of direction and of devices are left out; private codes and U+FFFD stay. All
  /// but the hyphens are remarked.
  void text(std::string_view utf8, const Look& look);
  /// Anything but a run.
  void add(Inline one) { inlines_.push_back(std::move(one)); }
  bool empty() const { return inlines_.empty(); }
  /// Whether what stands last ends a line.
  bool ends_with_break() const {
    return !empty() && std::holds_alternative<LineBreak>(inlines_.back());
  }

  /// Hands the inlines to the paragraph, with what there is to say about them, and begins anew.
  /// Raised and lowered figures and signs become the characters that Unicode has for them; other
  /// raised and lowered text is remarked, and so is each struck-out passage.
  void finish(Paragraph& paragraph, std::vector<Remark>& remarks);

 private:
  std::string& run_of(const Look& look);
  void count_odd(char32_t c);
  void remark_odd(const Place& place, std::vector<Remark>& remarks);

  std::vector<Inline> inlines_;
  std::vector<std::pair<char32_t, int>> odd_;  ///< how many of each, in the order first met
};

}  // namespace vanban::reading
