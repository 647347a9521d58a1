// SPDX-License-Identifier: MIT
// What jobs need beside their request, kept from one job to the next: the disk, fonts, compiled
// templates and the writers with their memories. A command has one for its only job, a program that
// stays has one for all of them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "fonts/font_set.hpp"
#include "pipeline/renderer.hpp"
#include "pipeline/template_store.hpp"

namespace vanban::jobs {

/// For one thread. The file system must outlive it; give it an OverlayFileSystem where jobs are to
/// see texts that are not saved.
class Workshop {
 public:
  /// `font_folders` are searched before the system's.
  explicit Workshop(FileSystem& files, std::vector<std::string> font_folders = {})
      : files_(files), font_folders_(std::move(font_folders)), templates_(files) {}
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

  FileSystem& files() { return files_; }
  /// A template is compiled anew where one of its files changed.
  pipeline::TemplateStore& templates() { return templates_; }
  /// Loaded by the first job that needs them, and kept whatever becomes of their files. Errors as
  /// fonts::FontSet::load; the next call tries again.
  Result<const fonts::FontSet*> fonts();
  /// Errors as `fonts`.
  Result<pipeline::Renderer*> renderer();

 private:
  FileSystem& files_;
  std::vector<std::string> font_folders_;
  pipeline::TemplateStore templates_;
  std::unique_ptr<const fonts::FontSet> fonts_;
  std::unique_ptr<pipeline::Renderer> renderer_;
};

}  // namespace vanban::jobs
