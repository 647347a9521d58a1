// SPDX-License-Identifier: MIT
// `vanban import` as a user calls it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "support/program.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::cli {
namespace {

using support::Outcome;
using testing::HasSubstr;

const std::string kSample = support::source_path("samples/nhap/ke-hoach-kiem-tra.txt");

TEST(ImportCommand, ThePlanGoesToTheFileOrToStandardOutput) {
  const support::TemporaryFolder folder;
  const std::string out = folder.path("new/plan.json");
  const Outcome written = support::call({"import", kSample, "--out", out, "--lang", "en"});
  EXPECT_EQ(written.code, 0) << written.err;
  EXPECT_THAT(written.out, HasSubstr("texts not carried over: 0"));
  EXPECT_TRUE(std::filesystem::exists(out));

  const Outcome printed = support::call({"import", kSample, "--lang", "en"});
  EXPECT_EQ(printed.code, 0) << printed.err;
  EXPECT_THAT(printed.out, HasSubstr("\"template\": \"ke-hoach\""));
  EXPECT_THAT(printed.err, HasSubstr("the number of the document is open"));
}

TEST(ImportCommand, WhatIsOpenIsToldInVietnameseToo) {
  const Outcome printed = support::call({"import", kSample, "--lang", "vi"});
  EXPECT_THAT(printed.err, HasSubstr("ngày ban hành còn để trống"));
}

TEST(ImportCommand, WrongValuesAndFilesAreRefused) {
  EXPECT_EQ(support::call({"import", kSample, "--tracked", "maybe"}).code, 2);
  EXPECT_EQ(support::call({"import", kSample + ".none"}).code, 5);
  const support::TemporaryFolder folder;
  const std::string out = folder.path("plan.json");
  EXPECT_EQ(support::call({"import", kSample, "--out", out}).code, 0);
  EXPECT_EQ(support::call({"import", kSample, "--out", out}).code, 5);
  EXPECT_EQ(support::call({"import", kSample, "--out", out, "--overwrite"}).code, 0);
}

}  // namespace
}  // namespace vanban::cli
