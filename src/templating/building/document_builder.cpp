// SPDX-License-Identifier: MIT
#include "templating/building/document_builder.hpp"

#include <array>

#include <fmt/format.h>

#include "base/roman.hpp"
#include "model/citation.hpp"
#include "model/headings.hpp"
#include "model/walk.hpp"
#include "templating/building/inline_writer.hpp"
#include "templating/limits.hpp"
#include "text/letter_case.hpp"
#include "text/numerals.hpp"

namespace vanban::templating {
namespace {

using model::NumberKind;
using model::StyleId;

/// The text of a document; the longest law has 1 MB.
constexpr std::size_t kMostBytes = std::size_t{64} << 20;
constexpr int kDeepestHeading = 4;

NumberKind heading_kind(int level) { return static_cast<NumberKind>(level - 1); }

StyleId heading_style(int level) {
  constexpr std::array kStyles = {StyleId::heading1, StyleId::heading2, StyleId::heading3,
                                  StyleId::heading4};
  return kStyles[static_cast<std::size_t>(level - 1)];
}

NumberKind marker_kind(int level) {
  constexpr std::array kKinds = {NumberKind::part, NumberKind::chapter, NumberKind::section,
                                 NumberKind::subsection};
  return kKinds[static_cast<std::size_t>(level - 1)];
}

/// A label looks like the beginning of its text.
void take_marks(model::Label& label, const model::Inlines& inlines) {
  if (inlines.empty()) return;
  const auto* run = std::get_if<model::Run>(&inlines.front());
  if (run == nullptr) return;
  label.bold = label.bold || run->bold;
  label.italic = label.italic || run->italic;
}

/// Counts as Word's list does, to find out whether all numbers are its own.
class ListCounter {
 public:
  std::string next(NumberKind kind) {
    const auto level = static_cast<std::size_t>(kind);
    ++counts_[level];
    for (std::size_t below = level + 1; below < counts_.size(); ++below) counts_[below] = 0;
    switch (level) {
      case 0:
        return to_roman(counts_[0]).value_or("") + ".";
      case 1:
        return fmt::format("{}.", counts_[1]);
      case 2:
        return fmt::format("{}.{}.", counts_[1], counts_[2]);
      default:
        return fmt::format("{}.{}.{}.", counts_[1], counts_[2], counts_[3]);
    }
  }

