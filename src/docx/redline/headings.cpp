// SPDX-License-Identifier: MIT
#include "docx/redline/headings.hpp"

#include <type_traits>

#include "docx/wml/contents_writer.hpp"
#include "model/headings.hpp"

namespace vanban::docx::redline {

using revision::ContentsRevision;
using revision::ParagraphRevision;

Headings::Headings(const revision::Revision& revision, const Both<const model::PageFacts*>& facts) {
  lists_.before.entries = &facts.before->contents;
  lists_.after.entries = &facts.after->contents;
  for (const revision::SectionRevision& section : revision.sections) {
    in_front_ = {};
    for (const revision::BlockRevision& block : section.blocks)
      std::visit([&](const auto& item) { note(item, revision.styles); }, block);
  }
  // Contents may stand in front of their headings: only now is it known who needs a name.
  for (const Place& place : places_) {
    const bool wanted =
        (place.before && with_contents_.before) || (place.after && with_contents_.after);
    names_.push_back(wanted ? wml::contents_bookmark(place.number) : "");
  }
}

bool Headings::match_facts() const {
  const auto fits = [](bool with_contents, const ListedHeadings& list) {
    return !with_contents || list.entries->size() == list.bookmarks.size();
  };
  return fits(with_contents_.before, lists_.before) && fits(with_contents_.after, lists_.after);
}

template <typename Item>
void Headings::note(const Item& item, const revision::Sides<model::StyleSheet>& styles) {
  if constexpr (std::is_same_v<Item, ParagraphRevision>) {
    note_paragraph(item, styles);
  } else {
    if (item.form.before) in_front_.before.reset();
    if (item.form.after) in_front_.after.reset();
  }
  if constexpr (std::is_same_v<Item, ContentsRevision>) {
    with_contents_.before = with_contents_.before || item.form.before;
    with_contents_.after = with_contents_.after || item.form.after;
  }
}

void Headings::note_paragraph(const ParagraphRevision& paragraph,
                              const revision::Sides<model::StyleSheet>& styles) {
  const auto begins = [&](Which which, std::optional<model::StyleId>& in_front) {
    const std::optional<model::Paragraph>& form = on(paragraph.form, which);
    if (!form) return false;
    const bool goes_on = in_front && model::continues_heading(form->style, *in_front);
    in_front = form->style;
    return !goes_on && model::outline_level_of(*form, *on(styles, which)) > 0;
  };
  const Place place{begins(Which::before, in_front_.before), begins(Which::after, in_front_.after),
                    count_};
  places_.push_back(place);
  if (!place.before && !place.after) return;
  const std::string name = wml::contents_bookmark(count_++);
  if (place.before) lists_.before.bookmarks.push_back(name);
  if (place.after) lists_.after.bookmarks.push_back(name);
}

}  // namespace vanban::docx::redline
