// SPDX-License-Identifier: MIT
// Templates in memory for the tests of this folder.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/file_system.hpp"
#include "model/dump.hpp"
#include "model/plain_text.hpp"
#include "templating/language/template.hpp"

namespace vanban::templating {

/// Compiles and evaluates small templates; `t` is the template's name, `mau/t.vbt` its file.
class TemplateTest : public testing::Test {
 protected:
  void add_file(const std::string& name, const std::string& text) {
    ASSERT_TRUE(files_.write("mau/" + name + ".vbt", text));
  }

  Result<Template> load(const std::string& name = "t") const {
    return Loader(files_, {"mau"}).load(name);
  }

  Result<model::Document> document(const std::string& text, const std::string& data = "{}") {
    EXPECT_TRUE(files_.write("mau/t.vbt", text));
    const Result<Template> compiled = load();
    if (!compiled) return fail(compiled.error());
    return evaluate(*compiled, plan::Json::parse(data));
  }

  /// The document as a reader sees it, or the messages in English.
  std::string text(const std::string& source, const std::string& data = "{}") {
    const Result<model::Document> result = document(source, data);
    return result ? model::plain_text(*result) : describe(result.error(), Language::english);
  }

  /// The document with everything a writer sees, without the line of its section.
  std::string dump(const std::string& source, const std::string& data = "{}") {
    const Result<model::Document> result = document(source, data);
    if (!result) return describe(result.error(), Language::english);
    const std::string whole = model::dump(*result);
    return whole.substr(whole.find('\n') + 1);
  }

  /// All messages; “no error” where there is none.
  std::string errors(const std::string& source, const std::string& data = "{}",
                     Language language = Language::english) {
    const Result<model::Document> result = document(source, data);
    return result ? "no error" : describe(result.error(), language);
  }

  MemoryFileSystem files_;
};

}  // namespace vanban::templating
