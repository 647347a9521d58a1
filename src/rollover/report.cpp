// SPDX-License-Identifier: MIT
#include "rollover/report.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "rollover/outcome.hpp"

namespace vanban::rollover {
namespace {

Bilingual heading_of(Section section) {
  switch (section) {
    case Section::moved:
      return {"Đã chuyển", "Moved"};
    case Section::doubtful:
      return {"Cần xem lại, chưa chuyển", "To be looked at, not moved"};
    case Section::kept:
      break;
  }
  return {"Giữ nguyên", "Kept"};
}

std::size_t count_in(const Review& review, Section section) {
  return static_cast<std::size_t>(
      std::count_if(review.entries.begin(), review.entries.end(),
                    [section](const Entry& entry) { return section_of(entry) == section; }));
}

std::string counts(const Review& review, Language language) {
  const Years& years = review.years;
  return fmt::format(
      fmt::runtime(language == Language::vietnamese
                       ? "Năm {} → {}: {} chỗ đã chuyển, {} chỗ cần xem lại, {} chỗ giữ nguyên.\n"
                         "{} nhóm chữ số trong văn bản, {} nhóm không nằm trong chỗ nào.\n"
                       : "{} → {}: {} moved, {} to be looked at, {} kept.\n"
                         "{} groups of figures in the text, {} of them in no entry.\n"),
      years.from, years.to, count_in(review, Section::moved), count_in(review, Section::doubtful),
      count_in(review, Section::kept), review.figures, review.unlisted.size());
}

std::string place_of(const Entry& entry, const plan::Source& source) {
  const Place place = source.place_of(entry.spots.front().path);
  const std::string line = place.line > 0 ? fmt::format("{}: ", place.line) : std::string();
  const std::size_t more = entry.spots.size() - 1;
  return line + to_string(entry.spots.front().path) +
         (more > 0 ? fmt::format(" (+{})", more) : std::string());
}

std::string words_and_change(const Entry& entry, Language language) {
  const std::string proposal = language == Language::vietnamese ? "đề nghị" : "proposal";
  if (const auto words = replacement_of(entry)) return fmt::format("{} → {}", entry.text, *words);
  if (entry.verdict.proposal.empty()) return entry.text;
  return fmt::format("{} ({}: {})", entry.text, proposal, entry.verdict.proposal);
}

std::string entry_text(const Entry& entry, const plan::Source& source, Language language) {
  std::string text =
      fmt::format("  {}\n    {} — {}", place_of(entry, source), words_and_change(entry, language),
                  words_for(entry.verdict.reason).in(language));
  if (!entry.verdict.note.empty()) text += "; " + entry.verdict.note.in(language);
  if (!entry.sentence.empty() && entry.sentence != entry.text)
    text += fmt::format("\n    | {}", entry.sentence);
  return text + "\n";
}

}  // namespace

std::string report_text(const Review& review, const plan::Source& source, Language language) {
  std::string text = counts(review, language);
  for (const Section section : {Section::doubtful, Section::moved, Section::kept}) {
    if (count_in(review, section) == 0) continue;
    text += fmt::format("\n{}\n", heading_of(section).in(language));
    for (const Entry& entry : review.entries)
      if (section_of(entry) == section) text += entry_text(entry, source, language);
  }
  return text;
}

}  // namespace vanban::rollover
