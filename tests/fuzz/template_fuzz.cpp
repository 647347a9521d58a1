// SPDX-License-Identifier: MIT
// A template text with data after the line `=====` (without it: {}), compiled, asked for its fields
// and evaluated.
#include <nlohmann/json.hpp>

#include "fuzz/fuzz.hpp"
#include "model/dump.hpp"
#include "templating/language/template.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace vanban;
  auto [text, data_text] = fuzz::split_at(fuzz::text_of(bytes, size), "=====");
  auto data = plan::Json::parse(data_text, nullptr, false);
  if (!data.is_object()) data = plan::Json::object();
  MemoryFileSystem files;
  if (!files.write("templates/mau.vbt", text)) return 0;
  const auto compiled = templating::Loader(files, {"templates"}).load("mau");
  if (!compiled) return fuzz::check_findings(compiled.error()), 0;
  static_cast<void>(templating::fields(*compiled));
  const auto document = templating::evaluate(*compiled, data);
  if (!document) return fuzz::check_findings(document.error()), 0;
  static_cast<void>(model::dump(*document));
  return 0;
}
