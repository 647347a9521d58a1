// SPDX-License-Identifier: MIT
// A web page.
#include "fuzz/fuzz.hpp"
#include "reading/html/html_reader.hpp"
#include "reading/words.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vanban;
  const auto document = reading::html::read_html(fuzz::text_of(data, size), "fuzz.html");
  if (!document) return fuzz::check_findings(document.error()), 0;
  reading::words_of(*document, reading::Story::body);
  return 0;
}
