// SPDX-License-Identifier: MIT
// A spreadsheet as a unit list, written as text (fuzz/package_text.hpp).
#include <unistd.h>

#include <fstream>

#include "fuzz/list_reading.hpp"
#include "fuzz/package_text.hpp"

namespace {

using namespace vanban;

/// One file for the whole run; the spreadsheet reader opens paths.
const std::string& list_path() {
  static const std::string path = "/tmp/vanban-fuzz-" + std::to_string(::getpid()) + ".xlsx";
  static const int removed_at_exit = std::atexit([] { ::unlink(list_path().c_str()); });
  static_cast<void>(removed_at_exit);
  return path;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = fuzz::text_of(data, size);
  std::ofstream(list_path(), std::ios::binary) << fuzz::package_of(text);
  fuzz::read_to_the_end(units::open_units(list_path(), units::Letters::folded));
  return 0;
}
