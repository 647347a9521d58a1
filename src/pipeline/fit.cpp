// SPDX-License-Identifier: MIT
#include "pipeline/fit.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "layout/layout.hpp"
#include "layout/table_size.hpp"

namespace vanban::pipeline {
namespace {

using model::StyleChoices;

/// Collects legal variations of one set of choices in the order in which they are added.
class Candidates {
 public:
  explicit Candidates(const StyleChoices& chosen) : chosen_(chosen) {}

  void line_spacing(int thousandths) {
    StyleChoices choices = chosen_;
    choices.line_spacing = thousandths;
    add(choices);
  }
  void paragraph_gap(Length gap) {
    StyleChoices choices = chosen_;
    choices.paragraph_gap = gap;
    add(choices);
  }
  void vertical_margins(int millimetres) {
    StyleChoices choices = chosen_;
    choices.margins.top = Length::millimetres(millimetres);
    choices.margins.bottom = Length::millimetres(millimetres);
    add(choices);
  }
  void body_size(int half_points) {
    StyleChoices choices = chosen_;
    choices.body = FontSize{half_points};
    add(choices);
  }
  std::vector<StyleChoices> take() { return std::move(list_); }

 private:
  void add(const StyleChoices& choices) {
    if (choices != chosen_ && model::check(choices)) list_.push_back(choices);
  }
  const StyleChoices& chosen_;
  std::vector<StyleChoices> list_;
};

void apply(const StyleChoices& choices, model::Document& document) {
  document.styles = model::make_style_sheet(choices);
  for (model::Section& section : document.sections) {
    section.page.margins.top = choices.margins.top;
    section.page.margins.bottom = choices.margins.bottom;
  }
}

std::string point_text(FontSize size) {
  return size.half_points % 2 == 0 ? fmt::format("{}", size.half_points / 2)
                                   : fmt::format("{},5", size.half_points / 2);
}

Bilingual difference(const StyleChoices& from, const StyleChoices& to) {
  if (from.line_spacing != to.line_spacing)
    return {
        fmt::format("giãn dòng {}.{:03} thay cho {}.{:03}", to.line_spacing / 1000,
                    to.line_spacing % 1000, from.line_spacing / 1000, from.line_spacing % 1000),
        fmt::format("line spacing {}.{:03} instead of {}.{:03}", to.line_spacing / 1000,
                    to.line_spacing % 1000, from.line_spacing / 1000, from.line_spacing % 1000)};
  if (from.paragraph_gap != to.paragraph_gap)
    return {fmt::format("khoảng cách đoạn {} pt", to.paragraph_gap.in_points()),
            fmt::format("paragraph gap {} pt", to.paragraph_gap.in_points())};
  if (from.body != to.body)
    return {fmt::format("cỡ chữ {} thay cho {}", point_text(to.body), point_text(from.body)),
            fmt::format("font size {} instead of {}", point_text(to.body), point_text(from.body))};
  return {fmt::format("lề trên, lề dưới {} mm", to.margins.top.in_millimetres()),
          fmt::format("top and bottom margins {} mm", to.margins.top.in_millimetres())};
}

Diagnostic chosen_note(const StyleChoices& from, const StyleChoices& to) {
  const Bilingual change = difference(from, to);
  Diagnostic note;
  note.code = "fit.chosen";
  note.severity = Severity::note;
  note.message = {fmt::format("trang cuối còn ít dòng nên đã chỉnh: {}", change.vi),
                  fmt::format("the last page held few lines, so this was changed: {}", change.en)};
  return note;
}

Diagnostic unmended_note() {
  Diagnostic note;
  note.code = "fit.none";
  note.severity = Severity::warning;
  note.message = {
      "trang cuối có ít hơn 3 dòng và không cách chỉnh nào trong khoảng cho phép sửa được",
      "the last page holds fewer than 3 lines and no legal choice fixes it"};
  note.hint = {"Thêm hoặc bớt vài dòng nội dung.", "Add or take away a few lines of content."};
  return note;
}

bool is_judged(model::SectionRole role) {
  return role == model::SectionRole::main || role == model::SectionRole::attached;
}

}  // namespace

bool ends_poorly(const model::Document& document, const layout::PagedDocument& pages) {
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const layout::Page& page = pages.pages[i];
    const bool last = i + 1 == pages.pages.size() || pages.pages[i + 1].section != page.section;
    const bool first = i == 0 || pages.pages[i - 1].section != page.section;
    if (last && !first && is_judged(document.sections[page.section].role) &&
        page.flow_lines < kFewestLastLines)
      return true;
  }
  return false;
}

