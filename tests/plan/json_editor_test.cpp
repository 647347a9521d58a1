// SPDX-License-Identifier: MIT
// Changes written back into the user's file: what is not changed stays byte for byte.
#include "plan/json_editor.hpp"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/file_system.hpp"
#include "plan/json_reader.hpp"
#include "plan/json_source.hpp"
#include "support/source_tree.hpp"

namespace vanban::plan {
namespace {

using Index = std::size_t;

JsonEditor editor(const std::string& text) {
  auto opened = JsonEditor::open("plan.json", text);
  EXPECT_TRUE(opened) << describe(opened.error(), Language::english);
  return std::move(*opened);
}

constexpr const char* kPlan = R"({
  "template" : "ke-hoach",
  "organ": {"name": "S\u1EDF Tư pháp", "place": "Tây Ninh"},

  "bases": [
    "Căn cứ Luật A",
    "Căn cứ Luật B"
  ],
  "recipients": ["Bộ Tư pháp", "Sở Nội vụ"],
  "body": []
}
)";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(JsonEditor, ChangesAValueAndNothingElse) {
  JsonEditor file = editor(kPlan);
  EXPECT_TRUE(file.set({"organ", "place"}, "Long An"));
  EXPECT_EQ(file.text(), replaced(kPlan, "Tây Ninh", "Long An"));
}

TEST(JsonEditor, LeavesAloneWhatSaysTheSame) {
  JsonEditor file = editor(kPlan);
  EXPECT_TRUE(file.set({}, Json::parse(kPlan)));
  EXPECT_TRUE(file.set({"organ", "name"}, "Sở Tư pháp"));
  EXPECT_TRUE(file.set({"organ"}, {{"place", "Tây Ninh"}, {"name", "Sở Tư pháp"}}));
  EXPECT_EQ(file.text(), kPlan);
}

TEST(JsonEditor, AddsMembersLikeTheirNeighbours) {
  JsonEditor file = editor(kPlan);
  EXPECT_TRUE(file.set({"organ", "notation"}, "STP"));
  EXPECT_TRUE(file.set({"contents"}, true));
  const std::string once =
      replaced(kPlan, "\"Tây Ninh\"}", "\"Tây Ninh\", \"notation\" : \"STP\"}");
  EXPECT_EQ(file.text(), replaced(once, "\"body\": []", "\"body\": [],\n  \"contents\" : true"));
}

TEST(JsonEditor, PutsElementsInLikeTheirNeighbours) {
  JsonEditor file = editor(kPlan);
  EXPECT_TRUE(file.insert({"bases", Index{1}}, "Căn cứ Nghị định"));
  EXPECT_TRUE(file.insert({"bases", Index{0}}, "Căn cứ Hiến pháp"));
  EXPECT_TRUE(file.insert({"recipients", Index{2}}, "Sở Y tế"));
  std::string wanted = replaced(kPlan, "\"Căn cứ Luật A\",\n",
                                "\"Căn cứ Hiến pháp\",\n    \"Căn cứ Luật A\",\n    "
                                "\"Căn cứ Nghị định\",\n");
  wanted = replaced(wanted, "\"Sở Nội vụ\"]", "\"Sở Nội vụ\", \"Sở Y tế\"]");
  EXPECT_EQ(file.text(), wanted);
}

TEST(JsonEditor, TakesEntriesOutWithTheirComma) {
  JsonEditor file = editor(kPlan);
  EXPECT_TRUE(file.remove({"template"}));
  EXPECT_TRUE(file.remove({"bases", Index{1}}));
  EXPECT_TRUE(file.remove({"recipients", Index{0}}));
  EXPECT_TRUE(file.remove({"body"}));
  EXPECT_EQ(file.text(), R"({
  "organ": {"name": "S\u1EDF Tư pháp", "place": "Tây Ninh"},

  "bases": [
    "Căn cứ Luật A"
  ],
  "recipients": ["Sở Nội vụ"]
}
)");
  EXPECT_TRUE(file.remove({"bases", Index{0}}));
  EXPECT_NE(file.text().find("\"bases\": []"), std::string::npos);
}

