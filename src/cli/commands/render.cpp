// SPDX-License-Identifier: MIT
// `vanban render`: plan data to finished files.
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/commands/render_request.hpp"
#include "cli/format_option.hpp"
#include "cli/options.hpp"
#include "cli/places.hpp"
#include "cli/streams.hpp"
#include "jobs/render.hpp"

namespace vanban::cli {
namespace {

Diagnostic no_name() {
  return misuse("render.no-name",
                {"dữ liệu từ đầu vào chuẩn không có tên tệp: thiếu --name",
                 "plan data from standard input has no file name: --name is missing"},
                {"Thêm --name ke-hoach, hoặc --format pdf --out - để in ra đầu ra chuẩn.",
                 "Add --name plan, or --format pdf --out - for standard output."});
}

Result<Diagnostics> render(const Arguments& arguments, Context& context) {
  VANBAN_TRY(const jobs::RenderRequest request, read_render_request(arguments, context));
  jobs::Workshop workshop(context.files, context.font_folders);
  VANBAN_TRY(auto done, jobs::render_job(request, workshop));
  print_report(done, context);
  return std::move(done.notes);
}

int run_render(const Arguments& arguments, Context& context) {
  return report_result(render(arguments, context), context);
}

}  // namespace

std::vector<Option> render_options() {
  return {format_option(),        options::kOutFolder,       options::kName,
          options::kFit,          options::kNoPlan,          options::kOffice,
          options::kLinkRegister, options::kOverwriteDrafts, options::kTemplateFolder};
}

Result<jobs::RenderRequest> read_render_request(const Arguments& arguments, Context& context) {
  jobs::RenderRequest request;
  VANBAN_TRY(request.options.formats, formats_of(arguments));
  request.options.fit = arguments.has("fit");
  request.options.carry_plan = !arguments.has("no-plan");
  request.plan_path = arguments.get("PLAN.json");
  request.out_folder = writes_to_stream(arguments) ? "." : arguments.get("out", ".");
  request.name = arguments.get("name");
  if (request.name.empty() && request.plan_path == input_name(context)) {
    if (!writes_to_stream(arguments)) return fail(no_name());
    request.name = "stdin";
  }
  request.template_folders = template_folders(arguments, context);
  request.office_path = arguments.get("office");
  request.register_path = arguments.get("register");
  // What goes to standard output replaces no file.
  request.overwrite = arguments.has("overwrite") || writes_to_stream(arguments);
  return request;
}

void print_report(const jobs::RenderReport& report, Context& context) {
  std::ostream& out = confirmations(context);
  for (const auto& file : report.files)
    out << fmt::format("{}  {:.1f} KB\n", file.path, static_cast<double>(file.bytes) / 1000);
  if (report.pages > 0)
    out << fmt::format("{}: {}\n", context.language == Language::vietnamese ? "Số trang" : "Pages",
                       report.pages);
}

const Command& render_command() {
  static const Command kCommand{
      "render",
      {"tạo văn bản PDF, DOCX từ tệp dữ liệu", "make the documents from a plan data file"},
      {{"PLAN.json", {"tệp dữ liệu của văn bản", "the plan data"}}},
      render_options(),
      "vanban render samples/ke-hoach-tay-ninh-2024.json --out out",
      {"tạo out/ke-hoach-tay-ninh-2024.pdf và .docx",
       "makes out/ke-hoach-tay-ninh-2024.pdf and .docx"},
      run_render,
      true};
  return kCommand;
}

}  // namespace vanban::cli
