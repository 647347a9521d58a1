// SPDX-License-Identifier: MIT
// `vanban watch`: makes the documents again at each save of the plan.
#include <chrono>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "base/process.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/render_request.hpp"
#include "cli/options.hpp"
#include "jobs/render.hpp"
#include "plan/plan.hpp"

namespace vanban::cli {
namespace {

/// How long after a save the documents are made at the latest.
constexpr auto kPause = std::chrono::milliseconds(200);

/// The texts that the documents are made of, as far as the user edits them here; what cannot be
/// read counts as empty, so that an editor may take a file away for a moment.
std::vector<std::string> texts_of(const jobs::RenderRequest& request, const FileSystem& files) {
  std::vector<std::string> texts;
  for (const std::string& path : {request.plan_path, request.office_path})
    texts.push_back(path.empty() ? std::string()
                                 : files.read(path, plan::kLargestFile).value_or(std::string()));
  return texts;
}

Result<Diagnostics> render_again(const jobs::RenderRequest& request, jobs::Workshop& workshop,
                                 Context& context) {
  VANBAN_TRY(auto done, jobs::render_job(request, workshop));
  print_report(done, context);
  return std::move(done.notes);
}

int run_watch(const Arguments& arguments, Context& context) {
  const auto request = read_render_request(arguments, context);
  if (!request) return report(request.error(), context);
  jobs::Workshop workshop(context.files, context.font_folders);
  Interruption interruption;
  std::optional<std::vector<std::string>> made;
  while (!interruption.requested()) {
    auto texts = texts_of(*request, context.files);
    if (made != texts) {
      report_result(render_again(*request, workshop, context), context);
      context.out.flush();
      made = std::move(texts);
    }
    std::this_thread::sleep_for(kPause);
  }
  return interruption.exit_code();
}

}  // namespace

const Command& watch_command() {
  static const Command kCommand{
      "watch",
      {"tạo lại văn bản mỗi lần lưu tệp dữ liệu, đến khi bấm Ctrl-C",
       "make the documents again at each save of the plan, until Ctrl-C"},
      {{"PLAN.json", {"tệp dữ liệu của văn bản", "the plan data"}}},
      render_options(),
      "vanban watch ke-hoach.json --out out",
      {"ghi lại out/ke-hoach.pdf và .docx mỗi lần ke-hoach.json được lưu, in lỗi nếu có",
       "writes out/ke-hoach.pdf and .docx at each save of ke-hoach.json, and prints findings"},
      run_watch};
  return kCommand;
}

}  // namespace vanban::cli
