// SPDX-License-Identifier: MIT
#include "jobs/render.hpp"

#include <filesystem>
#include <optional>
#include <utility>

#include "pipeline/drafting.hpp"
#include "pipeline/locate.hpp"
#include "pipeline/office_profile.hpp"
#include "pipeline/output_files.hpp"

namespace vanban::jobs {
namespace {

Result<pipeline::Draft> draft_plan(const RenderRequest& request, const FileSystem& files) {
  const auto office = pipeline::office_profile_at(files, request.office_path);
  if (!office) return fail(office.error());
  const auto book = pipeline::register_at(request.register_path);
  if (!book) return fail(book.error());
  pipeline::Drafting drafting(
      {files, request.template_folders, pipeline::defaults_of(*office), *book ? &**book : nullptr});
  auto draft = drafting.draft(request.plan_path);
  if (!draft) return draft;
  if (auto shown = pipeline::check_bearer_shown(*draft); !shown)
    return fail(std::move(shown.error()));
  return draft;
}

Result<pipeline::Rendered> render_plan(const RenderRequest& request, const FileSystem& files) {
  const auto draft = draft_plan(request, files);
  if (!draft) return fail(draft.error());
  const plan::Plan& plan = draft->plan;
  const auto fonts = fonts::FontSet::load(files, request.font_folders);
  if (!fonts) return fail(fonts.error());
  auto rendered = pipeline::Renderer(*fonts).render(draft->compiled, draft->data, request.options);
  if (!rendered) return fail(pipeline::locate(std::move(rendered.error()), plan));
  rendered->notes = pipeline::locate(std::move(rendered->notes), plan);
  const Diagnostics marks = pipeline::typed_marks(*draft);
  rendered->notes.insert(rendered->notes.begin(), marks.begin(), marks.end());
  return rendered;
}

}  // namespace

Result<RenderReport> render_job(const RenderRequest& request, FileSystem& files) {
  const auto stem = pipeline::file_stem(request.name, request.plan_path);
  if (!stem) return fail(stem.error());
  auto rendered = render_plan(request, files);
  if (!rendered) return fail(std::move(rendered.error()));
  if (const auto made = files.make_folder(request.out_folder); !made) return fail(made.error());
  RenderReport report;
  report.pages = rendered->pages;
  report.notes = std::move(rendered->notes);
  const std::string base = (std::filesystem::path(request.out_folder) / *stem).string();
  const auto outputs = pipeline::output_files(base, *rendered, request.options.formats);
  if (const auto written = files.write_together(outputs); !written) return fail(written.error());
  for (const OutputFile& output : outputs)
    report.files.push_back({output.path, output.content.size()});
  return report;
}

}  // namespace vanban::jobs
