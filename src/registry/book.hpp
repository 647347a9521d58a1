// SPDX-License-Identifier: MIT
// The book itself, "Sổ đăng ký văn bản đi": the ten columns of Phụ lục IV as rows of text, and as
// CSV that Excel opens as it is.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "registry/records.hpp"

namespace vanban::registry {

inline constexpr std::size_t kBookColumns = 10;
using BookRow = std::array<std::string, kBookColumns>;

/// The headings of the ten columns in their order, as the form words them.
const BookRow& book_headings();

/// One row for each entry, in the order given. A reserved or void number says so in the last
/// column.
std::vector<BookRow> book_rows(const std::vector<Entry>& entries);

/// UTF-8 with byte order mark, semicolon (which Excel takes where the decimal sign is a comma, as
/// in Vietnam), CRLF, every cell quoted as in RFC 4180. A cell that a spreadsheet would run as a
/// formula (`= + - @`, tab, CR first) gets an apostrophe in front.
std::string book_csv(const std::vector<BookRow>& rows);

}  // namespace vanban::registry
