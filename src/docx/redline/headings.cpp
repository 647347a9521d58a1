// SPDX-License-Identifier: MIT
#include "docx/redline/headings.hpp"

#include "docx/wml/contents_writer.hpp"

namespace vanban::docx::redline {

using revision::ContentsRevision;
using revision::ParagraphRevision;

Headings::Headings(const revision::Revision& revision, const Both<const model::PageFacts*>& facts) {
  lists_.before.entries = &facts.before->contents;
  lists_.after.entries = &facts.after->contents;
  for (const revision::SectionRevision& section : revision.sections)
    for (const revision::BlockRevision& block : section.blocks) {
      if (const auto* contents = std::get_if<ContentsRevision>(&block)) note(*contents);
      if (const auto* paragraph = std::get_if<ParagraphRevision>(&block))
        note(*paragraph, revision.styles);
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

void Headings::note(const ContentsRevision& contents) {
  with_contents_.before = with_contents_.before || contents.form.before;
  with_contents_.after = with_contents_.after || contents.form.after;
}

void Headings::note(const ParagraphRevision& paragraph,
                    const revision::Sides<model::StyleSheet>& styles) {
  const auto outlined = [&](Which which) {
    const std::optional<model::Paragraph>& form = on(paragraph.form, which);
    return form && (*on(styles, which))[form->style].outline_level > 0;
  };
  const Place place{outlined(Which::before), outlined(Which::after), count_};
  places_.push_back(place);
  if (!place.before && !place.after) return;
  const std::string name = wml::contents_bookmark(count_++);
  if (place.before) lists_.before.bookmarks.push_back(name);
  if (place.after) lists_.after.bookmarks.push_back(name);
}

}  // namespace vanban::docx::redline
