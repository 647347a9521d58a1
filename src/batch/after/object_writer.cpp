// SPDX-License-Identifier: MIT
#include "batch/after/object_writer.hpp"

#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_String.hh>

namespace vanban::batch {
namespace {

/// So many objects go into one object stream.
constexpr std::size_t kPack = 100;
/// So many bytes are written at once.
constexpr std::size_t kPiece = 64 * 1024;
/// Bytes of an entry of the cross-reference stream: type, offset or stream, index.
constexpr const char* kWidths = "[1 6 2]";

std::string deflated(std::string_view bytes) {
  std::string packed;
  Pl_String out("deflated", nullptr, packed);
  Pl_Flate flate("deflate", &out, Pl_Flate::a_deflate);
  flate.writeString(std::string(bytes));
  flate.finish();
  return packed;
}

/// `value` in `width` bytes, the high ones first.
void append_number(std::string& bytes, std::uint64_t value, int width) {
  for (int shift = 8 * (width - 1); shift >= 0; shift -= 8)
    bytes += static_cast<char>(value >> static_cast<unsigned>(shift));
}

}  // namespace

ObjectWriter::ObjectWriter(const disk::File& file) : file_(file) {
  // Object streams need 1.5. The second line marks the file as binary (7.5.2).
  put("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
}

int ObjectWriter::reserve() {
  locations_.emplace_back();
  return static_cast<int>(locations_.size());
}

void ObjectWriter::write(int number, std::string text) {
  packed_.push_back({number, std::move(text)});
  if (packed_.size() == kPack) put_packed();
}

int ObjectWriter::add(std::string text) {
  const auto [known, is_new] = known_.try_emplace(sha256_hex(text), 0);
  if (!is_new) return known->second;
  const int number = known->second = reserve();
  write(number, std::move(text));
  return number;
}

int ObjectWriter::add_stream(const std::string& entries, std::string_view bytes) {
  Sha256 digest;
  digest.update(entries);
  digest.update("stream");
  digest.update(bytes);
  const auto [known, is_new] = known_.try_emplace(digest.hex(), 0);
  if (!is_new) return known->second;
  const int number = known->second = reserve();
  put_stream(number, entries, bytes);
  return number;
}

void ObjectWriter::finish(int root) {
  put_packed();
  const int number = reserve();
  const std::uint64_t start = offset_;
  const std::string id = digest_.hex().substr(0, 32);
  locations_.back() = {false, start, 0};
  put_stream(number,
             fmt::format("/Type/XRef/Size {}/W{}/Root {} 0 R/ID[<{}><{}>]/Filter/FlateDecode",
                         locations_.size() + 1, kWidths, root, id, id),
             deflated(cross_references()));
  put(fmt::format("startxref\n{}\n%%EOF\n", start));
  flush();
}

void ObjectWriter::put(std::string_view bytes) {
  digest_.update(bytes);
  offset_ += bytes.size();
  pending_ += bytes;
  if (pending_.size() >= kPiece) flush();
}

void ObjectWriter::flush() {
  const auto written = file_.write(pending_);
  if (!written) throw std::system_error(written.error().number, std::generic_category());
  pending_.clear();
}

void ObjectWriter::put_stream(int number, const std::string& entries, std::string_view bytes) {
  locations_[static_cast<std::size_t>(number - 1)] = {false, offset_, 0};
  put(fmt::format("{} 0 obj\n<<{}/Length {}>>\nstream\n", number, entries, bytes.size()));
  put(bytes);
  put("\nendstream\nendobj\n");
}

void ObjectWriter::put_packed() {
  if (packed_.empty()) return;
  const int stream = reserve();
  std::string offsets;
  std::string texts;
  for (std::size_t i = 0; i < packed_.size(); ++i) {
    locations_[static_cast<std::size_t>(packed_[i].number - 1)] = {
        true, static_cast<std::uint64_t>(stream), static_cast<std::uint16_t>(i)};
    offsets += fmt::format("{} {} ", packed_[i].number, texts.size());
    texts += packed_[i].text + '\n';
  }
  put_stream(
      stream,
      fmt::format("/Type/ObjStm/N {}/First {}/Filter/FlateDecode", packed_.size(), offsets.size()),
      deflated(offsets + texts));
  packed_.clear();
}

std::string ObjectWriter::cross_references() const {
  std::string entries;
  append_number(entries, 0, 1);  // object 0, free, heads the list of free objects (7.5.4)
  append_number(entries, 0, 6);
  append_number(entries, 0xFFFF, 2);
  for (const Location& location : locations_) {
    append_number(entries, location.packed ? 2 : 1, 1);
    append_number(entries, location.where, 6);
    append_number(entries, location.index, 2);
  }
  return entries;
}

}  // namespace vanban::batch
