// SPDX-License-Identifier: MIT
#include "docx/redline/body_tracker.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "docx/redline/headings.hpp"
#include "docx/redline/table_tracker.hpp"
#include "docx/wml/formatting.hpp"

namespace vanban::docx::redline {
namespace {

using revision::BlockRevision;
using revision::Change;
using revision::ContentsRevision;
using revision::ParagraphRevision;
using revision::SectionRevision;
using revision::TableRevision;

class BodyTracker {
 public:
  BodyTracker(const revision::Revision& revision, Headings& headings, Stores& stores,
              ParagraphTracker& paragraphs)
      : revision_(revision), headings_(headings), stores_(stores), paragraphs_(paragraphs) {
    for (const SectionRevision& section : revision.sections) {
      if (section.form.before) last_before_ = &section;
      if (section.form.after) last_after_ = &section;
      with_foot_ = with_foot_ || (section.form.after && !section.form.after->foot.empty());
    }
  }

  void write(opc::XmlText& out) {
    for (const SectionRevision& section : revision_.sections) add(section);
    share_last_mark(flow_, 0, flow_.size());
    append_flow(out, flow_, stores_);
    const Fragment before =
        last_before_ != nullptr ? page_setup(*last_before_->form.before) : Fragment{};
    const Fragment after =
        last_after_ != nullptr ? page_setup(*last_after_->form.after) : Fragment{};
    append_section(out, stores_.texts.view(before), stores_.texts.view(after), stores_.marks);
  }

 private:
  Fragment page_setup(const model::Section& section) {
    const std::size_t begin = stores_.texts.here();
    if (with_foot_) wml::append_footer_reference(stores_.texts.text(), section);
    wml::append_page_setup(stores_.texts.text(), section);
    return stores_.texts.since(begin);
  }

  void add(const SectionRevision& section) {
    const std::size_t begin = flow_.size();
    after_table_ = {true, true};
    for (const BlockRevision& block : section.blocks) {
      std::visit([&](const auto& content) { stand_around(content); }, block);
      std::visit([&](const auto& content) { add(content, section); }, block);
    }
    const Both<bool> ends{section.form.before && after_table_.before,
                          section.form.after && after_table_.after};
    if (ends.before || ends.after) flow_.push_back(paragraphs_.closing(ends));
    end_section(section, begin);
    end_before_tables(flow_, begin, flow_.size());
    if (section.form.change() == Change::kept) share_last_mark(flow_, begin, flow_.size());
  }

  /// The paragraphs around tables, as each document has them; and one of neither where a table that
  /// goes would otherwise touch one that comes.
  template <typename Content>
  void stand_around(const Content& content) {
    constexpr bool is_table = std::is_same_v<Content, TableRevision>;
    const Both<bool> here{content.form.before.has_value(), content.form.after.has_value()};
    if (is_table) {
      const Both<bool> stands{here.before && after_table_.before, here.after && after_table_.after};
      const bool touches = !flow_.empty() && flow_.back().is_table;
      if (stands.before || stands.after || touches) flow_.push_back(paragraphs_.closing(stands));
    }
    if (here.before) after_table_.before = is_table;
    if (here.after) after_table_.after = is_table;
  }

  void add(const ParagraphRevision& paragraph, const SectionRevision& /*section*/) {
    const std::string bookmark = headings_.next_bookmark();
    flow_.push_back(paragraphs_.item(paragraph, Surroundings{{}, bookmark, {}}));
  }
  void add(const revision::RuleRevision& rule, const SectionRevision& section) {
    flow_.push_back(paragraphs_.item(rule, widths(section), {}));
  }
  void add(const TableRevision& table, const SectionRevision& /*section*/) {
    flow_.push_back(table_item(table, stores_, paragraphs_));
  }
  void add(const ContentsRevision& contents, const SectionRevision& section) {
    append_contents(flow_, contents, headings_.lists(), widths(section), stores_, paragraphs_);
  }

  static Both<Length> widths(const SectionRevision& section) {
    const auto width = [](const std::optional<model::Section>& form) {
      return form ? form->page.text_width() : Length{};
    };
    return {width(section.form.before), width(section.form.after)};
  }

