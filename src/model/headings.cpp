// SPDX-License-Identifier: MIT
#include "model/headings.hpp"

#include <bitset>
#include <utility>

#include "base/strings.hpp"

namespace vanban::model {
namespace {

/// From the outside in: what a heading of one kind may hold. Phụ lục, Phần, Chương, Mục, Tiểu mục,
/// the four numbered levels, Điều.
enum class Depth : std::uint8_t {
  annex,
  part,
  chapter,
  section,
  subsection,
  heading1,
  heading2,
  heading3,
  heading4,
  article,
};
using Depths = std::bitset<static_cast<std::size_t>(Depth::article) + 1>;

Depth depth_of_marker(UnitKind kind) {
  switch (kind) {
    case UnitKind::part:
      return Depth::part;
    case UnitKind::section:
      return Depth::section;
    case UnitKind::subsection:
      return Depth::subsection;
    default:
      return Depth::chapter;
  }
}

Depth depth_of(const Paragraph& paragraph, const Provenance& provenance) {
  const std::size_t unit = paragraph.unit.index;
  switch (paragraph.style) {
    case StyleId::annex_label:
    case StyleId::annex_title:
      return Depth::annex;
    case StyleId::heading1:
      return Depth::heading1;
    case StyleId::heading2:
      return Depth::heading2;
    case StyleId::heading3:
      return Depth::heading3;
    case StyleId::heading4:
      return Depth::heading4;
    case StyleId::article_title:
      return Depth::article;
    default:
      return depth_of_marker(unit < provenance.units.size() ? provenance.units[unit].kind
                                                            : UnitKind::document);
  }
}

template <typename Visit>
void for_each_heading_line(std::vector<Block>& blocks, const StyleSheet& styles, Visit visit) {
  for (Block& block : blocks)
    if (auto* paragraph = std::get_if<Paragraph>(&block))
      if (styles[paragraph->style].outline_level > 0) visit(*paragraph);
}

/// `with_gone`: also what a redline shows as deleted.
std::string words_of(const Paragraph& paragraph, bool with_gone) {
  std::string words;
  const auto& label = paragraph.label;
  if (label && (with_gone || !is_gone(label->revision))) words = label->text + " ";
  for (const Inline& item : paragraph.inlines) {
    const auto* run = std::get_if<Run>(&item);
    if (run != nullptr && (with_gone || !is_gone(run->revision))) words += run->text;
    if (std::holds_alternative<LineBreak>(item)) words += ' ';
  }
  return in_one_line(std::move(words));
}

std::string title_of(const Heading& heading, bool with_gone) {
  std::string title = words_of(*heading.first, with_gone);
  if (heading.second == nullptr) return title;
  const std::string more = words_of(*heading.second, with_gone);
  if (!title.empty() && !more.empty()) title += ". ";
  return title + more;
}

/// The sections that share one outline: a document, attached document or annex with its inserts.
struct Part {
  std::size_t first;
  std::size_t end;
};

Part part_at(const Document& document, std::size_t first) {
  std::size_t end = first + 1;
  while (end < document.sections.size() && !document.sections[end].restarts_page_numbers()) ++end;
  return {first, end};
}

void settle(Document& document, Part part) {
  Depths present;
  const auto each = [&](auto visit) {
    for (std::size_t i = part.first; i < part.end; ++i)
      for_each_heading_line(document.sections[i].blocks, document.styles, visit);
  };
  each([&](const Paragraph& line) {
    present.set(static_cast<std::size_t>(depth_of(line, document.provenance)));
  });
  each([&](Paragraph& line) {
    const auto depth = static_cast<std::size_t>(depth_of(line, document.provenance));
    const auto outer = present & Depths((1ULL << depth) - 1);
    const int level = static_cast<int>(outer.count()) + 1;
    line.outline_level = level == document.styles[line.style].outline_level ? 0 : level;
  });
}

}  // namespace

int outline_level_of(const Paragraph& paragraph, const StyleSheet& styles) {
  const int usual = styles[paragraph.style].outline_level;
  return usual > 0 && paragraph.outline_level > 0 ? paragraph.outline_level : usual;
}

bool continues_heading(StyleId style, StyleId in_front) {
  return (style == StyleId::part_title && in_front == StyleId::part_marker) ||
         (style == StyleId::annex_title && in_front == StyleId::annex_label);
}

std::vector<Heading> headings_of(const Document& document) {
  std::vector<Heading> headings;
  for (const Section& section : document.sections) {
    const Paragraph* in_front = nullptr;
    for (const Block& block : section.blocks) {
      const auto* paragraph = std::get_if<Paragraph>(&block);
      const int level = paragraph == nullptr ? 0 : outline_level_of(*paragraph, document.styles);
      if (level > 0 && in_front != nullptr && continues_heading(paragraph->style, in_front->style))
        headings.back().second = paragraph;
      else if (level > 0)
        headings.push_back({paragraph, nullptr, level});
      in_front = paragraph;
    }
  }
  return headings;
}

std::string title_of(const Heading& heading) {
  std::string title = title_of(heading, false);
  return title.empty() ? title_of(heading, true) : title;
}

void settle_outline_levels(Document& document) {
  for (std::size_t first = 0; first < document.sections.size();) {
    const Part part = part_at(document, first);
    settle(document, part);
    first = part.end;
  }
}

}  // namespace vanban::model
