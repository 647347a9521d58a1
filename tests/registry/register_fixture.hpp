// SPDX-License-Identifier: MIT
// A register in a folder of its own for each test, and requests with the usual answers filled in.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "registry/register.hpp"

namespace vanban::registry {

inline Date date_of(const char* iso) { return *Date::from_iso(iso); }

class RegisterTest : public testing::Test {
 protected:
  void SetUp() override;
  void TearDown() override;

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string register_path() const { return path("so.vbr"); }
  std::string output_folder() const { return path("out"); }
  Register open(OpenMode mode = OpenMode::create) const;

  IssueRequest request(const std::string& identity, const std::string& date) const;
  /// Writes one file `<identity>.txt` that names the number.
  Render renders(const std::string& identity) const;
  Result<Issued> issue(Register& book, const std::string& identity, const std::string& date) const;

  /// Names of all files below the output folder.
  std::set<std::string> written_files() const;
  std::string content(const std::string& file) const;

  std::filesystem::path folder_;
};

/// The code of the first finding; empty for a success.
template <typename T>
std::string code_of(const Result<T>& result) {
  return result ? std::string{} : result.error().front().code;
}
template <typename T>
Fault fault_of(const Result<T>& result) {
  return result.error().front().fault;
}

}  // namespace vanban::registry
