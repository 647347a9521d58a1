// SPDX-License-Identifier: MIT
#include "layout/page_checks.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "layout/units.hpp"
#include "layout/vertical_metrics.hpp"
#include "model/walk.hpp"

namespace vanban::layout {
namespace {

using Count = std::map<char, long>;

void count(Count& bytes, std::string_view text, long by) {
  for (const char byte : text) {
    if (byte != ' ' && byte != '\n') bytes[byte] += by;
  }
}

/// What a line covers, in twips from the top left corner of the paper.
struct Box {
  long left = 0, right = 0, top = 0, bottom = 0;
  std::string text;
};

Box box_of(const PagedDocument& paged, const Line& line) {
  Box box{1'000'000, 0, 0, 0, {}};
  FontSize size{0};
  for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
    const TextRun& run = paged.runs[r];
    box.left = std::min<long>(box.left, static_cast<long>(run.x.in_twips()));
    box.right = std::max<long>(box.right, static_cast<long>((run.x + run.width).in_twips()));
    if (run.size.half_points > size.half_points) size = run.size;
    box.text += paged.text_of(run);
  }
  const LineHeight height = spaced(natural_extent(size), {});
  box.top = static_cast<long>(line.baseline.in_twips()) - height.ascent;
  box.bottom = box.top + height.height;
  return box;
}

bool overlap(const Box& one, const Box& other) {
  constexpr long kSlack = 2;  // twips: rounding
  return one.left + kSlack < other.right && other.left + kSlack < one.right &&
         one.top + kSlack < other.bottom && other.top + kSlack < one.bottom;
}

std::string fault_of(const std::vector<Box>& boxes) {
  for (std::size_t one = 0; one < boxes.size(); ++one) {
    for (std::size_t other = one + 1; other < boxes.size(); ++other) {
      if (overlap(boxes[one], boxes[other]))
        return "over one another: " + boxes[one].text + " (down to " +
               std::to_string(boxes[one].bottom) + ") | " + boxes[other].text + " (from " +
               std::to_string(boxes[other].top) + ")";
    }
  }
  return {};
}

/// From where to where text may stand: the type area, and tables that reach beyond it.
Box area_of(const model::Section& section) {
  Box area;
  area.left = static_cast<long>(section.page.margins.left.in_twips());
  const auto text_left = area.left;
  area.right = area.left + static_cast<long>(section.page.text_width().in_twips());
  for (const model::Block& block : section.blocks) {
    const auto* table = std::get_if<model::Table>(&block);
    if (table == nullptr) continue;
    long right = text_left + static_cast<long>(table->indent.in_twips());
    area.left = std::min(area.left, right);
    for (const Length column : table->columns) right += static_cast<long>(column.in_twips());
    area.right = std::max(area.right, right);
  }
  return area;
}

std::string outside(const Page& page, const model::Section& section, const Box& box) {
  constexpr long kRounding = 2;  // twips
  const Box area = area_of(section);
  const bool inside = box.left >= area.left - kRounding && box.right <= area.right + kRounding &&
                      box.bottom <= (page.height - section.page.margins.bottom).in_twips() + 1;
  return inside ? ""
                : "outside the page: " + box.text + " (" + std::to_string(box.left) + " to " +
                      std::to_string(box.right) + ", down to " + std::to_string(box.bottom) + ")";
}

std::string lost(const model::Document& document, const PagedDocument& paged) {
  Count bytes;
  model::for_each_paragraph(document, [&](const model::Paragraph& paragraph) {
    if (paragraph.label) count(bytes, paragraph.label->text, 1);
    count(bytes, model::text_of(paragraph), 1);
  });
  for (std::size_t note = 1; note <= document.footnotes.size(); ++note) {
    count(bytes, std::to_string(note), 2);  // in the text and before the note
  }
  for (const Page& page : paged.pages) {
    for (const Line& line : page.lines) {
      for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
        if (paged.runs[r].node != kArtifact) count(bytes, paged.text_of(paged.runs[r]), -1);
      }
    }
  }
  for (const auto& [byte, left] : bytes) {
    if (left != 0) return "byte " + std::string(1, byte) + " left over: " + std::to_string(left);
  }
  return {};
}

}  // namespace

std::string page_fault(const model::Document& document, const PagedDocument& paged) {
  for (const Page& page : paged.pages) {
    std::vector<Box> boxes;
    for (const Line& line : page.lines) {
      boxes.push_back(box_of(paged, line));
      std::string fault = outside(page, document.sections[page.section], boxes.back());
      if (!fault.empty()) return fault;
    }
    if (std::string fault = fault_of(boxes); !fault.empty()) return fault;
  }
  return lost(document, paged);
}

}  // namespace vanban::layout
