// SPDX-License-Identifier: MIT
#include "jobs/issued_files.hpp"

#include <filesystem>
#include <optional>
#include <utility>

#include "base/sha256.hpp"

namespace vanban::jobs {
namespace {

Diagnostic told(std::string code, Severity severity, const std::string& path, Bilingual message) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.fault = Fault::state;
  diagnostic.severity = severity;
  diagnostic.place.file = path;
  diagnostic.message = std::move(message);
  return diagnostic;
}

Diagnostic altered(const std::string& path) {
  Diagnostic diagnostic = told("issue.file-changed", Severity::warning, path,
                               {"tệp này không còn đúng như khi ban hành: nội dung đã bị sửa",
                                "this file is not what was issued: it was changed since"});
  diagnostic.hint = {
      "Chuyển tệp ấy đi chỗ khác rồi chạy lại lệnh này để in lại đúng bản đã ban "
      "hành, hoặc lấy lại từ bản sao lưu.",
      "Move it elsewhere and run this command again to have the issued file made "
      "again, or restore it from a backup."};
  return diagnostic;
}

Diagnostic missing(const std::string& path) {
  Diagnostic diagnostic =
      told("issue.file-missing", Severity::warning, path,
           {"tệp đã ban hành không còn, và in lại thì không ra đúng từng byte bản đã ban hành",
            "the issued file is gone, and what is rendered now is not the same to the byte"});
  diagnostic.hint = {
      "Lấy lại từ bản sao lưu; hoặc dùng lại mẫu, phông chữ và các tùy chọn (--fit) "
      "như khi ban hành rồi chạy lại lệnh này.",
      "Restore it from a backup; or run this command again with the templates, "
      "fonts and options (--fit) of the time of issue."};
  return diagnostic;
}

Diagnostic restored(const std::string& path) {
  return told("issue.file-restored", Severity::note, path,
              {"tệp đã ban hành bị mất, nay được in lại, đúng từng byte",
               "the issued file was gone; it is made again, the same to the byte"});
}

/// Nothing where the file is as recorded.
std::optional<Diagnostic> mend(const registry::Output& output, FileSystem& files,
                               const RenderAgain& render) {
  if (files.exists(output.path)) {
    const auto content = files.read(output.path);
    if (content && sha256_hex(*content) == output.sha256) return std::nullopt;
    return altered(output.path);
  }
  const auto content = render(output.path);
  if (!content || sha256_hex(*content) != output.sha256) return missing(output.path);
  const std::string folder = std::filesystem::path(output.path).parent_path().string();
  auto written = files.make_folder(folder);
  if (written) written = files.write(output.path, *content);
  if (written) return restored(output.path);
  Diagnostic diagnostic = written.error().front();
  diagnostic.severity = Severity::warning;
  return diagnostic;
}

}  // namespace

Diagnostics mend_issued_files(const std::vector<registry::Output>& outputs, FileSystem& files,
                              const RenderAgain& render) {
  Diagnostics findings;
  for (const registry::Output& output : outputs)
    if (auto finding = mend(output, files, render)) findings.push_back(std::move(*finding));
  return findings;
}

}  // namespace vanban::jobs
