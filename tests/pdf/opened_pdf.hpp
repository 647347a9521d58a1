// SPDX-License-Identifier: MIT
// A written file as other programs see it: read back by libqpdf, its text by pdftotext and mutool.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace vanban::pdf {

/// A string that a page shows, and the state it is shown in.
struct ShownText {
  std::string font;   ///< resource name: /F0
  std::string bytes;  ///< codes
  std::string tag;    ///< of the innermost marked content: /P, /Artifact; empty outside
  int mcid = -1;
};

class OpenedPdf {
 public:
  /// Throws what libqpdf throws where the bytes are no PDF; any warning is an error.
  explicit OpenedPdf(const std::string& bytes);

  QPDFObjectHandle catalogue() { return file_->getRoot(); }
  QPDFObjectHandle trailer() { return file_->getTrailer(); }
  std::vector<QPDFObjectHandle> pages();
  std::vector<QPDFObjectHandle> all_objects() { return file_->getAllObjects(); }
  /// The text-showing operators of a page in order.
  std::vector<ShownText> shown(QPDFObjectHandle page);
  /// Every operator of a page's content in order.
  std::vector<std::string> operators(QPDFObjectHandle page);
  /// Stream bytes, decoded.
  static std::string content_of(QPDFObjectHandle stream);
  /// The code → text table of a font's /ToUnicode (bfchar only), as UTF-16BE bytes.
  static std::map<std::uint8_t, std::string> unicode_map(QPDFObjectHandle font);

 private:
  std::unique_ptr<QPDF> file_;
  std::string bytes_;
};

/// What a program prints on the file; nothing where the program is not installed.
/// `command` contains `{}` for the file's name.
std::optional<std::string> output_of(const std::string& command, const std::string& pdf_bytes);

/// Words joined by single blanks: tools differ in where they end lines, and some show U+00A0 as a
/// blank.
std::string words_only(const std::string& text);

}  // namespace vanban::pdf
