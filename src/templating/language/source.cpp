// SPDX-License-Identifier: MIT
#include "templating/language/source.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "text/suggestion.hpp"

namespace vanban::templating {
Diagnostic template_error(const Sources& sources, Span span, std::string code, Bilingual message,
                          Bilingual hint) {
  Diagnostic diagnostic{std::move(code),    Fault::template_, Severity::error, {},
                        std::move(message), std::move(hint)};
  if (span.source >= sources.size()) return diagnostic;
  const Source& source = sources[span.source];
  const utf8::Position position = utf8::position_of(source.text, span.offset);
  diagnostic.place.file = source.file;
  diagnostic.place.line = position.line;
  diagnostic.place.column = position.column;
  diagnostic.place.source_line = std::string(utf8::line_at(source.text, span.offset));
  return diagnostic;
}

Bilingual did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::optional<std::string> name = text::nearest(word, candidates);
  if (!name) return {};
  return {fmt::format("Có phải ý là “{}”?", *name), fmt::format("Did you mean “{}”?", *name)};
}

}  // namespace vanban::templating
