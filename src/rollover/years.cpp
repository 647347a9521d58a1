// SPDX-License-Identifier: MIT
#include "rollover/years.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "plan/metadata.hpp"

namespace vanban::rollover {
namespace {

std::string subject_of(const plan::Json& plan) {
  const auto subject = plan.find("subject");
  return subject != plan.end() && subject->is_string() ? subject->get<std::string>()
                                                       : std::string();
}

PartialDate issued_date(const plan::Json& plan) {
  const auto date = plan.find("issued_date");
  return date == plan.end() ? PartialDate{} : plan::partial_date_of(*date);
}

std::optional<int> first_year(const Scanned& subject) {
  for (const Mention& mention : subject.mentions)
    if (mention.kind != Kind::citation)
      if (const auto year = value_of(mention, Role::year)) return year;
  return std::nullopt;
}

Diagnostic no_year() {
  return make_error("rollover.no-year", Fault::data,
                    {"không biết kế hoạch này của năm nào: issued_date và subject không ghi năm",
                     "the plan does not say its year: there is none in issued_date and subject"},
                    {"Ghi năm ở issued_date, ví dụ {\"month\": 2, \"year\": 2024}.",
                     "Write the year in issued_date, such as {\"month\": 2, \"year\": 2024}."})
      .in_field("issued_date");
}

Diagnostic not_later(int from, int to) {
  return make_error(
      "rollover.year", Fault::usage,
      {fmt::format("--year {}: phải sau năm của kế hoạch ({})", to, from),
       fmt::format("--year {}: it must come after the plan's year ({})", to, from)},
      {fmt::format("Ví dụ --year {}.", from + 1), fmt::format("Such as --year {}.", from + 1)});
}

/// The last year of the period that begins with `from` in the subject; `from` where there is none
/// or the new year begins no other such period.
int last_year(const Scanned& subject, int from, int to) {
  for (const Mention& mention : subject.mentions) {
    if (mention.kind != Kind::period || value_of(mention, Role::year) != from) continue;
    const int last = *value_of(mention, Role::year, 1);
    return (to - from) % (last - from + 1) == 0 ? last : from;
  }
  return from;
}

}  // namespace

Result<Years> years_of(const plan::Json& plan, int to) {
  const std::string text = subject_of(plan);
  const Scanned subject = scan(text);
  Years years;
  years.issued = issued_date(plan);
  const std::optional<int> from = years.issued.year ? years.issued.year : first_year(subject);
  if (!from) return fail(no_year());
  if (to <= *from) return fail(not_later(*from, to));
  years.from = *from;
  years.to = to;
  years.last = last_year(subject, *from, to);
  return years;
}

}  // namespace vanban::rollover
