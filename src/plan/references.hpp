// SPDX-License-Identifier: MIT
// References in prose to linked documents: `@{quyet_dinh}`, `@{quyet_dinh.code}`.
#pragma once

#include "base/diagnostic.hpp"
#include "plan/json.hpp"
#include "plan/source.hpp"

namespace vanban::plan {

/// Puts facts in place of every reference in the prose of `data`, which passed `validate`. `links`
/// holds an object of texts for each name; `@{name}` stands for its `citation`, `@{name.date}` for
/// its `date_long`, `@{name.fact}` for that fact. What is put in is text: where marks are read they
/// are escaped. `\@{` in rich text stays as it is.
/// Fails (Fault::data), with place and all at once: `plan.reference` for an unknown name or fact,
/// for `@{` without a name, and for a reference where no prose stands.
Result<void> fill_references(Json& data, const Json& links, const Source& source);

}  // namespace vanban::plan
