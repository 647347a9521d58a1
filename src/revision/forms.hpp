// SPDX-License-Identifier: MIT
// Members of a document without the content that is compared by itself: what stands in the `form`
// of a revision.
#pragma once

#include "model/document.hpp"

namespace vanban::revision {

model::Paragraph form_of(const model::Paragraph& paragraph);
model::Cell form_of(const model::Cell& cell);
model::Row form_of(const model::Row& row);
model::Table form_of(const model::Table& table);
model::Section form_of(const model::Section& section);

}  // namespace vanban::revision
