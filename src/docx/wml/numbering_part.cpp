// SPDX-License-Identifier: MIT
#include "docx/wml/numbering_part.hpp"

#include "docx/wml/formatting.hpp"
#include "docx/wml/style_table.hpp"

namespace vanban::docx::wml {
namespace {

model::StyleId heading_of(int level) {
  return static_cast<model::StyleId>(static_cast<int>(model::StyleId::heading1) + level);
}

void append_level_text(opc::XmlText& out, const LevelShape& shape, int level) {
  out.markup("<w:lvlText w:val=\"");
  for (int back = shape.shown - 1; back >= 0; --back) {
    out.markup("%").number(level - back + 1).markup(back > 0 ? "." : "");
  }
  out.markup(shape.suffix).markup("\"/>");
}

void append_level(opc::XmlText& out, const LevelShape& shape, int level, bool linked,
                  const model::StyleSheet& styles) {
  const bool roman = shape.format == NumberFormat::upper_roman;
  out.markup("<w:lvl w:ilvl=\"")
      .number(level)
      .markup("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"");
  out.markup(roman ? "upperRoman" : "decimal").markup("\"/>");
  if (linked)
    out.markup("<w:pStyle w:val=\"").markup(style_id_of(heading_of(level))).markup("\"/>");
  out.markup("<w:suff w:val=\"space\"/>");
  append_level_text(out, shape, level);
  out.markup("<w:lvlJc w:val=\"left\"/><w:pPr>");
  const model::Style& style = styles[heading_of(level)];
  append_indent(out, style.left, style.right, style.first_line);
  out.markup("</w:pPr></w:lvl>");
}

/// Word takes lists with the same w:nsid for one, so each shape has its own.
void append_shape(opc::XmlText& out, const ListShape& shape, std::size_t id,
                  const model::StyleSheet& styles) {
  constexpr std::size_t kFirstNsid = 30202001;
  out.markup("<w:abstractNum w:abstractNumId=\"").number(static_cast<std::int64_t>(id));
  out.markup("\"><w:nsid w:val=\"").number(static_cast<std::int64_t>(kFirstNsid + id));
  out.markup("\"/><w:multiLevelType w:val=\"multilevel\"/>");
  for (int level = 0; level < kListLevels; ++level)
    append_level(out, shape[static_cast<std::size_t>(level)], level, id == 0, styles);
  out.markup("</w:abstractNum>");
}

void append_instance(opc::XmlText& out, const ListInstance& instance, std::size_t at) {
  out.markup("<w:num w:numId=\"").number(static_cast<std::int64_t>(number_id(at)));
  out.markup("\"><w:abstractNumId w:val=\"").number(static_cast<std::int64_t>(instance.shape));
  out.markup("\"/>");
  for (int level = 0; level < kListLevels; ++level) {
    const std::optional<int> start = instance.starts[static_cast<std::size_t>(level)];
    if (!start) continue;
    out.markup("<w:lvlOverride w:ilvl=\"").number(level).markup("\"><w:startOverride w:val=\"");
    out.number(*start).markup("\"/></w:lvlOverride>");
  }
  out.markup("</w:num>");
}

}  // namespace

void append_numbering(opc::XmlText& out, const NumberingPlan& plan,
                      const model::StyleSheet& styles) {
  out.markup(opc::kXmlDeclaration).markup("<w:numbering").markup(kNamespaces).markup(">");
  for (std::size_t i = 0; i < plan.shapes.size(); ++i) append_shape(out, plan.shapes[i], i, styles);
  for (std::size_t i = 0; i < plan.instances.size(); ++i)
    append_instance(out, plan.instances[i], i);
  out.markup("</w:numbering>");
}

}  // namespace vanban::docx::wml
