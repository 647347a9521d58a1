// SPDX-License-Identifier: MIT
// The hash that a DOCX keeps of itself, as the custom property `ContentHash`, beside what it was
// made for (`Purpose`).
#pragma once

#include <string>
#include <vector>

#include "model/purpose.hpp"
#include "opc/zip_reader.hpp"

namespace vanban::docx::package {

/// Of all parts but the custom properties, in any order: names, checksums (CRC-32) and sizes, which
/// the archive holds of them anyway.
std::string content_hash(std::vector<opc::PartFacts> parts, model::Purpose purpose);

/// `draft` or `issue`.
std::string_view name_of(model::Purpose purpose);

}  // namespace vanban::docx::package

namespace vanban::docx {

/// Whether the file was written for that purpose and is unchanged since; false where it cannot be
/// read. Not cryptographic: it shows edits, not forgery.
bool is_as_written(const std::string& path, model::Purpose purpose);

}  // namespace vanban::docx
