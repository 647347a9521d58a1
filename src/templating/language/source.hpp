// SPDX-License-Identifier: MIT
// Template files as read, and places in them. Every node of a template knows its place, so that any
// error, at compile time or years later at evaluation, can show the line.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace vanban::templating {

/// One template file.
struct Source {
  Source(std::string path, std::string content);

  std::string file;  ///< as people know it: the path
  std::string text;
  std::vector<std::uint32_t> line_starts;  ///< offsets in `text`, from the second line on
};

/// All files of one compiled template; a deque, so that views into the texts stay valid.
using Sources = std::deque<Source>;

/// A byte offset in one of the files.
struct Span {
  std::uint32_t source = 0;
  std::uint32_t offset = 0;
  bool operator==(const Span&) const = default;
};

/// 1-based line of a byte offset.
int line_at(const Source& source, std::uint32_t offset);

/// File, line, column and the line itself; empty for a file that is not there.
Place template_place(const Sources& sources, Span span);

/// A finding of Fault::template_ with file, line, column and the line itself.
Diagnostic template_error(const Sources& sources, Span span, std::string code, Bilingual message,
                          Bilingual hint = {});

/// “Did you mean …?” with the member of `candidates` nearest to `word`; empty where none is near.
Bilingual did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace vanban::templating
