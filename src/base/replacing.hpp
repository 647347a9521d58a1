// SPDX-License-Identifier: MIT
// Which files a command may replace: one rule for all commands. What a command reads, a register,
// an issued document and what is no file stay whatever is asked; any other file is replaced where
// the command made it itself, or with --overwrite.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"

namespace vanban {

/// A path under which a command wants to write, and what it knows of the file that may be there.
struct Target {
  std::string path;
  std::vector<std::string> inputs = {};  ///< files that the command reads
  bool overwrite = false;                ///< the user asked for it
  /// Whether the file there is a register or an issued document. Empty: no.
  std::function<bool()> stays = {};
  /// Whether an earlier run made the file there and nobody changed it since. Empty: no.
  std::function<bool()> ours = {};
};

/// What speaks against writing.
enum class Obstacle {
  input,    ///< the command reads that very file
  no_file,  ///< a folder, a device or a broken link
  stays,    ///< a register or an issued document
  taken,    ///< a file that this command did not make, or that was changed since
};

/// The gravest one, or nothing where the path may be written. Asks what costs most last.
std::optional<Obstacle> obstacle_to(const Target& target, const FileSystem& files);

/// The refusal in words, with what the user can do; at the path, with the command's own code.
Diagnostic refusal_to_replace(std::string code, Fault fault, const std::string& path,
                              Obstacle obstacle);

}  // namespace vanban
