// SPDX-License-Identifier: MIT
#include "pipeline/register_request.hpp"

#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/disk.hpp"
#include "model/walk.hpp"
#include "pipeline/locate.hpp"

namespace vanban::pipeline {
namespace {

Diagnostic number_by_hand(const plan::Plan& plan) {
  Diagnostic diagnostic;
  diagnostic.code = "issue.number-by-hand";
  diagnostic.fault = Fault::data;
  diagnostic.place.field = "code_number";
  diagnostic.message = {
      fmt::format("dữ liệu đã ghi sẵn số {}, nhưng số do sổ đăng ký cấp",
                  plan.metadata.code_number),
      fmt::format("the plan already says number {}, but the register gives the numbers",
                  plan.metadata.code_number)};
  diagnostic.hint = {"Để code_number là null; số đã giữ trước thì dùng --reserved.",
                     "Set code_number to null; for a reserved number use --reserved."};
  return diagnostic;
}

/// Blanks where the text has no-break spaces and line ends.
std::string plain(const std::string& text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.compare(i, kNoBreakSpace.size(), kNoBreakSpace) == 0;
    if (no_break) i += kNoBreakSpace.size() - 1;
    result += no_break || text[i] == '\n' ? ' ' : text[i];
  }
  return result;
}

std::string without_final_mark(std::string text) {
  while (!text.empty() && (text.back() == ';' || text.back() == '.' || text.back() == ' '))
    text.pop_back();
  return text;
}

/// Nơi nhận as printed, so that "Như Điều 3" names its number; `Lưu:`, and the drafter below
/// it, have columns of their own.
std::string recipients_of(const model::Document& document) {
  model::Document main = document;
  if (main.sections.size() > 1) main.sections.resize(1);
  std::string list;
  bool ended = false;
  model::for_each_paragraph(std::as_const(main), [&](const model::Paragraph& paragraph) {
    if (ended || paragraph.style != model::StyleId::recipient) return;
    std::string text = without_final_mark(plain(model::text_of(paragraph)));
    if (text.rfind("- ", 0) == 0) text.erase(0, 2);
    ended = text.rfind("Lưu:", 0) == 0;
    if (ended || text.empty()) return;
    list += (list.empty() ? "" : "; ") + text;
  });
  return list;
}

std::string keeper_of(const plan::Archive& archive) {
  std::string keeper = archive.office;
  for (const std::string& unit : archive.units) keeper += ", " + unit;
  return keeper;
}

}  // namespace

std::string register_path_of(const std::string& path) { return disk::canonical(path); }

registry::Identity identity_at(const std::string& path, const plan::Json& data) {
  if (data.is_object())
    if (const auto id = data.find("document_id"); id != data.end() && id->is_string())
      return {id->get<std::string>(), registry::Identity::Source::plan_field};
  return {register_path_of(path), registry::Identity::Source::path};
}

registry::Identity identity_of(const plan::Plan& plan) { return identity_at(plan.path, plan.data); }

registry::SourceText plan_source(const plan::Plan& plan) {
  const plan::Json& data = plan.written ? *plan.written : plan.data;
  return {registry::SourceRole::plan, register_path_of(plan.path), data.dump(2) + "\n"};
}

std::vector<registry::SourceText> shared_sources(const templating::Template& compiled,
                                                 const std::optional<OfficeProfile>& office) {
  using registry::SourceRole;
  std::vector<registry::SourceText> sources;
  for (templating::TemplateFile& file : compiled.texts())
    sources.push_back(
        {SourceRole::template_text, register_path_of(file.path), std::move(file.text)});
  if (office)
    sources.push_back({SourceRole::office_profile, register_path_of(office->path), office->text});
  return sources;
}

std::vector<registry::SourceText> sources_of(const plan::Plan& plan,
                                             const std::vector<registry::SourceText>& shared) {
  std::vector<registry::SourceText> sources{plan_source(plan)};
  sources.insert(sources.end(), shared.begin(), shared.end());
  return sources;
}

registry::IssueRequest issue_request(IssueCandidate candidate, const IssueTerms& terms) {
  const model::Metadata& metadata = candidate.printed;
  return {{std::move(candidate.identity), std::move(candidate.sources), std::move(candidate.links),
           terms.existing},
          candidate.plan.metadata.organ.notation,
          kind_of(metadata),
          metadata.code_notation,
          terms.secrecy,
          terms.rule,
          terms.date,
          std::move(candidate.fields),
          terms.reserved_number};
}

plan::Json numbered(plan::Json data, const registry::Numbering& numbering) {
  data["code_number"] = numbering.number;
  data["issued_date"] = numbering.date.to_iso();
  return data;
}

Result<void> check_number_open(const plan::Plan& plan) {
  if (plan.metadata.code_number.empty()) return {};
  return fail(locate({number_by_hand(plan)}, plan));
}

std::string kind_of(const model::Metadata& metadata) {
  if (metadata.type_name.empty() || metadata.form == model::Form::letter) return {};
  return metadata.code_notation.substr(0, metadata.code_notation.find('-'));
}

registry::BookFields book_fields(const plan::Metadata& metadata, const model::Document& document) {
  registry::BookFields fields;
  fields.type_name = plain(document.metadata.type_name);
  fields.subject = plain(document.metadata.subject);
  fields.signer = plain(metadata.signer.name);
  fields.recipients = recipients_of(document);
  fields.keeper = keeper_of(metadata.archive);
  if (metadata.drafter.copies) fields.copies = std::to_string(*metadata.drafter.copies);
  return fields;
}

}  // namespace vanban::pipeline
