// SPDX-License-Identifier: MIT
// `vanban regenerate`: makes again what a change touches.
#include <algorithm>
#include <filesystem>
#include <set>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/format_option.hpp"
#include "cli/option_values.hpp"
#include "cli/options.hpp"
#include "cli/places.hpp"
#include "jobs/regenerate.hpp"

namespace vanban::cli {
namespace {

using jobs::RegeneratedDocument;
using Outcome = RegeneratedDocument::Outcome;

/// A longer list of changes ends with their count.
constexpr std::size_t kShownChanges = 20;

Result<jobs::RegenerateJob> read_regenerate_job(const Arguments& arguments,
                                                const Context& context) {
  jobs::RegenerateJob job;
  VANBAN_TRY(job.register_path, needed_option(arguments, "register"));
  job.project_folder = arguments.get("DIR");
  job.office_path = arguments.get("office");
  job.out_folder = arguments.get("out");
  job.template_folders = template_folders(arguments, context);
  job.fit = arguments.has("fit");
  job.dry_run = arguments.has("dry-run");
  job.overwrite = arguments.has("overwrite");
  if (!arguments.has("format")) return job;
  VANBAN_TRY(job.formats, formats_of(arguments));
  return job;
}

/// Prints what became of each document.
class Printer {
 public:
  Printer(Context& context, bool dry_run)
      : context_(context),
        out_(dry_run ? context.out : confirmations(context)),
        vietnamese_(context.language == Language::vietnamese),
        dry_run_(dry_run) {}

  void print(const RegeneratedDocument& document) {
    if (document.outcome == Outcome::unchanged || document.outcome == Outcome::skipped) return;
    print_head(document);
    for (const jobs::Reason& reason : document.reasons)
      line(fmt::format("{}: {}", word("vì", "because of"),
                       jobs::describe(reason).in(context_.language)));
    if (!document.kept_signer.empty())
      line(fmt::format("{} {}",
                       word("văn bản đã ký: giữ người ký", "signed already: its signer stays"),
                       document.kept_signer));
    if (document.outcome == Outcome::same_text)
      line(word("nội dung văn bản không đổi: không có tệp mới",
                "the document reads as before: no new files"));
    if (document.outcome == Outcome::regenerated && document.compared) print_changes(document);
    if (document.outcome == Outcome::regenerated && document.numbering && !document.changes.empty())
      line(
          word("bản này không thay bản đã ký: nội dung sửa bằng văn bản khác (Điều 18), xem vanban "
               "amend",
               "it does not replace what was signed: content is changed by another document "
               "(Article 18), see vanban amend"));
    for (const registry::Output& file : document.files)
      out_ << fmt::format("  {}  {:.1f} KB\n", file.path, static_cast<double>(file.size) / 1000);
  }

  void print_sum(const std::vector<RegeneratedDocument>& documents) {
    const auto count = [&documents](Outcome outcome) {
      return std::count_if(documents.begin(), documents.end(),
                           [outcome](const auto& one) { return one.outcome == outcome; });
    };
    const auto changed = count(Outcome::regenerated) + count(Outcome::same_text);
    if (changed == 0 && count(Outcome::failed) == 0)
      out_ << word("Không có gì thay đổi. ", "Nothing changed. ");
    out_ << fmt::format(
        fmt::runtime(vietnamese_
                         ? "Đã xem {} văn bản: {} {}, nội dung không đổi {}, không đụng tới {}, bỏ "
                           "qua {}, lỗi {}.\n"
                         : "{} documents looked at: {} {}, same text {}, untouched {}, skipped {}, "
                           "failed {}.\n"),
        documents.size(),
        dry_run_ ? word("sẽ làm lại", "to be made again") : word("làm lại", "made again"),
        count(Outcome::regenerated), count(Outcome::same_text), count(Outcome::unchanged),
        count(Outcome::skipped), count(Outcome::failed));
  }

