// SPDX-License-Identifier: MIT
#include "base/overlay_file_system.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace vanban {

void OverlayFileSystem::set(const std::string& path, std::string text) {
  texts_.insert_or_assign(below_.canonical(path), std::move(text));
}

void OverlayFileSystem::drop(const std::string& path) { texts_.erase(below_.canonical(path)); }

const std::string* OverlayFileSystem::text_of(const std::string& path) const {
  if (texts_.empty()) return nullptr;
  const auto found = texts_.find(below_.canonical(path));
  return found == texts_.end() ? nullptr : &found->second;
}

Result<std::string> OverlayFileSystem::read(const std::string& path, std::size_t limit) const {
  const std::string* text = text_of(path);
  if (text == nullptr) return below_.read(path, limit);
  MemoryFileSystem memory;  // refuses what is too large as any disk does
  VANBAN_CHECK(memory.write(path, *text));
  return memory.read(path, limit);
}

Result<void> OverlayFileSystem::write(const std::string& path, std::string_view content) {
  VANBAN_CHECK(below_.write(path, content));
  drop(path);
  return {};
}

Result<void> OverlayFileSystem::write_together(const std::vector<OutputFile>& files) {
  VANBAN_CHECK(below_.write_together(files));
  for (const OutputFile& file : files) drop(file.path);
  return {};
}

Result<void> OverlayFileSystem::make_folder(const std::string& path) {
  return below_.make_folder(path);
}

std::optional<disk::Kind> OverlayFileSystem::kind(const std::string& path) const {
  if (text_of(path) != nullptr) return disk::Kind::file;
  return below_.kind(path);
}

Result<std::vector<std::string>> OverlayFileSystem::list(const std::string& folder) const {
  Result<std::vector<std::string>> names = below_.list(folder);
  const std::string place = below_.canonical(folder);
  for (const auto& [path, text] : texts_) {
    const std::filesystem::path file(path);
    if (file.parent_path() != place) continue;
    if (!names) names = std::vector<std::string>{};
    names->push_back(file.filename().string());
  }
  if (!names) return names;
  std::sort(names->begin(), names->end());
  names->erase(std::unique(names->begin(), names->end()), names->end());
  return names;
}

Result<std::vector<std::string>> OverlayFileSystem::list_folders(const std::string& folder) const {
  return below_.list_folders(folder);
}

std::string OverlayFileSystem::canonical(const std::string& path) const {
  return below_.canonical(path);
}

bool OverlayFileSystem::is_same(const std::string& one, const std::string& other) const {
  return below_.is_same(one, other);
}

}  // namespace vanban
