// SPDX-License-Identifier: MIT
#include "pipeline/locate.hpp"

#include "base/field_path.hpp"
#include "plan/plan.hpp"

namespace vanban::pipeline {
namespace {

/// A field that only its name can show (nobody knows it) points at the name, any other at its
/// value.
plan::Source::Target target_of(const Diagnostic& finding) {
  return finding.code == "data.unknown-field" || finding.code == "data.unused-field"
             ? plan::Source::Target::name
             : plan::Source::Target::value;
}

/// The place of a field, or of what holds it where the plan lacks it.
Place place_in(const plan::Source& source, FieldPath path, plan::Source::Target target) {
  Place place = source.place_of(path, target);
  for (; place.line == 0 && !path.empty(); target = plan::Source::Target::value) {
    path.pop_back();
    if (!path.empty()) place = source.place_of(path, target);
  }
  return place;
}

}  // namespace

Diagnostics locate(Diagnostics findings, const plan::Source& source) {
  for (Diagnostic& finding : findings) {
    Place& place = finding.place;
    const bool of_plan = place.file.empty() || place.file == source.file();
    if (!of_plan || place.line > 0 || place.field.empty()) continue;
    const auto path = parse_field_path(place.field);
    if (!path) continue;
    Place found = place_in(source, *path, target_of(finding));
    found.field = std::move(place.field);
    found.unit = std::move(place.unit);
    place = std::move(found);
  }
  return findings;
}

Diagnostics locate(Diagnostics findings, const plan::Plan& plan) {
  return locate(std::move(findings), *plan.source);
}

Diagnostics at_template_field(Diagnostics findings, const plan::Source& source) {
  for (Diagnostic& finding : findings)
    if (finding.place == Place{}) finding.place = source.place_of({std::string("template")});
  return findings;
}

}  // namespace vanban::pipeline
