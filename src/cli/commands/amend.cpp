// SPDX-License-Identifier: MIT
// `vanban amend`: the draft of the document that amends an issued one.
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/options.hpp"
#include "cli/places.hpp"
#include "cli/streams.hpp"
#include "jobs/amend.hpp"

namespace vanban::cli {
namespace {

using jobs::AmendingForm;

Result<jobs::AmendRequest> read_amend_request(const Arguments& arguments, const Context& context) {
  if (!arguments.has("out"))
    return fail(misuse("amend.no-output", {"thiếu --out: ghi bản thảo vào đâu", "--out is missing"},
                       {"Thêm --out quyet-dinh-sua-doi.json.", "Add --out amendment.json."}));
  jobs::AmendRequest request;
  if (arguments.has("kind")) {
    request.form = jobs::amending_form_of(arguments.get("kind"));
    if (!request.form)
      return fail(misuse(
          "cli.kind",
          {fmt::format("--kind không hiểu: {}", arguments.get("kind")),
           fmt::format("--kind not understood: {}", arguments.get("kind"))},
          {"Dùng quyet-dinh, cung-loai hoặc cong-van.", "Use quyet-dinh, cung-loai or cong-van."}));
  }
  request.old_path = arguments.get("OLD.json");
  request.new_path = arguments.get("NEW.json");
  request.out_path = writes_to_stream(arguments) ? "<stdout>.json" : arguments.get("out");
  request.register_path = arguments.get("register");
  request.office_path = arguments.get("office");
  request.overwrite = arguments.has("overwrite");
  request.template_folders = template_folders(arguments, context);
  return request;
}

/// Điều 18, khoản 3 speaks of a document of equal form.
std::string_view equal_form_note(const jobs::AmendReport& report, const Language language) {
  if (report.form != AmendingForm::decision || report.amended_kind == "Quyết định") return {};
  return language == Language::vietnamese
             ? "; muốn văn bản cùng loại (Điều 18, khoản 3) thì dùng --kind cung-loai"
             : "; for a document of the same kind (Điều 18, khoản 3) use --kind cung-loai";
}

/// What was drafted, and how many places it names.
std::string summary_of(const jobs::AmendReport& report, Language language) {
  const bool vi = language == Language::vietnamese;
  const bool correction = report.form == AmendingForm::correction;
  const std::size_t places =
      correction ? report.changes.form_errors.size() : report.changes.amendments.size();
  std::string_view name = vi ? "quyết định sửa đổi, bổ sung" : "amending decision";
  if (report.form == AmendingForm::same_kind)
    name = vi ? "văn bản cùng loại sửa đổi, bổ sung" : "amending document of the same kind";
  if (correction) name = vi ? "công văn đính chính" : "công văn đính chính (correction)";
  return fmt::format("{}: {} {}{}", name, places, vi ? "chỗ" : "places",
                     equal_form_note(report, language));
}

Result<Diagnostics> amend(const Arguments& arguments, Context& context) {
  VANBAN_TRY(const jobs::AmendRequest request, read_amend_request(arguments, context));
  jobs::Workshop workshop(context.files, context.font_folders);
  VANBAN_TRY(auto done, jobs::amend_job(request, workshop));
  confirmations(context) << fmt::format("{}  {}\n", request.out_path,
                                        summary_of(done, context.language));
  return std::move(done.notes);
}

int run_amend(const Arguments& arguments, Context& context) {
  return report_result(amend(arguments, context), context);
}

std::vector<Option> amend_options() {
  return {
      {"out", "PLAN.json", {"tệp dữ liệu của bản thảo", "the plan data of the draft"}, 'o'},
      {"kind",
       "KIND",
       {"quyet-dinh, cung-loai (cùng loại với văn bản cũ) hoặc cong-van (đính chính); mặc định: "
        "quyết định khi nội dung thay đổi, công văn khi chỉ sai thể thức",
        "quyet-dinh, cung-loai (of the old document's kind) or cong-van (correction); default: "
        "a decision where content changed, a letter where only the form did"}},
      {"register",
       "FILE",
       {"sổ đăng ký: lấy số và ngày của văn bản đã ban hành",
        "the register: gives number and date of the issued document"}},
      options::kOfficeOfVersions,
      {"overwrite", "", {"thay bản thảo cùng tên", "replace a draft of that name"}},
      options::kTemplateFolder};
}

}  // namespace

const Command& amend_command() {
  static const Command kCommand{
      "amend",
      {"soạn quyết định sửa đổi, bổ sung hoặc công văn đính chính từ hai bản của một văn bản",
       "draft the amending decision or the correction from two versions of an issued document"},
      {{"OLD.json", {"bản đã ban hành", "the issued version"}},
       {"NEW.json", {"bản đã sửa", "the version as it should be"}}},
      amend_options(),
      "vanban amend samples/ke-hoach-tay-ninh-2024.json "
      "samples/sua-doi/ke-hoach-tay-ninh-2024-ban-2.json "
      "--out out/quyet-dinh-sua-doi.json",
      {"soạn quyết định sửa đổi kế hoạch; rồi vanban render ra bản in",
       "drafts the decision that amends the plan; vanban render then prints it"},
      run_amend,
      true};
  return kCommand;
}

}  // namespace vanban::cli
