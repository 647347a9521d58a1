// SPDX-License-Identifier: MIT
#include "docx/package/as_written.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/disk.hpp"
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

namespace {

constexpr std::size_t kPiece = 64 * 1024;
constexpr std::size_t kEndRecord = 22;  // APPNOTE 4.3.16, without a comment

/// Nothing stands after the archive: that would be no part of it.
bool ends_with_archive(const std::string& path) {
  const auto bytes = disk::read(path);
  return bytes && bytes->size() >= kEndRecord &&
         bytes->compare(bytes->size() - kEndRecord, 4, "PK\5\6") == 0;
}

/// The part, unpacked; nothing where it does not fit its checksum.
std::optional<std::string> text_of(const opc::ZipReader& reader, const std::string& part) {
  const auto source = reader.stream(part);
  if (!source) return std::nullopt;
  std::string text;
  std::string piece(kPiece, '\0');
  while (true) {
    const auto count = (*source)->read(piece.data(), piece.size());
    if (!count) return std::nullopt;
    if (*count == 0) return text;
    text.append(piece, 0, *count);
  }
}

}  // namespace

bool is_as_written(const std::string& path, model::Purpose purpose) {
  static const opc::PackageKind kAny{};
  const auto reader = opc::ZipReader::open(path, kAny);
  if (!reader || !ends_with_archive(path)) return false;
  const std::vector<opc::PartFacts> parts = (*reader)->parts();
  std::string properties;
  for (const opc::PartFacts& part : parts) {
    auto text = text_of(**reader, part.name);
    if (!text) return false;
    if (part.name == package::path_of(package::PartId::custom_properties))
      properties = std::move(*text);
  }
  return properties.find(package::content_hash(parts, purpose)) != std::string::npos;
}

}  // namespace vanban::docx
