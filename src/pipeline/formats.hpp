// SPDX-License-Identifier: MIT
// The formats that a document is written in: one table. A new format is a line of it.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "docx/docx_writer.hpp"
#include "pdf/pdf_writer.hpp"
#include "pipeline/fit.hpp"

namespace vanban::pipeline {

enum class Format : std::uint8_t { pdf, docx, txt, md };

/// What writes documents; keeps buffers from one to the next. The fonts must outlive it.
struct Writers {
  explicit Writers(const fonts::FontSet& fonts) : pdf(fonts) {}
  pdf::PdfWriter pdf;
  docx::DocxWriter docx;
};

struct FormatRule {
  Format format;
  std::string_view name;    ///< in `--format`
  std::string_view suffix;  ///< of the file's name, without the dot
  bool needs_pages;         ///< the document is laid out before it is written
  Result<std::string> (*write)(Writers& writers, const LaidOut& laid_out);
};

/// In the order of Format, which is that of the files.
inline constexpr std::size_t kFormatCount = 4;
const std::array<FormatRule, kFormatCount>& format_rules();
const FormatRule& rule_of(Format format);

/// The format of files that end so, with or without the dot; nothing for other endings.
std::optional<Format> format_of(std::string_view suffix);

/// Some of the formats.
class Formats {
 public:
  Formats(std::initializer_list<Format> formats) {
    for (const Format format : formats) add(format);
  }
  void add(Format format) { has_.set(static_cast<std::size_t>(format)); }
  bool has(Format format) const { return has_.test(static_cast<std::size_t>(format)); }
  bool empty() const { return has_.none(); }
  /// In the order of the files.
  std::vector<Format> list() const;
  /// Whether one of them needs pages.
  bool need_pages() const;
  bool operator==(const Formats&) const = default;

 private:
  std::bitset<kFormatCount> has_;
};

/// What is written where nobody says otherwise.
inline const Formats kUsualFormats{Format::pdf, Format::docx};

/// Reads `pdf,docx,txt,md` in any order; nothing for anything else.
std::optional<Formats> read_formats(const std::string& list);

/// `pdf, docx, txt, md`: what `read_formats` knows, for messages and help.
const std::string& format_names();

}  // namespace vanban::pipeline