TEST(JsonEditor, LaysNewBlocksOutAsTheFileDoes) {
  JsonEditor file = editor("{\r\n\t\"body\": []\r\n}");
  EXPECT_TRUE(file.insert({"body", Index{0}},
                          {{"heading", "Mục đích"}, {"body", {"Một.", {{"items", {"a", "b"}}}}}}));
  EXPECT_EQ(file.text(),
            "{\r\n\t\"body\": [\r\n\t\t{\r\n\t\t\t\"heading\": \"Mục đích\",\r\n\t\t\t\"body\": "
            "[\r\n\t\t\t\t\"Một.\",\r\n\t\t\t\t{\r\n\t\t\t\t\t\"items\": [\"a\", \"b\"]\r\n\t\t\t\t"
            "}\r\n\t\t\t]\r\n\t\t}\r\n\t]\r\n}");
}

TEST(JsonEditor, KeepsAFileOfOneLineOnOneLine) {
  JsonEditor file = editor("{\"a\":1,\"b\":[1,2]}");
  EXPECT_TRUE(file.set({"c"}, {{"x", {1, 2}}}));
  EXPECT_TRUE(file.insert({"b", Index{0}}, 0));
  EXPECT_EQ(file.text(), "{\"a\":1,\"b\":[0,1,2],\"c\":{\"x\":[1,2]}}");
}

TEST(JsonEditor, KeepsTheByteOrderMark) {
  JsonEditor file = editor("\xEF\xBB\xBF{\"a\": 1}\n");
  EXPECT_TRUE(file.set({"a"}, 2));
  EXPECT_EQ(file.text(), "\xEF\xBB\xBF{\"a\": 2}\n");
}

TEST(JsonEditor, RefusesPathsThatLeadNowhere) {
  JsonEditor file = editor(kPlan);
  for (const FieldPath& path : {FieldPath{"x", "y"}, FieldPath{"bases", "x"},
                                FieldPath{"organ", Index{0}}, FieldPath{"bases", Index{5}}}) {
    const auto set = file.set(path, 1);
    ASSERT_FALSE(set) << to_string(path);
    EXPECT_EQ(set.error().front().code, "plan.no-such-field");
    EXPECT_EQ(set.error().front().place.file, "plan.json");
    EXPECT_FALSE(file.remove(path));
  }
  EXPECT_FALSE(file.insert({"bases", Index{3}}, 1));
  EXPECT_FALSE(file.insert({"organ", Index{0}}, 1));
  EXPECT_FALSE(file.insert({}, 1));
  EXPECT_FALSE(file.remove({}));
  EXPECT_EQ(file.text(), kPlan);
}

TEST(JsonEditor, RefusesATextThatIsNoJson) {
  const auto opened = JsonEditor::open("plan.json", "{\"a\": 05}");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().front().code, "json.syntax");
}

// ---- any edit of any file ----

Json read(const std::string& text) {
  auto data = read_json(JsonSource("plan.json", text));
  EXPECT_TRUE(data) << describe(data.error(), Language::english) << text;
  return data ? std::move(*data) : Json();
}

class Edits {
 public:
  explicit Edits(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t count) { return random_() % count; }

  Json any_value(int depth = 0) {
    switch (below(depth > 2 ? 4 : 6)) {
      case 0:
        return static_cast<int>(below(100));
      case 1:
        return "Sửa \"đổi\" \\ \n " + std::to_string(below(1000));
      case 2:
        return below(2) == 0;
      case 3:
        return nullptr;
      case 4: {
        Json list = Json::array();
        for (auto n = below(4); n > 0; --n) list.push_back(any_value(depth + 1));
        return list;
      }
      default: {
        Json object = Json::object();
        for (auto n = below(4); n > 0; --n)
          object["m" + std::to_string(below(9))] = any_value(depth + 1);
        return object;
      }
    }
  }

  /// A path to something in the data, and the value there.
  std::pair<FieldPath, Json*> any_place(Json& data) {
    FieldPath path;
    Json* at = &data;
    while (at->is_structured() && !at->empty() && below(4) != 0) {
      const std::size_t index = below(at->size());
      if (at->is_array()) {
        path.emplace_back(index);
        at = &(*at)[index];
      } else {
        auto member = at->begin();
        std::advance(member, static_cast<std::ptrdiff_t>(index));
        path.emplace_back(member.key());
        at = &member.value();
      }
    }
    return {path, at};
  }

