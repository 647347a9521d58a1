// SPDX-License-Identifier: MIT
#include "redline_check.hpp"

#include <gtest/gtest.h>

#include "revision/compare.hpp"
#include "sample_documents.hpp"
#include "tracked_changes.hpp"

namespace vanban::docx::samples {
namespace {

const RevisionAuthor kAuthor{"Nguyễn Văn A", "2024-02-15T09:00:00Z"};

/// The first place where two texts part, with what stands around it.
std::string difference(const std::string& got, const std::string& wanted) {
  std::size_t at = 0;
  while (at < got.size() && at < wanted.size() && got[at] == wanted[at]) ++at;
  const std::size_t from = at > 500 ? at - 500 : 0;
  return "got    …" + got.substr(from, 900) + "\nwanted …" + wanted.substr(from, 900);
}

void expect_equal(const Settled& got, const Settled& wanted, const std::string& what) {
  EXPECT_TRUE(got.body == wanted.body) << what << '\n' << difference(got.body, wanted.body);
  ASSERT_EQ(got.footnotes.size(), wanted.footnotes.size()) << what;
  for (std::size_t i = 0; i < got.footnotes.size(); ++i)
    EXPECT_EQ(got.footnotes[i], wanted.footnotes[i]) << what;
}

}  // namespace

Package redline_of(const model::Document& before, const model::Document& after) {
  RedlineWriter writer;
  const Result<std::string> bytes =
      writer.write(revision::compare(before, after), facts_for(before), facts_for(after), kAuthor);
  if (!bytes) {
    ADD_FAILURE() << describe(bytes.error(), Language::english);
    return package_of(after);
  }
  return Package(*bytes);
}

void expect_exact(const model::Document& before, const model::Document& after,
                  const std::string& what) {
  Package redline = redline_of(before, after);
  Package old_file = package_of(before);
  Package new_file = package_of(after);
  expect_equal(settle(redline, Decision::accept, true, new_file),
               settle(new_file, Decision::accept, true, new_file), what + ", accepted");
  expect_equal(settle(redline, Decision::reject, false, old_file),
               settle(old_file, Decision::accept, false, old_file), what + ", rejected");
}

}  // namespace vanban::docx::samples
