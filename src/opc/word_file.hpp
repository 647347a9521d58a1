// SPDX-License-Identifier: MIT
// The kind of package that a .docx is, for whoever opens one.
#pragma once

#include "opc/part_place.hpp"

namespace vanban::opc {

/// `reading.docx-damaged`, `reading.docx-too-large`.
const PackageKind& word_file();

}  // namespace vanban::opc
