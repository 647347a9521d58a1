// SPDX-License-Identifier: MIT
#include "templating/building/statements.hpp"

#include <fmt/format.h>

#include "base/code_number.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "model/parts/letterhead.hpp"
#include "model/parts/lines.hpp"
#include "model/parts/signature.hpp"
#include "model/parts/title.hpp"
#include "model/parts/wording.hpp"
#include "templating/building/block_tree.hpp"
#include "templating/building/recipients.hpp"
#include "templating/building/style_name.hpp"
#include "templating/values/end_mark.hpp"
#include "text/binding.hpp"
#include "text/dates.hpp"
#include "text/letter_case.hpp"

namespace vanban::templating {
namespace {

namespace parts = model::parts;

/// A number below 10 carries a zero (Phụ lục I, Phần I, Mục II.3); a text stands as it is.
std::string code_number_of(const std::optional<Value>& value) {
  if (!value) return {};
  if (const auto* whole = value->as<std::int64_t>()) return code_number_text(*whole);
  return std::string(value->text());
}

/// For words put in front of a text.
void shift(model::Passages& passages, std::size_t count) {
  for (model::Passage& passage : passages.list) {
    passage.begin += count;
    passage.end += count;
  }
}

}  // namespace

void Statements::run(const StatementNode& node, Span span) {
  ArgumentsReader arguments(node.arguments, span, expressions_, problems_);
  switch (node.kind) {
    case StatementKind::blocks:
      blocks(arguments);
      break;
    case StatementKind::document:
      document(arguments);
      break;
    case StatementKind::numbering:
      numbering(arguments);
      break;
    case StatementKind::capitals:
      builder_.set_capitals(switched_on(arguments));
      break;
    case StatementKind::restart:
      restart(arguments, false);
      break;
    case StatementKind::continue_:
      restart(arguments, true);
      break;
    case StatementKind::bind:
      builder_.set_binds(switched_on(arguments));
      break;
    case StatementKind::pagebreak:
      builder_.break_page();
      break;
    case StatementKind::rule:
      rule(arguments);
      break;
    case StatementKind::contents:
      contents(arguments);
      break;
    case StatementKind::letterhead:
      letterhead(arguments);
      break;
    case StatementKind::title:
      title(arguments);
      break;
    case StatementKind::signature:
      signature(arguments);
      break;
    case StatementKind::contact:
      contact(arguments);
      break;
  }
  arguments.finish();
}

bool Statements::switched_on(ArgumentsReader& arguments) {
  const std::optional<Value> value = arguments.positional(0);
  return !value || value->truth();
}

std::string Statements::bound(std::string text) const {
  return builder_.binds() ? text::bind(text) : text;
}

parts::SourcedText Statements::sourced(const ArgumentsReader& arguments, std::string_view name,
                                       std::string text) {
  if (text.empty()) return {};
  const std::vector<TextPart> sources = arguments.given(name).parts();
  const Json* const field = sources.size() == 1 ? sources.front().field : nullptr;
  parts::SourcedText result(bound(std::move(text)), builder_.origin_id({arguments.span(), field}));
  if (sources.size() > 1) result.passages = builder_.passages(sources, arguments.span());
  return result;
}

// ---- content ----

void Statements::blocks(ArgumentsReader& arguments) {
  const std::optional<Value> tree = arguments.positional(0);
  const std::optional<std::int64_t> level = arguments.integer("level");
  const std::string end = arguments.text("end");
  const std::string style = arguments.text("style");
  if (!tree) return;
  const auto* json = tree->as<const Json*>();
  if (json == nullptr)
    return arguments.refuse("", {"“blocks” cần một danh sách các khối của dữ liệu.",
                                 "“blocks” takes a list of blocks of the data."});
  BlockTree blocks(builder_, problems_, arguments.span());
  if (!style.empty()) {
    const std::optional<model::StyleId> known = style_named(style);
    if (!known)
      return arguments.refuse("style",
                              {fmt::format("Không có kiểu đoạn “{}”.", style),
                               fmt::format("There is no paragraph style “{}”.", style)},
                              did_you_mean(style, style_names()));
    blocks.set_style(*known);
  }
  const std::size_t before = builder_.blocks().size();
  blocks.add(**json, level ? static_cast<int>(*level) : builder_.template_level() + 1);
  std::vector<model::Block>& added = builder_.blocks();
  if (end.empty() || added.size() == before) return;
  if (auto* last = std::get_if<model::Paragraph>(&added.back()))
    put_end_mark(*last, end);
  else if (const auto* table = std::get_if<model::Table>(&added.back());
           table != nullptr && !ends_with_mark(*table, end))
    add_closing_line(end, arguments.span());
}

/// The end mark of a text that ends with a table: on a line of its own below it.
void Statements::add_closing_line(const std::string& mark, Span span) {
  Line line;
  line.inlines = parts::inlines_of(mark);
  builder_.add_line(std::move(line), {span});
}

void Statements::document(ArgumentsReader& arguments) {
  model::Metadata& facts = builder_.metadata();
  facts.type_name = arguments.text("type_name");
  facts.code_number = code_number_of(arguments.value("code_number"));
  facts.code_notation = arguments.text("code_notation");
  facts.organ_name = in_one_line(arguments.text("organ_name"));
  facts.subject = in_one_line(arguments.text("subject"));
  facts.issued_date = arguments.date("issued_date");
  facts.signer_position = arguments.text("signer_position");
  facts.signer_name = arguments.text("signer_name");
  facts.title = in_one_line(arguments.text("title"));
}

void Statements::rule(ArgumentsReader& arguments) {
  const std::optional<Value> part = arguments.positional(0);
  const bool of_page = arguments.text("of") == "page";
  const double share = part ? part->number() : 0;
  if (share <= 0 || share > 1)
    return arguments.refuse("", {"Độ dài đường kẻ là một phần của dòng chữ, như 2/5.",
                                 "The length of a rule is a part of the line, such as 2/5."});
  model::Rule rule;
  rule.measure = {
      of_page ? model::RuleMeasure::Base::container : model::RuleMeasure::Base::text_above,
      static_cast<int>(share * 1000 + 0.5)};
  rule.keep_next = of_page;  // it stands above what it parts from the text (ô 13)
  builder_.add_block(rule, {arguments.span()});
}

void Statements::contents(ArgumentsReader& arguments) {
  model::TableOfContents contents;
  contents.title = arguments.text("title");
  if (contents.title.empty()) contents.title = "MỤC LỤC";
  if (const std::optional<std::int64_t> levels = arguments.integer("levels")) {
    if (*levels < 1 || *levels > 3)
      return arguments.refuse("levels",
                              {"Mục lục có từ 1 đến 3 cấp.", "Contents have 1 to 3 levels."});
    contents.levels = static_cast<int>(*levels);
  }
  contents.origin = builder_.origin_id({arguments.span(), arguments.field("title")});
  builder_.add_block(std::move(contents), {arguments.span()});
}

/// Under a line across the page (ô 13).
void Statements::contact(ArgumentsReader& arguments) {
  const parts::SourcedText text = sourced(arguments, "text", arguments.text("text"));
  if (text.empty()) return;
  model::Rule rule;
  rule.measure = {model::RuleMeasure::Base::container, 1000};
  builder_.set_foot({rule, parts::paragraph_of(model::StyleId::contact, text)});
}

void Statements::letterhead(ArgumentsReader& arguments) {
  parts::Letterhead head;
  const std::string parent = joined(arguments.lines("parent"), "\n");
  const std::string organ = joined(arguments.lines("organ"), "\n");
  head.parent_organ = sourced(arguments, "parent", text::to_upper(parent));
  head.organ = sourced(arguments, "organ", text::to_upper(organ));
  head.issue = issue_line(arguments);
  builder_.add_part(parts::letterhead(head, builder_.page().text_width()), {arguments.span()});
}

std::optional<parts::IssueLine> Statements::issue_line(ArgumentsReader& arguments) {
  const std::string notation = arguments.text("notation");
  const std::string number = code_number_of(arguments.value("number"));
  const std::string place = arguments.text("place");
  const PartialDate date = arguments.date("date");
  const std::string subject = arguments.text("subject");
  if (notation.empty() && place.empty()) return std::nullopt;
  parts::IssueLine issue;
  if (!notation.empty()) {
    issue.code = sourced(arguments, "notation", notation);
    issue.code.text = parts::code_line(number, notation);
    shift(issue.code.passages, utf8::length(issue.code.text) - utf8::length(notation));
  }
  if (!place.empty())
    issue.place_date =
        sourced(arguments, "place", fmt::format("{}, {}", place, text::long_date(date)));
  issue.letter_subject = sourced(arguments, "subject", subject);
  return issue;
}

void Statements::title(ArgumentsReader& arguments) {
  parts::Title title;
  const std::string kind = arguments.text("kind");
  const std::string subject = arguments.text("subject");
  const std::string note = arguments.text("note");
  title.kind = sourced(arguments, "kind", text::to_upper(kind));
  title.subject = sourced(arguments, "subject", subject);
  title.attachment_note = sourced(arguments, "note", note);
  for (model::Block& block : parts::title(title))
    builder_.add_part(std::move(block), {arguments.span()});
}

void Statements::signature(ArgumentsReader& arguments) {
  parts::Signature block;
  RecipientsReader recipients(arguments, builder_, references_);
  for (parts::SourcedText& line : recipients.lines()) {
    line.text = bound(std::move(line.text));
    block.recipients.push_back(std::move(line));
  }
  block.drafter = recipients.drafter();
  block.signer.authority = authority(arguments);
  const std::string title = arguments.text("title");
  const std::string post = arguments.text("post");
  const std::string name = arguments.text("name");
  block.signer.title = sourced(arguments, "title", text::to_upper(title));
  block.signer.post = sourced(arguments, "post", post);
  block.signer.name = sourced(arguments, "name", name);
  parts::keep_with_signature(builder_.blocks());
  builder_.add_part(parts::signature(block, builder_.page().text_width()), {arguments.span()});
}

/// TM., TL., KT. …, each on its line.
std::vector<parts::SourcedText> Statements::authority(ArgumentsReader& arguments) {
  std::vector<parts::SourcedText> lines;
  for (const std::string& line : arguments.lines("authority"))
    lines.push_back(sourced(arguments, "authority", text::to_upper(line)));
  // Passages count from the start of the whole text, not of its lines.
  if (lines.size() > 1)
    for (parts::SourcedText& line : lines) line.passages = {};
  return lines;
}

// ---- numbers ----

void Statements::numbering(ArgumentsReader& arguments) {
  const std::optional<Value> name = arguments.positional(0);
  const std::optional<NumberingScheme> scheme =
      name ? scheme_named(name->text()) : std::optional(NumberingScheme::decimal);
  if (scheme) return builder_.numbering().set_scheme(*scheme);
  arguments.refuse("",
                   {fmt::format("Không có cách đánh số “{}”.", name->text()),
                    fmt::format("There is no numbering “{}”.", name->text())},
                   {"Có: I/1/1.1, 1/1.1, I/1/a, Phần/Chương/Mục.",
                    "There are: I/1/1.1, 1/1.1, I/1/a, Phần/Chương/Mục."});
}

void Statements::restart(ArgumentsReader& arguments, bool from_last) {
  const std::optional<Value> name = arguments.positional(0);
  const std::optional<model::NumberKind> kind =
      name ? number_kind_named(name->text()) : std::nullopt;
  const std::optional<std::int64_t> first = from_last ? std::nullopt : arguments.integer("at");
  if (!kind || (first && (*first < 1 || *first > 3999)))
    return arguments.refuse("", {"Cần loại số (như “article”, “point”) và số từ 1 đến 3999.",
                                 "A kind of number (such as “article”, “point”) and a number from "
                                 "1 to 3999 are wanted."});
  if (from_last)
    builder_.numbering().continue_from_last(*kind);
  else
    builder_.numbering().restart(*kind, static_cast<int>(first.value_or(1)));
}

// ---- sections ----

void Statements::begin_section(const Arguments& given, Span span) {
  ArgumentsReader arguments(given, span, expressions_, problems_);
  const std::optional<Value> role = arguments.positional(0);
  const bool landscape = arguments.flag("landscape", false);
  const std::string title = in_one_line(arguments.text("title"));
  const bool insert = role && role->text() == "insert";
  if (!insert && (!role || role->text() != "attached"))
    arguments.refuse("", {"Loại phần là “attached” hoặc “insert”.",
                          "The role of a section is “attached” or “insert”."});
  builder_.begin_section(insert ? model::SectionRole::insert : model::SectionRole::attached,
                         landscape, title);
  arguments.finish();
}

void Statements::begin_annex(const Arguments& given, Span span) {
  ArgumentsReader arguments(given, span, expressions_, problems_);
  const std::string given_title = arguments.text("title");
  const std::string note = arguments.text("note");
  const std::string title = in_one_line(given_title);
  parts::AnnexHeading heading;
  heading.title = sourced(arguments, "title", text::to_upper(given_title));
  heading.attachment_note = sourced(arguments, "note", note);
  heading.anchor = arguments.text("label");
  const bool landscape = arguments.flag("landscape", false);
  const bool with_heading = arguments.flag("heading", true);
  builder_.begin_section(model::SectionRole::annex, landscape, title);
  builder_.add_annex_heading(
      with_heading ? parts::annex_heading(heading) : std::vector<model::Block>(), title,
      heading.anchor, {span});
  arguments.finish();
}

}  // namespace vanban::templating
