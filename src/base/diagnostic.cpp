// SPDX-License-Identifier: MIT
#include "base/diagnostic.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace vanban {
namespace {

std::string_view severity_word(Severity severity, Language language) {
  const bool vi = language == Language::vietnamese;
  switch (severity) {
    case Severity::error:
      return vi ? "lỗi" : "error";
    case Severity::warning:
      return vi ? "cảnh báo" : "warning";
    case Severity::note:
      return vi ? "ghi chú" : "note";
  }
  return {};
}

std::string position(const Place& place, Language language) {
  std::string text = place.file;
  if (place.line > 0) text += fmt::format("{}{}", text.empty() ? "" : ":", place.line);
  if (place.line > 0 && place.column > 0) text += fmt::format(":{}", place.column);
  if (!text.empty()) text += ": ";
  if (!place.field.empty())
    text += fmt::format("{} {}", language == Language::vietnamese ? "mục" : "field", place.field);
  const std::string& unit = place.unit.in(language);
  if (!unit.empty()) text += place.field.empty() ? unit : " (" + unit + ")";
  if (!place.field.empty() || !unit.empty()) text += ": ";
  return text;
}

std::string caret(const Place& place) {
  if (place.source_line.empty()) return {};
  std::string text = fmt::format("    {}\n", place.source_line);
  if (place.column >= place.shown_from)
    text += fmt::format(
        "    {}^\n", std::string(static_cast<std::size_t>(place.column - place.shown_from), ' '));
  return text;
}

}  // namespace

Diagnostic make_error(std::string code, Fault fault, Bilingual message, Bilingual hint) {
  return {std::move(code), fault, Severity::error, {}, std::move(message), std::move(hint)};
}

Diagnostic make_warning(std::string code, Bilingual message, Bilingual hint) {
  return {std::move(code), Fault::data, Severity::warning, {}, std::move(message), std::move(hint)};
}

Diagnostic make_note(std::string code, Bilingual message, Bilingual hint) {
  return {std::move(code), Fault::data, Severity::note, {}, std::move(message), std::move(hint)};
}

std::string describe(const Diagnostic& diagnostic, Language language) {
  const std::string position_text = position(diagnostic.place, language);
  std::string text =
      fmt::format("{}{}: {} [{}]\n", position_text, severity_word(diagnostic.severity, language),
                  diagnostic.message.in(language), diagnostic.code);
  text += caret(diagnostic.place);
  if (!diagnostic.hint.empty()) text += fmt::format("    → {}\n", diagnostic.hint.in(language));
  return text;
}

std::string describe(const Diagnostics& diagnostics, Language language) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += describe(diagnostic, language);
  return text;
}

bool has_errors(const Diagnostics& diagnostics) { return exit_code(diagnostics) != 0; }

int exit_code(const Diagnostics& diagnostics) {
  const auto first = std::find_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) {
    return d.severity == Severity::error;
  });
  return first == diagnostics.end() ? 0 : exit_code(first->fault);
}

int exit_code(Fault fault) {
  switch (fault) {
    case Fault::usage:
      return 2;
    case Fault::data:
      return 3;
    case Fault::template_:
      return 4;
    case Fault::io:
      return 5;
    case Fault::environment:
      return 6;
    case Fault::layout:
      return 7;
    case Fault::state:
      return 8;
    case Fault::partial:
      return 9;
    case Fault::strict:
      return 10;
    case Fault::internal:
      return 70;
  }
  return 70;
}

}  // namespace vanban
