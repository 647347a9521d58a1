// SPDX-License-Identifier: MIT
#include "plan/metadata.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/code_number.hpp"
#include "text/letter_case.hpp"

namespace vanban::plan {
namespace {

const Json& member(const Json& object, const char* name) {
  static const Json kNull;
  if (!object.is_object()) return kNull;
  const auto found = object.find(name);
  return found == object.end() ? kNull : *found;
}

std::string text(const Json& object, const char* name) {
  const Json& value = member(object, name);
  return value.is_string() ? value.get<std::string>() : std::string();
}

bool flag(const Json& object, const char* name) {
  const Json& value = member(object, name);
  return value.is_boolean() && value.get<bool>();
}

std::optional<int> integer(const Json& object, const char* name) {
  const Json& value = member(object, name);
  return value.is_number_integer() ? std::optional<int>(value.get<int>()) : std::nullopt;
}

std::optional<double> number(const Json& object, const char* name) {
  const Json& value = member(object, name);
  return value.is_number() ? std::optional<double>(value.get<double>()) : std::nullopt;
}

std::vector<std::string> texts(const Json& object, const char* name) {
  std::vector<std::string> list;
  for (const Json& value : member(object, name))
    if (value.is_string()) list.push_back(value.get<std::string>());
  return list;
}

std::string code_number_of(const Json& value) {
  if (value.is_number_integer()) return code_number_text(value.get<std::int64_t>());
  return value.is_string() ? value.get<std::string>() : std::string();
}

Organ organ_of(const Json& value) {
  return {text(value, "id"), text(value, "parent"), text(value, "name"), text(value, "notation"),
          text(value, "place")};
}

Signer signer_of(const Json& value) {
  Signer signer;
  signer.on_behalf_of = text(value, "on_behalf_of");
  signer.by_order_of = text(value, "by_order_of");
  signer.authorised_by = text(value, "authorised_by");
  signer.for_head = text(value, "for");
  signer.acting = flag(value, "acting");
  signer.title = text(value, "title");
  signer.post = text(value, "post");
  signer.name = text(value, "name");
  return signer;
}

Recipient recipient_of(const Json& value) {
  if (value.is_string()) return {value.get<std::string>(), {}, {}, {}, {}};
  return {text(value, "text"), text(value, "article"), text(value, "note"), texts(value, "lines"),
          texts(value, "members")};
}

Archive archive_of(const Json& value) {
  Archive archive;
  if (const std::string office = text(value, "office"); !office.empty()) archive.office = office;
  archive.units = texts(value, "units");
  archive.copies = integer(value, "copies");
  archive.note = text(value, "note");
  return archive;
}

StyleFields style_of(const Json& value) {
  StyleFields style;
  style.body_size = number(value, "body_size");
  style.national_name_size = number(value, "national_name_size");
  style.motto_size = number(value, "motto_size");
  style.table_size = number(value, "table_size");
  style.line_spacing = number(value, "line_spacing");
  style.paragraph_gap_pt = number(value, "paragraph_gap_pt");
  style.first_line_mm = number(value, "first_line_mm");
  const Json& margins = member(value, "margins_mm");
  style.margins_mm = {number(margins, "top"), number(margins, "bottom"), number(margins, "left"),
                      number(margins, "right")};
  return style;
}

/// None where facts stand in place of the list already.
std::vector<LinkField> links_of(const Json& value) {
  std::vector<LinkField> links;
  if (!value.is_array()) return links;
  for (const Json& link : value)
    links.push_back({text(link, "relation"), text(link, "document"), text(link, "as")});
  return links;
}

}  // namespace

std::string archive_line(const Archive& archive) {
  std::string line = "Lưu: " + archive.office;
  for (const std::string& unit : archive.units) line += ", " + unit;
  if (!archive.note.empty()) return fmt::format("{} ({})", line, archive.note);
  if (archive.copies) line += fmt::format(" ({})", *archive.copies);
  return line;
}

std::string drafter_line(const Drafter& drafter) {
  std::string line = text::to_upper(drafter.notation);
  if (!line.empty()) line += '.';
  if (drafter.copies) line += fmt::format("({})", *drafter.copies);
  return line;
}

PartialDate partial_date_of(const Json& value) {
  if (value.is_string()) {
    const auto date = Date::from_iso(value.get_ref<const std::string&>());
    return date ? PartialDate::of(*date) : PartialDate{};
  }
  return {integer(value, "day"), integer(value, "month"), integer(value, "year")};
}

Metadata metadata_of(const Json& data) {
  Metadata metadata;
  metadata.template_name = text(data, "template");
  metadata.type_name = text(data, "type_name");
  if (text(data, "edition") == "electronic") metadata.edition = Edition::electronic;
  metadata.organ = organ_of(member(data, "organ"));
  metadata.code_number = code_number_of(member(data, "code_number"));
  metadata.code_notation = text(data, "code_notation");
  metadata.issued_date = partial_date_of(member(data, "issued_date"));
  metadata.subject = text(data, "subject");
  metadata.authority = text(data, "authority");
  metadata.signer = signer_of(member(data, "signer"));
  for (const Json& value : member(data, "recipients"))
    metadata.recipients.push_back(recipient_of(value));
  metadata.archive = archive_of(member(data, "archive"));
  const Json& drafter = member(data, "drafter");
  metadata.drafter = {text(drafter, "notation"), integer(drafter, "copies")};
  metadata.style = style_of(member(data, "style"));
  metadata.contents = flag(data, "contents");
  metadata.links = links_of(member(data, "links"));
  return metadata;
}

}  // namespace vanban::plan
