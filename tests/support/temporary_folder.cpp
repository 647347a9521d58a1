// SPDX-License-Identifier: MIT
#include "support/temporary_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>

namespace vanban::support {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "vanban-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr)
    throw std::system_error(errno, std::generic_category(), name);
  root_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

void TemporaryFolder::write(const std::string& name, std::string_view bytes) const {
  fs::create_directories((root_ / name).parent_path());
  std::ofstream(root_ / name, std::ios::binary) << bytes;
}

std::string TemporaryFolder::read(const std::string& name) const {
  std::ifstream stream(root_ / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::map<std::string, std::string> TemporaryFolder::files() const {
  std::map<std::string, std::string> all;
  for (const auto& entry : fs::recursive_directory_iterator(root_))
    if (entry.is_regular_file()) {
      const std::string name = fs::relative(entry.path(), root_).string();
      all[name] = read(name);
    }
  return all;
}

}  // namespace vanban::support
