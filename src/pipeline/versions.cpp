// SPDX-License-Identifier: MIT
#include "pipeline/versions.hpp"

#include <optional>
#include <utility>

#include <fmt/format.h>

#include "layout/layout.hpp"
#include "pipeline/locate.hpp"
#include "pipeline/office_profile.hpp"

namespace vanban::pipeline {
namespace {

const Bilingual& old_side() {
  static const Bilingual kSide{"bản cũ", "the old version"};
  return kSide;
}
const Bilingual& new_side() {
  static const Bilingual kSide{"bản mới", "the new version"};
  return kSide;
}

Diagnostics attributed(Diagnostics findings, const std::string& path, const Bilingual& side) {
  for (Diagnostic& finding : findings) {
    if (finding.place.file.empty()) finding.place.file = path;
    if (finding.place.file == path) continue;
    finding.message.vi = fmt::format("{} ({}): {}", side.vi, path, finding.message.vi);
    finding.message.en = fmt::format("{} ({}): {}", side.en, path, finding.message.en);
  }
  return findings;
}

Result<Draft> draft_version(Drafting& drafting, const std::string& path, const Bilingual& side) {
  auto draft = drafting.draft(path);
  if (draft)
    if (auto shown = check_bearer_shown(*draft); !shown) draft = fail(std::move(shown.error()));
  if (draft) return draft;
  return fail(attributed(std::move(draft.error()), path, side));
}

}  // namespace

Result<Versions> draft_versions(const VersionSources& sources, TemplateStore& templates,
                                const FileSystem& files) {
  VANBAN_TRY(const auto office, office_profile_at(files, sources.office_path));
  VANBAN_TRY(const auto book, register_at(sources.register_path));
  Drafting drafting(
      {files, templates, sources.template_folders, defaults_of(office), book ? &*book : nullptr});
  auto before = draft_version(drafting, sources.old_path, old_side());
  auto after = draft_version(drafting, sources.new_path, new_side());
  if (!before || !after) return fail(findings_of(before, after));
  return Versions{std::move(*before), std::move(*after)};
}

Result<void> prepare(Versions& versions, const fonts::FontSet& fonts) {
  auto before = layout::prepare(versions.before.document, fonts);
  auto after = layout::prepare(versions.after.document, fonts);
  if (!before) before = fail(in_old_version(std::move(before.error()), versions.before));
  if (!after) after = fail(in_new_version(std::move(after.error()), versions.after));
  if (!before || !after) return fail(findings_of(before, after));
  return {};
}

Diagnostics in_old_version(Diagnostics findings, const Draft& draft) {
  return attributed(locate(std::move(findings), draft.plan), draft.plan.path, old_side());
}

Diagnostics in_new_version(Diagnostics findings, const Draft& draft) {
  return attributed(locate(std::move(findings), draft.plan), draft.plan.path, new_side());
}

}  // namespace vanban::pipeline
