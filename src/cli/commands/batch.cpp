// SPDX-License-Identifier: MIT
// `vanban batch`: one plan, many units.
#include <algorithm>
#include <charconv>
#include <iostream>
#include <memory>
#include <thread>

#include <fmt/format.h>

#include "base/process.hpp"
#include "base/strict.hpp"
#include "batch/after/joined_parts.hpp"
#include "batch/after/verify.hpp"
#include "batch/progress_bar.hpp"
#include "batch/progress_log.hpp"
#include "cli/commands/commands.hpp"
#include "cli/format_option.hpp"
#include "cli/option_values.hpp"
#include "cli/options.hpp"
#include "cli/places.hpp"
#include "cli/version.hpp"
#include "jobs/batch.hpp"

namespace vanban::cli {
namespace {

constexpr std::size_t kMostThreads = 256;

Diagnostic usage_finding(Bilingual message, Bilingual hint) {
  return misuse("cli.batch", std::move(message), std::move(hint));
}

Result<std::size_t> read_jobs(const Arguments& arguments) {
  const std::size_t usual = std::max(1U, std::thread::hardware_concurrency());
  if (!arguments.has("jobs")) return usual;
  const std::string text = arguments.get("jobs");
  std::size_t jobs = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  if (error == std::errc() && end == text.data() + text.size() && jobs >= 1 && jobs <= kMostThreads)
    return jobs;
  return fail(
      bad_value("jobs", text, {"Dùng một số từ 1 đến 256.", "Use a number from 1 to 256."}));
}

Result<batch::Shard> read_part(const Arguments& arguments) {
  if (!arguments.has("shard")) return batch::Shard{};
  if (const auto shard = batch::read_shard(arguments.get("shard"))) return *shard;
  return fail(bad_value("shard", arguments.get("shard"),
                        {"Dùng I/N, ví dụ 2/5: phần thứ hai trong năm.",
                         "Use I/N, such as 2/5: the second part of five."}));
}

Result<units::Letters> read_letters(const Arguments& arguments) {
  const std::string text = arguments.get("letters", "fold");
  if (text == "fold") return units::Letters::folded;
  if (text == "keep") return units::Letters::kept;
  return fail(bad_value("letters", text, {"Dùng fold hoặc keep.", "Use fold or keep."}));
}

/// The progress that the options and the terminal ask for.
Result<std::unique_ptr<batch::Progress>> choose_progress(const Arguments& arguments,
                                                         Context& context,
                                                         const batch::Stopwatch& stopwatch) {
  const bool terminal = &context.err == &std::cerr && errors_go_to_a_terminal();
  const std::string kind = arguments.get("progress", terminal ? "bar" : "log");
  if (kind != "bar" && kind != "log" && kind != "json")
    return fail(bad_value("progress", kind, {"Dùng bar, log hoặc json.", "Use bar, log or json."}));
  const auto report_finding = [&context](const Diagnostic& finding) { report({finding}, context); };
  if (kind == "json") {
    context.confirms = false;  // standard output holds events only
    return std::make_unique<batch::ProgressJson>(context.out, report_finding);
  }
  // Bar and log are for people who want to follow.
  if (context.quiet || context.messages == MessageForm::json)
    return std::make_unique<batch::ProgressMessages>(report_finding);
  if (kind == "bar")
    return std::make_unique<batch::ProgressBar>(context.err, stopwatch, context.language,
                                                report_finding);
  return std::make_unique<batch::ProgressLog>(context.err, stopwatch, context.language,
                                              report_finding);
}

/// Numbers are taken in the order of the whole list, so by one run.
Diagnostic register_in_parts() {
  return usage_finding(
      {"--register không đi cùng --shard: số phải cấp theo thứ tự của cả danh sách",
       "--register does not go with --shard: numbers follow the order of the whole list"},
      {"Chạy cả danh sách bằng một lệnh có --register trên một máy.",
       "Run the whole list with one command with --register, on one machine."});
}

Diagnostic register_missing(const std::string& option) {
  return usage_finding({fmt::format("--{} chỉ dùng cùng --register", option),
                        fmt::format("--{} goes with --register only", option)},
                       {"Thêm --register FILE, hoặc ghi số và ngày trong dữ liệu.",
                        "Add --register FILE, or give number and date in the data."});
}

Diagnostics wrong_company(const Arguments& arguments) {
  Diagnostics findings;
  if (arguments.has("register") && arguments.has("shard")) findings.push_back(register_in_parts());
  for (const char* const option : {"date", "office", "secret"})
    if (arguments.has(option) && !arguments.has("register"))
      findings.push_back(register_missing(option));
  return findings;
}

/// What `--register` and the options beside it ask for; nothing without.
Result<std::optional<jobs::BatchNumbers>> read_numbers(const Arguments& arguments,
                                                       const Context& context) {
  if (!arguments.has("register")) return std::optional<jobs::BatchNumbers>{};
  VANBAN_TRY(const std::string register_path, needed_option(arguments, "register"));
  VANBAN_TRY(const Date date, read_issue_date(arguments, context));
  return std::optional<jobs::BatchNumbers>({register_path, date, secrecy_of(arguments)});
}

Result<jobs::BatchJob> read_job(const Arguments& arguments, const Context& context) {
  jobs::BatchJob job;
  VANBAN_TRY(job.threads, read_jobs(arguments));
  VANBAN_TRY(job.shard, read_part(arguments));
  VANBAN_TRY(job.letters, read_letters(arguments));
  VANBAN_TRY(job.options.formats, formats_of(arguments));
  VANBAN_TRY(job.numbers, read_numbers(arguments, context));
  job.options.fit = arguments.has("fit");
  job.plan_path = arguments.get("PLAN.json");
  job.list_path = arguments.get("units");
  job.out_folder = arguments.get("out");
  if (arguments.has("name")) job.name = arguments.get("name");
  job.template_folders = template_folders(arguments, context);
  job.program = kVersion;
  job.office_path = arguments.get("office");
  job.overwrite = arguments.has("overwrite");
  job.prune = arguments.has("prune");
  if (arguments.has("merge")) job.merge_path = arguments.get("merge");
  job.odd_pages = arguments.has("odd-pages");
  if (arguments.has("zip")) job.zip_path = arguments.get("zip");
  return job;
}

/// The options that a batch cannot do without.
Diagnostics missing_options(const Arguments& arguments) {
  Diagnostics findings;
  for (const char* const name : {"PLAN.json", "units", "out"})
    if (arguments.get(name).empty())
      findings.push_back(
          usage_finding({fmt::format("thiếu {}{}", name[0] == 'P' ? "" : "--", name),
                         fmt::format("{}{} is missing", name[0] == 'P' ? "" : "--", name)},
                        {"Xem: vanban batch --help", "See: vanban batch --help"}));
  return findings;
}

void print_joined(const jobs::JoinReport& joined, Context& context) {
  std::ostream& out = confirmations(context);
  for (const jobs::JoinedOutput& file : joined.files) {
    out << file.path;
    if (file.pages)
      out << fmt::format("  {} {}", *file.pages,
                         context.language == Language::vietnamese ? "trang" : "pages");
    out << '\n';
  }
}

Diagnostic interrupted(const batch::Summary& summary) {
  const std::size_t done = summary.made + summary.kept;
  return make_warning(
      "cli.interrupted",
      {fmt::format("đã dừng theo yêu cầu: xong {}/{} đơn vị", done, summary.units),
       fmt::format("stopped as you wished: {} of {} units are done", done, summary.units)},
      {"Chạy lại đúng lệnh này để làm tiếp; phần đã xong được giữ nguyên.",
       "Run the same command to go on; what is done is kept."});
}

int stop(const Interruption& interruption, const batch::Summary& summary, Context& context) {
  report({interrupted(summary)}, context);
  return interruption.exit_code();
}

/// What is said after a run, and its exit code.
int conclude(const jobs::BatchJob& job, const batch::BatchReport& done, Context& context) {
  const jobs::JoinReport joined = jobs::join_batch(job);
  print_joined(joined, context);
  context.warned = context.warned || has_warnings(done.findings);
  const int code = report(joined.findings, context);
  if (has_errors(joined.findings)) return code;
  return done.summary.failed == 0 ? 0 : exit_code(Fault::partial);
}

/// What a check found that ends without findings.
std::string outlook_line(const batch::Summary& checked, bool with_register, Language language) {
  const std::size_t to_make = checked.units - checked.kept;
  if (language == Language::vietnamese)
    return fmt::format("{} đơn vị: {} sẽ được làm, {} đã có; chưa ghi gì{}", checked.units, to_make,
                       checked.kept, with_register ? ", chưa lấy số nào" : "");
  return fmt::format("{} units: {} to be made, {} there already; nothing was written{}",
                     checked.units, to_make, checked.kept,
                     with_register ? ", no number was taken" : "");
}

int check_units(const jobs::BatchJob& job, jobs::Workshop& workshop, jobs::BatchWatch watch,
                Interruption& interruption, Context& context) {
  const auto checked = jobs::check_batch(job, workshop, watch);
  if (!checked) return report(checked.error(), context);
  if (interruption.requested()) return stop(interruption, batch::Summary{}, context);
  confirmations(context) << outlook_line(*checked, job.numbers.has_value(), context.language)
                         << '\n';
  return report(checked->notes, context);
}

int run_units(const Arguments& arguments, Context& context) {
  if (const Diagnostics missing = missing_options(arguments); !missing.empty())
    return report(missing, context);
  if (const Diagnostics wrong = wrong_company(arguments); !wrong.empty())
    return report(wrong, context);
  const batch::SteadyStopwatch stopwatch;
  const auto progress = choose_progress(arguments, context, stopwatch);
  if (!progress) return report(progress.error(), context);
  auto job = read_job(arguments, context);
  if (!job) return report(job.error(), context);
  jobs::Workshop workshop(context.files, context.font_folders);
  const jobs::BatchWatch watch{**progress, stopwatch};
  std::optional<Interruption> interruption(std::in_place);
  job->interrupted = [&interruption] { return interruption->requested(); };
  if (arguments.has("check-only"))
    return check_units(*job, workshop, watch, *interruption, context);
  const auto done = jobs::batch_job(*job, workshop, watch);
  if (!done) return report(done.error(), context);
  if (done->interrupted) return stop(*interruption, done->summary, context);
  interruption.reset();
  return conclude(*job, *done, context);
}

int run_batch_verify(const Arguments& arguments, Context& context) {
  const auto verified = batch::verify(arguments.get("verify"));
  if (!verified) return report(verified.error(), context);
  const std::string line = context.language == Language::vietnamese
                               ? fmt::format("{} đơn vị, {} tệp, {} lỗi", verified->units,
                                             verified->files, verified->findings.size())
                               : fmt::format("{} units, {} files, {} findings", verified->units,
                                             verified->files, verified->findings.size());
  confirmations(context) << line << '\n';
  return report(verified->findings, context);
}

int run_join(const Arguments& arguments, Context& context) {
  const auto joined = batch::join(arguments.all("join"));
  if (!joined) return report(joined.error(), context);
  confirmations(context) << fmt::format("{}/manifest.json  {}\n", arguments.all("join").front(),
                                        joined->totals.units);
  return joined->failed.empty() ? 0 : exit_code(Fault::partial);
}

int run_batch(const Arguments& arguments, Context& context) {
  if (arguments.has("verify")) return run_batch_verify(arguments, context);
  if (arguments.has("join")) return run_join(arguments, context);
  return run_units(arguments, context);
}

std::vector<Option> batch_options() {
  return {
      {"units",
       "LIST",
       {"danh sách đơn vị: CSV, XLSX hoặc JSON", "the unit list: CSV, XLSX or JSON"}},
      {"out", "DIR", {"thư mục chứa kết quả", "folder for the results"}, 'o'},
      {"name",
       "TEMPLATE",
       {"mẫu tên tệp (mặc định {{ unit.code }}-{{ unit.slug }}; không có cột mã: {{ unit.slug }})",
        "template of the file names (default {{ unit.code }}-{{ unit.slug }}; without codes {{ "
        "unit.slug }})"}},
      {"letters",
       "fold|keep",
       {"chữ trong unit.slug: bỏ dấu (fold, mặc định) hay giữ dấu (keep)",
        "letters in unit.slug: without marks (fold, default) or as they are (keep)"}},
      {"register",
       "FILE",
       {"lấy số từ sổ đăng ký này, theo thứ tự danh sách; sổ tự tạo khi dùng lần đầu",
        "take the numbers from this register, in the order of the list; made on first use"}},
      {"date", "YYYY-MM-DD", {"ngày ban hành, cùng --register", "date of issue, with --register"}},
      {"office",
       "FILE.json",
       {"hồ sơ cơ quan: cách chia hệ thống số và dữ liệu mặc định, cùng --register",
        "office profile: how numbers are shared out, and default data; with --register"}},
      {"secret",
       "",
       {"văn bản mật: lấy số ở hệ thống riêng, cùng --register",
        "secret documents: numbered in a series apart, with --register"}},
      format_option(),
      options::kTemplateFolder,
      options::kFit,
      options::kYes,
      {"jobs",
       "N",
       {"số luồng (mặc định: số nhân của máy)", "threads (default: the machine's cores)"}},
      {"check-only", "", {"chỉ kiểm tra, không ghi gì", "check everything and write nothing"}},
      {"overwrite",
       "",
       {"thay cả những tệp không do lệnh này tạo ra",
        "replace files that this batch did not make, too"}},
      {"prune",
       "",
       {"xóa tệp của lần chạy trước không còn thuộc đợt này (trừ tệp bị sửa, tệp đã ban hành)",
        "delete files of earlier runs that are no longer part (not changed or issued ones)"}},
      {"merge",
       "FILE.pdf",
       {"ghép mọi PDF thành một tệp để in", "join all PDFs into one to print"}},
      {"odd-pages",
       "",
       {"khi ghép: mỗi đơn vị bắt đầu ở trang lẻ",
        "when joining: each unit begins on an odd page"}},
      {"zip", "FILE.zip", {"đóng gói mọi tệp", "pack all files"}},
      {"shard", "I/N", {"chỉ làm phần thứ I trong N phần", "do part I of N only"}},
      {"join",
       "DIR",
       {"gộp bản kê của các phần; dùng được nhiều lần",
        "unite the manifests of parts; may be repeated"}},
      {"verify", "DIR", {"đối chiếu các tệp với bản kê", "prove the files against the manifest"}},
      {"progress",
       "bar|log|json",
       {"cách báo tiến độ (mặc định: bar trên màn hình, log khi không có)",
        "how progress is reported (default: bar on a terminal, else log)"}}};
}

}  // namespace

const Command& batch_command() {
  static const Command kCommand{
      "batch",
      {"tạo văn bản cho nhiều đơn vị từ một kế hoạch",
       "make the documents of many units from one plan"},
      {{"PLAN.json", {"tệp dữ liệu chung", "the plan data all units share"}, false}},
      batch_options(),
      "vanban batch samples/units/ke-hoach-phong-tu-phap.json --units "
      "samples/units/tay-ninh-2024.csv "
      "--out out/phong-tu-phap",
      {"tạo PDF và DOCX cho chín phòng tư pháp", "makes PDF and DOCX for nine offices"},
      run_batch};
  return kCommand;
}

}  // namespace vanban::cli
