// SPDX-License-Identifier: MIT
#include "batch/unit_record.hpp"

#include <nlohmann/json.hpp>

namespace vanban::batch {
namespace {

using Json = nlohmann::ordered_json;

Json to_value(const FileRecord& file) {
  return {{"name", file.name},
          {"bytes", file.bytes},
          {"sha256", file.sha256},
          {"modified", file.modified_ns}};
}

FileRecord file_from(const Json& value) {
  return {value.at("name").get<std::string>(), value.at("bytes").get<std::uint64_t>(),
          value.at("sha256").get<std::string>(), value.at("modified").get<std::int64_t>()};
}

UnitRecord record_from(const Json& value) {
  UnitRecord record;
  record.position = value.at("position").get<std::size_t>();
  record.code = value.at("code").get<std::string>();
  record.name = value.at("name").get<std::string>();
  record.number = value.at("number").get<std::string>();
  record.issued = value.value("issued", std::string());
  record.pages = value.at("pages").get<int>();
  record.microseconds = value.at("microseconds").get<std::int64_t>();
  record.key = value.at("key").get<std::string>();
  for (const Json& file : value.at("files")) record.files.push_back(file_from(file));
  return record;
}

}  // namespace

std::string to_json(const UnitRecord& record) {
  Json files = Json::array();
  for (const FileRecord& file : record.files) files.push_back(to_value(file));
  Json value{{"position", record.position},
             {"code", record.code},
             {"name", record.name},
             {"number", record.number}};
  if (!record.issued.empty()) value["issued"] = record.issued;
  value["pages"] = record.pages;
  value["microseconds"] = record.microseconds;
  value["key"] = record.key;
  value["files"] = std::move(files);
  return value.dump();
}

std::optional<UnitRecord> from_json(std::string_view line) {
  const Json value = Json::parse(line, nullptr, false);
  if (!value.is_object()) return std::nullopt;
  try {
    return record_from(value);
  } catch (const Json::exception&) {
    return std::nullopt;  // a field is missing or of another type: not written by us
  }
}

}  // namespace vanban::batch
