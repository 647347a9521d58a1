// SPDX-License-Identifier: MIT
// `vanban issue`: a number from the register, and the document that bears it.
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/format_option.hpp"
#include "cli/option_values.hpp"
#include "cli/options.hpp"
#include "cli/places.hpp"
#include "jobs/issue.hpp"

namespace vanban::cli {
namespace {

Result<jobs::IssueJob> read_issue_job(const Arguments& arguments, const Context& context) {
  VANBAN_TRY(const std::string register_path, needed_option(arguments, "register"));
  VANBAN_TRY(const Date date, read_issue_date(arguments, context));
  VANBAN_TRY(const pipeline::Formats formats, formats_of(arguments));
  VANBAN_TRY(const std::optional<int> reserved, read_number(arguments, "reserved"));
  jobs::IssueJob job{
      arguments.get("PLAN.json"),
      register_path,
      date,
      arguments.get("office"),
      arguments.get("out", "."),
      arguments.get("name"),
      template_folders(arguments, context),
      {formats, arguments.has("fit"), model::Purpose::issue, !arguments.has("no-plan")},
      secrecy_of(arguments),
      reserved,
      arguments.has("overwrite") ? registry::ExistingFiles::replace
                                 : registry::ExistingFiles::refuse,
      context.strict,
      {}};
  return job;
}

void print_issued(const registry::Issued& issued, Context& context) {
  std::ostream& out = confirmations(context);
  const bool vietnamese = context.language == Language::vietnamese;
  const std::string before = vietnamese ? "  (đã cấp trước)" : "  (issued before)";
  out << fmt::format("{}  {}{}\n", issued.numbering.code, issued.numbering.date.to_iso(),
                     issued.already_issued ? before : "");
  for (const registry::Output& output : issued.outputs)
    out << fmt::format("{}  {:.1f} KB\n", output.path, static_cast<double>(output.size) / 1000);
}

Result<Diagnostics> preview(const jobs::IssueJob& job, jobs::Workshop& workshop, Context& context) {
  VANBAN_TRY(auto preview, jobs::preview_issue(job, workshop));
  const bool vietnamese = context.language == Language::vietnamese;
  const std::string before = vietnamese ? "  (đã cấp trước)" : "  (issued before)";
  context.out << fmt::format("{}  {}{}\n", preview.numbering.code, preview.numbering.date.to_iso(),
                             preview.already_issued ? before : "");
  context.out << fmt::format("{}: {}\n\n{}", vietnamese ? "Số trang" : "Pages", preview.pages,
                             preview.first_page);
  return std::move(preview.notes);
}

Result<Diagnostics> issue(const Arguments& arguments, Context& context) {
  VANBAN_TRY(jobs::IssueJob job, read_issue_job(arguments, context));
  const bool is_new = !context.files.exists(job.register_path);
  jobs::Workshop workshop(context.files, context.font_folders);
  if (arguments.has("dry-run")) return preview(job, workshop, context);
  job.tell = [&context](const Diagnostics& doubts) { report(doubts, context); };
  VANBAN_TRY(auto done, jobs::issue_job(job, workshop));
  print_issued(done.issued, context);
  if (is_new) done.notes.insert(done.notes.begin(), new_register(job.register_path));
  return std::move(done.notes);
}

int run_issue(const Arguments& arguments, Context& context) {
  return report_result(issue(arguments, context), context);
}

std::vector<Option> issue_options() {
  return {
      {"register",
       "FILE",
       {"sổ đăng ký; tự tạo khi dùng lần đầu", "the register; made on first use"}},
      {"date", "YYYY-MM-DD", {"ngày ban hành", "date of issue"}},
      {"office",
       "FILE.json",
       {"hồ sơ cơ quan: cách chia hệ thống số (mặc định: một hệ thống số chung), dữ liệu mặc định",
        "office profile: how numbers are shared out (default: one common series), default data"}},
      {"reserved", "N", {"dùng số N đã giữ trước", "use the reserved number N"}},
      {"secret",
       "",
       {"văn bản mật: lấy số ở hệ thống riêng", "a secret document: numbered in a series apart"}},
      {"dry-run",
       "",
       {"chỉ xem: số, ngày và trang đầu sẽ có; không cấp số, không ghi tệp nào",
        "only show the number, the date and the first page; nothing is taken or written"}},
      options::kYes,
      options::kOutFolder,
      options::kName,
      {"overwrite",
       "",
       {"thay bản dự thảo cùng tên; bản đã ban hành không bao giờ bị thay",
        "replace a draft of that name; an issued file is never replaced"}},
      format_option(),
      options::kFit,
      options::kNoPlan,
      options::kTemplateFolder};
}

}  // namespace

const Command& issue_command() {
  static const Command kCommand{
      "issue",
      {"cấp số, ghi số và ngày vào văn bản, lưu vào sổ đăng ký",
       "take a number, fill it and the date in, enter the document in the register"},
      {{"PLAN.json", {"tệp dữ liệu của văn bản", "the plan data"}}},
      issue_options(),
      "vanban issue samples/ke-hoach-tay-ninh-2024.json --register out/so-van-ban-di.vbr --date "
      "2024-02-05 --out out/ban-hanh",
      {"cấp số tiếp theo cho kế hoạch; chạy lại thì vẫn số đó",
       "gives the plan the next number; the same number when run again"},
      run_issue};
  return kCommand;
}

}  // namespace vanban::cli
