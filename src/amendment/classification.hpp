// SPDX-License-Identifier: MIT
// Which differences are changes of content, which are mistakes of form, which are none.
#pragma once

#include <string>
#include <vector>

#include "amendment/changes.hpp"
#include "amendment/outline.hpp"

namespace vanban::amendment {

/// What classification found beside the content, in the order of the document.
struct Classified {
  std::vector<FormError> form_errors;
  std::vector<std::string> doubtful;
};

/// Pairs what took the place of another, and leaves `changed` on leaves and rows whose content is
/// another one; leaves with differences of form alone are settled and reported here.
Classified classify(Comparison& comparison, const ChangeRules& rules);

}  // namespace vanban::amendment
