// SPDX-License-Identifier: MIT
// The shipped samples as readable texts in tests/golden/: what is in each document, and where each
// line stands on its pages. Whatever changes a sample shows here as a difference to read.
#include <gtest/gtest.h>

#include "base/file_system.hpp"
#include "layout/fonts_fixture.hpp"
#include "layout/layout.hpp"
#include "model/dump.hpp"
#include "plan/plan.hpp"
#include "support/golden.hpp"
#include "support/source_tree.hpp"
#include "templating/language/template.hpp"

namespace vanban::pipeline {
namespace {

using support::expect_golden;
using support::source_path;

class Samples : public testing::TestWithParam<const char*> {
 protected:
  model::Document document() const {
    const auto plan =
        plan::load(files_, source_path("samples/" + std::string(GetParam()) + ".json"));
    const auto compiled = templating::Loader(files_, {source_path("templates")})
                              .load(plan.value().metadata.template_name);
    return templating::evaluate(compiled.value(), plan->data).value();
  }
  RealFileSystem files_;
};

TEST_P(Samples, TheDocumentIsTheOneThatIsKept) {
  expect_golden("documents/" + std::string(GetParam()) + ".txt", model::dump(document()));
}

TEST_P(Samples, ThePagesAreTheOnesThatAreKept) {
  model::Document prepared = document();
  ASSERT_TRUE(layout::prepare(prepared, layout::test_fonts()));
  expect_golden("pages/" + std::string(GetParam()) + ".txt",
                layout::dump(layout::paginate(prepared, layout::test_fonts()).value()));
}

INSTANTIATE_TEST_SUITE_P(Shipped, Samples,
                         testing::Values("cong-dien-2024", "cong-van-2024", "giay-gioi-thieu-2024",
                                         "giay-moi-2024", "ke-hoach-bac-giang-2024",
                                         "ke-hoach-phong-tu-phap-tay-ninh-2024",
                                         "ke-hoach-tay-ninh-2024", "ke-hoach-thi-dua-2025",
                                         "ke-hoach-tp-ho-chi-minh-2018",
                                         "quyet-dinh-khanh-hoa-2021",
                                         "sua-doi/ke-hoach-kiem-tra-2024"));

}  // namespace
}  // namespace vanban::pipeline
