// SPDX-License-Identifier: MIT
// Documents drawn at random from Vietnamese official wording: the same number gives the same
// document on every machine. Tests of invariants and the comparison with LibreOffice use them.
#pragma once

#include <cstdint>

#include "model/document.hpp"

namespace vanban::layout::samples {

/// Which parts a random document may hold.
struct RandomFeatures {
  bool letterhead = false;
  bool headings = true;
  bool lists = true;
  bool footnotes = false;
  bool tables = false;
  bool signature = false;
  bool split_rows = false;  ///< table rows that may be split over pages
  int blocks = 40;
  int line_spacing = 1000;  ///< thousandths
};

model::Document random_document(std::uint32_t number, const RandomFeatures& features);

/// A document with one table: cells joined over rows and columns, some higher than a page, notes,
/// rows that may be split and rows that may not.
model::Document random_table(std::uint32_t number);

}  // namespace vanban::layout::samples
