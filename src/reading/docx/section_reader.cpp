// SPDX-License-Identifier: MIT
#include "reading/docx/section_reader.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "reading/docx/bare_text.hpp"

namespace vanban::reading::docx {
namespace {

/// A measure of w:pgSz or w:pgMar: twips, in a Strict file also points with their unit.
Length measure(const Element& element, std::string_view name) {
  const auto text = element.attribute(name);
  const int number = whole_number(text).value_or(0);
  return text && text->ends_with("pt") ? Length::points(number) : Length::twips(number);
}

void read_page(const Element& properties, Section& section) {
  if (const Element* size = properties.child("pgSz")) {
    section.page_width = measure(*size, "w");
    section.page_height = measure(*size, "h");
  }
  if (const Element* margins = properties.child("pgMar")) {
    section.margin_top = measure(*margins, "top");
    section.margin_bottom = measure(*margins, "bottom");
    section.margin_left = measure(*margins, "left");
    section.margin_right = measure(*margins, "right");
  }
}

void append_blocks(std::vector<Paragraph>& paragraphs, std::vector<Block> blocks) {
  std::vector<Paragraph> more = paragraphs_of(std::move(blocks));
  std::move(more.begin(), more.end(), std::back_inserter(paragraphs));
}

}  // namespace

Result<void> SectionReader::read(std::vector<Block> blocks, const std::vector<SectionEnd>& ends) {
  std::size_t taken = 0;
  for (const SectionEnd& end : ends) {
    Section& section = source_.document.sections.emplace_back();
    const auto first = blocks.begin() + static_cast<std::ptrdiff_t>(taken);
    const auto last = blocks.begin() + static_cast<std::ptrdiff_t>(end.block);
    section.blocks.assign(std::move_iterator(first), std::move_iterator(last));
    taken = end.block;
    VANBAN_CHECK(read_section(*end.properties, section));
  }
  if (taken == blocks.size() && !ends.empty()) return {};
  Section& rest = source_.document.sections.emplace_back();
  rest.blocks.assign(std::move_iterator(blocks.begin() + static_cast<std::ptrdiff_t>(taken)),
                     std::move_iterator(blocks.end()));
  return {};
}

Result<void> SectionReader::read_section(const Element& properties, Section& section) {
  read_page(properties, section);
  const Element* const title = properties.child("titlePg");
  const bool own_first_page = title != nullptr && is_on(*title);
  for (const std::string_view kind : {"first", "even", "default"}) {
    const bool shown = kind == "default" || (kind == "first" && own_first_page) ||
                       (kind == "even" && source_.even_headers);
    for (const Element& one : children_of(properties)) {
      const bool reference = one.is("headerReference") || one.is("footerReference");
      if (reference && one.attribute("type").value_or("default") == kind)
        VANBAN_CHECK(read_part(one, shown, section));
    }
  }
  return {};
}

Result<void> SectionReader::read_part(const Element& reference, bool shown, Section& section) {
  const Relationship* const target =
      with_id(relationships_, reference.attribute("id").value_or(""));
  if (target == nullptr || !read_.insert(target->target).second) return {};
  VANBAN_TRY(const std::optional<XmlTree> part, package_.part(target->target));
  if (!part) return {};
  const Story story = reference.is("headerReference") ? Story::header : Story::footer;
  if (!shown) {
    std::string text = bare_text(part->root(), source_.options.tracked);
    if (!text.empty()) source_.remark(Remark::Kind::hidden_text, {story, 0, 0}, std::move(text));
    return {};
  }
  VANBAN_TRY(const Relationships own, package_.relationships_of(target->target));
  append_blocks(story == Story::header ? section.headers : section.footers,
                read_story(source_, story, own, part->root()));
  return {};
}

}  // namespace vanban::reading::docx
