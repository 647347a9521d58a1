// SPDX-License-Identifier: MIT
#include "batch/issued_files.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "batch/findings.hpp"
#include "batch/libqpdf.hpp"

namespace vanban::batch {
namespace {

namespace fs = std::filesystem;

Diagnostic gone(const registry::Output& output) {
  return file_finding("batch.issued-file-gone", Fault::state, output.path,
                      {"tệp đã ban hành không còn, và không tạo lại được y như cũ",
                       "the issued file is gone and cannot be made again as it was"},
                      {"Khôi phục từ bản sao lưu; sổ đăng ký giữ mã băm của tệp.",
                       "Restore it from a backup; the register keeps its hash."});
}

Diagnostic changed(const registry::Output& output) {
  return file_finding(
      "batch.issued-file-changed", Fault::state, output.path,
      {"tệp đã ban hành bị sửa", "the issued file was changed"},
      {"Chuyển tệp này đi nơi khác rồi chạy lại: bản đã ban hành được tạo lại y như cũ.",
       "Move it away and run again: the issued file is made again as it was."});
}

}  // namespace

IssuedFiles::IssuedFiles(const OutputFolder& folder, const registry::Issued& issued)
    : folder_(folder), readers_(registry::readers_of(issued.secrecy)) {
  for (const registry::Output& output : issued.outputs) look(output);
}

bool lies_in(const std::string& folder, const std::string& path) {
  return fs::path(path).parent_path() / "" ==
         fs::absolute(fs::path(folder) / "").lexically_normal();
}

void IssuedFiles::look(const registry::Output& output) {
  const auto status = disk::file_status(output.path);
  if (!status) {
    missing_.push_back(output);
    findings_.push_back(gone(output));
  } else if (disk::sha256_of(output.path) != output.sha256) {
    findings_.push_back(changed(output));
  }
  records_.push_back({fs::path(output.path).filename().string(), output.size, output.sha256,
                      status ? status->modified_ns : 0});
}

void IssuedFiles::put_back(const std::vector<registry::RenderedFile>& rendered) {
  Diagnostics left;
  for (const registry::Output& output : missing_) {
    const auto same = std::find_if(rendered.begin(), rendered.end(), [&](const auto& file) {
      return sha256_hex(file.content) == output.sha256;
    });
    if (same == rendered.end()) {
      left.push_back(gone(output));
      continue;
    }
    const std::string name = fs::path(output.path).filename().string();
    Result<StagedFile> staged = folder_.stage(name, same->content, readers_);
    const Result<void> done = staged ? OutputFolder::publish(*staged) : fail(staged.error());
    if (!done) left.insert(left.end(), done.error().begin(), done.error().end());
    for (FileRecord& record : records_)
      if (staged && record.name == name) record.modified_ns = staged->record.modified_ns;
  }
  missing_.clear();
  findings_ = std::move(left);
}

int IssuedFiles::pages() const {
  for (const FileRecord& record : records_) {
    if (fs::path(record.name).extension() != ".pdf") continue;
    try {
      QPDF file;
      file.setSuppressWarnings(true);
      file.processFile(folder_.file_path(record.name).c_str());
      return static_cast<int>(QPDFPageDocumentHelper(file).getAllPages().size());
    } catch (const std::exception&) {
      return 0;  // its digest is right, so this is a file of ours; the count is not worth a failure
    }
  }
  return 0;
}

}  // namespace vanban::batch
