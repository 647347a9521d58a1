// SPDX-License-Identifier: MIT
// Accepting every change gives the new document, rejecting every change the old one: by an
// independent reading of the XML, against what DocxWriter writes for each of the two.
#include "docx/redline_writer.hpp"

#include <gtest/gtest.h>

#include "model/style_sheet.hpp"
#include "redline_check.hpp"
#include "revision/compare.hpp"
#include "revision/documents.hpp"
#include "sample_documents.hpp"

namespace vanban::docx::samples {
namespace {

TEST(Redline, EverySampleAgainstEveryOther) {
  const std::vector<Sample> samples = all();
  for (const Sample& before : samples)
    for (const Sample& after : samples)
      expect_exact(before.document, after.document, before.name + " to " + after.name);
}

TEST(Redline, RandomDocumentsWithRandomEdits) {
  for (unsigned seed = 0; seed < 200 && !HasFailure(); ++seed) {
    revision::RandomDocuments random(seed);
    model::Document before = random.draw();
    model::Document after = seed % 5 == 0 ? random.draw() : random.edited(before);
    if (before.sections.empty() || after.sections.empty()) continue;
    before.styles = after.styles = model::make_style_sheet();
    if (seed % 7 == 0) after.styles[model::StyleId::body].bold = true;
    expect_exact(before, after, "seed " + std::to_string(seed));
  }
}

}  // namespace
}  // namespace vanban::docx::samples
