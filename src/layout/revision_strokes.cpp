// SPDX-License-Identifier: MIT
#include "layout/revision_strokes.hpp"

namespace vanban::layout {
namespace {

using model::RevisionMark;

// In thousandths of the size, from the baseline, positive downwards: an underline runs clear of the
// letters, a line through them at half the height of an x.
constexpr std::int64_t kUnder = 160;
constexpr std::int64_t kThrough = -240;
constexpr std::int64_t kThickness = 50;
/// Between the two lines of moved text; these are thinner.
constexpr std::int64_t kApart = 80;
constexpr std::int64_t kThinThickness = 35;

Length part_of(FontSize size, std::int64_t thousandths) {
  return Length::points(1) * size.half_points * thousandths / 2000;
}

void append(std::vector<Stroke>& strokes, const TextRun& run, Length y, Length thickness) {
  strokes.push_back({run.x, y, run.x + run.width, y, thickness, run.revision});
}

void append(std::vector<Stroke>& strokes, const TextRun& run, Length baseline) {
  const std::int64_t place = model::is_gone(run.revision) ? kThrough : kUnder;
  const Length y = baseline - run.rise + part_of(run.size, place);
  if (run.revision == RevisionMark::inserted || run.revision == RevisionMark::deleted) {
    append(strokes, run, y, part_of(run.size, kThickness));
    return;
  }
  const Length apart = part_of(run.size, kApart);
  append(strokes, run, y - apart / 2, part_of(run.size, kThinThickness));
  append(strokes, run, y + apart / 2, part_of(run.size, kThinThickness));
}

}  // namespace

void append_revision_strokes(const PagedDocument& paged, const Line& line,
                             std::vector<Stroke>& strokes) {
  for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
    const TextRun& run = paged.runs[r];
    if (run.revision == RevisionMark::none || run.width == Length()) continue;
    append(strokes, run, line.baseline);
  }
}

}  // namespace vanban::layout
