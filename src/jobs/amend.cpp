// SPDX-License-Identifier: MIT
#include "jobs/amend.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "amendment/draft.hpp"
#include "amendment/draft_parts.hpp"
#include "amendment/outline.hpp"
#include "amendment/untold.hpp"
#include "amendment/wording.hpp"
#include "base/replacing.hpp"
#include "base/strings.hpp"
#include "jobs/issued_facts.hpp"
#include "pipeline/drafting.hpp"
#include "pipeline/links.hpp"
#include "pipeline/locate.hpp"
#include "pipeline/office_profile.hpp"
#include "pipeline/versions.hpp"
#include "plan/plan.hpp"
#include "revision/compare.hpp"
#include "text/letter_case.hpp"

namespace vanban::jobs {
namespace {

using amendment::Changes;

/// One version, read and evaluated.
struct Version {
  plan::Plan plan;
  model::Document document;
  std::vector<pipeline::LinkedDocument> links;
};

Diagnostic problem(std::string code, Fault fault, Bilingual message, Bilingual hint) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.fault = fault;
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

/// What can be refused before anything is read.
Result<void> check_paths(const AmendRequest& request, const FileSystem& files) {
  if (files.is_same(request.old_path, request.new_path))
    return fail(problem("amend.same-file", Fault::usage,
                        {fmt::format("bản cũ và bản mới là cùng một tệp: {}", request.old_path),
                         fmt::format("old and new version are one file: {}", request.old_path)},
                        {"Giữ tệp đã ban hành, sửa trên một bản sao rồi chạy lại.",
                         "Keep the issued file, change a copy of it and run again."}));
  if (std::filesystem::path(request.out_path).extension() != ".json")
    return fail(
        problem("amend.ending", Fault::usage,
                {fmt::format("bản thảo là tệp dữ liệu .json, không phải: {}", request.out_path),
                 fmt::format("the draft is a .json file, not: {}", request.out_path)},
                {"Đặt tên kết thúc bằng .json.", "Let the name end in .json."}));
  const auto obstacle = obstacle_to(
      {request.out_path, {request.old_path, request.new_path}, request.overwrite}, files);
  if (obstacle == Obstacle::input)
    return fail(refusal_to_replace("amend.overwrites", Fault::usage, request.out_path, *obstacle));
  if (obstacle)
    return fail(refusal_to_replace("amend.exists", Fault::io, request.out_path, *obstacle));
  return {};
}

/// The plan's data are those with its references to other documents filled in.
Result<Version> evaluated(plan::Plan plan, pipeline::Drafting& drafting) {
  auto draft = drafting.draft(std::move(plan));
  if (!draft) return fail(std::move(draft.error()));
  draft->plan.data = std::move(draft->data);
  return Version{std::move(draft->plan), std::move(draft->document), std::move(draft->links)};
}

/// Findings of both sides come together.
template <typename T>
Result<std::pair<T, T>> both(Result<T> one, Result<T> other) {
  if (one && other) return std::pair<T, T>{std::move(*one), std::move(*other)};
  return fail(pipeline::findings_of(one, other));
}

Diagnostic other_document(const plan::Plan& plan, const std::string& field, const Bilingual& what,
                          const std::string& before, const std::string& after) {
  Diagnostic diagnostic =
      problem("amend.other-document", Fault::data,
              {fmt::format("hai tệp không phải hai bản của một văn bản: {} cũ là “{}”, mới là “{}”",
                           what.vi, before, after),
               fmt::format("these are not two versions of one document: the {} was “{}”, is “{}”",
                           what.en, before, after)},
              {"Chọn đúng cặp tệp; thay cả loại văn bản hay cơ quan ban hành thì phải ban hành văn "
               "bản mới.",
               "Choose the right pair; another kind or organ needs a new document."});
  diagnostic.place.field = field;
  return pipeline::locate({diagnostic}, plan).front();
}

/// Kind and organ must be the same; how the organ's name is typed may differ.
Diagnostics check_one_document(const Version& before, const Version& after) {
  Diagnostics findings;
  const std::string& old_kind = before.document.metadata.type_name;
  const std::string& new_kind = after.document.metadata.type_name;
  if (old_kind != new_kind)
    findings.push_back(
        other_document(after.plan, "type_name", {"tên loại", "kind"}, old_kind, new_kind));
  const std::string old_organ = in_one_line(before.plan.metadata.organ.name);
  const std::string new_organ = in_one_line(after.plan.metadata.organ.name);
  if (amendment::difference_of(old_organ, new_organ) == amendment::Difference::content)
    findings.push_back(other_document(after.plan, "organ.name",
                                      {"cơ quan ban hành", "issuing organ"}, old_organ, new_organ));
  return findings;
}

std::string attached_kind(const plan::Json& data) {
  const auto attached = data.find("attached");
  if (attached == data.end() || !attached->contains("type_name")) return {};
  return attached->at("type_name").get<std::string>();
}

/// The last Điều that says who carries the document out.
std::string execution_of(const model::Document& document) {
  std::string found;
  if (document.sections.empty()) return found;
  for (const model::Block& block : document.sections.front().blocks) {
    const auto* paragraph = std::get_if<model::Paragraph>(&block);
    if (paragraph == nullptr || paragraph->style != model::StyleId::article) continue;
    const std::string text = amendment::plain_text(*paragraph);
    if (text.find("chịu trách nhiệm") != std::string::npos) found = text;
  }
  return found.empty() ? found : amendment::without_end_mark(found) + ".";
}

/// Number, date and issuer of a document that was issued with another are the other's.
void take_from_bearer(amendment::AmendedDocument& amended, const plan::Json& bearer, bool open) {
  const auto text = [&](const char* name) { return bearer.at(name).get<std::string>(); };
  amended.carrier = text("type_name");
  amended.number = open ? std::string{} : text("number");
  amended.notation = text("notation");
  amended.issuer = text("authority");
  amended.subject.clear();
  amended.date = {};
  const plan::Json& date = bearer.at("date");
  if (date.is_string()) {
    if (const auto whole = Date::from_iso(date.get<std::string>()))
      amended.date = PartialDate::of(*whole);
  } else if (date.is_object()) {
    if (date.contains("day")) amended.date.day = date.at("day").get<int>();
    if (date.contains("month")) amended.date.month = date.at("month").get<int>();
    if (date.contains("year")) amended.date.year = date.at("year").get<int>();
  }
}

amendment::Material material_of(const Version& before, const Version& after,
                                const IssuedFacts& facts) {
  const model::Metadata& old_facts = before.document.metadata;
  const plan::Metadata& old_plan = before.plan.metadata;
  amendment::Material material;
  material.amended = {old_facts.type_name,
                      facts.number,
                      old_facts.code_notation,
                      facts.date,
                      old_plan.authority.empty() ? old_plan.organ.name : old_plan.authority,
                      old_facts.subject,
                      {}};
  if (const pipeline::LinkedDocument* bearer = pipeline::bearer_of(before.links))
    take_from_bearer(material.amended, bearer->facts, pipeline::has_open_number(*bearer));
  material.form = old_facts.form;
  material.data = after.plan.data;
  material.metadata = after.plan.metadata;
  material.attached = attached_kind(after.plan.data);
  material.execution = execution_of(after.document);
  return material;
}

/// Those that say a form and a kind of themselves.
std::vector<amendment::DraftTemplate> draft_templates(const templating::Loader& loader) {
  std::vector<amendment::DraftTemplate> templates;
  for (templating::ListedTemplate& one : loader.list())
    if (one.about.form && !one.about.kind.empty())
      templates.push_back({std::move(one.name), *one.about.form, std::move(one.about.kind)});
  return templates;
}

bool attached_alone(const Changes& changes) {
  return std::all_of(
      changes.amendments.begin(), changes.amendments.end(),
      [](const amendment::Amendment& one) { return one.section == model::SectionRole::attached; });
}

/// The attached document is named in each citation only where the decision itself changes too.
Changes changes_between(const Version& before, const Version& after,
                        std::optional<AmendingForm> form) {
  const revision::Revision revision = revision::compare(before.document, after.document);
  const amendment::Comparison comparison = amendment::compare_outlines(revision);
  amendment::ChangeRules rules;
  rules.tones_are_form = form == AmendingForm::correction;
  const std::string kind = attached_kind(before.plan.data);
  if (!kind.empty()) rules.attached = kind + " ban hành kèm theo";
  Changes changes = amendment::find_changes(comparison, rules);
  if (!kind.empty() && !changes.amendments.empty() && attached_alone(changes)) {
    rules.attached.clear();
    changes = amendment::find_changes(comparison, rules);
  }
  for (std::string& untold : amendment::untold_words(revision, changes))
    changes.untold.push_back(std::move(untold));
  return changes;
}

Diagnostic no_changes(const AmendRequest& request) {
  return problem(
      "amend.no-changes", Fault::data,
      {fmt::format("hai bản không khác nhau về câu chữ, không có gì để sửa đổi: {} và {}",
                   request.old_path, request.new_path),
       fmt::format("the versions do not differ in words, there is nothing to amend: {} and {}",
                   request.old_path, request.new_path)},
      {"Kiểm tra lại hai tệp; lựa chọn trình bày (style) không phải sửa đổi văn bản.",
       "Check the two files; choices of presentation (style) amend nothing."});
}

std::string first_places(const Changes& changes) {
  constexpr std::size_t kMost = 5;
  std::string list;
  for (std::size_t i = 0; i < changes.amendments.size() && i < kMost; ++i)
    list += "\n  - " + changes.amendments[i].instruction;
  if (changes.amendments.size() > kMost)
    list += fmt::format("\n  - … ({})", changes.amendments.size());
  return list;
}

/// Differences that no draft can tell are never said to be none.
Diagnostics untold_alone(Diagnostics notes) {
  for (Diagnostic& note : notes) {
    note.severity = Severity::error;
    note.fault = Fault::data;
  }
  return notes;
}

/// Điều 18, khoản 3: what the law allows for these changes.
Result<AmendingForm> form_for(const AmendRequest& request, const Changes& changes,
                              model::Form amended_form) {
  if (changes.empty() && !changes.untold.empty())
    return fail(untold_alone(amendment::notes_on_changes(changes)));
  if (changes.empty()) return fail(no_changes(request));
  const bool content = !changes.amendments.empty();
  if (!request.form && !content) return AmendingForm::correction;
  if (!request.form)  // a letter is no document of the form of a decision
    return amended_form == model::Form::letter ? AmendingForm::same_kind : AmendingForm::decision;
  if (*request.form == AmendingForm::correction && content)
    return fail(problem(
        "amend.content-changed", Fault::usage,
        {"không đính chính bằng công văn được: nội dung đã thay đổi (Điều 18, khoản 3):" +
             first_places(changes),
         "no công văn đính chính: content changed (Điều 18, khoản 3):" + first_places(changes)},
        {"Bỏ --kind để soạn quyết định sửa đổi, bổ sung, hoặc dùng --kind cung-loai.",
         "Leave --kind out for an amending decision, or use --kind cung-loai."}));
  if (*request.form != AmendingForm::correction && !content)
    return fail(problem(
        "amend.form-only", Fault::usage,
        {"chỉ có sai sót về thể thức, kỹ thuật trình bày: không cần văn bản sửa đổi, bổ sung",
         "only the form is wrong: no amending document is needed"},
        {"Dùng --kind cong-van để soạn công văn đính chính (Điều 18, khoản 3).",
         "Use --kind cong-van for a công văn đính chính (Điều 18, khoản 3)."}));
  return *request.form;
}

Result<amendment::Draft> draft_as(AmendingForm form, const Changes& changes,
                                  const amendment::Material& material) {
  switch (form) {
    case AmendingForm::same_kind:
      return amendment::draft_same_kind(changes, material);
    case AmendingForm::correction:
      return amendment::draft_correction(changes, material);
    case AmendingForm::decision:
      break;
  }
  return amendment::draft_decision(changes, material);
}

/// A draft that does not render would be an error of the program: it is reported, not written.
Result<void> check_renders(const plan::Json& data, const std::string& path,
                           pipeline::Drafting& drafting) {
  auto plan = plan::from_json(data, path);
  if (!plan) return fail(std::move(plan.error()));
  auto version = evaluated(std::move(*plan), drafting);
  if (!version) return fail(std::move(version.error()));
  return {};
}

Result<void> write_draft(const AmendRequest& request, const plan::Json& data, FileSystem& files) {
  const std::string folder = std::filesystem::path(request.out_path).parent_path().string();
  if (!folder.empty())
    if (const auto made = files.make_folder(folder); !made) return fail(made.error());
  return files.write(request.out_path, data.dump(2) + "\n");
}

}  // namespace

std::optional<AmendingForm> amending_form_of(const std::string& name) {
  if (name == "quyet-dinh") return AmendingForm::decision;
  if (name == "cung-loai") return AmendingForm::same_kind;
  if (name == "cong-van") return AmendingForm::correction;
  return std::nullopt;
}

namespace {

/// What the changes ask for, not yet written.
Result<AmendReport> draft_between(const AmendRequest& request, const Version& before,
                                  const Version& after, const IssuedFacts& facts,
                                  pipeline::Drafting& drafting) {
  AmendReport report;
  report.changes = changes_between(before, after, request.form);
  report.amended_kind = before.document.metadata.type_name;
  const auto form = form_for(request, report.changes, before.document.metadata.form);
  if (!form) return fail(form.error());
  report.form = *form;
  amendment::Material material = material_of(before, after, facts);
  material.templates = draft_templates(drafting.loader());
  VANBAN_TRY(amendment::Draft draft, draft_as(*form, report.changes, material));
  if (const auto good = check_renders(draft.data, request.out_path, drafting); !good)
    return fail(good.error());
  report.data = std::move(draft.data);
  report.notes = facts.notes;
  append(report.notes, std::move(draft.notes));
  return report;
}

}  // namespace

Result<AmendReport> amend_job(const AmendRequest& request, Workshop& workshop) {
  FileSystem& files = workshop.files();
  VANBAN_CHECK(check_paths(request, files));
  VANBAN_TRY(const auto office, pipeline::office_profile_at(files, request.office_path));
  VANBAN_TRY(auto plans, both(plan::load(files, request.old_path, pipeline::defaults_of(office)),
                              plan::load(files, request.new_path, pipeline::defaults_of(office))));
  VANBAN_TRY(const IssuedFacts facts,
             issued_facts(plans.first, plans.second, request.register_path));
  fill_in(plans.first, plans.second, facts);
  VANBAN_TRY(const auto book, pipeline::register_at(request.register_path));
  pipeline::Drafting drafting({files, workshop.templates(), request.template_folders,
                               pipeline::defaults_of(office), book ? &*book : nullptr});
  VANBAN_TRY(const auto versions, both(evaluated(std::move(plans.first), drafting),
                                       evaluated(std::move(plans.second), drafting)));
  const auto& [before, after] = versions;
  if (Diagnostics findings = check_one_document(before, after); !findings.empty())
    return fail(std::move(findings));
  VANBAN_TRY(AmendReport report, draft_between(request, before, after, facts, drafting));
  VANBAN_CHECK(write_draft(request, report.data, files));
  return report;
}

}  // namespace vanban::jobs
