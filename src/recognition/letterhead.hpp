// SPDX-License-Identifier: MIT
// Ô 1 to 5b: Quốc hiệu, the organ and the one above it, số, ký hiệu, địa danh, ngày, V/v, whether
// they stand in a table, side by side with tabs, in boxes or one under the other.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "recognition/code_and_date.hpp"
#include "recognition/line.hpp"
#include "recognition/notebook.hpp"

namespace vanban::recognition {

struct Letterhead {
  bool national_name = false;
  std::vector<Line> organ_lines;  ///< from top to bottom
  std::optional<Code> code;
  std::optional<PlaceAndDate> date;
  reading::Place code_place;
  reading::Place date_place;
  std::string letter_subject;  ///< without V/v; empty: none
  std::size_t end = 0;         ///< the first entry after it

  bool is_there() const { return national_name || code || date; }
};

/// Reads from `begin` on. Where nothing of a letterhead is there, it ends where it begins and
/// `organ_lines` is empty. What the program prints by itself is noted as computed.
Letterhead read_letterhead(FlowView flow, std::size_t begin, Notebook& notebook);

/// Whether a letterhead of a document with a number of its own begins there.
bool begins_document(FlowView flow, std::size_t begin);

/// Tên cơ quan and tên cơ quan chủ quản, in capitals as they stand; line ends as LF.
struct OrganNames {
  std::string parent;  ///< empty: none
  std::string name;    ///< empty: the paper does not have it
};
/// The bold lines are the organ's own; where all look alike, the last one is, with the line before
/// it where that says Ủy ban nhân dân alone.
OrganNames organ_names(const std::vector<Line>& lines);

}  // namespace vanban::recognition
