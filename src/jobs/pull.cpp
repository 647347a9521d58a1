// SPDX-License-Identifier: MIT
#include "jobs/pull.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/replacing.hpp"
#include "docx/package/carried_plan.hpp"
#include "jobs/pull_findings.hpp"
#include "merging/common_form.hpp"
#include "merging/inherited.hpp"
#include "pipeline/drafting.hpp"
#include "pipeline/office_profile.hpp"
#include "plan/json_editor.hpp"
#include "plan/json_reader.hpp"
#include "reading/reader.hpp"
#include "recognition/recognise.hpp"
#include "templating/language/style_choices.hpp"

namespace vanban::jobs {
namespace {

using plan::Json;

/// The plan that is to take the edits: its file's text, and its data with the defaults laid under.
struct Mine {
  std::string text;
  Json written;
  Json data;
};

Result<void> check_target(const PullRequest& request, const FileSystem& files) {
  if (request.out_path.empty()) return {};
  // The plan may take its own edits where the user says so; the Word file stays.
  std::vector<std::string> inputs{request.path, request.office_path};
  if (!request.overwrite) inputs.push_back(request.plan_path);
  if (const auto obstacle = obstacle_to({request.out_path, inputs, request.overwrite}, files))
    return fail(refusal_to_replace("pull.file-exists", Fault::io, request.out_path, *obstacle));
  return {};
}

Result<Json> carried_by(const std::string& bytes, const std::string& path) {
  VANBAN_TRY(auto text, docx::carried_plan(bytes, path));
  if (!text) return fail(no_plan(path));
  const plan::JsonSource source(path, std::move(*text));
  return plan::read_json(source);
}

/// What a reader sees of the edited file, or of the file as it was made.
struct Seen {
  reading::ShownDocument document;
  recognition::Recognition recognition;
};

Result<Seen> see(std::string bytes, const std::string& path, reading::TrackedChanges tracked) {
  VANBAN_TRY(reading::ShownDocument document,
             reading::read_bytes(std::move(bytes), path, {tracked}));
  recognition::Recognition recognition = recognition::recognise(document);
  return Seen{std::move(document), std::move(recognition)};
}

/// The file as it was when it was made of the plan it carries.
Result<Seen> see_again(const Json& carried, const PullRequest& request, Workshop& workshop) {
  const std::string& at = request.plan_path.empty() ? request.path : request.plan_path;
  VANBAN_TRY(plan::Plan plan, plan::from_json(carried, at));
  VANBAN_TRY(const auto book, pipeline::register_at(request.register_path));
  pipeline::Drafting drafting({workshop.files(), workshop.templates(), request.template_folders,
                               Json(), book ? &*book : nullptr});
  VANBAN_TRY(pipeline::Draft draft, drafting.draft(std::move(plan)));
  VANBAN_TRY(pipeline::Renderer* const renderer, workshop.renderer());
  VANBAN_TRY(pipeline::Rendered rendered,
             renderer->render(std::move(draft.document),
                              templating::style_choices(draft.plan.metadata.style),
                              {{pipeline::Format::docx}}));
  return see(std::move(rendered.contents.front().bytes), request.path,
             reading::TrackedChanges::accept);
}

/// Widths are drawn by whoever saved the file last; they are no words of the document.
Json without_widths(Json data) {
  if (data.is_object()) data.erase("width");
  if (data.is_structured())
    for (Json& inner : data) inner = without_widths(std::move(inner));
  return data;
}

Json seen_form(const Json& recognised) {
  return merging::in_common_form(without_widths(recognised));
}

Result<Mine> mine_of(const PullRequest& request, const Json& carried, Workshop& workshop) {
  if (request.plan_path.empty()) return Mine{carried.dump(2) + "\n", carried, carried};
  VANBAN_TRY(const auto office, pipeline::office_profile_at(workshop.files(), request.office_path));
  VANBAN_TRY(std::string text, workshop.files().read(request.plan_path, plan::kLargestFile));
  VANBAN_TRY(plan::Plan plan,
             plan::from_text(text, request.plan_path, pipeline::defaults_of(office)));
  Json written = plan.written ? *plan.written : plan.data;
  return Mine{std::move(text), std::move(written), std::move(plan.data)};
}

Result<std::string> text_with(const Mine& mine, const Json& data, const std::string& path) {
  VANBAN_TRY(plan::JsonEditor editor, plan::JsonEditor::open(path, mine.text));
  VANBAN_CHECK(editor.set({}, merging::without_inherited(data, mine.written, mine.data)));
  return editor.text();
}

}  // namespace

Result<PullReport> pull_job(const PullRequest& request, Workshop& workshop) {
  VANBAN_CHECK(check_target(request, workshop.files()));
  VANBAN_TRY(std::string bytes, workshop.files().read(request.path, reading::kLargestDocument));
  VANBAN_TRY(const Seen now, see(bytes, request.path, request.tracked));
  VANBAN_TRY(const Json carried, carried_by(bytes, request.path));
  VANBAN_TRY(const Seen before, see_again(carried, request, workshop));
  VANBAN_TRY(const Mine mine, mine_of(request, carried, workshop));
  const Json base = merging::in_common_form(carried);
  merging::Merged edited =
      merging::merge(seen_form(before.recognition.plan), base, seen_form(now.recognition.plan));
  merging::Merged merged = merging::merge(base, merging::in_common_form(mine.data), edited.data);
  PullReport report;
  report.edits = std::move(merged.taken);
  report.notes = pull_findings(request.path, before.recognition, now.recognition, now.document);
  append(report.notes, unplaced_findings(request.path, edited.conflicts));
  append(report.notes, conflict_findings(request.path, merged.conflicts));
  report.conflicts = std::move(edited.conflicts);
  std::move(merged.conflicts.begin(), merged.conflicts.end(), std::back_inserter(report.conflicts));
  VANBAN_TRY(report.plan,
             text_with(mine, merging::Forms(mine.data).restored(merged.data), request.plan_path));
  if (!request.out_path.empty())
    VANBAN_CHECK(workshop.files().write_together({{request.out_path, report.plan}}));
  return report;
}

}  // namespace vanban::jobs
