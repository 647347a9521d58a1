// SPDX-License-Identifier: MIT
#include "batch/unit_record.hpp"

#include <charconv>

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

std::optional<std::size_t> read_count(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value == 0) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Shard> read_shard(std::string_view text) {
  constexpr std::size_t kMostShards = 100'000;
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto index = read_count(text.substr(0, slash));
  const auto count = read_count(text.substr(slash + 1));
  if (!index || !count || *index > *count || *count > kMostShards) return std::nullopt;
  return Shard{*index, *count};
}

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
