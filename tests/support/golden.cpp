// SPDX-License-Identifier: MIT
#include "support/golden.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include <gtest/gtest.h>

#include "support/source_tree.hpp"

namespace vanban::support {
namespace {

std::string read(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// `12: <what is kept> / <what is now>` for the first line that differs.
std::string first_difference(const std::string& kept, const std::string& now) {
  std::istringstream old_lines(kept), new_lines(now);
  std::string old_line, new_line;
  for (int number = 1;; ++number) {
    const bool has_old = static_cast<bool>(std::getline(old_lines, old_line));
    const bool has_new = static_cast<bool>(std::getline(new_lines, new_line));
    if (has_old && has_new && old_line == new_line) continue;
    return std::to_string(number) + ":\n  kept: " + (has_old ? old_line : "(end)") +
           "\n  now:  " + (has_new ? new_line : "(end)");
  }
}

}  // namespace

void expect_golden(const std::string& name, const std::string& text) {
  const std::string path = source_path("tests/golden/" + name);
  const std::string kept = read(path);
  if (kept == text) return;
  if (std::getenv("VANBAN_UPDATE_GOLDENS") == nullptr) {
    ADD_FAILURE() << "tests/golden/" << name << ", line " << first_difference(kept, text);
    return;
  }
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << text;
  ADD_FAILURE() << "updated tests/golden/" << name << ": read the difference";
}

}  // namespace vanban::support
