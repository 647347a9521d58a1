// SPDX-License-Identifier: MIT
#include "pipeline/own_file.hpp"

#include <filesystem>

#include "docx/package/as_written.hpp"
#include "pdf/as_written.hpp"
#include "pipeline/formats.hpp"

namespace vanban::pipeline {

bool is_own_draft(const std::string& path, const FileSystem& files) {
  const auto format = format_of(std::filesystem::path(path).extension().string());
  if (format == Format::docx) return docx::is_as_written(path, model::Purpose::draft);
  if (format != Format::pdf) return false;
  const auto bytes = files.read(path);
  return bytes && pdf::is_as_written(*bytes, model::Purpose::draft);
}

}  // namespace vanban::pipeline