 private:
  void print_head(const RegeneratedDocument& document) {
    const std::string plan = std::filesystem::path(document.plan_path).filename().string();
    std::string head = document.numbering ? fmt::format("{}  {}  {}", document.numbering->code,
                                                        document.numbering->date.to_iso(), plan)
                                          : fmt::format("{}  {}", word("dự thảo", "draft"), plan);
    if (document.outcome == Outcome::regenerated && document.version > 1 && !dry_run_)
      head += fmt::format("  ({} {})", word("bản", "version"), document.version);
    if (document.outcome == Outcome::failed) head += word("  LỖI", "  FAILED");
    out_ << head << '\n';
  }

  void print_changes(const RegeneratedDocument& document) {
    if (document.changes.empty())
      return line(word("chỉ khác thuộc tính tệp hoặc kiểu trình bày",
                       "only properties of the file or the presentation differ"));
    const std::size_t shown = std::min(document.changes.size(), kShownChanges);
    for (std::size_t i = 0; i < shown; ++i)
      line("  " + revision::describe(document.changes[i], context_.language));
    const std::size_t rest = document.changes.size() - shown;
    if (rest > 0)
      line(fmt::format("  … {} {} {}", word("và", "and"), rest,
                       word("thay đổi khác", "more changes")));
  }

  void line(const std::string& text) { out_ << "  " << text << '\n'; }
  const char* word(const char* vi, const char* en) const { return vietnamese_ ? vi : en; }

  Context& context_;
  std::ostream& out_;  // a dry run is asked for what it says
  bool vietnamese_;
  bool dry_run_;
};

/// A batch may have thousands of documents that are passed over: of those one finding of each kind.
Diagnostics findings_of(const jobs::RegenerateReport& done) {
  Diagnostics findings = done.findings;
  std::set<std::string> told;
  for (const RegeneratedDocument& document : done.documents)
    for (const Diagnostic& finding : document.findings)
      if (document.outcome != Outcome::skipped || told.insert(finding.code).second)
        findings.push_back(finding);
  return findings;
}

int run_regenerate(const Arguments& arguments, Context& context) {
  const auto job = read_regenerate_job(arguments, context);
  if (!job) return report(job.error(), context);
  jobs::Workshop workshop(context.files, context.font_folders);
  const auto done = jobs::regenerate_job(*job, workshop);
  if (!done) return report(done.error(), context);
  Printer printer(context, job->dry_run);
  for (const RegeneratedDocument& document : done->documents) printer.print(document);
  const Diagnostics findings = findings_of(*done);
  printer.print_sum(done->documents);
  report(findings, context);
  return has_errors(findings) ? exit_code(Fault::partial) : 0;
}

std::vector<Option> regenerate_options() {
  return {
      {"register",
       "FILE",
       {"sổ đăng ký; tự tạo khi có DIR", "the register; made on first use where DIR is given"}},
      {"office",
       "FILE.json",
       {"hồ sơ cơ quan cho mọi văn bản (mặc định: hồ sơ của từng văn bản khi in)",
        "office profile of all documents (default: that of each when it was made)"}},
      {"out",
       "DIR",
       {"thư mục chứa bản mới (mặc định: bên cạnh bản trước, dự thảo mới thì bên cạnh tệp dữ liệu)",
        "folder for new versions (default: beside the one before, a new draft beside its plan)"},
       'o'},
      format_option(UsualFormats::as_before),
      {"dry-run", "", {"chỉ cho biết, không ghi gì", "only tell, write nothing"}},
      options::kOverwriteDrafts,
      options::kFit,
      options::kTemplateFolder};
}

}  // namespace

const Command& regenerate_command() {
  static const Command kCommand{
      "regenerate",
      {"làm lại những văn bản bị đụng tới khi dữ liệu, mẫu, hồ sơ cơ quan hoặc văn bản liên kết "
       "đổi",
       "make again the documents that a change of data, template, office or link touches"},
      {{"DIR",
        {"thư mục dự án: tệp dữ liệu chưa có trong sổ là dự thảo",
         "project folder: plans that the register does not know are drafts"},
        false}},
      regenerate_options(),
      "vanban regenerate samples/du-an --register out/du-an.vbr --office "
      "samples/du-an/co-quan.json "
      "--out out/du-an",
      {"in các dự thảo của dự án; chạy lại thì chỉ làm lại văn bản bị đụng tới",
       "makes the project's drafts; run again, only what a change touches"},
      run_regenerate};
  return kCommand;
}

}  // namespace vanban::cli
