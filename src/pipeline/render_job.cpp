// SPDX-License-Identifier: MIT
#include "pipeline/render_job.hpp"

#include <filesystem>
#include <utility>

#include "pipeline/locate.hpp"
#include "pipeline/output_files.hpp"
#include "plan/plan.hpp"
#include "plan/typed_marks.hpp"
#include "templating/template.hpp"

namespace vanban::pipeline {
namespace {

Result<Rendered> render_plan(const RenderRequest& request, const FileSystem& files) {
  const auto plan = plan::load(files, request.plan_path);
  if (!plan) return fail(plan.error());
  const templating::Loader loader(files, request.template_folders);
  const auto compiled = loader.load(plan->metadata.template_name);
  if (!compiled) return fail(compiled.error());
  const auto fonts = fonts::FontSet::load(files, request.font_folders);
  if (!fonts) return fail(fonts.error());
  auto rendered = Renderer(*fonts).render(*compiled, plan->data, request.options);
  if (!rendered) return fail(locate(std::move(rendered.error()), *plan, &*fonts));
  rendered->notes = locate(std::move(rendered->notes), *plan, &*fonts);
  const Diagnostics marks = plan::typed_marks(*plan);
  rendered->notes.insert(rendered->notes.begin(), marks.begin(), marks.end());
  return rendered;
}

}  // namespace

Result<RenderReport> render_job(const RenderRequest& request, FileSystem& files) {
  const auto stem = file_stem(request.name, request.plan_path);
  if (!stem) return fail(stem.error());
  auto rendered = render_plan(request, files);
  if (!rendered) return fail(std::move(rendered.error()));
  if (const auto made = files.make_folder(request.out_folder); !made) return fail(made.error());
  RenderReport report;
  report.pages = rendered->pages;
  report.notes = std::move(rendered->notes);
  const std::string base = (std::filesystem::path(request.out_folder) / *stem).string();
  const auto outputs = output_files(base, *rendered, request.options.formats);
  if (const auto written = files.write_together(outputs); !written) return fail(written.error());
  for (const OutputFile& output : outputs)
    report.files.push_back({output.path, output.content.size()});
  return report;
}

}  // namespace vanban::pipeline
