// SPDX-License-Identifier: MIT
// A writer over the fonts of this machine; tests say "skipped" where there are none.
#pragma once

#include <string>

#include <gtest/gtest.h>

#include "base/file_system.hpp"
#include "fonts/font_set.hpp"
#include "pdf/pdf_writer.hpp"
#include "synthetic_pages.hpp"

namespace vanban::pdf {

class WriterTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!fonts()) GTEST_SKIP() << "skipped: no fonts on this machine";
  }

  static const Result<fonts::FontSet>& fonts() {
    static const auto loaded = fonts::FontSet::load(RealFileSystem{});
    return loaded;
  }

  static std::string written(const layout::PagedDocument& document,
                             const model::Metadata& metadata = full_metadata()) {
    PdfWriter writer(*fonts());
    auto bytes = writer.write(document, metadata);
    EXPECT_TRUE(bytes) << describe(bytes.error(), Language::english);
    return bytes ? *bytes : std::string{};
  }
};

}  // namespace vanban::pdf
