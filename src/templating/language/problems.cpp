// SPDX-License-Identifier: MIT
#include "templating/language/problems.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace vanban::templating {
namespace {

/// More than anyone fixes in one go.
constexpr std::size_t kMostReported = 20;

}  // namespace

void Problems::add(Diagnostic diagnostic) {
  // The same place in a second turn of a loop says nothing new.
  if (std::find(list_.begin(), list_.end(), diagnostic) != list_.end()) return;
  list_.push_back(std::move(diagnostic));
  if (list_.size() >= kMostReported) stopped_ = true;
}

void Problems::report(Span span, std::string code, Bilingual message, Bilingual hint) {
  add(template_error(program_.sources, span, std::move(code), std::move(message), std::move(hint)));
}

void Problems::report_use(Span span, std::string field, std::string code, Bilingual message,
                          Bilingual hint) {
  if (field.empty()) return report(span, std::move(code), std::move(message), std::move(hint));
  const Place line = template_place(program_.sources, span);
  if (!hint.empty()) hint = {hint.vi + ' ', hint.en + ' '};
  hint.vi += fmt::format("Mẫu dùng trường này ở {}:{}.", line.file, line.line);
  hint.en += fmt::format("The template uses this field in {}:{}.", line.file, line.line);
  add(make_error(std::move(code), Fault::template_, std::move(message), std::move(hint))
          .in_field(std::move(field)));
}

void Problems::report_data(std::string field, std::string code, Bilingual message, Bilingual hint) {
  add(make_error(std::move(code), Fault::data, std::move(message), std::move(hint))
          .in_field(std::move(field)));
}

void Problems::report_data(Diagnostics findings) {
  for (Diagnostic& finding : findings) add(std::move(finding));
}

}  // namespace vanban::templating
