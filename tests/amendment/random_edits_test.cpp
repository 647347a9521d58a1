// SPDX-License-Identifier: MIT
// Whatever was changed, the amendments tell it: random documents under random edits.
#include <gtest/gtest.h>

#include "../revision/documents.hpp"
#include "amendment/changes.hpp"
#include "amendment/outline.hpp"
#include "amendment/untold.hpp"
#include "revision/compare.hpp"

namespace vanban::amendment {
namespace {

Changes changes_between(const model::Document& before, const model::Document& after) {
  const revision::Revision revision =
      revision::compare(revision::with_units(before), revision::with_units(after));
  Changes changes = find_changes(compare_outlines(revision), {});
  for (std::string& untold : untold_words(revision, changes))
    changes.untold.push_back(std::move(untold));
  return changes;
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

/// What is listed and reported nowhere is found by its words.
TEST(RandomEdits, AChangeThatIsToldNowhereIsFound) {
  std::size_t changed = 0;
  for (unsigned seed = 1; seed <= 20; ++seed) {
    revision::RandomDocuments random(seed);
    const model::Document before = random.draw();
    const model::Document after = random.edited(before);
    changed += untold_words(revision::compare(before, after), Changes{}).size();
  }
  EXPECT_GT(changed, 0U);
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
