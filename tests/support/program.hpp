// SPDX-License-Identifier: MIT
// The whole program as a user calls it, without a process of its own.
#pragma once

#include <string>
#include <vector>

namespace vanban::support {

/// What a call leaves on the terminal.
struct Outcome {
  int code = 0;
  std::string out;
  std::string err;
};

/// Calls the program with the shipped templates: `call({"render", path, "--lang", "en"})`. `input`
/// is what it reads from standard input.
Outcome call(const std::vector<std::string>& words, std::vector<std::string> font_folders = {},
             const std::string& input = {});

}  // namespace vanban::support
