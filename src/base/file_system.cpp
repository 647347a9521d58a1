// SPDX-License-Identifier: MIT
#include "base/file_system.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <type_traits>
#include <utility>

#include <fmt/format.h>

namespace vanban {
namespace {

Diagnostic read_error(const SystemError& error) {
  return io_error("io.read", error, {"không đọc được tệp", "cannot read the file"});
}

Diagnostic list_error(const SystemError& error) {
  return io_error("io.folder", error, {"không đọc được thư mục", "cannot read the folder"});
}

Diagnostic write_error(const SystemError& error) {
  return io_error("io.write", error, {"không ghi được tệp", "cannot write the file"});
}

Diagnostic too_large(const std::string& path, std::size_t limit) {
  return make_error("io.too-large", Fault::io,
                    {fmt::format("tệp lớn hơn {} byte", limit),
                     fmt::format("the file is larger than {} bytes", limit)},
                    {"Chia nội dung thành nhiều tệp nhỏ hơn.", "Split it into smaller files."})
      .in_file(path);
}

/// What follows `folder/` in a path that lies below it.
std::optional<std::string_view> below(std::string_view folder, std::string_view path) {
  if (path.size() <= folder.size() || path.substr(0, folder.size()) != folder) return std::nullopt;
  if (path[folder.size()] != '/') return std::nullopt;
  return path.substr(folder.size() + 1);
}

template <typename T>
Result<T> or_fault(disk::Outcome<T> outcome, Diagnostic (*fault)(const SystemError&)) {
  if (!outcome) return fail(fault(outcome.error()));
  if constexpr (std::is_void_v<T>)
    return {};
  else
    return std::move(*outcome);
}

}  // namespace

Result<std::string> RealFileSystem::read(const std::string& path, std::size_t limit) const {
  auto content = disk::read(path, limit);
  if (!content && limit != 0 && content.error().number == EFBIG)
    return fail(too_large(path, limit));
  return or_fault(std::move(content), read_error);
}

Result<void> RealFileSystem::write(const std::string& path, std::string_view content) {
  return write_together({{path, std::string(content)}});
}

Result<void> RealFileSystem::write_together(const std::vector<OutputFile>& files) {
  return or_fault(disk::write_together(files), write_error);
}

Result<void> RealFileSystem::make_folder(const std::string& path) {
  return or_fault(disk::make_folder(path), [](const SystemError& error) {
    return io_error("io.make-folder", error, {"không tạo được thư mục", "cannot make the folder"});
  });
}

std::optional<disk::Kind> RealFileSystem::kind(const std::string& path) const {
  if (const auto status = disk::status_of(path)) return status->kind;
  return disk::exists(path) ? std::optional(disk::Kind::other) : std::nullopt;
}

Result<std::vector<std::string>> RealFileSystem::list(const std::string& folder) const {
  return or_fault(disk::list_files(folder), list_error);
}

Result<std::vector<std::string>> RealFileSystem::list_folders(const std::string& folder) const {
  return or_fault(disk::list_folders(folder), list_error);
}

std::string RealFileSystem::canonical(const std::string& path) const {
  return disk::canonical(path);
}

bool RealFileSystem::is_same(const std::string& one, const std::string& other) const {
  return disk::is_same(one, other);
}

Result<std::string> MemoryFileSystem::read(const std::string& path, std::size_t limit) const {
  for (const OutputFile& file : files_) {
    if (file.path != path) continue;
    if (limit != 0 && file.content.size() > limit) return fail(too_large(path, limit));
    return file.content;
  }
  return fail(read_error({path, ENOENT}));
}

Result<void> MemoryFileSystem::write(const std::string& path, std::string_view content) {
  for (OutputFile& file : files_)
    if (file.path == path) return file.content = content, Result<void>{};
  files_.push_back({path, std::string(content)});
  return {};
}

Result<void> MemoryFileSystem::write_together(const std::vector<OutputFile>& files) {
  for (const OutputFile& file : files) (void)write(file.path, file.content);
  return {};
}

Result<void> MemoryFileSystem::make_folder(const std::string&) { return {}; }

std::optional<disk::Kind> MemoryFileSystem::kind(const std::string& path) const {
  for (const OutputFile& file : files_) {
    if (file.path == path) return disk::Kind::file;
    if (below(path, file.path)) return disk::Kind::folder;
  }
  return std::nullopt;
}

Result<std::vector<std::string>> MemoryFileSystem::list(const std::string& folder) const {
  std::set<std::string> names;
  for (const OutputFile& file : files_)
    if (const auto name = below(folder, file.path); name && name->find('/') == name->npos)
      names.emplace(*name);
  return std::vector<std::string>(names.begin(), names.end());
}

Result<std::vector<std::string>> MemoryFileSystem::list_folders(const std::string& folder) const {
  std::set<std::string> names;
  for (const OutputFile& file : files_)
    if (const auto name = below(folder, file.path); name && name->find('/') != name->npos)
      names.emplace(name->substr(0, name->find('/')));
  return std::vector<std::string>(names.begin(), names.end());
}

std::string MemoryFileSystem::canonical(const std::string& path) const {
  return std::filesystem::path(path).lexically_normal().string();
}

bool MemoryFileSystem::is_same(const std::string& one, const std::string& other) const {
  return canonical(one) == canonical(other);
}

}  // namespace vanban
