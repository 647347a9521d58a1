// SPDX-License-Identifier: MIT
// Tables drawn at random, with cells joined over rows and page ends: nothing is lost, nothing
// leaves the page, nothing stands over anything else. VANBAN_RANDOM_TABLES says how many.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "layout/fonts_fixture.hpp"
#include "layout/layout.hpp"
#include "layout/page_checks.hpp"
#include "layout/random_document.hpp"

namespace vanban::layout {
namespace {

std::uint32_t number_of_tables() {
  constexpr std::uint32_t kTables = 1000;
  const char* asked = std::getenv("VANBAN_RANDOM_TABLES");
  return asked == nullptr ? kTables : static_cast<std::uint32_t>(std::stoul(asked));
}

TEST(RandomTables, LoseNothingAndStayInsideThePage) {
  for (std::uint32_t number = 0; number < number_of_tables(); ++number) {
    model::Document document = samples::random_table(number);
    ASSERT_TRUE(prepare(document, test_fonts()));
    const auto paged = paginate(document, test_fonts());
    ASSERT_TRUE(paged) << number << ": " << describe(paged.error(), Language::english);
    ASSERT_EQ(page_fault(document, *paged), "") << "table " << number;
  }
}

}  // namespace
}  // namespace vanban::layout
