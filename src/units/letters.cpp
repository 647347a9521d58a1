// SPDX-License-Identifier: MIT
#include "units/letters.hpp"

#include "base/utf8.hpp"
#include "text/letter_case.hpp"
#include "text/normalisation.hpp"
#include "text/slug.hpp"

namespace vanban::units {
namespace {

bool stays(char32_t c) { return text::is_letter(c) || (c >= U'0' && c <= U'9'); }

std::string slug_with_marks(std::string_view name) {
  const std::string lower = text::to_lower(text::to_nfc(name));
  std::string joined;
  bool gap = false;
  for (std::size_t offset = 0; offset < lower.size();) {
    const char32_t c = utf8::next(lower, offset);
    const bool keep = stays(c);
    if (keep && gap && !joined.empty()) joined.push_back('-');
    if (keep) utf8::append(joined, c);
    gap = !keep;
  }
  return joined;
}

}  // namespace

std::string comparison_key(std::string_view text) {
  // Upper case first: it makes one of letters that share it (ß and ss, final sigma), as folding
  // does.
  return text::to_lower(text::to_upper(text::to_nfc(text)));
}

std::string file_slug(std::string_view name, Letters letters) {
  return letters == Letters::folded ? text::slug(name) : slug_with_marks(name);
}

}  // namespace vanban::units
