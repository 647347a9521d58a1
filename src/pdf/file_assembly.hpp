// SPDX-License-Identifier: MIT
// The outer shape of a file (ISO 32000-1, 7.5): streams stand by themselves, all other objects are
// packed and deflated in object streams, and a cross-reference stream finds both. A tagged file has
// an object for every paragraph: packed they are an eighth of their size.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/deflate.hpp"
#include "pdf/reference.hpp"

namespace vanban::pdf {

/// Whether an object is likely to be the same in the next document of a batch. Objects of a kind
/// are packed together: what is steady then needs no packing again.
enum class Constancy : std::uint8_t { steady, changing };

/// Puts one file together; each object once, streams and others in any order.
class FileAssembly {
 public:
  explicit FileAssembly(Deflater& deflater);

  /// Starts an object; its bytes are to be appended to what is returned, before the next call.
  std::string& begin_stream(Reference reference);
  void end_stream();
  std::string& begin_packed(Reference reference, Constancy constancy);

  /// The file. `object_count` numbers are taken already: 0 to `object_count` - 1.
  std::string finish(Reference root, Reference information,
                     const std::array<std::uint8_t, 16>& identifier, std::uint32_t object_count);

 private:
  enum class EntryType : std::uint8_t { free, in_file, packed };
  struct Entry {
    EntryType type = EntryType::free;
    std::uint32_t position = 0;  ///< offset in the file, or the number of an object stream
    std::uint8_t index = 0;      ///< within the object stream
  };
  struct PackedObject {
    std::uint32_t number;
    std::size_t offset;
  };
  /// Objects that share one object stream.
  struct Pack {
    Constancy constancy;
    std::vector<PackedObject> objects;
    std::string body;
  };

  Pack& pack_for(Constancy constancy);
  void set_entry(std::uint32_t number, Entry entry);
  void write_pack(const Pack& pack, std::uint32_t number);
  void write_cross_references(std::string_view trailer_entries, std::uint32_t number);

  Deflater& deflater_;
  std::string file_;
  std::vector<Pack> packs_;
  std::vector<Entry> entries_;  // by object number
};

}  // namespace vanban::pdf
