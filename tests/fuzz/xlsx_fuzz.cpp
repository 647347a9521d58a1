// SPDX-License-Identifier: MIT
// A spreadsheet as a unit list. The input is text: a line `== xl/worksheets/sheet1.xml` begins each
// part of the package, which is zipped here, so that the mutations reach the XML. Input that begins
// like a zip file is taken as one.
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "fuzz/list_reading.hpp"
#include "opc/packed_part.hpp"
#include "opc/zip_writer.hpp"

namespace {

using namespace vanban;

std::string zipped(const std::string& text) {
  opc::Deflater deflater;
  opc::ZipWriter zip;
  std::string name, part;
  const auto add = [&] {
    if (!name.empty()) {
      opc::PackedPart packed;
      deflater.pack(part, packed);
      zip.add(name, packed);
    }
    part.clear();
  };
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("== ", 0) != 0) {
      part += line + "\n";
      continue;
    }
    add();
    name = line.substr(3);
  }
  add();
  return zip.close();
}

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
  const bool is_zip = text.rfind("PK\x03\x04", 0) == 0;
  std::ofstream(list_path(), std::ios::binary) << (is_zip ? text : zipped(text));
  fuzz::read_to_the_end(units::open_units(list_path(), units::Letters::folded));
  return 0;
}
