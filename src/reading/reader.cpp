// SPDX-License-Identifier: MIT
#include "reading/reader.hpp"

#include "reading/docx/docx_reader.hpp"
#include "reading/file_kind.hpp"
#include "reading/html/html_reader.hpp"
#include "reading/plain_text.hpp"

namespace vanban::reading {

Result<ShownDocument> read_document(const FileSystem& files, const std::string& path,
                                    const ReadingOptions& options) {
  VANBAN_TRY(std::string bytes, files.read(path, kLargestDocument));
  return read_bytes(std::move(bytes), path, options);
}

Result<ShownDocument> read_bytes(std::string bytes, const std::string& file,
                                 const ReadingOptions& options) {
  switch (const FileKind kind = kind_of(bytes); kind) {
    case FileKind::docx:
      return docx::read_docx(std::move(bytes), file, options);
    case FileKind::html:
      return html::read_html(bytes, file);
    case FileKind::markdown:
    case FileKind::plain_text:
      return read_plain_text(bytes, file);
    default:
      return fail(refusal_of(kind, file));
  }
}

}  // namespace vanban::reading
