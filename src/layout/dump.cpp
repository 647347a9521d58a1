// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <iterator>

#include "layout/layout.hpp"

namespace vanban::layout {
namespace {

void dump_line(std::string& out, const PagedDocument& paged, const Line& line) {
  const TextRun& first = paged.runs[line.first_run];
  fmt::format_to(std::back_inserter(out), "{:6} {:6}  ", line.baseline.in_twips(),
                 first.x.in_twips());
  for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
    out += paged.text_of(paged.runs[r]);
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  out += '\n';
}

}  // namespace

std::string dump(const PagedDocument& paged) {
  std::string out;
  for (std::size_t index = 0; index < paged.pages.size(); ++index) {
    const Page& page = paged.pages[index];
    fmt::format_to(std::back_inserter(out), "page {} (section {}, number {})\n", index + 1,
                   page.section, page.number);
    for (const Line& line : page.lines) dump_line(out, paged, line);
    for (const Stroke& stroke : page.strokes) {
      fmt::format_to(std::back_inserter(out), "{:6} {:6}  ── {} {}\n", stroke.y1.in_twips(),
                     stroke.x1.in_twips(), stroke.x2.in_twips(), stroke.y2.in_twips());
    }
  }
  return out;
}

}  // namespace vanban::layout
