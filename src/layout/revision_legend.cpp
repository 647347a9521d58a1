// SPDX-License-Identifier: MIT
#include "layout/revision_legend.hpp"

#include "base/utf8.hpp"
#include "layout/revision_strokes.hpp"
#include "layout/units.hpp"

namespace vanban::layout {
namespace {

constexpr FontSize kSize = FontSize::points(9);
constexpr Length kBaseline = Length::millimetres(12);
constexpr Length kGap = Length::millimetres(4);

Length width_of(std::string_view text, const fonts::Face& face) {
  Units width = 0;
  for (std::size_t at = 0; at < text.size();)
    width += advance_units(face.advance(utf8::next(text, at)), kSize);
  return to_length(width);
}

}  // namespace

void append_legend(PagedDocument& paged, const fonts::FontSet& fonts, Length left,
                   const std::vector<LegendWords>& legend) {
  if (paged.pages.empty()) return;
  const Line line{kBaseline, static_cast<std::uint32_t>(paged.runs.size()),
                  static_cast<std::uint32_t>(legend.size())};
  for (const LegendWords& words : legend) {
    TextRun run;
    run.revision = words.revision;
    run.size = kSize;
    run.x = left;
    run.width = width_of(words.text, fonts[run.face]);
    run.text_offset = static_cast<std::uint32_t>(paged.text.size());
    run.text_size = static_cast<std::uint32_t>(words.text.size());
    paged.text += words.text;
    paged.runs.push_back(run);
    left += run.width + kGap;
  }
  Page& page = paged.pages.front();
  page.lines.insert(page.lines.begin(), line);
  append_revision_strokes(paged, line, page.strokes);
}

}  // namespace vanban::layout
