// SPDX-License-Identifier: MIT
// `vanban pull`: what was edited in Word comes home into the plan.
#include <fmt/format.h>

#include "base/field_path.hpp"
#include "cli/commands/commands.hpp"
#include "cli/options.hpp"
#include "cli/places.hpp"
#include "cli/streams.hpp"
#include "jobs/pull.hpp"
#include "jobs/pull_findings.hpp"

namespace vanban::cli {
namespace {

Result<jobs::PullRequest> read_pull_request(const Arguments& arguments, const Context& context) {
  jobs::PullRequest request;
  request.path = arguments.get("FILE.docx");
  request.plan_path = arguments.get("plan");
  request.out_path = arguments.get("out");
  request.template_folders = template_folders(arguments, context);
  request.office_path = arguments.get("office");
  request.register_path = arguments.get("register");
  request.overwrite = arguments.has("overwrite") || writes_to_stream(arguments);
  const std::string tracked = arguments.get("tracked", "accept");
  if (tracked != "accept" && tracked != "reject")
    return fail(misuse("pull.tracked",
                       {fmt::format("--tracked nhận accept hoặc reject, không nhận “{}”", tracked),
                        fmt::format("--tracked takes accept or reject, not “{}”", tracked)},
                       {"accept: lấy bản đã sửa; reject: lấy bản chưa sửa.",
                        "accept: as edited; reject: as it was before."}));
  request.tracked =
      tracked == "accept" ? reading::TrackedChanges::accept : reading::TrackedChanges::reject;
  return request;
}

std::string line_of(const merging::Edit& edit, bool vietnamese) {
  const std::string before = jobs::in_words(edit.before);
  const std::string after = jobs::in_words(edit.after);
  const std::string field = to_string(edit.field);
  switch (edit.kind) {
    case merging::Edit::Kind::inserted:
      return fmt::format("  {}  {} “{}”\n", field, vietnamese ? "thêm" : "added", after);
    case merging::Edit::Kind::removed:
      return fmt::format("  {}  {} “{}”\n", field, vietnamese ? "bỏ" : "removed", before);
    case merging::Edit::Kind::changed:
      break;
  }
  return fmt::format("  {}  “{}” → “{}”\n", field, before, after);
}

void print_pull(const jobs::PullRequest& request, const jobs::PullReport& done, Context& context) {
  const bool vietnamese = context.language == Language::vietnamese;
  std::ostream& out = confirmations(context);
  out << fmt::format("{}: {}\n", vietnamese ? "Chỗ sửa" : "Edits", done.edits.size());
  for (const merging::Edit& edit : done.edits) out << line_of(edit, vietnamese);
  if (!request.out_path.empty()) out << request.out_path << '\n';
}

Result<Diagnostics> pull(const Arguments& arguments, Context& context) {
  VANBAN_TRY(const jobs::PullRequest request, read_pull_request(arguments, context));
  jobs::Workshop workshop(context.files, context.font_folders);
  VANBAN_TRY(auto done, jobs::pull_job(request, workshop));
  print_pull(request, done, context);
  return std::move(done.notes);
}

int run_pull(const Arguments& arguments, Context& context) {
  return report_result(pull(arguments, context), context);
}

}  // namespace

const Command& pull_command() {
  static const Command kCommand{
      "pull",
      {"đưa những chỗ đã sửa trong tệp Word về tệp dữ liệu",
       "bring what was edited in the Word file back into the plan data"},
      {{"FILE.docx", {"tệp Word đã sửa", "the edited Word file"}}},
      {{"plan",
        "PLAN.json",
        {"tệp dữ liệu hiện nay (mặc định: như khi tạo tệp Word)",
         "the plan as it is now (default: as it was when the Word file was made)"}},
       {"out",
        "NEW.json",
        {"tệp dữ liệu cần ghi (mặc định: chỉ liệt kê chỗ sửa)",
         "the plan to write (default: the edits are only listed)"},
        'o'},
       {"tracked",
        "accept|reject",
        {"theo dõi thay đổi: coi như chấp nhận hết (mặc định) hoặc từ chối hết",
         "tracked changes: taken as accepted (default) or as rejected"}},
       options::kOffice,
       options::kLinkRegister,
       {"overwrite",
        "",
        {"thay tệp đã có, kể cả tệp ở --plan", "replace a file that is there, that of --plan too"}},
       options::kTemplateFolder},
      "vanban pull out/ke-hoach-tay-ninh-2024.docx --plan samples/ke-hoach-tay-ninh-2024.json "
      "--out out/ban-2.json",
      {"ghi out/ban-2.json: dữ liệu cùng những chỗ lãnh đạo đã sửa trong Word",
       "writes out/ban-2.json: the plan with what was edited in Word"},
      run_pull};
  return kCommand;
}

}  // namespace vanban::cli
