// SPDX-License-Identifier: MIT
// What a file says of itself, once in the Info dictionary and once in XMP, word for word the same
// (ISO 19005-2, 6.6.3). The decree's own fields (Nghị định 30/2020/NĐ-CP, Phụ lục VI, Phần II)
// stand in XMP under a namespace of their own, described by an extension schema as PDF/A asks.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "model/document.hpp"
#include "model/purpose.hpp"

namespace vanban::pdf {

/// The texts that Info and XMP share; empty: absent from both.
struct FileFacts {
  std::string title;    ///< never empty: viewers show it in place of the file's name
  std::string author;   ///< the organ that issues
  std::string subject;  ///< trích yếu
  std::string creator;  ///< the program
  std::string producer;
  std::optional<Date> created;  ///< the day of issue where it is known; never the clock
};

FileFacts file_facts(const model::Metadata& metadata);

/// Entries of the Info dictionary.
std::string information_entries(const FileFacts& facts);

/// The XMP packet (ISO 16684-1), UTF-8, with PDF/A-2a and PDF/UA-1 stated.
std::string xmp_packet(const FileFacts& facts, const model::Metadata& metadata,
                       model::Purpose purpose);

}  // namespace vanban::pdf
