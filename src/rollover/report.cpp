// SPDX-License-Identifier: MIT
#include "rollover/report.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "rollover/outcome.hpp"

namespace vanban::rollover {
namespace {

/// The words of a report: the heading of each section, in the order of `Section`.
struct Headings {
  Bilingual moved, doubtful, kept;

  const Bilingual& of(Section section) const {
    return section == Section::moved ? moved : section == Section::doubtful ? doubtful : kept;
  }
};

std::size_t count_in(const Review& review, Section section) {
  return static_cast<std::size_t>(
      std::count_if(review.entries.begin(), review.entries.end(),
                    [section](const Entry& entry) { return section_of(entry) == section; }));
}

std::string counts(const Review& review, Language language) {
  return fmt::format(
      fmt::runtime(language == Language::vietnamese
                       ? "Năm {} → {}: {} chỗ đã chuyển, {} chỗ cần xem lại, {} chỗ giữ nguyên.\n"
                         "{} nhóm chữ số trong văn bản, {} nhóm không nằm trong chỗ nào.\n"
                       : "{} → {}: {} moved, {} to be looked at, {} kept.\n"
                         "{} groups of figures in the text, {} of them in no entry.\n"),
      review.years.from, review.years.to, count_in(review, Section::moved),
      count_in(review, Section::doubtful), count_in(review, Section::kept), review.figures,
      review.unlisted.size());
}

std::string last_year_counts(const Review& left, Language language) {
  return fmt::format(
      fmt::runtime(
          language == Language::vietnamese
              ? "So với năm {}: {} chỗ còn là của năm cũ, {} chỗ cần xem lại, {} chỗ giống "
                "năm cũ.\n"
              : "Against {}: {} still of last year, {} to be looked at, {} the same as "
                "last year.\n"),
      left.years.from, count_in(left, Section::moved), count_in(left, Section::doubtful),
      count_in(left, Section::kept));
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

std::string sections_text(const Review& review, const plan::Source& source, Language language,
                          const Headings& headings) {
  std::string text;
  for (const Section section : {Section::doubtful, Section::moved, Section::kept}) {
    if (count_in(review, section) == 0) continue;
    text += fmt::format("\n{}\n", headings.of(section).in(language));
    for (const Entry& entry : review.entries)
      if (section_of(entry) == section) text += entry_text(entry, source, language);
  }
  return text;
}

}  // namespace

std::string report_text(const Review& review, const plan::Source& source, Language language) {
  static const Headings kHeadings{{"Đã chuyển", "Moved"},
                                  {"Cần xem lại, chưa chuyển", "To be looked at, not moved"},
                                  {"Giữ nguyên", "Kept"}};
  return counts(review, language) + sections_text(review, source, language, kHeadings);
}

std::string last_year_text(const Review& left, const plan::Source& source, Language language) {
  static const Headings kHeadings{{"Còn là của năm cũ", "Still of last year"},
                                  {"Cần xem lại", "To be looked at"},
                                  {"Giống năm cũ", "The same as last year"}};
  return last_year_counts(left, language) + sections_text(left, source, language, kHeadings);
}

}  // namespace vanban::rollover
