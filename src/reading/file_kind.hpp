// SPDX-License-Identifier: MIT
// What a file is, told by its content and never by its name: names lie more often than bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace vanban::reading {

enum class FileKind : std::uint8_t {
  docx,  ///< OOXML with a Word document in it; with macros too
  html,
  markdown,
  plain_text,
  // What cannot be read here:
  empty,
  encrypted,   ///< OOXML behind a password
  old_word,    ///< Word 97 to 2003 (.doc)
  old_office,  ///< another compound file: Excel, PowerPoint or WPS of those days, Outlook
  word_xml,    ///< Word's XML in one file (Word 2003, Flat OPC)
  rtf,
  pdf,
  image,        ///< a scan or photograph
  spreadsheet,  ///< OOXML workbook
  slides,       ///< OOXML presentation
  open_document,
  web_archive,  ///< .mht
  archive,      ///< zip or other archive with other contents
  damaged_zip,
};

/// The kind of a whole file.
FileKind kind_of(const std::string& bytes);

/// Whether `read_document` reads files of a kind.
bool is_readable(FileKind kind);

/// Why a file of a kind that is not readable is refused, and what to do.
Diagnostic refusal_of(FileKind kind, const std::string& file);

}  // namespace vanban::reading
