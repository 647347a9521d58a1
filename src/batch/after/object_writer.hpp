// SPDX-License-Identifier: MIT
// A PDF written front to back (ISO 32000-1, 7.5): an object is on the disk as soon as it is given,
// and only its offset stays in memory. libqpdf's own writer keeps every object until the end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/disk.hpp"
#include "base/sha256.hpp"

namespace vanban::batch {

/// Objects are given as PDF text; references in it name numbers that this writer gave. Throws
/// std::system_error where the file cannot be written. The file must outlive it.
class ObjectWriter {
 public:
  explicit ObjectWriter(const disk::File& file);

  /// The number of an object that will be written later, with `write`.
  int reserve();
  void write(int number, std::string text);
  /// Writes an object and gives its number; that of an equal one where there is one already, so
  /// that what the files have in common (fonts, letterheads) is there once.
  int add(std::string text);
  /// The same for a stream: `entries` of its dictionary without /Length, and its bytes as they
  /// are stored.
  int add_stream(const std::string& entries, std::string_view bytes);
  /// Ends the file. `root` is the number of its catalogue.
  void finish(int root);

 private:
  /// Where an object is: in the file, or packed in an object stream (7.5.8.3, types 1 and 2).
  struct Location {
    bool packed = false;
    std::uint64_t where = 0;  ///< offset, or number of the object stream
    std::uint16_t index = 0;  ///< within the object stream
  };
  struct Packed {
    int number = 0;
    std::string text;
  };

  void put(std::string_view bytes);
  void flush();
  void put_stream(int number, const std::string& entries, std::string_view bytes);
  void put_packed();
  std::string cross_references() const;

  const disk::File& file_;
  std::string pending_;  ///< not yet in the file
  std::uint64_t offset_ = 0;
  Sha256 digest_;                               ///< of all that was written
  std::vector<Location> locations_;             ///< by number, from 1
  std::vector<Packed> packed_;                  ///< what the next object stream will hold
  std::unordered_map<std::string, int> known_;  ///< by digest
};

}  // namespace vanban::batch
