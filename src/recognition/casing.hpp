// SPDX-License-Identifier: MIT
// Capitals back to the case of running text: `SỞ TƯ PHÁP` → `Sở Tư pháp`. What the document itself
// says elsewhere in running text counts first, then names that every office knows.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "recognition/line.hpp"
#include "recognition/notebook.hpp"

namespace vanban::recognition {

struct Recased {
  std::string text;
  bool doubtful = false;  ///< a name in it is cased by its place alone (`tỉnh …`, `huyện …`)
};

class Casing {
 public:
  /// Learns from every line of the flow that is not in capitals.
  explicit Casing(FlowView flow);

  /// The text in the case of running text, its first letter a capital; a text that is not in
  /// capitals stays as it is. Line ends stay.
  Recased recase(std::string_view text) const;
  /// A person's name in capitals: each word with its first letter.
  static std::string person(std::string_view text);

  /// The name whose words begin with those letters, such as `Sở Tư pháp` for `STP`, as the document
  /// writes it; empty: none.
  std::string spelled_out(std::string_view abbreviation) const;

 private:
  struct Word {
    std::string text;     ///< without the marks around it
    std::string small;    ///< in small letters
    bool begins = false;  ///< a sentence, or stands after a mark: its capital says nothing
    bool known = false;   ///< of the names that every office knows
    bool ends = false;    ///< a mark comes after it
  };
  struct Match {
    std::size_t length = 0;
    std::vector<std::string> words;
  };

  void learn(std::string_view text, bool known);
  Match longest_match(const std::vector<std::string>& small, std::size_t at) const;
  bool begins_name(std::size_t place) const;
  bool is_always_capital(const std::string& small) const;

  std::vector<Word> words_;
  std::unordered_map<std::string, std::vector<std::size_t>> places_;
};

/// The text as `Casing::recase` gives it; a guess is reported (`import.case`).
std::string recased(const Casing& casing, std::string_view text, const reading::Place& place,
                    Notebook& notebook);

}  // namespace vanban::recognition
