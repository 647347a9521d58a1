// SPDX-License-Identifier: MIT
#include "cli/option_values.hpp"

#include <charconv>
#include <chrono>
#include <utility>

#include <fmt/format.h>

namespace vanban::cli {
namespace {

std::chrono::sys_days days_of(const Date& date) {
  return std::chrono::year(date.year()) / date.month() / date.day();
}

int days_between(const Date& first, const Date& second) {
  return static_cast<int>((days_of(second) - days_of(first)).count());
}

}  // namespace

Diagnostic bad_value(const std::string& option, const std::string& value, Bilingual wanted) {
  return misuse("cli.value",
                {fmt::format("--{} không hiểu: {}", option, value),
                 fmt::format("--{} not understood: {}", option, value)},
                std::move(wanted));
}

Result<std::string> needed_option(const Arguments& arguments, const std::string& option) {
  if (const std::string value = arguments.get(option); !value.empty()) return value;
  return fail(misuse("cli.missing",
                     {fmt::format("thiếu --{}", option), fmt::format("--{} is missing", option)}));
}

Result<Date> read_date(const Arguments& arguments) {
  VANBAN_TRY(const std::string text, needed_option(arguments, "date"));
  if (const auto date = Date::from_iso(text)) return *date;
  return fail(bad_value("date", text,
                        {"Viết năm-tháng-ngày của một ngày có thật, ví dụ 2024-02-05.",
                         "Write year-month-day of a day that exists, such as 2024-02-05."}));
}

Result<Date> read_issue_date(const Arguments& arguments, const Context& context) {
  VANBAN_TRY(const Date date, read_date(arguments));
  constexpr int kDaysAhead = 30;
  if (!context.today || arguments.has("yes")) return date;
  if (days_between(*context.today, date) <= kDaysAhead) return date;
  return fail(misuse(
      "cli.far-date",
      {fmt::format("ngày {} sau hôm nay ({}) hơn {} ngày; chưa cấp số nào", date.to_iso(),
                   context.today->to_iso(), kDaysAhead),
       fmt::format("the date {} lies more than {} days after today ({}); no number was given",
                   date.to_iso(), kDaysAhead, context.today->to_iso())},
      {"Sửa --date; đúng là ngày đó thì thêm --yes.",
       "Correct --date; where it is right add --yes."}));
}

Result<std::optional<int>> read_number(const Arguments& arguments, const std::string& option) {
  if (!arguments.has(option)) return std::optional<int>{};
  const std::string text = arguments.get(option);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size() && number >= 1)
    return std::optional<int>(number);
  return fail(bad_value(option, text, {"Dùng một số từ 1 trở lên.", "Use a number from 1."}));
}

Diagnostic new_register(const std::string& path) {
  return make_note("register.new",
                   {fmt::format("sổ mới: {}", path), fmt::format("a new register: {}", path)},
                   {"Đã có sổ từ trước thì kiểm tra lại đường dẫn ở --register.",
                    "Where there is one already, check the path of --register."})
      .in_file(path);
}

registry::Secrecy secrecy_of(const Arguments& arguments) {
  return arguments.has("secret") ? registry::Secrecy::secret : registry::Secrecy::ordinary;
}

}  // namespace vanban::cli
