// SPDX-License-Identifier: MIT
#include "rollover/names.hpp"

#include <algorithm>
#include <array>

#include "rollover/readers.hpp"

namespace vanban::rollover {
namespace {

/// Quotation marks, opening and closing.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kQuotes{
    {{"“", "”"}, {"\"", "\""}, {"«", "»"}}};

/// First words of the names of organs; two stand for a pair of syllables.
constexpr std::array<std::string_view, 24> kOrgans{
    "sở",      "bộ",       "phòng",     "ban",       "ubnd",    "hđnd",     "mttq",     "ủy ban",
    "uỷ ban",  "hội đồng", "văn phòng", "chi cục",   "cục",     "tổng cục", "vụ",       "trung tâm",
    "công an", "viện",     "tòa án",    "thanh tra", "đảng ủy", "tỉnh ủy",  "thành ủy", "huyện ủy"};

std::size_t organ_words(TokenView at) {
  if (!at[0].capitalised) return 0;
  for (const std::string_view organ : kOrgans)
    if (const std::size_t count = words_at(at, organ); count > 0) return count;
  return 0;
}

bool joins_name(TokenView at) {
  const bool joint = at[0].is("và") || at[0].is("-") || at[0].is("tỉnh") || at[0].is("nhân") ||
                     at[0].is("dân") || at[0].is("thành") || at[0].is("phố");
  return joint && (at[1].capitalised || at[1].is("dân") || at[1].is("phố") || at[1].is("tỉnh"));
}

/// `Tư pháp`, `Nội vụ`: a word with a capital and one syllable more.
Read read_organ(TokenView at) {
  const std::size_t head = organ_words(at);
  if (head == 0) return {};
  std::size_t end = head;
  while (at[end].capitalised || joins_name(at.from(end))) {
    const bool compound = at[end].capitalised && at[end + 1].is_word() &&
                          !at[end + 1].capitalised && !joins_name(at.from(end + 1));
    end += compound ? 2 : 1;
  }
  const bool abbreviation = at[0].folded.size() >= 4 && head == 1 && !at[0].is("phòng");
  if (end == head && !abbreviation) return {};
  return Reading(Kind::organ, at).until(end).done();
}

std::size_t honorific(TokenView at) {
  if (at[0].is("ông") || at[0].is("bà")) return 1;
  return at[0].is("đồng") && at[1].is("chí") ? 2 : 0;
}

Read read_person(TokenView at) {
  std::size_t first = honorific(at);
  if (first == 0 && at[0].is("hồ") && at[1].is("chí") && at[2].is("minh") && at[0].capitalised)
    return Reading(Kind::person, at).until(3).done();
  if (first == 0) return {};
  std::size_t end = first;
  while (at[end].capitalised) ++end;
  if (end < first + 2) return {};
  return Reading(Kind::person, at.from(first)).until(end - first).done();
}

Read read_district(TokenView at) {
  if (at[0].is("huyện") || at[0].is("quận")) return Reading(Kind::place, at).until(1).done();
  if (at[0].is("thị") && at[1].is("xã")) return Reading(Kind::place, at).until(2).done();
  return {};
}

Read read_quotation(std::string_view text, TokenView at) {
  for (const auto& [open, close] : kQuotes) {
    if (!at[0].is(open)) continue;
    std::size_t end = 1;
    while (!at.from(end).done() && !at[end].is(close)) ++end;
    if (at.from(end).done() || end < 3) return {};
    Mention quotation = Reading(Kind::theme, at.from(1)).until(end - 1).done();
    // Figures stand in mentions of their own.
    return text.substr(quotation.begin, quotation.end - quotation.begin).empty()
               ? Read()
               : Read(std::move(quotation));
  }
  return {};
}

}  // namespace

std::vector<Mention> names_in(std::string_view text, const Tokens& tokens, int year) {
  constexpr int kWithoutDistricts = 2025;
  std::vector<Mention> names;
  std::size_t free = 0;  // names of organs and persons begin here
  for (TokenView at(tokens, 0); !at.done(); at = at.from(1)) {
    if (Read quotation = read_quotation(text, at)) names.push_back(*std::move(quotation));
    if (year >= kWithoutDistricts)
      if (Read district = read_district(at)) names.push_back(*std::move(district));
    if (at.index() < free) continue;
    Read name = read_person(at);
    if (!name) name = read_organ(at);
    if (!name) continue;
    free = name->end_token;
    names.push_back(*std::move(name));
  }
  return names;
}

}  // namespace vanban::rollover
