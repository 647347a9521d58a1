// SPDX-License-Identifier: MIT
#include "pipeline/project_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pipeline/register_request.hpp"
#include "plan/json_reader.hpp"

namespace vanban::pipeline {
namespace {

namespace fs = std::filesystem;

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

bool is_hidden(const std::string& name) { return name.front() == '.'; }

/// Adds the paths of JSON files in a folder and below; hidden ones are none of ours.
Result<void> add_json_files(const FileSystem& files, const std::string& folder,
                            std::vector<std::string>& paths) {
  VANBAN_TRY(const std::vector<std::string> names, files.list(folder));
  for (const std::string& name : names)
    if (!is_hidden(name) && fs::path(name).extension() == ".json")
      paths.push_back((fs::path(folder) / name).string());
  VANBAN_TRY(const std::vector<std::string> folders, files.list_folders(folder));
  for (const std::string& name : folders)
    if (!is_hidden(name))
      VANBAN_CHECK(add_json_files(files, (fs::path(folder) / name).string(), paths));
  return {};
}

void add_plan(const FileSystem& files, const std::string& path, ProjectFolder& project) {
  auto text = files.read(path, plan::kLargestFile);
  if (!text) {
    project.findings.insert(project.findings.end(), text.error().begin(), text.error().end());
    return;
  }
  const bool looks_like_plan = text->find("\"template\"") != std::string::npos;
  const plan::JsonSource source(path, std::move(*text));
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
  std::vector<std::string> paths;
  VANBAN_CHECK(add_json_files(files, files.canonical(folder), paths));
  std::sort(paths.begin(), paths.end());
  ProjectFolder project;
  for (const std::string& path : paths) add_plan(files, path, project);
  drop_same_ids(project);
  return project;
}

}  // namespace vanban::pipeline
