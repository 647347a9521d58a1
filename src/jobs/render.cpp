// SPDX-License-Identifier: MIT
#include "jobs/render.hpp"

#include <filesystem>
#include <utility>

#include "jobs/draft_files.hpp"
#include "pipeline/doubts.hpp"
#include "pipeline/drafting.hpp"
#include "pipeline/locate.hpp"
#include "pipeline/office_profile.hpp"
#include "pipeline/output_files.hpp"
#include "templating/language/style_choices.hpp"

namespace vanban::jobs {
namespace {

Result<pipeline::Draft> draft_plan(const RenderRequest& request, Workshop& workshop) {
  VANBAN_TRY(const auto office, pipeline::office_profile_at(workshop.files(), request.office_path));
  VANBAN_TRY(const auto book, pipeline::register_at(request.register_path));
  pipeline::Drafting drafting({workshop.files(), workshop.templates(), request.template_folders,
                               pipeline::defaults_of(office), book ? &*book : nullptr});
  VANBAN_TRY(pipeline::Draft draft, drafting.draft(request.plan_path));
  VANBAN_CHECK(pipeline::check_bearer_shown(draft));
  return draft;
}

Result<void> check_targets(const RenderRequest& request, const std::vector<OutputFile>& outputs,
                           const FileSystem& files) {
  VANBAN_TRY(const auto book, pipeline::register_at(request.register_path));
  const DraftFiles known{"render.file-exists",
                         {request.plan_path, request.office_path},
                         request.overwrite,
                         book ? &*book : nullptr};
  Diagnostics findings;
  for (const OutputFile& output : outputs)
    if (auto refusal = refuse_draft(output.path, output.content, known, files))
      findings.push_back(std::move(*refusal));
  if (!findings.empty()) return fail(std::move(findings));
  return {};
}

Result<pipeline::Rendered> render_plan(const RenderRequest& request, Workshop& workshop) {
  VANBAN_TRY(pipeline::Draft draft, draft_plan(request, workshop));
  const plan::Plan& plan = draft.plan;
  const Diagnostics doubts = pipeline::doubts_about(draft);
  VANBAN_TRY(pipeline::Renderer* const renderer, workshop.renderer());
  std::string carried = request.options.carry_plan ? pipeline::carried_plan(draft) : std::string();
  auto rendered =
      renderer->render(std::move(draft.document), templating::style_choices(plan.metadata.style),
                       request.options, std::move(carried));
  if (!rendered) return fail(pipeline::locate(std::move(rendered.error()), plan));
  rendered->notes = pipeline::locate(std::move(rendered->notes), plan);
  rendered->notes.insert(rendered->notes.begin(), doubts.begin(), doubts.end());
  return rendered;
}

}  // namespace

Result<RenderReport> render_job(const RenderRequest& request, Workshop& workshop) {
  VANBAN_TRY(const std::string stem, pipeline::file_stem(request.name, request.plan_path));
  VANBAN_TRY(pipeline::Rendered rendered, render_plan(request, workshop));
  RenderReport report;
  report.pages = rendered.pages;
  report.notes = std::move(rendered.notes);
  const std::string base = (std::filesystem::path(request.out_folder) / stem).string();
  const auto outputs = pipeline::output_files(base, rendered);
  VANBAN_CHECK(check_targets(request, outputs, workshop.files()));
  VANBAN_CHECK(workshop.files().make_folder(request.out_folder));
  VANBAN_CHECK(workshop.files().write_together(outputs));
  for (const OutputFile& output : outputs)
    report.files.push_back({output.path, output.content.size()});
  return report;
}

}  // namespace vanban::jobs
