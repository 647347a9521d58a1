// SPDX-License-Identifier: MIT
// The published schema and the reader's own tables say the same, name by name; the reference names
// all.
#include "plan/schema.hpp"

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "plan/json.hpp"
#include "plan_data.hpp"
#include "support/source_tree.hpp"

namespace vanban::plan {
namespace {

std::string file(const std::string& path) {
  std::ifstream stream(support::source_path(path));
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

const std::map<std::string, Format> kPatterns{{"^[A-Za-z0-9_-]+$", Format::label},
                                              {"^[0-9]+([.][0-9]+)?(mm|%)$", Format::width},
                                              {"^[A-Za-z_][A-Za-z0-9_]*$", Format::field_name},
                                              {"^\\d{4}-\\d{2}-\\d{2}$", Format::iso_date}};
const std::map<std::string, unsigned> kKinds{
    {"string", kText}, {"integer", kInteger}, {"number", kNumber}, {"boolean", kBoolean},
    {"null", kNull},   {"array", kList},      {"object", kObject}};

/// A schema node with its references and alternatives put together.
struct Node {
  unsigned kinds = 0;
  Format format = Format::any;
  std::map<std::string, double> limits;  ///< minimum, maximum, multipleOf
  std::set<std::string> choices;
  std::set<double> numbers;
  std::set<std::string> objects;
  const Json* items = nullptr;
  const Json* members = nullptr;
  bool at_least_one = false;
};

class Drift : public testing::Test {
 protected:
  void add(Node& node, const Json& json) {
    if (json.contains("allOf")) return add(node, json["allOf"][0]);
    for (const Json& alternative : list_of(json, "oneOf"))
      if (alternative.contains("$ref") || alternative.contains("type")) add(node, alternative);
    if (json.contains("$ref")) return add_definition(node, json["$ref"].get<std::string>());
    if (json.contains("type")) add_kinds(node, json["type"]);
    add_values(node, json);
  }
  void add_definition(Node& node, const std::string& reference) {
    const std::string name = reference.substr(reference.rfind('/') + 1);
    ASSERT_TRUE(schema["definitions"].contains(name)) << name;
    const Json& definition = schema["definitions"][name];
    if (!definition.contains("properties")) return add(node, definition);
    node.kinds |= kObject;
    node.objects.insert(name);
  }
  static void add_kinds(Node& node, const Json& type) {
    for (const Json& name : type.is_array() ? type : Json::array({type}))
      node.kinds |= kKinds.at(name.get<std::string>());
  }
  static void add_values(Node& node, const Json& json) {
    if (json.contains("minLength")) node.format = Format::not_empty;
    if (json.contains("pattern")) node.format = kPatterns.at(json["pattern"].get<std::string>());
    for (const char* limit : {"minimum", "maximum", "multipleOf"})
      if (json.contains(limit)) node.limits[limit] = json[limit].get<double>();
    for (const Json& value : json.value("enum", Json::array())) {
      if (value.is_string()) node.choices.insert(value.get<std::string>());
      if (value.is_number()) node.numbers.insert(value.get<double>());
    }
    if (json.contains("items")) node.items = &json["items"];
    if (json.contains("minItems")) node.at_least_one = true;
    if (json.contains("additionalProperties") && json["additionalProperties"].is_object())
      node.members = &json["additionalProperties"];
  }

  static std::map<std::string, double> limits_of(const ValueType& type) {
    std::map<std::string, double> limits;
    if (type.minimum) limits["minimum"] = *type.minimum;
    if (type.maximum) limits["maximum"] = *type.maximum;
    if (type.step) limits["multipleOf"] = *type.step;
    return limits;
  }

  void compare(const ValueType& type, const Json& json, const std::string& path) {
    if (!seen_.insert({&type, &json}).second) return;
    Node node;
    add(node, json);
    EXPECT_EQ(type.kinds, node.kinds) << path;
    EXPECT_EQ(type.format, node.format) << path;
    EXPECT_EQ(limits_of(type), node.limits) << path;
    EXPECT_EQ(std::set<std::string>(type.choices.begin(), type.choices.end()), node.choices)
        << path;
    EXPECT_EQ(std::set<double>(type.numbers.begin(), type.numbers.end()), node.numbers) << path;
    EXPECT_EQ(type.at_least_one, node.at_least_one) << path;
    compare_below(type, node, path);
  }
  void compare_below(const ValueType& type, const Node& node, const std::string& path) {
    ASSERT_EQ(type.items != nullptr, node.items != nullptr) << path;
    if (type.items != nullptr) compare(*type.items, *node.items, path + "[]");
    ASSERT_EQ(type.members != nullptr, node.members != nullptr) << path;
    if (type.members != nullptr) compare(*type.members, *node.members, path + "{}");
    std::set<std::string> names;
    for (const ObjectType* object : type.objects) names.emplace(object->name);
    ASSERT_EQ(names, node.objects) << path;
    for (const ObjectType* object : type.objects)
      compare(*object, schema["definitions"][std::string(object->name)], path);
  }
  void compare(const ObjectType& object, const Json& json, const std::string& path) {
    std::set<std::string> ours, required, theirs, theirs_required, alternatives;
    for (const Field& field : object.fields) {
      ours.emplace(field.name);
      if (field.required) required.emplace(field.name);
    }
    for (const auto& [name, property] : json["properties"].items()) theirs.insert(name);
    for (const Json& name : json["required"]) theirs_required.insert(name.get<std::string>());
    for (const Json& alternative : json.value("oneOf", Json::array()))
      alternatives.insert(alternative["required"][0].get<std::string>());
    ASSERT_EQ(ours, theirs) << path;
    EXPECT_EQ(required, theirs_required) << path;
    EXPECT_EQ(std::set<std::string>(object.one_of.begin(), object.one_of.end()), alternatives)
        << path;
    EXPECT_EQ(object.open, json["additionalProperties"] == Json(true)) << path;
    for (const Field& field : object.fields) {
      const std::string name(field.name);
      compare(*field.type, json["properties"][name], path.empty() ? name : path + "." + name);
    }
  }

  /// Not `value()`, which copies: nodes keep pointers into the schema.
  static const Json& list_of(const Json& json, const char* name) {
    static const Json kNone = Json::array();
    return json.contains(name) ? json[name] : kNone;
  }
  static const Json& properties_of(const Json& definition) {
    static const Json kNone = Json::object();
    return definition.contains("properties") ? definition["properties"] : kNone;
  }

  const Json schema = Json::parse(file("schema/plan.schema.json"));

 private:
  std::set<std::pair<const ValueType*, const Json*>> seen_;
};

TEST_F(Drift, SchemaAndReaderAgree) { compare(plan_schema(), schema, ""); }

TEST_F(Drift, EveryPropertyIsExplainedInBothLanguagesWithAnExample) {
  const auto explained = [](const Json& node, const std::string& name) {
    const std::string description = node.value("description", "");
    EXPECT_NE(description.find(" | "), std::string::npos) << name;
    EXPECT_FALSE(node.value("examples", Json::array()).empty()) << name;
  };
  for (const auto& [name, property] : schema["properties"].items()) explained(property, name);
  for (const auto& [type, definition] : schema["definitions"].items())
    for (const auto& [name, property] : properties_of(definition).items())
      explained(property, type + "." + name);
}

TEST_F(Drift, TheReferenceNamesEveryProperty) {
  const std::string reference = file("docs/plan-data.md");
  const auto named = [&](const Json& object) {
    for (const auto& [name, property] : properties_of(object).items())
      EXPECT_NE(reference.find("| `" + name + "` |"), std::string::npos) << name;
  };
  named(schema);
  for (const auto& [type, definition] : schema["definitions"].items()) {
    named(definition);
    if (!definition.contains("properties")) continue;
    EXPECT_NE(reference.find("### " + type), std::string::npos) << type;
  }
}

/// The examples of the schema are data that the reader takes.
TEST_F(Drift, TheExamplesOfTheOutermostFieldsAreAccepted) {
  for (const auto& [name, property] : schema["properties"].items()) {
    for (const Json& example : property["examples"]) {
      Json data = Json::parse(smallest());
      data[name] = example;
      const auto plan = from_json(data, name);
      EXPECT_TRUE(plan) << describe(plan ? Diagnostics{} : plan.error(), Language::english);
    }
  }
}

/// So are the fenced examples of the reference that are whole plans.
TEST_F(Drift, TheExampleOfTheReferenceIsAccepted) {
  const std::string reference = file("docs/plan-data.md");
  const std::size_t begin = reference.find("```json\n") + 8;
  const auto plan = from_text(reference.substr(begin, reference.find("```\n", begin) - begin), "p");
  EXPECT_TRUE(plan) << describe(plan ? Diagnostics{} : plan.error(), Language::english);
}

}  // namespace
}  // namespace vanban::plan
