// SPDX-License-Identifier: MIT
// word/numbering.xml: the list shapes and the instances of a numbering plan.
#pragma once

#include "docx/wml/numbering_plan.hpp"
#include "model/style.hpp"
#include "opc/xml_text.hpp"

namespace vanban::docx::wml {

/// w:numId of an instance; ids start at 1, since 0 means "no list".
constexpr std::size_t number_id(std::size_t instance) { return instance + 1; }

/// Appends the whole part. The indents of the levels are those of the heading styles.
void append_numbering(opc::XmlText& out, const NumberingPlan& plan,
                      const model::StyleSheet& styles);

}  // namespace vanban::docx::wml
