// SPDX-License-Identifier: MIT
// The few system calls a publication is built of, each durable when it returns. Failures throw
// SystemError, which stays inside this folder. (base/file_system.hpp writes a file whole in one
// step; a publication needs its halves apart: first all contents, then all names.)
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vanban::registry::disk {

/// Makes the folder and its parents.
void make_folder(const std::string& path);
/// Creates or replaces a file and syncs its content.
void write_synced(const std::string& path, std::string_view content);
/// The same for several files: all are written before the first is synced, so that the disk takes
/// them in few steps.
struct NewFile {
  const std::string& path;
  std::string_view content;
};
void write_synced(const std::vector<NewFile>& files);
/// Syncs the names of a folder.
void sync_folder(const std::string& path);
/// Gives `from` the name `to`. Throws EEXIST where `to` is there and may not be replaced.
void rename(const std::string& from, const std::string& to, bool may_replace);
/// No error where it is not there.
void remove(const std::string& path);
bool exists(const std::string& path);
/// SHA-256 of a file's content, or empty where it cannot be read.
std::string sha256_of(const std::string& path);

}  // namespace vanban::registry::disk
