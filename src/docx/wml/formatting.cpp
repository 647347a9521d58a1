// SPDX-License-Identifier: MIT
#include "docx/wml/formatting.hpp"

#include <algorithm>

namespace vanban::docx::wml {
namespace {

/// A single line in 240ths (ISO/IEC 29500-1, 17.3.1.33).
constexpr int kSingleLine = 240;

constexpr int rounded_ratio(int value, int numerator, int denominator) {
  return (value * numerator * 2 + denominator) / (denominator * 2);
}

}  // namespace

void append_spacing(opc::XmlText& out, Length space_after, const model::LineSpacing& line) {
  const bool exact = line.kind == model::LineSpacing::Kind::exact;
  out.markup("<w:spacing w:before=\"0\" w:after=\"").number(space_after.in_twips());
  out.markup("\" w:line=\"")
      .number(exact ? line.value : rounded_ratio(line.value, kSingleLine, 1000));
  out.markup(exact ? "\" w:lineRule=\"exact\"/>" : "\" w:lineRule=\"auto\"/>");
}

void append_indent(opc::XmlText& out, Length left, Length right, Length first_line) {
  out.markup("<w:ind w:left=\"").number(left.in_twips());
  out.markup("\" w:right=\"").number(right.in_twips());
  if (first_line < Length{})
    out.markup("\" w:hanging=\"").number((-first_line).in_twips());
  else
    out.markup("\" w:firstLine=\"").number(first_line.in_twips());
  out.markup("\"/>");
}

void append_alignment(opc::XmlText& out, model::Alignment alignment) {
  switch (alignment) {
    case model::Alignment::left:
      out.markup("<w:jc w:val=\"left\"/>");
      return;
    case model::Alignment::centre:
      out.markup("<w:jc w:val=\"center\"/>");
      return;
    case model::Alignment::right:
      out.markup("<w:jc w:val=\"right\"/>");
      return;
    case model::Alignment::justify:
      out.markup("<w:jc w:val=\"both\"/>");
      return;
  }
}

void append_outline_level(opc::XmlText& out, int level) {
  constexpr int kLowest = 9;
  out.markup("<w:outlineLvl w:val=\"").number(std::min(level, kLowest) - 1).markup("\"/>");
}

void append_marks(opc::XmlText& out, bool bold, bool italic) {
  if (bold) out.markup("<w:b/>");
  if (italic) out.markup("<w:i/>");
}

void append_contents_tab(opc::XmlText& out, Length text_width) {
  out.markup("<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"");
  out.number(text_width.in_twips()).markup("\"/></w:tabs>");
}

}  // namespace vanban::docx::wml
