// SPDX-License-Identifier: MIT
#include "jobs/issued_files.hpp"

#include <filesystem>
#include <optional>
#include <utility>

#include <fmt/format.h>

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

/// `why`: what stopped the rendering; none: it gave other bytes.
Diagnostic missing(const std::string& path, const Diagnostics* why) {
  const Bilingual other = {"chương trình, phông chữ nay khác với khi ban hành",
                           "the program or the fonts are not those of the time of issue"};
  const Bilingual& reason = why == nullptr ? other : why->front().message;
  Diagnostic diagnostic = told(
      "issue.file-missing", Severity::error, path,
      {fmt::format("tệp đã ban hành không còn, và không in lại được đúng từng byte: {}", reason.vi),
       fmt::format("the issued file is gone and cannot be made again to the byte: {}", reason.en)});
  diagnostic.hint = {
      "Lấy lại từ bản sao lưu; hoặc in lại bằng đúng phiên bản chương trình và phông chữ khi ban "
      "hành; hoặc chạy vanban regenerate để có bản mới với số và ngày cũ.",
      "Restore it from a backup; or make it again with the program version and fonts of the time "
      "of issue; or run vanban regenerate for a new version with the same number and date."};
  return diagnostic;
}

Diagnostic restored(const std::string& path) {
  return told("issue.file-restored", Severity::note, path,
              {"tệp đã ban hành bị mất, nay được in lại, đúng từng byte",
               "the issued file was gone; it is made again, the same to the byte"});
}

/// Nothing where the file is as recorded.
std::optional<Diagnostic> mend(const registry::Output& output, disk::Readers readers,
                               FileSystem& files, const RenderAgain& render) {
  if (files.exists(output.path)) {
    const auto content = files.read(output.path);
    if (content && sha256_hex(*content) == output.sha256) return std::nullopt;
    return altered(output.path);
  }
  auto content = render(output);
  if (!content) return missing(output.path, &content.error());
  if (sha256_hex(*content) != output.sha256) return missing(output.path, nullptr);
  const std::string folder = std::filesystem::path(output.path).parent_path().string();
  auto written = files.make_folder(folder);
  if (written) written = files.write_together({{output.path, std::move(*content), readers}});
  if (written) return restored(output.path);
  return written.error().front();
}

}  // namespace

Diagnostics mend_issued_files(const registry::Issued& issued, FileSystem& files,
                              const RenderAgain& render) {
  const disk::Readers readers = registry::readers_of(issued.secrecy);
  Diagnostics findings;
  for (const registry::Output& output : issued.outputs)
    if (auto finding = mend(output, readers, files, render))
      findings.push_back(std::move(*finding));
  return findings;
}

}  // namespace vanban::jobs
