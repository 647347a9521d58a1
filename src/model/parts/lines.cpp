// SPDX-License-Identifier: MIT
#include "model/parts/lines.hpp"

#include <string>

namespace vanban::model::parts {

Inlines inlines_of(std::string_view text) {
  Inlines inlines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end != 0) inlines.push_back(Run{std::string(text.substr(0, end))});
    if (end == std::string_view::npos) break;
    inlines.push_back(LineBreak{});
    text.remove_prefix(end + 1);
  }
  return inlines;
}

Paragraph paragraph_of(StyleId style, const SourcedText& text) {
  Paragraph paragraph;
  paragraph.style = style;
  paragraph.inlines = inlines_of(text.text);
  paragraph.origin = text.origin;
  paragraph.passages = text.passages;
  return paragraph;
}

Paragraph ruled(Paragraph paragraph) {
  paragraph.space_after = Length::points(2);
  return paragraph;
}

Rule short_rule() {
  Rule rule;
  rule.measure = {RuleMeasure::Base::text_above, 400};
  rule.keep_next = true;
  return rule;
}

}  // namespace vanban::model::parts