  void edit(JsonEditor& file, Json& data) {
    auto [path, at] = any_place(data);
    const std::size_t what = below(4);
    if (what == 0 && !path.empty()) {
      EXPECT_TRUE(file.remove(path));
      Json& parent = parent_of(data, path);
      if (const auto* index = std::get_if<std::size_t>(&path.back()))
        parent.erase(*index);
      else
        parent.erase(std::get<std::string>(path.back()));
    } else if (what == 1 && at->is_array()) {
      const std::size_t index = below(at->size() + 1);
      const Json value = any_value();
      path.emplace_back(index);
      EXPECT_TRUE(file.insert(path, value));
      at->insert(at->begin() + static_cast<std::ptrdiff_t>(index), value);
    } else if (what == 2 && at->is_object()) {
      const std::string name = "n" + std::to_string(below(20));
      const Json value = any_value();
      path.emplace_back(name);
      EXPECT_TRUE(file.set(path, value));
      (*at)[name] = value;
    } else if (!path.empty()) {
      const Json value = any_value();
      EXPECT_TRUE(file.set(path, value));
      *at = value;
    }
  }

 private:
  static Json& parent_of(Json& data, const FieldPath& path) {
    Json* at = &data;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      const auto* index = std::get_if<std::size_t>(&path[i]);
      at = index != nullptr ? &(*at)[*index] : &(*at)[std::get<std::string>(path[i])];
    }
    return *at;
  }

  std::mt19937 random_;
};

/// Without the order of members.
nlohmann::json unordered(const Json& data) { return nlohmann::json::parse(data.dump()); }

std::vector<std::string> files() {
  const std::string folder = support::source_path("samples");
  const RealFileSystem disk;
  std::vector<std::string> texts{kPlan, "{\"a\":1,\"b\":[1,2]}",
                                 "{\n\t\"a\" : [\n\t\t1\n\t\t, 2 ]\n}"};
  for (const std::string& name : disk.list(folder).value_or(std::vector<std::string>()))
    if (name.ends_with(".json")) texts.push_back(*disk.read(folder + "/" + name));
  return texts;
}

TEST(JsonEditorProperties, WhatIsReadBackIsWhatWasWritten) {
  unsigned seed = 1;
  for (const std::string& text : files()) {
    for (int turn = 0; turn < 6; ++turn) {
      Edits edits(seed++);
      JsonEditor file = editor(text);
      Json data = read(text);
      for (int i = 0; i < 8; ++i) edits.edit(file, data);
      ASSERT_EQ(unordered(read(file.text())), unordered(data)) << file.text();
    }
  }
}

TEST(JsonEditorProperties, AWholePlanIsWrittenBackWithTheFewestChanges) {
  unsigned seed = 1000;
  for (const std::string& text : files()) {
    Edits edits(seed++);
    JsonEditor scratch = editor(text);
    Json data = read(text);
    edits.edit(scratch, data);
    JsonEditor file = editor(text);
    EXPECT_TRUE(file.set({}, data));
    EXPECT_EQ(unordered(read(file.text())), unordered(data));
    EXPECT_TRUE(file.set({}, data));
    JsonEditor again = editor(file.text());
    EXPECT_TRUE(again.set({}, data));
    EXPECT_EQ(again.text(), file.text());
  }
}

TEST(JsonEditorProperties, LinesOutsideTheChangeStay) {
  unsigned seed = 5000;
  for (const std::string& text : files()) {
    for (int turn = 0; turn < 4; ++turn) {
      Edits edits(seed++);
      Json data = read(text);
      const auto [path, at] = edits.any_place(data);
      if (path.empty()) continue;
      const auto entry = find_entry(text, path);
      ASSERT_TRUE(entry);
      JsonEditor file = editor(text);
      ASSERT_TRUE(file.set(path, edits.any_value()));
      const std::string now = file.text();
      EXPECT_EQ(now.substr(0, entry->value.begin), text.substr(0, entry->value.begin));
      const std::string behind = text.substr(entry->value.end);
      EXPECT_TRUE(now.ends_with(behind)) << now;
    }
  }
}

}  // namespace
}  // namespace vanban::plan
