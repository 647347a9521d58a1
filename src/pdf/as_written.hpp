// SPDX-License-Identifier: MIT
// The hash that a PDF keeps of itself, in its XMP as the identifier of this instance
// (`xmpMM:InstanceID`, XMP part 2, 2.2), beside what it was made for (`xmpMM:RenditionClass`).
#pragma once

#include <string>
#include <string_view>

#include "model/purpose.hpp"

namespace vanban::pdf {

/// The two XMP properties, the hash still open.
std::string purpose_properties(model::Purpose purpose);

/// Fills the hash into a finished file.
void fill_in_hash(std::string& file);

/// Whether the file was written for that purpose and is unchanged since. Not cryptographic: it
/// shows edits, not forgery.
bool is_as_written(std::string_view file, model::Purpose purpose);

}  // namespace vanban::pdf
