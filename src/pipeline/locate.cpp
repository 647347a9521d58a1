// SPDX-License-Identifier: MIT
#include "pipeline/locate.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include <nlohmann/json.hpp>

#include "base/utf8.hpp"

namespace vanban::pipeline {
namespace {

using plan::FieldPath;
using plan::FieldStep;

/// Reads `[2]` or `["a b"]` at the front of `rest`.
std::optional<FieldStep> bracketed(std::string_view& rest) {
  const bool quoted = rest.substr(0, 2) == "[\"";
  const std::size_t end = rest.find(quoted ? "\"]" : "]");
  if (end == rest.npos) return std::nullopt;
  const std::string_view inner = rest.substr(quoted ? 2 : 1, end - (quoted ? 2 : 1));
  rest.remove_prefix(end + (quoted ? 2 : 1));
  if (quoted) return FieldStep(std::string(inner));
  std::size_t index = 0;
  const auto [stop, error] = std::from_chars(inner.data(), inner.data() + inner.size(), index);
  if (error != std::errc{} || stop != inner.data() + inner.size()) return std::nullopt;
  return FieldStep(index);
}

FieldStep named(std::string_view& rest) {
  const std::size_t end = std::min(rest.find_first_of(".["), rest.size());
  FieldStep step(std::string(rest.substr(0, end)));
  rest.remove_prefix(end);
  return step;
}

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
  if (!finding.place.field.empty()) return field_path(finding.place.field);
  if (finding.code == "layout.missing-glyph" && fonts != nullptr)
    return first_uncovered(plan.data, *fonts);
  return std::nullopt;
}

}  // namespace

std::optional<FieldPath> field_path(std::string_view text) {
  FieldPath path;
  while (!text.empty()) {
    if (text.front() == '[') {
      const auto step = bracketed(text);
      if (!step) return std::nullopt;
      path.push_back(*step);
    } else {
      path.push_back(named(text));
    }
    if (!text.empty() && text.front() == '.') text.remove_prefix(1);
  }
  return path;
}

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
    place.field = plan::to_string(*path);
    finding.place = std::move(place);
  }
  return findings;
}

}  // namespace vanban::pipeline
