// SPDX-License-Identifier: MIT
#include "templating/language/source.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "text/suggestion.hpp"

namespace vanban::templating {

Source::Source(std::string path, std::string content)
    : file(std::move(path)), text(std::move(content)) {
  for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n', end + 1))
    line_starts.push_back(static_cast<std::uint32_t>(end + 1));
}

int line_at(const Source& source, std::uint32_t offset) {
  const auto& starts = source.line_starts;
  return 1 +
         static_cast<int>(std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin());
}

Place template_place(const Sources& sources, Span span) {
  Place place;
  if (span.source >= sources.size()) return place;
  const Source& source = sources[span.source];
  const utf8::Position position = utf8::position_of(source.text, span.offset);
  place.file = source.file;
  place.line = position.line;
  place.column = position.column;
  place.source_line = std::string(utf8::line_at(source.text, span.offset));
  return place;
}

Diagnostic template_error(const Sources& sources, Span span, std::string code, Bilingual message,
                          Bilingual hint) {
  return make_error(std::move(code), Fault::template_, std::move(message), std::move(hint))
      .at(template_place(sources, span));
}

Bilingual did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::optional<std::string> name = text::nearest(word, candidates);
  if (!name) return {};
  return {fmt::format("Có phải ý là “{}”?", *name), fmt::format("Did you mean “{}”?", *name)};
}

}  // namespace vanban::templating
