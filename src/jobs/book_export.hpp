// SPDX-License-Identifier: MIT
// The job of `vanban register export`: the book of numbers as a file.
#pragma once

#include <cstddef>
#include <string>

#include "base/diagnostic.hpp"
#include "jobs/workshop.hpp"
#include "registry/register.hpp"

namespace vanban::jobs {

struct BookExport {
  std::string register_path;
  registry::BookQuery query;  ///< which lines
  std::string out_path;       ///< its ending says the format: .csv, .pdf, .docx
  bool overwrite = false;
};

/// Writes the book; how many lines it has. Errors: no line (Fault::data), an ending that is no
/// format of the book (Fault::usage), an output that must stay (the register itself, an issued
/// file, without `overwrite` any other), and those of register, fonts and disk.
Result<std::size_t> export_book(const BookExport& request, Workshop& workshop);

/// That the query leaves no line of the book.
Diagnostic no_lines(const registry::BookQuery& query);

}  // namespace vanban::jobs
