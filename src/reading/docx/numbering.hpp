// SPDX-License-Identifier: MIT
// word/numbering.xml: the lists of a document and what their levels print (ISO/IEC 29500-1, 17.9).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/docx/properties.hpp"

namespace vanban::reading::docx {

inline constexpr std::size_t kListLevels = 9;

/// w:lvl.
struct ListLevel {
  int start = 1;
  std::string format = "decimal";    ///< w:numFmt (17.18.59)
  std::string text;                  ///< w:lvlText, with `%1` to `%9`
  bool legal = false;                ///< w:isLgl: all numbers as figures
  std::optional<int> restart_after;  ///< w:lvlRestart: 1 the outermost level, 0 never
  std::string style;                 ///< w:pStyle: id of the paragraph style of this level
  std::string font;                  ///< of the number; symbol fonts print other signs
  ParagraphProperties paragraph;     ///< its indents
};
using ListLevels = std::array<ListLevel, kListLevels>;

/// w:num: a list with the levels it replaces.
struct ListInstance {
  std::string counted_in;  ///< id of the w:abstractNum; lists that share one are counted together
  ListLevels levels;
  std::array<std::optional<int>, kListLevels> starts;  ///< w:startOverride
};

class Numbering {
 public:
  Numbering() = default;
  /// Reads the part. `list_of_style` gives the w:numId of a numbering style, for lists that stand
  /// in a style (w:numStyleLink).
  Numbering(const Element& part, const ThemeFonts& fonts,
            const std::map<std::string, int, std::less<>>& lists_of_styles);

  /// Null: there is no such list.
  const ListInstance* list(int id) const;
  /// The level of a list that belongs to a style.
  std::optional<int> level_of_style(int list, std::string_view style) const;

 private:
  std::map<int, ListInstance> lists_;
};

}  // namespace vanban::reading::docx
