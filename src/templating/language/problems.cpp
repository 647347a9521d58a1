// SPDX-License-Identifier: MIT
#include "templating/language/problems.hpp"

#include <algorithm>

namespace vanban::templating {
namespace {

/// More than anyone mends in one go.
constexpr std::size_t kMostReported = 20;

}  // namespace

void Problems::add(Diagnostic diagnostic) {
  // The same place in a second turn of a loop says nothing new.
  if (std::find(list_.begin(), list_.end(), diagnostic) != list_.end()) return;
  list_.push_back(std::move(diagnostic));
  if (list_.size() >= kMostReported) stopped_ = true;
}

void Problems::report(Span span, std::string code, Bilingual message, Bilingual hint,
                      std::string field, Fault fault) {
  Diagnostic diagnostic =
      template_error(program_.sources, span, std::move(code), std::move(message), std::move(hint));
  diagnostic.place.field = std::move(field);
  diagnostic.fault = fault;
  add(std::move(diagnostic));
}

void Problems::report_data(std::string field, std::string code, Bilingual message, Bilingual hint) {
  Diagnostic diagnostic{std::move(code),    Fault::data,    Severity::error, {},
                        std::move(message), std::move(hint)};
  diagnostic.place.field = std::move(field);
  add(std::move(diagnostic));
}

}  // namespace vanban::templating
