// SPDX-License-Identifier: MIT
#include "rollover/years.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "plan/metadata.hpp"
#include "rollover/clause.hpp"

namespace vanban::rollover {
namespace {

std::string subject_of(const plan::Json& plan) {
  const auto subject = plan.find("subject");
  return subject != plan.end() && subject->is_string() ? subject->get<std::string>()
                                                       : std::string();
}

std::optional<int> first_year(const Scanned& subject) {
  for (const Mention& mention : subject.mentions)
    if (mention.kind != Kind::citation)
      if (const auto year = value_of(mention, Role::year)) return year;
  return std::nullopt;
}

/// Whether a year is only a beginning or a goal: `đến năm 2026`.
bool only_bounds(const Scanned& subject, const Mention& mention) {
  return has_word_before(subject, mention, {"từ", "đến", "tới"}, 1);
}

/// The year after that of issue, where it is the first one of the subject, which does not name the
/// year of issue: a plan issued in December for the year to come.
std::optional<int> coming_year(const Scanned& subject, int issued) {
  std::optional<int> first;
  for (const Mention& mention : subject.mentions) {
    const std::optional<int> year = value_of(mention, Role::year);
    if (!year || mention.kind == Kind::citation || only_bounds(subject, mention)) continue;
    if (*year == issued) return std::nullopt;
    if (!first) first = year;
  }
  return first == issued + 1 ? first : std::nullopt;
}

/// The year that the plan is for.
std::optional<int> plan_year(const Scanned& subject, const PartialDate& issued) {
  if (!issued.year) return first_year(subject);
  const std::optional<int> coming = coming_year(subject, *issued.year);
  return coming ? coming : issued.year;
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

/// The last year of the period that begins with `from` in the subject; 0: there is none.
int period_end(const Scanned& subject, int from) {
  for (const Mention& mention : subject.mentions)
    if (mention.kind == Kind::period && value_of(mention, Role::year) == from)
      return *value_of(mention, Role::year, 1);
  return 0;
}

}  // namespace

PartialDate issued_date_of(const plan::Json& plan) {
  const auto date = plan.find("issued_date");
  return date == plan.end() ? PartialDate{} : plan::partial_date_of(*date);
}

Result<Years> years_of(const plan::Json& plan, int to) {
  const std::string text = subject_of(plan);
  const Scanned subject = scan(text);
  Years years;
  years.issued = issued_date_of(plan);
  const std::optional<int> from = plan_year(subject, years.issued);
  if (!from) return fail(no_year());
  if (to <= *from) return fail(not_later(*from, to));
  years.from = *from;
  years.to = to;
  years.last = *from;
  const int end = period_end(subject, *from);
  if (end == 0) return years;
  const bool begins_another = years.step() % (end - *from + 1) == 0;
  (begins_another ? years.last : years.period_kept_until) = end;
  return years;
}

}  // namespace vanban::rollover
