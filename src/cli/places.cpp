// SPDX-License-Identifier: MIT
#include "cli/places.hpp"

#include <filesystem>

namespace vanban::cli {

std::vector<std::string> template_folders(const Arguments& arguments, const Context& context) {
  std::vector<std::string> folders = arguments.all("template-dir");
  for (const char* relative : {"../../templates", "../share/vanban/templates"}) {
    const auto folder =
        (std::filesystem::path(context.program_folder) / relative).lexically_normal().string();
    if (context.files.exists(folder)) folders.push_back(folder);
  }
  return folders;
}

Diagnostics check_template_folders(const Arguments& arguments, const Context& context) {
  Diagnostics findings;
  for (const std::string& folder : arguments.all("template-dir")) {
    if (context.files.is_folder(folder)) continue;
    findings.push_back(
        make_error(
            "cli.no-template-dir", Fault::io,
            {"--template-dir: không có thư mục này", "--template-dir: there is no such folder"},
            {"Kiểm tra lại đường dẫn, hoặc bỏ --template-dir để dùng mẫu của chương trình.",
             "Check the path, or leave out --template-dir to use the program's templates."})
            .in_file(folder));
  }
  return findings;
}

}  // namespace vanban::cli
