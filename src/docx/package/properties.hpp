// SPDX-License-Identifier: MIT
// The three property parts: title and author as every office suite shows them, page count, and the
// decree's own fields (Phụ lục VI, Phần II) as custom properties under the names that it gives
// them.
#pragma once

#include <string_view>

#include "model/document.hpp"
#include "opc/xml_text.hpp"

namespace vanban::docx::package {

/// Dates stand only where the date of issue is complete; the clock is never asked.
void append_core_properties(opc::XmlText& out, const model::Metadata& metadata);
void append_extended_properties(opc::XmlText& out, const model::Metadata& metadata,
                                int total_pages);
/// Fields without a value are left out. `hash`: of the other parts (as_written.hpp).
void append_custom_properties(opc::XmlText& out, const model::Metadata& metadata,
                              std::string_view purpose, std::string_view hash);

}  // namespace vanban::docx::package
