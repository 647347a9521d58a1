// SPDX-License-Identifier: MIT
// A batch over a renderer that makes small files out of a unit's fields alone.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "batch/runner.hpp"

namespace vanban::batch {

/// `pdf` and `docx` of 1 to 9 kB that depend on the unit only. A unit named "hỏng" fails, one named
/// "sai" does not pass the check, one named "ném" throws.
class PlainRenderer : public UnitRenderer {
 public:
  explicit PlainRenderer(std::string fingerprint) : fingerprint_(std::move(fingerprint)) {}

  Diagnostics check(const units::Unit& unit) override {
    if (unit.name != "sai") return {};
    return {finding("test.wrong", unit)};
  }

  Result<UnitDocument> render(const units::Unit& unit) override {
    if (unit.name == "hỏng") return fail(finding("test.broken", unit));
    if (unit.name == "ném") throw std::runtime_error("thrown");
    UnitDocument document;
    document.pages = 1 + static_cast<int>(unit.name.size() % 3);
    document.number = "/KH-" + unit.code;
    for (const char* const suffix : {"pdf", "docx"}) {
      std::string content = fmt::format("{} {} {} {}{}\n", fingerprint_, suffix, unit.code,
                                        unit.fields.dump(), number_of(unit));
      const std::string line = content;
      while (content.size() < 1000 + 1000 * (unit.name.size() % 9)) content += line;
      document.files.push_back({suffix, std::move(content)});
    }
    return document;
  }

 private:
  /// ` 07 2024-02-05` where the unit was numbered.
  static std::string number_of(const units::Unit& unit) {
    std::string text;
    for (const units::Assignment& datum : unit.overrides)
      text += datum.value.is_number() ? fmt::format(" {:02}", datum.value.get<int>())
                                      : " " + datum.value.get<std::string>();
    return text;
  }

  static Diagnostic finding(std::string code, const units::Unit& unit) {
    return {std::move(code), Fault::template_, Severity::error, {}, {unit.name, unit.name}, {}};
  }
  std::string fingerprint_;
};

class PlainRenderers : public RendererFactory {
 public:
  explicit PlainRenderers(std::string fingerprint = "1") : fingerprint_(std::move(fingerprint)) {}
  std::unique_ptr<UnitRenderer> make() const override {
    return std::make_unique<PlainRenderer>(fingerprint_);
  }
  std::vector<std::string> suffixes() const override { return {"pdf", "docx"}; }
  std::string fingerprint() const override { return fingerprint_; }

 private:
  std::string fingerprint_;
};

/// A folder of its own for each test, removed with it.
class BatchTest : public testing::Test {
 protected:
  BatchTest()
      : root_(place() +
              fmt::format("/batch-{}-{}", ::getpid(),
                          testing::UnitTest::GetInstance()->current_test_info()->name())) {
    std::filesystem::remove_all(root_);
    std::filesystem::create_directories(root_);
  }
  ~BatchTest() override { std::filesystem::remove_all(root_); }

  /// In memory where the machine has such a folder: making and removing thousands of files over and
  /// over is slow on some disks.
  static std::string place() {
    return std::filesystem::is_directory("/dev/shm") ? "/dev/shm" : testing::TempDir();
  }

  /// A list of so many units, codes from 1.
  static std::string list_of(int count) {
    std::string list = "code,name\n";
    for (int i = 1; i <= count; ++i)
      list += fmt::format("{},{}\n", i, std::string(static_cast<std::size_t>(i % 17 + 1), 'x'));
    return list;
  }

  BatchRequest request(const std::string& list, const std::string& folder = "out") const {
    BatchRequest request;
    request.open_list = [list] {
      return units::read_units("list.csv", list, units::Letters::folded);
    };
    request.name_of = [](const units::Unit& unit) -> Result<std::string> {
      return "u-" + unit.code;
    };
    request.list_path = "list.csv";
    request.out_folder = root_ + "/" + folder;
    request.program = "test";
    request.threads = 2;
    return request;
  }

  Result<BatchReport> run(const BatchRequest& request, const std::string& fingerprint = "1") {
    const PlainRenderers renderers(fingerprint);
    return Runner(renderers, progress_, stopwatch_).run(request);
  }

  static std::string content_of(const std::string& path) {
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return content.str();
  }

  /// Every file of the folder but the state folder, with its bytes; manifests without the seconds.
  std::map<std::string, std::string> contents(const std::string& folder = "out") const {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(root_ + "/" + folder))
      if (entry.is_regular_file())
        files[entry.path().filename()] = without_seconds(content_of(entry.path()));
    return files;
  }

  static std::string without_seconds(const std::string& text) {
    if (text.rfind("{\n\"batch\"", 0) != 0) return text;
    std::string rest;
    std::size_t at = 0;
    for (std::size_t found; (found = text.find("\"seconds\":", at)) != std::string::npos;) {
      rest += text.substr(at, found - at);
      at = text.find_first_of(",}", found);
    }
    return rest + text.substr(at);
  }

  std::string root_;
  SilentProgress progress_;
  SteadyStopwatch stopwatch_;
};

}  // namespace vanban::batch
