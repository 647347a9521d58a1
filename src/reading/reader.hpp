// SPDX-License-Identifier: MIT
// Reads a document of any kind that can be read: whoever wants one calls this.
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "reading/reading_options.hpp"
#include "reading/shown_document.hpp"

namespace vanban::reading {

/// No file may be larger.
inline constexpr std::size_t kLargestDocument = 256 * 1024 * 1024;

/// Reads a file as its program shows it; its kind is told by its content. Fails as the file system
/// and the reader of its kind do; what no reader reads is named with its remedy
/// (`reading.encrypted`, `reading.pdf` …: file_kind.hpp).
Result<ShownDocument> read_document(const FileSystem& files, const std::string& path,
                                    const ReadingOptions& options = {});

/// The same for a file in memory; `file` is what findings call it.
Result<ShownDocument> read_bytes(std::string bytes, const std::string& file,
                                 const ReadingOptions& options = {});

}  // namespace vanban::reading
