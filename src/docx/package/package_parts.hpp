// SPDX-License-Identifier: MIT
// The parts of the package and what ties them together (ISO/IEC 29500-2): names, content types,
// relationships. The set is the same for every document, but for the footers and the plan data.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace vanban::docx::package {

/// The parts in the order in which the archive holds them; readers look for the first one first.
enum class PartId : std::uint8_t {
  content_types,
  package_relationships,
  document,
  document_relationships,
  styles,
  numbering,
  settings,
  font_table,
  footnotes,
  header,        ///< the page number
  first_header,  ///< empty: the first page shows no number
  first_footer,  ///< the foot of a section's first page; only where a document has one
  no_footer,     ///< empty: for the sections without
  plan,          ///< the data that the document was made of; only where it is to be carried
  plan_relationships,
  plan_properties,
  core_properties,
  extended_properties,
  custom_properties,
};
inline constexpr std::size_t kPartCount = static_cast<std::size_t>(PartId::custom_properties) + 1;

/// Path inside the package, such as `word/document.xml`.
std::string_view path_of(PartId part);

/// Relationship ids of the headers and footers in word/_rels/document.xml.rels.
inline constexpr std::string_view kHeaderId = "rIdHeader";
inline constexpr std::string_view kFirstHeaderId = "rIdFirstHeader";
inline constexpr std::string_view kFirstFooterId = "rIdFirstFooter";
inline constexpr std::string_view kNoFooterId = "rIdNoFooter";

constexpr bool is_footer(PartId part) {
  return part == PartId::first_footer || part == PartId::no_footer;
}

constexpr bool is_of_plan(PartId part) {
  return part >= PartId::plan && part <= PartId::plan_properties;
}

/// Which of the parts that not every document has a package holds.
struct OptionalParts {
  bool footers = false;
  bool plan = false;
  bool operator==(const OptionalParts&) const = default;

  bool hold(PartId part) const { return is_of_plan(part) ? plan : footers || !is_footer(part); }
};

std::string content_types_xml(const OptionalParts& optional);
std::string package_relationships_xml();
std::string plan_relationships_xml();
std::string document_relationships_xml(const OptionalParts& optional);

}  // namespace vanban::docx::package
