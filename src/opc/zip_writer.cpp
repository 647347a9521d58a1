// SPDX-License-Identifier: MIT
#include "opc/zip_writer.hpp"

#include <utility>

namespace vanban::opc {
namespace {

constexpr std::uint32_t kLocalHeader = 0x04034b50;
constexpr std::uint32_t kDirectoryEntry = 0x02014b50;
constexpr std::uint32_t kEndRecord = 0x06054b50;
constexpr std::uint16_t kVersion = 20;  // deflate needs 2.0
constexpr std::uint16_t kDeflate = 8;
constexpr std::uint16_t kMidnight = 0;
constexpr std::uint16_t kFirstDay = 0x0021;  // 1980-01-01, the earliest day that DOS dates have

void append16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value & 0xFF);
  out += static_cast<char>((value >> 8) & 0xFF);
}

void append32(std::string& out, std::uint32_t value) {
  append16(out, value & 0xFFFF);
  append16(out, value >> 16);
}

}  // namespace

void ZipWriter::add(std::string_view name, const PackedPart& part) {
  const Entry entry{std::string(name), part.crc32, static_cast<std::uint32_t>(part.deflated.size()),
                    part.size, static_cast<std::uint32_t>(bytes_.size())};
  append32(bytes_, kLocalHeader);
  append16(bytes_, kVersion);
  append16(bytes_, 0);  // flags
  append16(bytes_, kDeflate);
  append16(bytes_, kMidnight);
  append16(bytes_, kFirstDay);
  append32(bytes_, entry.crc32);
  append32(bytes_, entry.packed_size);
  append32(bytes_, entry.size);
  append16(bytes_, static_cast<std::uint32_t>(name.size()));
  append16(bytes_, 0);  // extra field
  bytes_ += name;
  bytes_ += part.deflated;
  entries_.push_back(entry);
}

void ZipWriter::append_directory_entry(const Entry& entry) {
  append32(bytes_, kDirectoryEntry);
  append16(bytes_, kVersion);  // made by: DOS, so that no file mode is claimed
  append16(bytes_, kVersion);
  append16(bytes_, 0);  // flags
  append16(bytes_, kDeflate);
  append16(bytes_, kMidnight);
  append16(bytes_, kFirstDay);
  append32(bytes_, entry.crc32);
  append32(bytes_, entry.packed_size);
  append32(bytes_, entry.size);
  append16(bytes_, static_cast<std::uint32_t>(entry.name.size()));
  append16(bytes_, 0);  // extra field
  append16(bytes_, 0);  // comment
  append16(bytes_, 0);  // disk
  append16(bytes_, 0);  // internal attributes
  append32(bytes_, 0);  // external attributes
  append32(bytes_, entry.offset);
  bytes_ += entry.name;
}

std::string ZipWriter::close() {
  const auto directory_offset = static_cast<std::uint32_t>(bytes_.size());
  for (const Entry& entry : entries_) append_directory_entry(entry);
  const auto directory_size = static_cast<std::uint32_t>(bytes_.size()) - directory_offset;
  const auto count = static_cast<std::uint32_t>(entries_.size());
  append32(bytes_, kEndRecord);
  append16(bytes_, 0);  // this disk
  append16(bytes_, 0);  // disk of the directory
  append16(bytes_, count);
  append16(bytes_, count);
  append32(bytes_, directory_size);
  append32(bytes_, directory_offset);
  append16(bytes_, 0);  // comment
  entries_.clear();
  return std::exchange(bytes_, {});
}

}  // namespace vanban::opc
