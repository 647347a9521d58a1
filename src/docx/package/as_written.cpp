// SPDX-License-Identifier: MIT
#include "docx/package/as_written.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "docx/package/package_parts.hpp"

namespace vanban::docx {
namespace package {

std::string content_hash(std::vector<opc::PartFacts> parts, model::Purpose purpose) {
  std::sort(parts.begin(), parts.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  std::string all(name_of(purpose));
  for (const opc::PartFacts& part : parts)
    if (part.name != path_of(PartId::custom_properties))
      all += fmt::format("\n{} {:08x} {}", part.name, part.crc32, part.size);
  return sha256_hex(all);
}

std::string_view name_of(model::Purpose purpose) {
  return purpose == model::Purpose::issue ? "issue" : "draft";
}

}  // namespace package

bool is_as_written(const std::string& path, model::Purpose purpose) {
  static const opc::PackageKind kAny{};
  const auto reader = opc::ZipReader::open(path, kAny);
  if (!reader) return false;
  const auto properties =
      (*reader)->stream(std::string(package::path_of(package::PartId::custom_properties)), 1 << 20);
  if (!properties) return false;
  std::string text(1 << 20, '\0');
  const auto size = (*properties)->read(text.data(), text.size());
  if (!size) return false;
  text.resize(*size);
  return text.find(package::content_hash((*reader)->parts(), purpose)) != std::string::npos;
}

}  // namespace vanban::docx