std::vector<StyleChoices> fitting_candidates(const StyleChoices& chosen) {
  Candidates candidates(chosen);
  // Back to the tightest that the rule allows, where the office chose more.
  for (int spacing = chosen.line_spacing - 20; spacing >= 1000; spacing -= 20)
    candidates.line_spacing(spacing);
  for (Length gap = chosen.paragraph_gap - Length::points(1); gap >= Length::points(6);
       gap -= Length::points(1))
    candidates.paragraph_gap(gap);
  // A little looser: a sixth of a line a page is not seen.
  for (int spacing = chosen.line_spacing + 20; spacing <= chosen.line_spacing + 160; spacing += 20)
    candidates.line_spacing(spacing);
  for (int points = 1; points <= 4; ++points)
    candidates.paragraph_gap(chosen.paragraph_gap + Length::points(points));
  for (int margin = 20; margin <= 25; ++margin) candidates.vertical_margins(margin);
  for (int half_points = chosen.body.half_points - 1; half_points >= 26; --half_points)
    candidates.body_size(half_points);
  return candidates.take();
}

namespace {

bool has_cut_words(const Diagnostics& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Diagnostic& finding) { return finding.code == "layout.word-cut"; });
}

/// Before words of tables are cut, their text is set smaller.
Result<void> spare_words(LaidOut& laid_out, const fonts::FontSet& fonts,
                         layout::LineMemory* memory) {
  auto note = layout::fit_table_size(laid_out.document, fonts);
  if (!note) return {};
  auto pages = layout::paginate(laid_out.document, fonts, memory);
  if (!pages) return fail(std::move(pages.error()));
  laid_out.pages = std::move(*pages);
  laid_out.notes = laid_out.pages.findings;
  laid_out.notes.push_back(std::move(*note));
  return {};
}

}  // namespace

Result<LaidOut> lay_out(model::Document document, const fonts::FontSet& fonts,
                        layout::LineMemory* memory, const StyleChoices* chosen) {
  LaidOut result;
  result.document = std::move(document);
  if (const auto prepared = layout::prepare(result.document, fonts); !prepared)
    return fail(prepared.error());
  layout::settle_bound_blanks(result.document, fonts, memory);
  auto pages = layout::paginate(result.document, fonts, memory);
  if (!pages) return fail(std::move(pages.error()));
  result.pages = std::move(*pages);
  result.notes = result.pages.findings;
  const bool may_shrink = chosen != nullptr && !chosen->table_is_chosen;
  if (may_shrink && has_cut_words(result.notes)) VANBAN_CHECK(spare_words(result, fonts, memory));
  return result;
}

Result<LaidOut> fit(model::Document document, const StyleChoices& chosen,
                    const fonts::FontSet& fonts, layout::LineMemory* memory) {
  auto first = lay_out(document, fonts, memory, &chosen);
  if (!first || !ends_poorly(first->document, first->pages)) return first;
  for (const StyleChoices& choices : fitting_candidates(chosen)) {
    apply(choices, document);
    auto tried = lay_out(document, fonts, memory, &choices);
    if (!tried || ends_poorly(tried->document, tried->pages)) continue;
    tried->notes.push_back(chosen_note(chosen, choices));
    return tried;
  }
  first->notes.push_back(unmended_note());
  return first;
}

}  // namespace vanban::pipeline
