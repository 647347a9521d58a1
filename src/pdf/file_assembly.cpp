// SPDX-License-Identifier: MIT
#include "pdf/file_assembly.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "pdf/syntax.hpp"

namespace vanban::pdf {
namespace {

// A reader unpacks a whole object stream to see one object; the index must fit into a byte.
constexpr std::size_t kObjectsInAStream = 200;
constexpr std::size_t kBytesOfAPosition = 4;
constexpr std::size_t kBytesOfAnEntry = 1 + kBytesOfAPosition + 1;

/// Each row less the row above it (PNG filter 2): the columns of the table hardly change.
std::string difference_rows(std::string_view rows) {
  std::string out;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (at % kBytesOfAnEntry == 0) out += '\2';
    const char above = at < kBytesOfAnEntry ? '\0' : rows[at - kBytesOfAnEntry];
    out += static_cast<char>(rows[at] - above);
  }
  return out;
}

void append_hexadecimal(std::string& out, const std::array<std::uint8_t, 16>& bytes) {
  out += '<';
  for (const std::uint8_t byte : bytes) out += fmt::format("{:02X}", byte);
  out += '>';
}

}  // namespace

// The comment of four bytes above 127 says that the file is binary (ISO 19005-2, 6.1.2).
FileAssembly::FileAssembly(Deflater& deflater)
    : deflater_(deflater), file_("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n") {}

void FileAssembly::set_entry(std::uint32_t number, Entry entry) {
  if (entries_.size() <= number) entries_.resize(number + 1);
  entries_[number] = entry;
}

std::string& FileAssembly::begin_stream(Reference reference) {
  set_entry(reference.number, {EntryType::in_file, static_cast<std::uint32_t>(file_.size()), 0});
  append_integer(file_, reference.number);
  return file_ += " 0 obj\n";
}

void FileAssembly::end_stream() { file_ += "\nendobj\n"; }

/// The last one of its kind, or a new one where that is full.
FileAssembly::Pack& FileAssembly::pack_for(Constancy constancy) {
  const auto last = std::find_if(packs_.rbegin(), packs_.rend(),
                                 [&](const Pack& pack) { return pack.constancy == constancy; });
  if (last != packs_.rend() && last->objects.size() < kObjectsInAStream) return *last;
  return packs_.emplace_back(Pack{constancy, {}, {}});
}

std::string& FileAssembly::begin_packed(Reference reference, Constancy constancy) {
  Pack& pack = pack_for(constancy);
  if (!pack.body.empty()) pack.body += '\n';
  pack.objects.push_back({reference.number, pack.body.size()});
  return pack.body;
}

void FileAssembly::write_pack(const Pack& pack, std::uint32_t number) {
  std::string content;
  for (std::size_t i = 0; i < pack.objects.size(); ++i) {
    const auto [object, offset] = pack.objects[i];
    set_entry(object, {EntryType::packed, number, static_cast<std::uint8_t>(i)});
    append_integer(content, object);
    content += ' ';
    append_integer(content, static_cast<std::int64_t>(offset));
    content += ' ';
  }
  const std::size_t first = content.size();
  const std::string deflated = deflater_.deflate(content += pack.body, Effort::fast);
  begin_stream({number}) +=
      fmt::format("<</Type/ObjStm/N {}/First {}/Filter/FlateDecode/Length {}>>stream\n",
                  pack.objects.size(), first, deflated.size());
  file_.append(deflated).append("\r\nendstream");
  end_stream();
}

void FileAssembly::write_cross_references(std::string_view trailer_entries, std::uint32_t number) {
  const std::size_t start = file_.size();
  set_entry(number, {EntryType::in_file, static_cast<std::uint32_t>(start), 0});
  std::string rows;
  for (const Entry& entry : entries_) {
    rows += static_cast<char>(entry.type);
    for (std::size_t i = kBytesOfAPosition; i-- > 0;)
      rows += static_cast<char>(entry.position >> (8 * i));
    rows += static_cast<char>(entry.index);
  }
  const std::string deflated = deflater_.deflate(difference_rows(rows), Effort::fast);
  begin_stream({number}) += fmt::format(
      "<</Type/XRef/Size {}/W[1 {} 1]{}/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns {}>>"
      "/Length {}>>stream\n",
      entries_.size(), kBytesOfAPosition, trailer_entries, kBytesOfAnEntry, deflated.size());
  file_.append(deflated).append("\r\nendstream");
  end_stream();
  file_ += fmt::format("startxref\n{}\n%%EOF\n", start);
}

std::string FileAssembly::finish(Reference root, Reference information,
                                 const std::array<std::uint8_t, 16>& identifier,
                                 std::uint32_t object_count) {
  std::string trailer = "/Root";
  append_reference(trailer, root);
  trailer += "/Info";
  append_reference(trailer, information);
  trailer += "/ID[";
  append_hexadecimal(trailer, identifier);
  append_hexadecimal(trailer, identifier);
  trailer += ']';
  for (const Pack& pack : packs_) write_pack(pack, object_count++);
  write_cross_references(trailer, object_count);
  return std::move(file_);
}

}  // namespace vanban::pdf
