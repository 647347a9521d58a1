// SPDX-License-Identifier: MIT
#include "json_schema.hpp"

#include <algorithm>
#include <regex>
#include <set>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace vanban::cli {
namespace {

using Json = nlohmann::json;

class Checker {
 public:
  explicit Checker(const Json& root) : root_(root) {}

  void check(const Json& schema, const Json& value, const std::string& path) {
    for (const auto& [keyword, rule] : schema.items()) check_keyword(keyword, rule, value, path);
    if (schema.contains("if") && schema.contains("then") && holds(schema["if"], value))
      check(schema["then"], value, path);
    if (value.is_object() && schema.value("additionalProperties", true) == false)
      for (const auto& [name, member] : value.items())
        expect(schema["properties"].contains(name), path, "has the unknown member " + name);
  }

  std::vector<std::string> errors;

 private:
  bool holds(const Json& schema, const Json& value) const {
    Checker trial(root_);
    trial.check(schema, value, "");
    return trial.errors.empty();
  }

  void expect(bool condition, const std::string& path, const std::string& what) {
    if (!condition) errors.push_back(path + " " + what);
  }

  static bool is_of(const std::string& type, const Json& value) {
    return (type == "object" && value.is_object()) || (type == "string" && value.is_string()) ||
           (type == "integer" && value.is_number_integer());
  }

  void check_keyword(const std::string& keyword, const Json& rule, const Json& value,
                     const std::string& path) {
    if (keyword == "type") {
      expect(is_of(rule, value), path, "is no " + rule.get<std::string>());
    } else if (keyword == "enum") {
      expect(std::find(rule.begin(), rule.end(), value) != rule.end(), path, "is none of the enum");
    } else if (keyword == "minimum") {
      expect(!value.is_number() || value >= rule, path, "is too small");
    } else if (keyword == "minLength") {
      expect(!value.is_string() || value.get<std::string>().size() >= rule.get<std::size_t>(), path,
             "is too short");
    } else if (keyword == "pattern") {
      expect(std::regex_search(value.get<std::string>(), std::regex(rule.get<std::string>())), path,
             "does not match");
    } else if (keyword == "required") {
      for (const Json& name : rule)
        expect(value.contains(name.get<std::string>()), path, "lacks " + name.get<std::string>());
    } else if (keyword == "properties") {
      for (const auto& [name, schema] : rule.items())
        if (value.contains(name)) check(schema, value[name], path + "/" + name);
    } else if (keyword == "allOf") {
      for (const Json& schema : rule) check(schema, value, path);
    } else if (keyword == "$ref") {
      check(root_.at(Json::json_pointer(rule.get<std::string>().substr(1))), value, path);
    } else if (!kOther.count(keyword)) {
      throw std::invalid_argument("schema keyword not known: " + keyword);
    }
  }

  /// Texts for people, and what `check` itself looks at.
  inline static const std::set<std::string> kOther{
      "$schema", "$id", "title", "description", "definitions", "additionalProperties",
      "if",      "then"};

  const Json& root_;
};

}  // namespace

std::vector<std::string> schema_errors(const Json& schema, const Json& value) {
  Checker checker(schema);
  checker.check(schema, value, "");
  return checker.errors;
}

}  // namespace vanban::cli
