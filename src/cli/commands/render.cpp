// SPDX-License-Identifier: MIT
// `vanban render`: plan data to finished files.
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/commands/format_option.hpp"
#include "cli/places.hpp"
#include "jobs/render.hpp"

namespace vanban::cli {
namespace {

void print_report(const jobs::RenderReport& report, Context& context) {
  for (const auto& file : report.files) {
    const std::string size = fmt::format("{:.1f} KB", static_cast<double>(file.bytes) / 1000);
    context.out << fmt::format("{}  {}\n", file.path, size);
  }
  if (report.pages > 0)
    context.out << fmt::format(
        "{}: {}\n", context.language == Language::vietnamese ? "Số trang" : "Pages", report.pages);
}

int run_render(const Arguments& arguments, Context& context) {
  const auto formats = formats_of(arguments);
  if (!formats) return report(formats.error(), context);
  jobs::RenderRequest request;
  request.plan_path = arguments.get("PLAN.json");
  request.out_folder = arguments.get("out", ".");
  request.name = arguments.get("name");
  request.template_folders = template_folders(arguments, context);
  request.options = {*formats, arguments.has("fit")};
  request.office_path = arguments.get("office");
  request.register_path = arguments.get("register");
  jobs::Workshop workshop(context.files, context.font_folders);
  const auto done = jobs::render_job(request, workshop);
  if (!done) return report(done.error(), context);
  print_report(*done, context);
  return report(done->notes, context);
}

}  // namespace

const Command& render_command() {
  static const Command kCommand{
      "render",
      {"tạo văn bản PDF, DOCX từ tệp dữ liệu", "make the documents from a plan data file"},
      {{"PLAN.json", {"tệp dữ liệu của văn bản", "the plan data"}}},
      {format_option(),
       {"out",
        "DIR",
        {"thư mục chứa kết quả (mặc định: thư mục hiện tại)",
         "folder for the results (default: the current one)"}},
       {"name",
        "NAME",
        {"tên tệp, không đuôi (mặc định: tên tệp dữ liệu)",
         "file name without ending (default: that of the plan)"}},
       {"fit",
        "",
        {"chỉnh trong khoảng Nghị định cho phép khi trang cuối chỉ còn vài dòng",
         "change what the decree allows when the last page holds a few lines only"}},
       {"office",
        "FILE.json",
        {"hồ sơ cơ quan: dữ liệu mặc định (defaults) đặt dưới dữ liệu của văn bản",
         "office profile: its defaults are laid under the plan data"}},
       {"register",
        "FILE",
        {"sổ đăng ký: số, ngày của văn bản liên kết (links) đã ban hành",
         "the register: number and date of linked documents that are issued"}},
       {"template-dir",
        "DIR",
        {"thư mục mẫu riêng, tìm trước mẫu có sẵn; dùng được nhiều lần",
         "folder of own templates, searched first; may be repeated"}}},
      "vanban render samples/ke-hoach-tay-ninh-2024.json --out out",
      {"tạo out/ke-hoach-tay-ninh-2024.pdf và .docx",
       "makes out/ke-hoach-tay-ninh-2024.pdf and .docx"},
      run_render};
  return kCommand;
}

}  // namespace vanban::cli
