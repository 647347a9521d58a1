// SPDX-License-Identifier: MIT
#include "jobs/numbered_draft.hpp"

#include <utility>

#include "pipeline/locate.hpp"
#include "pipeline/output_files.hpp"
#include "templating/language/style_choices.hpp"

namespace vanban::jobs {

Result<const model::Document*> NumberedDraft::document(const pipeline::MaybeNumbering& numbering) {
  if (!pipeline::prints_same(draft_, numbering)) {
    rehearsed_.reset();
    if (auto done = pipeline::renumber(draft_, numbering, &workshop_.templates().texts()); !done)
      return fail(pipeline::locate(std::move(done.error()), draft_.plan));
  }
  return &draft_.document;
}

Result<pipeline::Rendered> NumberedDraft::render(const pipeline::MaybeNumbering& numbering,
                                                 const pipeline::RenderOptions& options) {
  VANBAN_TRY(const model::Document* const document, this->document(numbering));
  auto rehearsed = std::exchange(rehearsed_, std::nullopt);
  if (rehearsed && rehearsed_options_ == options) return std::move(*rehearsed);
  VANBAN_TRY(pipeline::Renderer* const renderer, workshop_.renderer());
  const plan::Plan& plan = draft_.plan;
  auto rendered =
      renderer->render(*document, templating::style_choices(plan.metadata.style), options,
                       options.carry_plan ? pipeline::carried_plan(draft_) : std::string());
  if (!rendered) return fail(pipeline::locate(std::move(rendered.error()), plan));
  rendered->notes = pipeline::locate(std::move(rendered->notes), plan);
  return rendered;
}

Result<Diagnostics> NumberedDraft::rehearse(const pipeline::MaybeNumbering& numbering,
                                            const pipeline::RenderOptions& options) {
  VANBAN_TRY(rehearsed_, render(numbering, options));
  rehearsed_options_ = options;
  return rehearsed_->notes;
}

bool may_carry_plan(const std::optional<registry::DocumentRecord>& record) {
  if (!record || record->versions.empty()) return true;
  // An issued document without a line of its own is as secret as the one it was issued with.
  if (!record->entry) return record->versions.back().state != registry::VersionState::issued;
  return record->entry->series.secrecy == registry::Secrecy::ordinary;
}

std::vector<registry::RenderedFile> registered_files(const std::string& base,
                                                     pipeline::Rendered& rendered) {
  std::vector<registry::RenderedFile> files;
  for (OutputFile& file : pipeline::output_files(base, rendered))
    files.push_back({std::move(file.path), std::move(file.content)});
  return files;
}

}  // namespace vanban::jobs
