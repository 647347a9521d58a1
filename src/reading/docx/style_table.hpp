// SPDX-License-Identifier: MIT
// word/styles.xml: what paragraphs and runs look like before their direct formatting (ISO/IEC
// 29500-1, 17.7).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/docx/numbering.hpp"
#include "reading/docx/properties.hpp"

namespace vanban::reading::docx {

/// w:style.
struct Style {
  std::string id;
  std::string name;
  std::string based_on;
  // What it states itself; of a table style also lines between cells and the look of the first row.
  ParagraphProperties paragraph;
  RunProperties run;
  RunProperties first_row;
  std::optional<bool> borders;
  // With what it inherits.
  std::vector<const Style*> lineage;  ///< from what it is based on in the end to the style itself
  RunProperties whole_run;
  RunProperties whole_first_row;
  bool draws_borders = false;
};

/// What a table style gives to the text of a cell.
struct TableLook {
  ParagraphProperties paragraph;
  RunProperties run;
};

/// The list a paragraph belongs to.
struct ListPlace {
  int list = 0;
  int level = 0;
};

class StyleTable {
 public:
  StyleTable() = default;
  StyleTable(const Element& part, const ThemeFonts& fonts);
  // Styles point at one another.
  StyleTable(StyleTable&&) = default;
  StyleTable& operator=(StyleTable&&) = default;

  /// The w:numId of each numbering style.
  const std::map<std::string, int, std::less<>>& lists_of_styles() const { return lists_; }
  /// A style by its id; null: it is not there, and Word shows the text as if it had none.
  const Style* style(std::string_view id) const;
  /// The style of paragraphs that name none; empty: there is none.
  const std::string& default_paragraph_style() const { return default_paragraph_; }

  /// A paragraph's properties: defaults, table style, style, level of its list, `direct`, each over
  /// the ones before (17.7.2). `list` gets what it belongs to.
  ParagraphProperties paragraph(std::string_view style, const TableLook& table,
                                const ParagraphProperties& direct, const Numbering& numbering,
                                std::optional<ListPlace>& list) const;

  struct RunStyles {
    std::string_view paragraph;
    std::string_view character;
  };
  /// A run's properties. Toggles of the styles cancel one another out; `direct` decides (17.7.3).
  RunProperties run(const RunStyles& styles, const TableLook& table,
                    const RunProperties& direct) const;

 private:
  void read_style(const Element& element, const ThemeFonts& fonts);
  void read_defaults(const Element& element, const ThemeFonts& fonts);
  void inherit(Style& style) const;

  std::map<std::string, Style, std::less<>> styles_;
  std::map<std::string, int, std::less<>> lists_;
  ParagraphProperties default_paragraph_properties_;
  RunProperties default_run_properties_;
  std::string default_paragraph_;
};

}  // namespace vanban::reading::docx
