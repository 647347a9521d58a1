// SPDX-License-Identifier: MIT
// The book "Sổ đăng ký văn bản đi" as a document: what the Hệ thống keeps must be printed with all
// columns of the register (Điều 16, khoản 2, điểm b; Phụ lục IV).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "registry/register.hpp"

namespace vanban::jobs {

/// What stands over the table.
struct BookHeading {
  std::string organ;                       ///< tên cơ quan; empty: not known, or several
  std::optional<int> year = std::nullopt;  ///< none: several
};

/// The organ and the year that all lines have in common; the organ's name comes from the newest
/// document that the register holds of it. Errors: of reading the register.
Result<BookHeading> book_heading(const registry::Register& book,
                                 const std::vector<registry::Entry>& entries);

/// One table of the ten columns on landscape pages, its header repeated; the lines in the order
/// given. The organ stands over the title, the year under it.
model::Document book_document(const std::vector<registry::Entry>& entries,
                              const BookHeading& heading);

}  // namespace vanban::jobs
