// SPDX-License-Identifier: MIT
// From a document as it is shown to plan data: the parts of an official document (Nghị định
// 30/2020/NĐ-CP) found by what they say, by their numbers and by their looks.
#pragma once

#include <vector>

#include <nlohmann/json.hpp>

#include "base/diagnostic.hpp"
#include "plan/json.hpp"
#include "reading/shown_document.hpp"
#include "recognition/notebook.hpp"

namespace vanban::recognition {

struct Recognition {
  plan::Json plan;                ///< in the order in which people write it
  std::vector<LeftOut> left_out;  ///< every text of the document that the plan does not hold
  Diagnostics findings;           ///< what is open, doubtful, changed, left out; no errors
  int documents = 1;              ///< how many documents the file holds; the plan is the first
};

/// Never fails: what is not understood stays as text in the body, or is listed. Fields that plan
/// data requires and the paper does not have are `…`, each with a warning (`import.open-field`).
Recognition recognise(const reading::ShownDocument& document);

}  // namespace vanban::recognition
