// SPDX-License-Identifier: MIT
#include "pipeline/locate.hpp"

#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

#include "base/utf8.hpp"

namespace vanban::pipeline {
namespace {

bool covers(const fonts::Face& face, const std::string& text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t code_point = utf8::next(text, offset);
    if (code_point >= 0x20 && !face.has(code_point)) return false;
  }
  return true;
}

bool find_uncovered(const plan::Json& value, const fonts::Face& face, FieldPath& path) {
  if (value.is_string()) return !covers(face, value.get_ref<const std::string&>());
  if (!value.is_structured()) return false;
  std::size_t index = 0;
  for (const auto& [name, member] : value.items()) {
    path.push_back(value.is_array() ? FieldStep(index++) : FieldStep(name));
    if (find_uncovered(member, face, path)) return true;
    path.pop_back();
  }
  return false;
}

/// A field that only its name can show (nobody knows it) points at the name, any other at its
/// value.
plan::Source::Target target_of(const Diagnostic& finding) {
  return finding.code == "data.unknown-field" || finding.code == "data.unused-field"
             ? plan::Source::Target::name
             : plan::Source::Target::value;
}

std::optional<FieldPath> path_of(const Diagnostic& finding, const plan::Plan& plan,
                                 const fonts::FontSet* fonts) {
  if (!finding.place.field.empty()) return parse_field_path(finding.place.field);
  if (finding.code == "layout.missing-glyph" && fonts != nullptr)
    return first_uncovered(plan.data, *fonts);
  return std::nullopt;
}

}  // namespace

std::optional<FieldPath> first_uncovered(const plan::Json& data, const fonts::FontSet& fonts) {
  FieldPath path;
  if (find_uncovered(data, fonts[fonts::FaceId::regular], path)) return path;
  return std::nullopt;
}

Diagnostics locate(Diagnostics findings, const plan::Plan& plan, const fonts::FontSet* fonts) {
  for (Diagnostic& finding : findings) {
    if (!finding.place.file.empty()) continue;
    const auto path = path_of(finding, plan, fonts);
    if (!path) continue;
    Place place = plan.source->place_of(*path, target_of(finding));
    place.field = to_string(*path);
    finding.place = std::move(place);
  }
  return findings;
}

}  // namespace vanban::pipeline
