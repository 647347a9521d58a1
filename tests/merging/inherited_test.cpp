// SPDX-License-Identifier: MIT
#include "merging/inherited.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace vanban::merging {
namespace {

using plan::Json;

TEST(Inherited, StaysOutUnlessItWasChanged) {
  const Json written = Json::parse(R"({"subject": "a", "organ": {"place": "Huế"}})");
  const Json laid = Json::parse(
      R"({"subject": "a", "organ": {"place": "Huế", "name": "Sở"}, "signer": {"title": "GĐ"}})");
  EXPECT_EQ(without_inherited(laid, written, laid), written);
  Json changed = laid;
  changed["signer"]["name"] = "Lê Văn B";
  changed["organ"]["name"] = "Sở khác";
  EXPECT_EQ(without_inherited(changed, written, laid),
            Json::parse(R"({"subject": "a", "organ": {"place": "Huế", "name": "Sở khác"},
                            "signer": {"title": "GĐ", "name": "Lê Văn B"}})"));
}

TEST(Inherited, WhatThePlanSaysItselfStaysEvenWhereItIsTheDefault) {
  const Json plan = Json::parse(R"({"signer": {"title": "GĐ"}})");
  EXPECT_EQ(without_inherited(plan, plan, plan), plan);
}

}  // namespace
}  // namespace vanban::merging
