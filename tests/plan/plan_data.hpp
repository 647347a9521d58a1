// SPDX-License-Identifier: MIT
// Plan data for tests: the smallest that is complete, and ways to break it.
#pragma once

#include <string>

#include "plan/plan.hpp"

namespace vanban::plan {

/// The smallest complete plan, with `more` put in before the closing bracket (begin it with a
/// comma).
inline std::string smallest(const std::string& more = "") {
  return R"({
  "template": "ke-hoach",
  "organ": {"name": "Sở Tư pháp", "place": "Tây Ninh"},
  "signer": {"title": "Giám đốc"})" +
         more + "\n}\n";
}

/// The findings of a text that must not be accepted.
inline Diagnostics refused(const std::string& text) {
  auto result = from_text(text, "plan.json");
  return result ? Diagnostics{} : result.error();
}

/// The only finding; an empty one where there is none or several.
inline Diagnostic only_finding(const std::string& text) {
  Diagnostics findings = refused(text);
  return findings.size() == 1 ? findings.front() : Diagnostic{};
}

}  // namespace vanban::plan
