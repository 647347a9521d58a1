// SPDX-License-Identifier: MIT
// The plan data that a DOCX was made of, carried in it as a custom XML part (ISO/IEC 29500-1,
// 15.2.5): Word and LibreOffice keep the part when they save the file, so that what was edited
// there can come home into the plan.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace vanban::docx {

namespace package {

/// The whole part; `json` is plan data on one line, UTF-8 without control characters.
std::string carried_plan_xml(std::string_view json);
/// What names the part to other programs; without it LibreOffice drops the part.
std::string carried_plan_properties_xml();

}  // namespace package

/// The plan data that a DOCX carries; nothing where it has none. `file` is what findings call it.
/// What was read is foreign data like any other. Fails as the kind of
/// opc/word_file.hpp says where the bytes are no package or the part is damaged.
Result<std::optional<std::string>> carried_plan(std::string bytes, const std::string& file);

}  // namespace vanban::docx
