// SPDX-License-Identifier: MIT
// Whatever was changed, the amendments tell it: random documents under random edits.
#include <gtest/gtest.h>

#include "../revision/documents.hpp"
#include "amendment/changes.hpp"
#include "amendment/nesting.hpp"
#include "amendment/outline.hpp"
#include "revision/compare.hpp"

namespace vanban::amendment {
namespace {

Changes changes_between(const model::Document& before, const model::Document& after) {
  const plan::Json none = plan::Json::object();
  return find_changes(compare_outlines(revision::compare(before, after), nestings_of(before, none),
                                       nestings_of(after, none)),
                      {});
}

std::string joined(const std::vector<std::string>& texts) {
  std::string text;
  for (const std::string& one : texts) text += one + "; ";
  return text;
}

TEST(RandomEdits, EveryChangedPlaceIsTold) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    revision::RandomDocuments random(seed);
    const model::Document before = random.draw();
    const model::Document after = seed % 5 == 0 ? random.draw() : random.edited(before);
    const Changes changes = changes_between(before, after);
    ASSERT_TRUE(changes.untold.empty()) << "seed " << seed << ": " << joined(changes.untold);
    for (const Amendment& amendment : changes.amendments) {
      ASSERT_FALSE(amendment.instruction.empty()) << "seed " << seed;
      const bool new_words = amendment.action == Amendment::Action::insert;
      ASSERT_TRUE(!new_words || !amendment.wording.empty())
          << "seed " << seed << ": " << amendment.instruction;
    }
  }
}

TEST(RandomEdits, ADocumentDoesNotDifferFromItself) {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    revision::RandomDocuments random(seed);
    const model::Document document = random.draw();
    ASSERT_TRUE(changes_between(document, document).empty()) << "seed " << seed;
  }
}

}  // namespace
}  // namespace vanban::amendment
