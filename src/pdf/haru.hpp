// SPDX-License-Identifier: MIT
// The one door to libharu. Its public text API is slow and writes an invalid ToUnicode, so
// documents are built one level lower, from its objects: it numbers them, keeps page tree,
// catalogue and cross-references, and assembles the file. Its internal headers are included in
// haru.cpp alone.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/length.hpp"
#include "pdf/content_hash.hpp"
#include "pdf/deflate.hpp"
#include "pdf/file_assembly.hpp"
#include "pdf/reference.hpp"

struct _HPDF_Doc_Rec;
struct _HPDF_Dict_Rec;
struct _HPDF_Stream_Rec;

namespace vanban::pdf {

/// What a page needs beside its content.
struct PageObject {
  Length width, height;
  Reference fonts;                  ///< the dictionary of font resources
  std::uint32_t structure_key = 0;  ///< its key in the parent tree
  std::vector<Reference> annotations;
  std::string_view colour_spaces;  ///< entries of that resource in PDF syntax; empty: none
};

/// A PDF 1.7 file in the making. Reusable: `begin` starts the next one. Not for two threads at
/// once.
class HaruDocument {
 public:
  /// The deflater must outlive it.
  explicit HaruDocument(Deflater& deflater);
  ~HaruDocument();
  HaruDocument(const HaruDocument&) = delete;
  HaruDocument& operator=(const HaruDocument&) = delete;

  /// Starts an empty file; what was not finished is dropped.
  void begin();

  /// A number for a dictionary that is referred to before it is known.
  Reference reserve();
  /// The entries of a reserved dictionary, in PDF syntax without `<<` and `>>`. Once only.
  void define(Reference dictionary, std::string_view entries);
  /// A whole dictionary.
  Reference add(std::string_view entries);
  /// A stream with its bytes as they stand in the file; `entries` without /Length.
  Reference add_stream(std::string_view entries, std::string_view bytes);
  /// A page at the end, with its content deflated (zlib format).
  Reference add_page(const PageObject& page, std::string_view deflated_content);

  /// Entries beside /Type and /Pages.
  void define_catalogue(std::string_view entries);
  void define_information(std::string_view entries);

  /// The file's bytes. Its /ID is a hash of all that was added, so it needs no clock.
  /// Errors (Fault::internal): libharu refused something.
  Result<std::string> finish();

  /// Name and version of the library for /Producer.
  static std::string producer();

 private:
  struct RawEntries {
    const std::string* text;
    std::size_t offset, size;
  };

  struct StreamBytes {
    std::size_t offset, size;
  };

  void set_entries(_HPDF_Dict_Rec* dictionary, std::string_view entries);
  void set_bytes(_HPDF_Dict_Rec* dictionary, std::string_view bytes);
  Reference remember(_HPDF_Dict_Rec* dictionary);
  std::array<std::uint8_t, 16> identifier();
  Constancy constancy_of(const void* object) const;
  std::string assemble();
  static unsigned long write_entries(_HPDF_Dict_Rec* dictionary, _HPDF_Stream_Rec* stream);

  Deflater& deflater_;
  _HPDF_Doc_Rec* document_ = nullptr;
  std::vector<_HPDF_Dict_Rec*> dictionaries_;        // by object number
  std::string text_;                                 // all entries, one after another
  std::deque<RawEntries> entries_;                   // stable addresses: libharu keeps pointers
  std::vector<std::optional<StreamBytes>> streams_;  // by object number, where it is a stream
  std::string stream_bytes_;                         // of all streams, one after another
  ContentHash hash_;
};

}  // namespace vanban::pdf
