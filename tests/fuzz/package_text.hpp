// SPDX-License-Identifier: MIT
// Packages written as text, so that mutations reach the XML of their parts.
#pragma once

#include <sstream>
#include <string>

#include "opc/packed_part.hpp"
#include "opc/zip_writer.hpp"

namespace vanban::fuzz {

/// The package whose parts begin with lines such as `== xl/worksheets/sheet1.xml`. Text that begins
/// like a zip file is taken as one.
inline std::string package_of(const std::string& text) {
  if (text.rfind("PK\x03\x04", 0) == 0) return text;
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

}  // namespace vanban::fuzz
