// SPDX-License-Identifier: MIT
// Compiled templates kept for the next document: each is compiled once, and again only where one of
// its files changed.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "templating/language/template.hpp"

namespace vanban::pipeline {

/// For one thread. The file system must outlive it.
class TemplateStore {
 public:
  explicit TemplateStore(const FileSystem& files) : files_(files) {}

  /// The template as its files say now. Errors as templating::Loader::load; they are not kept.
  Result<templating::Template> load(const std::string& name,
                                    const std::vector<std::string>& folders);

  /// Texts read by evaluations before, of whatever template.
  templating::TextMemory& texts() { return texts_; }

 private:
  const FileSystem& files_;
  std::map<std::pair<std::string, std::vector<std::string>>, templating::Template> known_;
  templating::TextMemory texts_{templating::kTextMemoryBytes};
};

}  // namespace vanban::pipeline
