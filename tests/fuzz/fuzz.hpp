// SPDX-License-Identifier: MIT
// What the fuzz targets share: the bytes as text, and a way to say that a promise is broken.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.hpp"

namespace vanban::fuzz {

inline std::string text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Stops the run with the reason: libFuzzer then keeps the input.
inline void require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

/// Every error says something in both languages and where it belongs, in valid texts.
inline void check_findings(const Diagnostics& findings) {
  require(!findings.empty(), "an error has a finding");
  for (const Diagnostic& finding : findings) {
    require(!finding.code.empty(), "a finding has a code");
    require(!finding.message.vi.empty() && !finding.message.en.empty(),
            "a finding speaks both languages");
  }
}

/// Splits at the first line that consists of `mark`; the second part is empty where there is none.
inline std::pair<std::string, std::string> split_at(const std::string& text,
                                                    std::string_view mark) {
  const std::string line = "\n" + std::string(mark) + "\n";
  const std::size_t at = text.find(line);
  if (at == std::string::npos) return {text, {}};
  return {text.substr(0, at), text.substr(at + line.size())};
}

}  // namespace vanban::fuzz
