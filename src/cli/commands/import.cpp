// SPDX-License-Identifier: MIT
// `vanban import`: a document made elsewhere to plan data.
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/option_values.hpp"
#include "cli/options.hpp"
#include "cli/places.hpp"
#include "jobs/import.hpp"

namespace vanban::cli {
namespace {

Result<jobs::ImportRequest> read_import_request(const Arguments& arguments,
                                                const Context& context) {
  jobs::ImportRequest request;
  request.path = arguments.get("FILE");
  request.out_path = arguments.get("out");
  request.report_path = arguments.get("report");
  const std::string tracked = arguments.get("tracked", "accept");
  if (tracked != "accept" && tracked != "reject")
    return fail(bad_value("tracked", tracked, {"accept hoặc reject", "accept or reject"}));
  request.reading.tracked =
      tracked == "accept" ? reading::TrackedChanges::accept : reading::TrackedChanges::reject;
  request.template_folders = template_folders(arguments, context);
  request.overwrite = arguments.has("overwrite");
  return request;
}

void print_import(const jobs::ImportRequest& request, const jobs::ImportReport& done,
                  Context& context) {
  if (request.out_path.empty()) {
    context.out << done.plan;
    return;
  }
  const bool vi = context.language == Language::vietnamese;
  confirmations(context) << fmt::format(
      "{}\n{}: {}, {}: {}\n", request.out_path, vi ? "Số chữ" : "Words", done.words,
      vi ? "chỗ không đưa vào được" : "texts not carried over", done.listed);
}

Result<Diagnostics> import_document(const Arguments& arguments, Context& context) {
  VANBAN_TRY(const jobs::ImportRequest request, read_import_request(arguments, context));
  jobs::Workshop workshop(context.files, context.font_folders);
  VANBAN_TRY(auto done, jobs::import_job(request, workshop));
  print_import(request, done, context);
  return std::move(done.notes);
}

int run_import(const Arguments& arguments, Context& context) {
  return report_result(import_document(arguments, context), context);
}

}  // namespace

const Command& import_command() {
  static const Command kCommand{
      "import",
      {"đọc văn bản có sẵn thành tệp dữ liệu", "read a document made elsewhere into plan data"},
      {{"FILE", {"văn bản cần đọc", "the document to read"}}},
      {{"out",
        "PLAN.json",
        {"tệp dữ liệu cần ghi (mặc định: in ra màn hình)",
         "the plan to write (default: standard output)"},
        'o'},
       {"report",
        "FILE.json",
        {"ghi thêm báo cáo: chữ không đưa vào được, chỗ còn trống, chỗ nghi ngờ",
         "also write a report: what was not carried over, what is open or doubtful"}},
       {"tracked",
        "accept|reject",
        {"thay đổi đang theo dõi của Word: coi như chấp nhận (mặc định) hoặc từ chối",
         "Word's tracked changes: as accepted (default) or as rejected"}},
       {"overwrite", "", {"thay tệp đã có", "replace files that are there"}},
       options::kTemplateFolder},
      "vanban import samples/nhap/ke-hoach-kiem-tra.txt --out out/ke-hoach-kiem-tra.json",
      {"đọc phần đầu, các mục, nơi nhận, chữ ký; mọi chữ đều có trong dữ liệu hoặc trong báo cáo",
       "reads letterhead, headings, recipients, signature; every word is in the plan or listed"},
      run_import};
  return kCommand;
}

}  // namespace vanban::cli
