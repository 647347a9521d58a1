// SPDX-License-Identifier: MIT
// `vanban rollover`: last year's plan for a new year, and the list of what to look at.
#include "jobs/rollover.hpp"
#include <fmt/format.h>
#include "rollover/report.hpp"

#include "cli/commands/commands.hpp"
#include "cli/option_values.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace vanban::cli {
namespace {

Result<int> read_new_year(const Arguments& arguments) {
  constexpr int kFirstYear = 1000, kLastYear = 9999;
  VANBAN_TRY(const std::string year, needed_option(arguments, "year"));
  VANBAN_TRY(const auto number, read_number(arguments, "year"));
  if (!number || *number < kFirstYear || *number > kLastYear)
    return fail(bad_value("year", year, {"năm bốn chữ số", "a year of four figures"}));
  return *number;
}

Result<jobs::RolloverRequest> read_rollover_request(const Arguments& arguments,
                                                    const Context& context) {
  jobs::RolloverRequest request;
  VANBAN_TRY(request.year, read_new_year(arguments));
  request.plan_path = arguments.get("PLAN.json");
  request.out_path = writes_to_stream(arguments) ? "<stdout>.json" : arguments.get("out");
  request.list_path = arguments.get("list");
  request.answers_path = arguments.get("answers");
  request.office_path = arguments.get("office");
  request.overwrite = arguments.has("overwrite");
  request.language = context.language;
  return request;
}

Result<Diagnostics> roll_over(const Arguments& arguments, Context& context) {
  VANBAN_TRY(const jobs::RolloverRequest request, read_rollover_request(arguments, context));
  jobs::Workshop workshop(context.files, context.font_folders);
  VANBAN_TRY(auto done, jobs::rollover_job(request, workshop));
  confirmations(context) << rollover::report_text(done.review, *done.source, context.language);
  return std::move(done.notes);
}

/// `--against`: nothing is written, so what would be written or answered is refused.
Result<Diagnostics> compare_with_last_year(const Arguments& arguments, Context& context) {
  for (const char* option : {"out", "list", "answers"})
    if (arguments.has(option))
      return fail(misuse("rollover.against",
                         {fmt::format("--against chỉ báo, không dùng cùng --{}", option),
                          fmt::format("--against reports only, not together with --{}", option)},
                         {"Bỏ một trong hai.", "Leave one of them out."}));
  jobs::LastYearRequest request;
  VANBAN_TRY(request.year, read_new_year(arguments));
  request.draft_path = arguments.get("PLAN.json");
  request.last_path = arguments.get("against");
  request.office_path = arguments.get("office");
  jobs::Workshop workshop(context.files, context.font_folders);
  VANBAN_TRY(auto done, jobs::last_year_job(request, workshop));
  confirmations(context) << rollover::last_year_text(done.review, *done.source, context.language);
  return std::move(done.notes);
}

int run_rollover(const Arguments& arguments, Context& context) {
  return report_result(arguments.has("against") ? compare_with_last_year(arguments, context)
                                                : roll_over(arguments, context),
                       context);
}

std::vector<Option> rollover_options() {
  return {
      {"year", "YYYY", {"năm mới", "the new year"}},
      {"out", "NEW.json", {"tệp dữ liệu của năm mới", "the plan data of the new year"}, 'o'},
      {"list",
       "LIST.json",
       {"ghi danh sách mọi chỗ đã chuyển, cần xem lại, giữ nguyên, để đánh dấu",
        "write the list of all that was moved, is in doubt or stays, to tick off"}},
      {"answers",
       "LIST.json",
       {"đọc câu trả lời trong danh sách của lần chạy trước hoặc của năm trước",
        "read the answers in the list of the run before, or of last year"}},
      {"against",
       "LAST.json",
       {"chỉ báo: PLAN.json là bản năm mới làm bằng tay, còn gì là của năm cũ (LAST.json)",
        "report only: PLAN.json is this year's, made by hand; what of it is still LAST.json's"}},
      options::kOffice,
      {"overwrite",
       "",
       {"thay tệp cùng tên đã sửa tay", "replace files of that name that were edited"}}};
}

}  // namespace

const Command& rollover_command() {
  static const Command kCommand{
      "rollover",
      {"chuyển kế hoạch năm cũ sang năm mới, liệt kê mọi chỗ cần xem",
       "bring last year's plan to a new year, and list everything to look at"},
      {{"PLAN.json",
        {"tệp dữ liệu của năm cũ (với --against: của năm mới)",
         "last year's plan data (with --against: this year's)"}}},
      rollover_options(),
      "vanban rollover samples/ke-hoach-tay-ninh-2024.json --year 2025 "
      "--out out/ke-hoach-2025.json --list out/danh-sach-2025.json",
      {"ghi kế hoạch năm 2025 và danh sách để đánh dấu",
       "writes the plan for 2025 and the list to tick off"},
      run_rollover,
      true};
  return kCommand;
}

}  // namespace vanban::cli