  /// All sections but the last hang their properties on their last paragraph.
  void end_section(const SectionRevision& section, std::size_t begin) {
    const auto last = [&](auto side) -> MarkSide* {
      for (std::size_t i = flow_.size(); i-- > begin;)
        if (flow_[i].*side) return &*(flow_[i].*side);
      return nullptr;
    };
    if (section.form.before && &section != last_before_)
      if (MarkSide* mark = last(&FlowItem::before))
        mark->section = page_setup(*section.form.before);
    if (section.form.after && &section != last_after_)
      if (MarkSide* mark = last(&FlowItem::after)) mark->section = page_setup(*section.form.after);
  }

  const revision::Revision& revision_;
  Headings& headings_;
  Stores& stores_;
  ParagraphTracker& paragraphs_;
  Flow flow_;
  Both<bool> after_table_;
  bool with_foot_ = false;
  const SectionRevision* last_before_ = nullptr;
  const SectionRevision* last_after_ = nullptr;
};

/// The notes that each document has.
Both<std::size_t> count_footnotes(const revision::Revision& revision) {
  Both<std::size_t> count;
  for (const revision::FootnoteRevision& footnote : revision.footnotes) {
    if (footnote.index.before) ++count.before;
    if (footnote.index.after) ++count.after;
  }
  return count;
}

Fate fate_of(Change change) {
  if (change == Change::kept) return Fate::kept;
  return change == Change::inserted ? Fate::inserted : Fate::deleted;
}

Flow flow_of(const revision::FootnoteRevision& footnote, ParagraphTracker& paragraphs) {
  const Change change = footnote.index.change();
  Flow flow;
  for (const ParagraphRevision& paragraph : footnote.paragraphs) {
    Surroundings surroundings;
    if (flow.empty()) surroundings.footnote_number = fate_of(change);
    flow.push_back(paragraphs.item(paragraph, surroundings));
  }
  if (change == Change::kept) share_last_mark(flow, 0, flow.size());
  // A note comes and goes with the reference to it; its last mark stays, as Word has it.
  if (change != Change::kept && !flow.empty()) {
    FlowItem& last = flow.back();
    (last.before ? last.after : last.before) = last.before ? last.before : last.after;
  }
  return flow;
}

}  // namespace

wml::BodyFault append_body(opc::XmlText& out, const revision::Revision& revision,
                           const Both<const model::PageFacts*>& facts, Stores& stores,
                           Both<DocumentSide*> sides, ParagraphTracker& paragraphs) {
  Headings headings(revision, facts);
  if (!headings.match_facts()) return wml::BodyFault::contents_mismatch;
  out.markup(opc::kXmlDeclaration)
      .markup("<w:document")
      .markup(wml::kNamespaces)
      .markup("><w:body>");
  BodyTracker(revision, headings, stores, paragraphs).write(out);
  out.markup("</w:body></w:document>");
  const Both<std::size_t> footnotes = count_footnotes(revision);
  const auto complete = [](const DocumentSide& side, std::size_t count) {
    return side.footnotes_in_order() && side.footnotes() == count;
  };
  return complete(*sides.before, footnotes.before) && complete(*sides.after, footnotes.after)
             ? wml::BodyFault::none
             : wml::BodyFault::footnote_order;
}

void append_footnotes(opc::XmlText& out, const revision::Revision& revision, Stores& stores,
                      ParagraphTracker& paragraphs) {
  out.markup(opc::kXmlDeclaration).markup("<w:footnotes").markup(wml::kNamespaces).markup(">");
  wml::append_footnote_separators(out);
  for (std::size_t i = 0; i < revision.footnotes.size(); ++i) {
    out.markup("<w:footnote w:id=\"").number(static_cast<std::int64_t>(i) + 1).markup("\">");
    append_flow(out, flow_of(revision.footnotes[i], paragraphs), stores);
    out.markup("</w:footnote>");
  }
  out.markup("</w:footnotes>");
}

}  // namespace vanban::docx::redline
