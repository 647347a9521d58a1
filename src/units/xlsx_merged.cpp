// SPDX-License-Identifier: MIT
#include "units/xlsx_merged.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "opc/xml_reader.hpp"
#include "units/xlsx_cells.hpp"

namespace vanban::units {
namespace {

struct Corner {
  std::size_t row = 0;
  std::size_t column = 0;
};

std::optional<Corner> read_corner(std::string_view text) {
  const std::size_t figures = text.find_first_of("0123456789");
  if (figures == std::string_view::npos) return std::nullopt;
  Corner corner{0, column_of(text)};
  const auto [end, error] =
      std::from_chars(text.data() + figures, text.data() + text.size(), corner.row);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && corner.row > 0 && corner.column > 0 ? std::optional(corner) : std::nullopt;
}

/// Whether the part has the word anywhere in its bytes: quicker than to read its XML.
Result<bool> mentions_merged(const opc::ZipReader& package, const std::string& part) {
  constexpr std::string_view kWord = "mergeCell";
  VANBAN_TRY(const auto source, package.stream(part));
  std::string window;
  std::array<char, 64 * 1024> piece{};
  while (true) {
    VANBAN_TRY(const std::size_t count, source->read(piece.data(), piece.size()));
    if (count == 0) return false;
    window.append(piece.data(), count);
    if (window.find(kWord) != std::string::npos) return true;
    window.erase(0, window.size() - std::min(window.size(), kWord.size()));
  }
}

bool is_across(const MergedRange& range) { return range.right > range.left; }

}  // namespace

std::optional<MergedRange> read_range(std::string_view reference) {
  const std::size_t colon = reference.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto first = read_corner(reference.substr(0, colon));
  const auto last = read_corner(reference.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column)
    return std::nullopt;
  return MergedRange{first->row, first->column, last->row, last->column};
}

Result<std::vector<MergedRange>> read_merged(const opc::ZipReader& package,
                                             const std::string& part) {
  std::vector<MergedRange> ranges;
  VANBAN_TRY(const bool some, mentions_merged(package, part));
  if (!some) return ranges;
  VANBAN_TRY(auto xml, opc::open_xml(package, part));
  const auto read_merge_cell = [&]() -> Result<void> {
    const auto range = read_range(xml.attribute("ref").value_or(""));
    if (!range || range->right > kMostColumns) return {};
    if (ranges.size() == kMostMergedRanges) return fail(xml.place().too_large());
    ranges.push_back(*range);
    return {};
  };
  VANBAN_CHECK(xml.each_child([&]() -> Result<void> {
    return xml.local_name() == "mergeCells" ? xml.each_child(read_merge_cell) : Result<void>();
  }));
  std::stable_sort(ranges.begin(), ranges.end(),
                   [](const auto& a, const auto& b) { return a.top < b.top; });
  return ranges;
}

void MergedDown::complete(Row& row) {
  std::erase_if(open_, [&row](const Open& open) { return open.range.bottom < row.number; });
  open(row);
  if (open_.empty() || row.blank()) return;
  for (const Open& open : open_) {
    const MergedRange& range = open.range;
    if (is_across(range) && !open.text.empty()) row.merged.push_back({range.left, range.right});
    if (range.top == row.number || open.text.empty()) continue;
    if (row.cells.size() < range.left) row.cells.resize(range.left);
    if (std::string& cell = row.cells[range.left - 1]; cell.empty()) cell = open.text;
  }
}

/// Ranges that begin in this row, or in one above that the sheet has left out as empty. Ranges of
/// one column cannot overlap, so no more than kMostColumns are open.
void MergedDown::open(const Row& row) {
  for (; next_ < ranges_.size() && ranges_[next_].top <= row.number; ++next_) {
    const MergedRange& range = ranges_[next_];
    if (range.bottom < row.number || range.top != row.number) continue;
    const bool has = range.left <= row.cells.size();
    std::string text = has ? row.cells[range.left - 1] : std::string();
    if (!text.empty() && open_.size() < kMostColumns) open_.push_back({range, std::move(text)});
  }
}

}  // namespace vanban::units
