// SPDX-License-Identifier: MIT
// Parts that no document changes: settings, fonts, the two headers, the empty footer.
#pragma once

#include <string>

namespace vanban::docx::wml {

/// word/settings.xml. `line_breaks`: the document ends lines by w:br, which must then stay
/// unjustified.
std::string settings_xml(bool line_breaks);
std::string font_table_xml();
/// The page number, centred (Phụ lục I, Phần I, Mục I.7).
std::string header_xml();
/// The header of a first page, where no number is shown: an empty paragraph.
std::string first_header_xml();
/// A footer that takes no room.
std::string no_footer_xml();

}  // namespace vanban::docx::wml
