// SPDX-License-Identifier: MIT
#include "pipeline/output_files.hpp"

#include <filesystem>
#include <utility>

#include <fmt/format.h>

namespace vanban::pipeline {
namespace {

Diagnostic bad_name(const std::string& name) {
  Diagnostic diagnostic;
  diagnostic.code = "render.name";
  diagnostic.fault = Fault::usage;
  diagnostic.message = {fmt::format("tên tệp không dùng được: {}", name),
                        fmt::format("not usable as a file name: {}", name)};
  diagnostic.hint = {"Tên không có dấu / và không là . hoặc ..; thư mục thì dùng --out.",
                     "A name holds no / and is not . or ..; for a folder use --out."};
  return diagnostic;
}

/// `ke-hoach-v2` → `ke-hoach`.
std::string without_version(const std::string& stem) {
  const std::size_t mark = stem.rfind("-v");
  if (mark == std::string::npos || mark == 0 || mark + 2 == stem.size()) return stem;
  const bool figures = stem.find_first_not_of("0123456789", mark + 2) == std::string::npos;
  return figures ? stem.substr(0, mark) : stem;
}

}  // namespace

Result<std::string> file_stem(const std::string& name, const std::string& plan_path) {
  std::string stem = name.empty() ? std::filesystem::path(plan_path).stem().string() : name;
  if (stem.empty() || stem == "." || stem == ".." || stem.find('/') != std::string::npos)
    return fail(bad_name(stem));
  return stem;
}

std::string next_version_base(const std::vector<std::string>& before, const std::string& folder,
                              int version) {
  const std::filesystem::path file(before.front());
  const std::string name = fmt::format("{}-v{}", without_version(file.stem().string()), version);
  const std::filesystem::path where =
      folder.empty() ? file.parent_path() : std::filesystem::path(folder);
  return (where / name).string();
}

std::string output_path(const std::string& base, Format format) {
  return fmt::format("{}.{}", base, rule_of(format).suffix);
}

std::vector<OutputFile> output_files(const std::string& base, Rendered& rendered) {
  std::vector<OutputFile> outputs;
  for (Content& content : rendered.contents)
    outputs.push_back({output_path(base, content.format), std::move(content.bytes)});
  return outputs;
}

}  // namespace vanban::pipeline
