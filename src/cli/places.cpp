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

Diagnostics check_template_folders(const Arguments& arguments) {
  Diagnostics findings;
  for (const std::string& folder : arguments.all("template-dir")) {
    std::error_code error;
    if (std::filesystem::is_directory(folder, error)) continue;
    Diagnostic finding;
    finding.code = "cli.no-template-dir";
    finding.fault = Fault::io;
    finding.place.file = folder;
    finding.message = {"--template-dir: không có thư mục này",
                       "--template-dir: there is no such folder"};
    finding.hint = {"Kiểm tra lại đường dẫn, hoặc bỏ --template-dir để dùng mẫu của chương trình.",
                    "Check the path, or leave out --template-dir to use the program's templates."};
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace vanban::cli
