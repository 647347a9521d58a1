// SPDX-License-Identifier: MIT
// What a template and its data may cost. docs/limits.md states these figures; a test compares.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vanban::templating {

/// Steps: expressions, tags, members that a filter or a comparison looks at, 64 bytes of a text
/// read.
inline constexpr std::int64_t kMostSteps = 20'000'000;
/// Bytes of texts and lists that filters and `~` make.
inline constexpr std::int64_t kMostMadeBytes = std::int64_t{256} << 20;
/// Bytes of one text that a filter or `~` makes.
inline constexpr std::size_t kLongestText = std::size_t{64} << 20;
/// Turns of all loops in one document: a register of 100,000 rows with ten cells each.
inline constexpr std::int64_t kMostTurns = 1'000'000;
/// Rows of all tables of one document: some 570 pages, made in a second with 200 MB.
inline constexpr std::size_t kMostRows = 20'000;
/// Cells of these rows.
inline constexpr std::size_t kMostCells = 100'000;
/// Footnotes of one document.
inline constexpr std::size_t kMostFootnotes = 10'000;
/// Bytes of one template file.
inline constexpr std::size_t kLargestFile = 1'000'000;
/// Files read for one template, the same file as often as it is included.
inline constexpr std::size_t kMostFiles = 1'000;
/// Bytes of these files.
inline constexpr std::size_t kMostFileBytes = std::size_t{16} << 20;
/// Bases and includes inside one another.
inline constexpr std::size_t kDeepestNesting = 64;

}  // namespace vanban::templating
