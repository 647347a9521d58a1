// SPDX-License-Identifier: MIT
#include "support/source_tree.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace vanban::support {

std::string source_path(const std::string& name) {
  return name.empty() ? VANBAN_SOURCE_DIR : std::string(VANBAN_SOURCE_DIR) + "/" + name;
}

std::string source_text(const std::string& name) {
  std::ifstream stream(source_path(name), std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + source_path(name));
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace vanban::support
