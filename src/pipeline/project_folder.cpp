// SPDX-License-Identifier: MIT
#include "pipeline/project_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pipeline/register_request.hpp"
#include "plan/json_reader.hpp"

namespace vanban::pipeline {
namespace {

namespace fs = std::filesystem;

Diagnostic folder_fault(const std::string& folder, const std::error_code& error) {
  Diagnostic diagnostic;
  diagnostic.code = "io.folder";
  diagnostic.fault = Fault::io;
  diagnostic.place.file = folder;
  diagnostic.message = {fmt::format("không đọc được thư mục: {}", error.message()),
                        fmt::format("the folder cannot be read: {}", error.message())};
  diagnostic.hint = {"Kiểm tra đường dẫn và quyền đọc.", "Check the path and the rights."};
  return diagnostic;
}

Diagnostic same_id(const ProjectPlan& plan, const std::string& other) {
  Diagnostic diagnostic;
  diagnostic.code = "project.same-id";
  diagnostic.place.file = plan.path;
  diagnostic.message = {fmt::format("document_id “{}” đã có ở {}", plan.identity, other),
                        fmt::format("document_id “{}” stands in {} too", plan.identity, other)};
  diagnostic.hint = {"Mỗi văn bản có document_id riêng; bản chép thử thì để ngoài thư mục này.",
                     "Each document has an id of its own; keep trial copies elsewhere."};
  return diagnostic;
}

/// Paths of JSON files below a folder, sorted.
Result<std::vector<std::string>> json_files(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> paths;
  fs::recursive_directory_iterator at(register_path_of(folder), error);
  for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
    const bool hidden = at->path().filename().string().front() == '.';
    std::error_code unknown;
    if (hidden) {
      at.disable_recursion_pending();
    } else if (at->path().extension() == ".json" && at->is_regular_file(unknown)) {
      paths.push_back(at->path().string());
    }
  }
  if (error) return fail(folder_fault(folder, error));
  std::sort(paths.begin(), paths.end());
  return paths;
}

void add_plan(const FileSystem& files, const std::string& path, ProjectFolder& project) {
  auto text = files.read(path, plan::kLargestFile);
  if (!text) {
    project.findings.insert(project.findings.end(), text.error().begin(), text.error().end());
    return;
  }
  const bool looks_like_plan = text->find("\"template\"") != std::string::npos;
  const plan::Source source(path, std::move(*text));
  const auto data = plan::read_json(source);
  if (!data && looks_like_plan)
    project.findings.insert(project.findings.end(), data.error().begin(), data.error().end());
  if (!data || !data->is_object() || !data->contains("template")) return;
  project.plans.push_back({path, identity_at(path, *data).text});
}

/// The first of several with one id counts.
void drop_same_ids(ProjectFolder& project) {
  std::map<std::string, std::string> paths;
  std::vector<ProjectPlan> kept;
  for (ProjectPlan& plan : project.plans) {
    const auto [known, fresh] = paths.emplace(plan.identity, plan.path);
    if (fresh) {
      kept.push_back(std::move(plan));
    } else {
      project.findings.push_back(same_id(plan, known->second));
    }
  }
  project.plans = std::move(kept);
}

}  // namespace

Result<ProjectFolder> read_project(const FileSystem& files, const std::string& folder) {
  const auto paths = json_files(folder);
  if (!paths) return fail(paths.error());
  ProjectFolder project;
  for (const std::string& path : *paths) add_plan(files, path, project);
  drop_same_ids(project);
  return project;
}

}  // namespace vanban::pipeline
