// SPDX-License-Identifier: MIT
// `vanban issue`: a number from the register, and the document that bears it.
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/commands/format_option.hpp"
#include "cli/commands/register_words.hpp"
#include "cli/places.hpp"
#include "jobs/issue.hpp"

namespace vanban::cli {
namespace {

Result<jobs::IssueJob> read_issue_job(const Arguments& arguments, const Context& context) {
  const auto register_path = needed_option(arguments, "register");
  if (!register_path) return fail(register_path.error());
  const auto date = read_date(arguments);
  if (!date) return fail(date.error());
  const auto formats = formats_of(arguments);
  if (!formats) return fail(formats.error());
  const auto reserved = read_number(arguments, "reserved");
  if (!reserved) return fail(reserved.error());
  jobs::IssueJob job{arguments.get("PLAN.json"),
                     *register_path,
                     *date,
                     arguments.get("office"),
                     arguments.get("out", "."),
                     arguments.get("name"),
                     template_folders(arguments, context),
                     {*formats, arguments.has("fit")},
                     secrecy_of(arguments),
                     *reserved,
                     arguments.has("overwrite") ? registry::ExistingFiles::replace
                                                : registry::ExistingFiles::refuse};
  return job;
}

void print_issued(const registry::Issued& issued, Context& context) {
  const bool vietnamese = context.language == Language::vietnamese;
  const std::string before = vietnamese ? "  (đã cấp trước)" : "  (issued before)";
  context.out << fmt::format("{}  {}{}\n", issued.numbering.code, issued.numbering.date.to_iso(),
                             issued.already_issued ? before : "");
  for (const registry::Output& output : issued.outputs)
    context.out << fmt::format("{}  {:.1f} KB\n", output.path,
                               static_cast<double>(output.size) / 1000);
}

int run_issue(const Arguments& arguments, Context& context) {
  const auto job = read_issue_job(arguments, context);
  if (!job) return report(job.error(), context);
  const bool is_new = !context.files.exists(job->register_path);
  jobs::Workshop workshop(context.files, context.font_folders);
  const auto done = jobs::issue_job(*job, workshop);
  if (!done) return report(done.error(), context);
  print_issued(done->issued, context);
  Diagnostics notes = done->notes;
  if (is_new) notes.insert(notes.begin(), new_register(job->register_path));
  return report(notes, context);
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
      {"out",
       "DIR",
       {"thư mục chứa kết quả (mặc định: thư mục hiện tại)",
        "folder for the results (default: the current one)"}},
      {"name",
       "NAME",
       {"tên tệp, không đuôi (mặc định: tên tệp dữ liệu)",
        "file name without ending (default: that of the plan)"}},
      {"overwrite",
       "",
       {"thay bản dự thảo cùng tên; bản đã ban hành không bao giờ bị thay",
        "replace a draft of that name; an issued file is never replaced"}},
      format_option(),
      {"fit",
       "",
       {"dàn lại trong khoảng cho phép khi trang cuối quá ít dòng",
        "try the legal ranges where the last page is poor"}},
      {"template-dir",
       "DIR",
       {"thư mục mẫu riêng, tìm trước mẫu có sẵn; dùng được nhiều lần",
        "folder of own templates, searched first; may be repeated"}}};
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
