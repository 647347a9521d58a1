// SPDX-License-Identifier: MIT
// A draft on its way through the register: whichever number it is given, it is evaluated once for
// it, and laid out once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "jobs/workshop.hpp"
#include "pipeline/drafting.hpp"
#include "pipeline/renderer.hpp"
#include "registry/register.hpp"

namespace vanban::jobs {

class NumberedDraft {
 public:
  /// The workshop must outlive it.
  NumberedDraft(pipeline::Draft draft, Workshop& workshop)
      : draft_(std::move(draft)), workshop_(workshop) {}

  /// With the number it was given last.
  const pipeline::Draft& draft() const { return draft_; }

  /// The document with that number. Errors of the template, at their places in the plan.
  Result<const model::Document*> document(const pipeline::MaybeNumbering& numbering);

  /// Its files; findings and notes at their places in the plan. Errors as `document` and of fonts
  /// and layout.
  Result<pipeline::Rendered> render(const pipeline::MaybeNumbering& numbering,
                                    const pipeline::RenderOptions& options);

  /// The same, kept for the next `render` that asks for the same; its notes.
  Result<Diagnostics> rehearse(const pipeline::MaybeNumbering& numbering,
                               const pipeline::RenderOptions& options);

 private:
  pipeline::Draft draft_;
  Workshop& workshop_;
  std::optional<pipeline::Rendered> rehearsed_ = std::nullopt;  ///< of the draft as it is
  pipeline::RenderOptions rehearsed_options_ = {};
};

/// Whether new files of a document in the register may carry its plan data: not where it is, or
/// may be, secret. `record`: none for a document that the register does not know.
bool may_carry_plan(const std::optional<registry::DocumentRecord>& record);

/// Rendered files as the register takes them; takes the contents out of `rendered`.
std::vector<registry::RenderedFile> registered_files(const std::string& base,
                                                     pipeline::Rendered& rendered);

}  // namespace vanban::jobs
