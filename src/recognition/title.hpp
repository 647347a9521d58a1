// SPDX-License-Identifier: MIT
// Ô 5a: tên loại and trích yếu, with the line (Kèm theo …) of a document that is issued with
// another.
#pragma once

#include <cstddef>
#include <string>

#include "recognition/known_names.hpp"
#include "recognition/line.hpp"

namespace vanban::recognition {

struct Title {
  std::string type_name;  ///< as written; empty: the text has no title
  std::string subject;    ///< as written; line ends as LF
  std::string note;       ///< (Kèm theo …) with its brackets; empty: none
  std::size_t end = 0;    ///< the first entry after it
};

/// Reads a title that begins at `begin`; without type_name, and ending where it begins, where no
/// known tên loại stands there.
Title read_title(FlowView flow, std::size_t begin);

/// The known tên loại that a line begins with in capitals, or that it consists of where it is bold
/// or centred; null: none.
const Kind* kind_of(const Line& line);

/// The line QUYẾT ĐỊNH: or QUYẾT NGHỊ: below the bases.
bool is_order(const Line& line);

/// The same line with its colon or without, which only its place after the bases tells from a
/// title.
bool is_bare_order(const Line& line);

/// A line `(Kèm theo Quyết định …)`.
bool is_attachment_note(const Line& line);

/// Takes a note of one or more lines from `at` on, which moves after it; empty: there is none.
std::string read_attachment_note(FlowView flow, std::size_t& at);

/// What of a title's lines follows `at` in the same manner (bold or centred; in a text without any
/// look the first line alone), joined with LF; `at` moves after it. `found`: what is there already.
std::string read_subject(FlowView flow, std::size_t& at, std::string found);

}  // namespace vanban::recognition
