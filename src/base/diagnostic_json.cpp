// SPDX-License-Identifier: MIT
#include "base/diagnostic_json.hpp"

#include <nlohmann/json.hpp>

namespace vanban {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Bilingual& text) { return {{"vi", text.vi}, {"en", text.en}}; }

void put_place(const Place& place, Json& json) {
  if (!place.file.empty()) json["file"] = place.file;
  if (place.line > 0) json["line"] = place.line;
  if (place.line > 0 && place.column > 0) json["column"] = place.column;
  if (!place.field.empty()) json["field"] = place.field;
  if (!place.unit.empty()) json["unit"] = json_of(place.unit);
}

}  // namespace

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return {};
}

std::string_view name_of(Fault fault) {
  switch (fault) {
    case Fault::usage:
      return "usage";
    case Fault::data:
      return "data";
    case Fault::template_:
      return "template";
    case Fault::io:
      return "io";
    case Fault::environment:
      return "environment";
    case Fault::layout:
      return "layout";
    case Fault::state:
      return "state";
    case Fault::partial:
      return "partial";
    case Fault::strict:
      return "strict";
    case Fault::internal:
      return "internal";
  }
  return {};
}

Json json_of(const Diagnostic& diagnostic) {
  Json json{{"code", diagnostic.code}, {"severity", name_of(diagnostic.severity)}};
  if (diagnostic.severity == Severity::error) {
    json["fault"] = name_of(diagnostic.fault);
    json["exit_code"] = exit_code(diagnostic.fault);
  }
  put_place(diagnostic.place, json);
  json["message"] = json_of(diagnostic.message);
  if (!diagnostic.hint.empty()) json["hint"] = json_of(diagnostic.hint);
  return json;
}

std::string json_line(const Diagnostic& diagnostic) {
  return json_of(diagnostic).dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace vanban