 private:
  std::array<int, 4> counts_{};
};

model::Label* automatic_label(model::Block& block) {
  auto* paragraph = std::get_if<model::Paragraph>(&block);
  if (paragraph == nullptr || !paragraph->label || !paragraph->label->automatic) return nullptr;
  return &*paragraph->label;
}

/// Styles have space below only, and a table has none: a paragraph or signature after its last
/// border needs room.
model::Paragraph room_below_table() {
  model::Paragraph room;
  room.style = model::StyleId::closing;
  room.space_after = Length::points(5);
  return room;
}

bool needs_room(const model::Block& block) {
  const auto* table = std::get_if<model::Table>(&block);
  return std::holds_alternative<model::Paragraph>(block) ||
         (table != nullptr && table->role == model::TableRole::signature);
}

bool follows_grid(const std::vector<model::Block>& blocks) {
  const auto* table = blocks.empty() ? nullptr : std::get_if<model::Table>(&blocks.back());
  return table != nullptr && table->role == model::TableRole::grid;
}

}  // namespace

void make_upper(model::Inlines& inlines) {
  for (model::Inline& one : inlines)
    if (auto* run = std::get_if<model::Run>(&one)) run->text = text::to_upper(run->text);
}

DocumentBuilder::DocumentBuilder(const Sources& sources, FieldPaths& fields, Problems& problems,
                                 References& references)
    : sources_(sources), fields_(fields), problems_(problems), references_(references) {
  document_.provenance.origins.reserve(128);
  numbering_.emplace_back(document_.provenance.units);
  document_.sections.emplace_back();
}

void DocumentBuilder::set_styles(const model::StyleSheet& styles, const model::Margins& margins) {
  document_.styles = styles;
  page_.margins = margins;
  document_.sections.front().page = page_;
}

// ---- where things come from ----

void DocumentBuilder::refuse(const Origin& origin, std::string code, Bilingual message,
                             Bilingual hint) {
  std::string field = fields_.path(origin.field);
  if (field.empty())
    return problems_.report(origin.span, std::move(code), std::move(message), std::move(hint));
  problems_.report_data(std::move(field), std::move(code), std::move(message), std::move(hint));
}

model::Origin DocumentBuilder::described(const Origin& origin) {
  if (std::string field = fields_.path(origin.field); !field.empty())
    return {std::move(field), {}, 0};
  if (origin.span.source >= sources_.size()) return {};
  const Source& source = sources_[origin.span.source];
  return {{}, source.file, line_at(source, origin.span.offset)};
}

model::OriginId DocumentBuilder::origin_id(const Origin& origin) {
  std::vector<model::Origin>& origins = document_.provenance.origins;
  if (origins.size() == 1 || !(origin == last_origin_)) origins.push_back(described(origin));
  last_origin_ = origin;
  return {static_cast<std::uint32_t>(origins.size() - 1)};
}

model::Passages DocumentBuilder::passages(const std::vector<TextPart>& parts, Span span) {
  model::Passages passages;
  for (const TextPart& part : parts)
    passages.list.push_back({part.begin, part.end, origin_id({span, part.field})});
  return passages;
}

// ---- lines ----

void DocumentBuilder::add_line(Line line, const Origin& origin) {
  model::Paragraph paragraph;
  switch (line.kind) {
    case LineKind::body:
    case LineKind::styled:
      paragraph.style = line.kind == LineKind::body ? StyleId::body : line.style;
      take_text(line, origin, paragraph);
      return add_paragraph(std::move(paragraph), origin);
    case LineKind::heading:
    case LineKind::numbered:
      return add_heading(line, origin);
    case LineKind::part:
      return add_marker(NumberKind::part, line, origin);
    case LineKind::chapter:
      return add_marker(NumberKind::chapter, line, origin);
    case LineKind::section:
      return add_marker(NumberKind::section, line, origin);
    case LineKind::subsection:
      return add_marker(NumberKind::subsection, line, origin);
    case LineKind::article:
    case LineKind::article_title:
      paragraph.style = line.kind == LineKind::article ? StyleId::article : StyleId::article_title;
      return add_numbered(NumberKind::article, std::move(paragraph), line, origin);
    case LineKind::clause:
      paragraph.style = StyleId::numbered;
      return add_numbered(NumberKind::clause, std::move(paragraph), line, origin);
    case LineKind::point:
      paragraph.style = StyleId::point;
      return add_numbered(NumberKind::point, std::move(paragraph), line, origin);
    case LineKind::dash:
    case LineKind::plus: {
      const bool dash = line.kind == LineKind::dash;
      paragraph.style = dash ? StyleId::dash_item : StyleId::plus_item;
      return add_numbered(dash ? NumberKind::dash : NumberKind::plus, std::move(paragraph), line,
                          origin);
    }
  }
}

void DocumentBuilder::take_text(Line& line, const Origin& origin, model::Paragraph& paragraph) {
  paragraph.inlines = std::move(line.inlines);
  paragraph.passages = passages(line.parts, origin.span);
}

void DocumentBuilder::add_heading(Line& line, const Origin& origin) {
  if (line.level > kDeepestHeading)
    return refuse(
        origin, "template.heading-too-deep",
        {"Đề mục chỉ có bốn cấp.", "Headings have four levels."},
        {"Dùng điểm a) hoặc gạch đầu dòng ở cấp thấp hơn.", "Use điểm a) or dash items below."});
  const bool titled = line.kind == LineKind::heading;
  if (numbering().scheme() == NumberingScheme::parts) {
    if (titled) return add_marker(marker_kind(line.level), line, origin);
    line.kind = LineKind::clause;
    return add_line(std::move(line), origin);
  }
  model::Paragraph paragraph;
  paragraph.style = titled ? heading_style(line.level) : StyleId::numbered;
  if (titled && line.level == 1 && capitals_) make_upper(line.inlines);
  add_numbered(heading_kind(line.level), std::move(paragraph), line, origin);
}

void DocumentBuilder::add_numbered(NumberKind kind, model::Paragraph paragraph, Line& line,
                                   const Origin& origin) {
  if (numbering().lacks_parent(kind))
    refuse(
        origin, "template.heading-level-skipped",
        {"Đề mục này thiếu đề mục cấp trên.", "This heading lacks the level above it."},
        {"Thêm đề mục cấp trên, hoặc bớt một dấu #.", "Add the level above, or take one # off."});
  std::optional<model::Label> label = numbering().next(kind);
  if (!label)
    return refuse(
        origin, "template.numbers-exhausted",
        {"Bảng chữ cái chỉ cho 23 điểm, từ a) đến y).", "The alphabet gives 23 điểm, a) to y)."},
        {"Chia thành nhiều khoản.", "Divide them over several khoản."});
  begin_unit(kind, model::is_title(paragraph.style) ? &line.inlines : nullptr);
  label->bold = paragraph.style == StyleId::article;
  take_marks(*label, line.inlines);
  paragraph.label = *std::move(label);
  paragraph.anchor = line.label;
  take_text(line, origin, paragraph);
  name_place(line.label, kind, origin);
  add_paragraph(std::move(paragraph), origin);
}

void DocumentBuilder::add_marker(NumberKind kind, Line& line, const Origin& origin) {
  const std::optional<model::Label> label = numbering().next(kind);
  if (!label) return;
  begin_unit(kind, &line.inlines);
  model::Paragraph marker;
  marker.style = StyleId::part_marker;
  marker.inlines.emplace_back(model::Run{label->text});
  marker.anchor = line.label;
  name_place(line.label, kind, origin);
  add_paragraph(std::move(marker), origin);
  model::Paragraph title;
  title.style = StyleId::part_title;
  if (capitals_) make_upper(line.inlines);
  take_text(line, origin, title);
  add_paragraph(std::move(title), origin);
}

void DocumentBuilder::begin_unit(NumberKind kind, const model::Inlines* heading) {
  const std::optional<model::UnitKind> unit_kind = numbering().unit_kind(kind);
  if (!unit_kind) return;
  std::string number = numbering().number(kind);
  numbering().set_unit(kind, {*unit_kind, number, {}, units_.holder(*unit_kind)});
  if (in_cell()) return;  // a table is one thing: its numbers hold nothing of the document
  const model::UnitId unit = units_.enter(*unit_kind, std::move(number));
  if (heading != nullptr) units_.set_title(unit, model::text_of(*heading));
}

/// Components of the form belong to no numbered unit, whatever stands above them.
void DocumentBuilder::place_in_unit(model::Paragraph& paragraph) {
  const bool content = in_cell() || model::is_content(paragraph.style);
  paragraph.unit = content ? units_.here() : units_.root();
  for (const model::Inline& item : paragraph.inlines)
    if (const auto* mark = std::get_if<model::FootnoteMark>(&item))
      for (model::Paragraph& note : document_.footnotes[mark->index].paragraphs)
        note.unit = paragraph.unit;
}

void DocumentBuilder::place_in_unit(model::Block& block) {
  const auto* table = std::get_if<model::Table>(&block);
  if (table != nullptr && table->role == model::TableRole::grid) return;  // its cells have theirs
  model::for_each_paragraph(block, [this](model::Paragraph& one) { place_in_unit(one); });
}

void DocumentBuilder::name_place(const std::string& name, NumberKind kind, const Origin& origin) {
  if (name.empty() || references_.add(name, numbering().place(kind))) return;
  refuse(origin, "template.label-twice",
         {fmt::format("Nhãn “{}” đã dùng ở chỗ khác.", name),
          fmt::format("The label “{}” is used elsewhere.", name)},
         {"Mỗi nhãn chỉ đặt ở một chỗ.", "A label names one place only."});
}

void DocumentBuilder::add_paragraph(model::Paragraph paragraph, const Origin& origin) {
  paragraph.keep_next = paragraph.keep_next || keep_;
  if (alignment_) paragraph.alignment = alignment_;
  paragraph.page_break_before = std::exchange(page_break_, false);
  if (capture_ != nullptr) {
    paragraph.style = capture_->look.style;
    if (!paragraph.alignment) paragraph.alignment = capture_->look.alignment;
    if (paragraph.label) paragraph.label->automatic = false;
    paragraph.page_break_before = false;
  }
  paragraph.origin = origin_id(origin);
  add_block(std::move(paragraph), origin);
}

void DocumentBuilder::add_block(model::Block block, const Origin& origin) {
  place_in_unit(block);
  if (capture_ != nullptr) {
    capture_->blocks.push_back(std::move(block));
    return;
  }
  if (closed_) {
    refuse(origin, "template.after-section",
           {"Sau văn bản kèm theo hoặc phụ lục không còn nội dung của văn bản chính.",
            "Nothing of the main document may follow an attached document or annex."},
           {"Đưa phần này lên trước, hoặc vào {% section %} hay {% annex %}.",
            "Put this before it, or into {% section %} or {% annex %}."});
    return;
  }
  if (reopen_) {
    reopen_ = false;
    document_.sections.push_back({model::SectionRole::insert, page_, {}, {}});
  }
  std::vector<model::Block>& blocks = document_.sections.back().blocks;
  if (needs_room(block) && follows_grid(blocks)) blocks.push_back(room_below_table());
  blocks.push_back(std::move(block));
}

void DocumentBuilder::add_part(model::Block block, const Origin& origin) {
  const model::OriginId id = origin_id(origin);
  model::for_each_paragraph(block, [&](model::Paragraph& paragraph) {
    if (paragraph.origin.index == 0) paragraph.origin = id;
  });
  add_block(std::move(block), origin);
}

void DocumentBuilder::set_foot(std::vector<model::CellBlock> foot) {
  for (model::CellBlock& block : foot)
    if (auto* paragraph = std::get_if<model::Paragraph>(&block)) place_in_unit(*paragraph);
  auto section = document_.sections.rbegin();
  while (!section->restarts_page_numbers()) ++section;
  section->foot = std::move(foot);
}

std::vector<model::Block>& DocumentBuilder::blocks() {
  return capture_ != nullptr ? capture_->blocks : document_.sections.back().blocks;
}

void DocumentBuilder::count_bytes(std::size_t bytes) {
  bytes_ += bytes;
  if (bytes_ <= kMostBytes || problems_.stopped()) return;
  problems_.report_data(
      {}, "template.too-large",
      {"Văn bản quá lớn: hơn 64 MB chữ.", "The document is too large: over 64 MB of text."});
  problems_.stop();
}

void DocumentBuilder::stop_at_limit(const Origin& origin, Bilingual message) {
  if (problems_.stopped()) return;
  refuse(origin, "template.too-large", std::move(message),
         {"Chia thành nhiều văn bản.", "Split it into several documents."});
  problems_.stop();
}

void DocumentBuilder::count_row(std::size_t cells, const Origin& origin) {
  ++rows_;
  cells_ += cells;
  if (rows_ > kMostRows)
    stop_at_limit(origin, {fmt::format("Văn bản quá lớn: các bảng có hơn {} hàng.", kMostRows),
                           fmt::format("The document is too large: its tables have over {} rows.",
                                       kMostRows)});
  else if (cells_ > kMostCells)
    stop_at_limit(origin, {fmt::format("Văn bản quá lớn: các bảng có hơn {} ô.", kMostCells),
                           fmt::format("The document is too large: its tables have over {} cells.",
                                       kMostCells)});
}

std::optional<std::size_t> DocumentBuilder::reserve_footnote(const Origin& origin) {
  if (document_.footnotes.size() == kMostFootnotes) {
    stop_at_limit(origin,
                  {fmt::format("Văn bản quá lớn: hơn {} chú thích.", kMostFootnotes),
                   fmt::format("The document is too large: over {} footnotes.", kMostFootnotes)});
    return std::nullopt;
  }
  document_.footnotes.emplace_back();
  return document_.footnotes.size() - 1;
}

void DocumentBuilder::set_footnote(std::size_t index, model::Inlines text, const Origin& origin,
                                   const std::vector<TextPart>& parts) {
  model::Paragraph paragraph;
  paragraph.style = StyleId::footnote;
  paragraph.inlines = std::move(text);
  paragraph.origin = origin_id(origin);
  paragraph.passages = passages(parts, origin.span);
  document_.footnotes[index].paragraphs.push_back(std::move(paragraph));
}

// ---- sections ----

void DocumentBuilder::begin_section(model::SectionRole role, bool landscape, std::string title) {
  model::PageSetup page = page_;
  page.landscape = landscape;
  document_.sections.push_back({role, page, std::move(title), {}});
  open_sections_.push_back(role);
  closed_ = reopen_ = false;
  std::swap(page, page_);
  if (role == model::SectionRole::insert) return;
  const bool annex = role == model::SectionRole::annex;
  units_.enter_root(annex ? model::UnitKind::annex : model::UnitKind::attached,
                    document_.sections.back().title);
  document_.provenance.origins.reserve(128);
  numbering_.emplace_back(document_.provenance.units);
  template_levels_.push_back(0);
}

void DocumentBuilder::end_section() {
  const model::SectionRole role = open_sections_.back();
  open_sections_.pop_back();
  page_.landscape = false;
  page_break_ = false;
  if (role == model::SectionRole::insert) {
    reopen_ = true;
    return;
  }
  closed_ = true;
  units_.leave_root();
  numbering_.pop_back();
  template_levels_.pop_back();
}

void DocumentBuilder::add_annex_heading(std::vector<model::Block> heading, const std::string& title,
                                        const std::string& label, const Origin& origin) {
  references_.count_annex();
  if (!heading.empty())
    annexes_.push_back(
        {units_.root(), document_.sections.size() - 1, blocks().size(), title, label});
  for (model::Block& block : heading) add_part(std::move(block), origin);
}

void DocumentBuilder::number_annexes() {
  for (std::size_t i = 0; i < annexes_.size(); ++i) {
    const AnnexHeading& annex = annexes_[i];
    std::string number;
    if (annexes_.size() > 1) number = to_roman(static_cast<int>(i) + 1).value_or("");
    const std::string name = model::annex_name(number);
    units_.set_number(annex.unit, number);
    model::Section& section = document_.sections[annex.section];
    auto& paragraph = std::get<model::Paragraph>(section.blocks[annex.block]);
    paragraph.inlines = {model::Run{name}};
    section.title = annex.title.empty() ? name : name + ". " + annex.title;
    if (!annex.label.empty()) references_.add(annex.label, {name, number, name});
  }
}

/// Word's own list numbers a section only where every number of it is the one that Word would
/// count.
void DocumentBuilder::settle_automatic_labels() {
  for (std::size_t first = 0; first < document_.sections.size();) {
    std::size_t end = first + 1;
    while (end < document_.sections.size() && !document_.sections[end].restarts_page_numbers())
      ++end;
    ListCounter counter;
    bool same = true;
    for (std::size_t i = first; i < end; ++i)
      for (model::Block& block : document_.sections[i].blocks)
        if (const model::Label* label = automatic_label(block))
          same = same && counter.next(label->kind) == label->text;
    for (std::size_t i = first; i < end && !same; ++i)
      for (model::Block& block : document_.sections[i].blocks)
        if (model::Label* label = automatic_label(block)) label->automatic = false;
    first = end;
  }
}

model::Document DocumentBuilder::finish() {
  number_annexes();
  settle_automatic_labels();
  model::settle_outline_levels(document_);
  model::Metadata& facts = document_.metadata;
  if (facts.title.empty())
    facts.title = facts.subject.empty() ? facts.type_name : facts.type_name + " " + facts.subject;
  if (document_.sections.front().title.empty()) document_.sections.front().title = facts.title;
  return std::move(document_);
}

}  // namespace vanban::templating
