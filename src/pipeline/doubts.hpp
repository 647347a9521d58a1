// SPDX-License-Identifier: MIT
// What is doubtful in the data of a document: what is typed although the template sets it
// (plan/typed_marks.hpp), what is announced and not there (plan/empty_content.hpp), a list that the
// template needs and that is empty.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/form.hpp"
#include "plan/json.hpp"
#include "plan/root_fields.hpp"
#include "plan/source.hpp"
#include "templating/language/template.hpp"

namespace vanban::pipeline {

struct Draft;

/// Looks through the data of documents that one template prints.
class DoubtSearch {
 public:
  explicit DoubtSearch(const templating::Template& compiled);

  /// Warnings at their places in `source`, of these outermost fields. `form`: of the document.
  Diagnostics in(const plan::Json& data, const plan::Source& source, model::Form form,
                 const plan::RootFields& roots = plan::RootFields::all()) const;

 private:
  std::vector<std::string> needed_;  ///< fields that the template cannot do without
};

/// The same of a draft.
Diagnostics doubts_about(const Draft& draft);

}  // namespace vanban::pipeline
