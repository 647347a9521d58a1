// SPDX-License-Identifier: MIT
#include "amendment/amended_document.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "base/strings.hpp"
#include "text/dates.hpp"
#include "text/letter_case.hpp"

namespace vanban::amendment {
namespace {

/// Subjects that go on in the sentence by themselves: `Quyết định số 84/QĐ-STP … ban hành Kế
/// hoạch`.
constexpr std::array<std::string_view, 6> kGoesOn = {"Ban hành", "Phê duyệt", "Về việc",
                                                     "Về ",      "Quy định",  "Công nhận"};

/// Abbreviations keep their capitals: `UBND tỉnh …`.
std::string inside_sentence(const std::string& text) {
  const std::string lowered = text::lower_first(text);
  const std::string first_word = text.substr(0, text.find(' '));
  return first_word == text::to_upper(first_word) ? text : lowered;
}

std::string subject_words(const std::string& subject) {
  const std::string line = in_one_line(subject);
  if (line.empty()) return {};
  const bool goes_on = std::any_of(kGoesOn.begin(), kGoesOn.end(), [&](std::string_view word) {
    return line.compare(0, word.size(), word) == 0;
  });
  return (goes_on ? " " : " về ") + inside_sentence(line);
}

}  // namespace

std::string date_in_words(const PartialDate& date) {
  return fmt::format("ngày {} tháng {} năm {}", date.day ? text::day_figures(*date.day) : "…",
                     date.month ? text::month_figures(*date.month) : "…",
                     date.year ? std::to_string(*date.year) : "…");
}

std::string short_reference(const AmendedDocument& document) {
  const std::string name = document.carrier.empty()
                               ? document.type_name
                               : document.type_name + " ban hành kèm theo " + document.carrier;
  return fmt::format("{} số {}/{}", name, document.number.empty() ? "…" : document.number,
                     document.notation);
}

std::string dated_reference(const AmendedDocument& document) {
  return fmt::format("{} {} của {}", short_reference(document), date_in_words(document.date),
                     in_one_line(document.issuer));
}

std::string own_reference(const AmendedDocument& document) {
  return short_reference(document) + " " + date_in_words(document.date) +
         subject_words(document.subject);
}

std::string full_reference(const AmendedDocument& document) {
  return dated_reference(document) + subject_words(document.subject);
}

}  // namespace vanban::amendment
