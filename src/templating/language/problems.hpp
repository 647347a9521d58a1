// SPDX-License-Identifier: MIT
// What goes wrong during one evaluation, gathered so that several fields can be fixed at once.
#pragma once

#include "templating/language/program.hpp"

namespace vanban::templating {

class Problems {
 public:
  explicit Problems(const Program& program) : program_(program) {}

  /// An error of the template, at its place.
  void report(Span span, std::string code, Bilingual message, Bilingual hint = {});
  /// What a template cannot do with a field: reported at the field, the hint names the template's
  /// line. At the template where `field` is empty.
  void report_use(Span span, std::string field, std::string code, Bilingual message,
                  Bilingual hint = {});
  /// An error of the data alone.
  void report_data(std::string field, std::string code, Bilingual message, Bilingual hint = {});

  /// What a check of the data found.
  void report_data(Diagnostics findings);

  bool any() const { return !list_.empty(); }
  /// Enough is reported, or a limit is passed: evaluation stops.
  bool stopped() const { return stopped_; }
  void stop() { stopped_ = true; }
  Diagnostics take() { return std::move(list_); }

 private:
  void add(Diagnostic diagnostic);

  const Program& program_;
  Diagnostics list_;
  bool stopped_ = false;
};

}  // namespace vanban::templating
