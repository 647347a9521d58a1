// SPDX-License-Identifier: MIT
// What the register is asked for when a document is issued, made of the document's plan, its
// evaluated form and the terms of the issue. Shared by `vanban issue`, `vanban batch` and
// `vanban regenerate`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "model/document.hpp"
#include "pipeline/office_profile.hpp"
#include "plan/metadata.hpp"
#include "registry/register.hpp"
#include "templating/language/template.hpp"

namespace vanban::plan {
struct Plan;
}

namespace vanban::pipeline {

/// `document_id` where the plan has one, else the plan file's absolute path (docs/register.md).
registry::Identity identity_of(const plan::Plan& plan);
/// The same for data that is not yet checked.
registry::Identity identity_at(const std::string& path, const plan::Json& data);

/// The path by which the register knows a file: absolute, links resolved where it is there.
std::string register_path_of(const std::string& path);

/// The plan as the register keeps it: its data, as the file has it, as canonical JSON, named by its
/// path.
registry::SourceText plan_source(const plan::Plan& plan);

/// What several documents may share, with the exact texts that they are made of: the template's
/// files in the order they were read, and the office profile where there is one.
std::vector<registry::SourceText> shared_sources(const templating::Template& compiled,
                                                 const std::optional<OfficeProfile>& office);

/// The plan first, then `shared`.
std::vector<registry::SourceText> sources_of(const plan::Plan& plan,
                                             const std::vector<registry::SourceText>& shared);

/// Under what a number is asked for; the same for all units of a batch.
struct IssueTerms {
  Date date;  ///< ngày ban hành
  registry::Secrecy secrecy = registry::Secrecy::ordinary;
  registry::SeriesRule rule;                          ///< of the office profile
  std::optional<int> reserved_number = std::nullopt;  ///< fills this reserved number
  registry::ExistingFiles existing = registry::ExistingFiles::refuse;
};

/// A document that asks for a number.
struct IssueCandidate {
  const plan::Plan& plan;
  const model::Metadata& printed;  ///< of the document, evaluated without a number
  registry::BookFields fields;     ///< as `book_fields` gives them
  registry::Identity identity;
  std::vector<registry::SourceText> sources;  ///< as `sources_of` gives them
  std::vector<registry::Link> links = {};
};

registry::IssueRequest issue_request(IssueCandidate candidate, const IssueTerms& terms);

/// The data with the number and date that the register gave.
plan::Json numbered(plan::Json data, const registry::Numbering& numbering);

/// Refuses a plan that already says a number: the register gives the numbers.
Result<void> check_number_open(const plan::Plan& plan);

/// What the book says of a document: type name, subject, signer, recipients as printed, keeper and
/// copies.
registry::BookFields book_fields(const plan::Metadata& metadata, const model::Document& document);

/// Abbreviation of the kind in front of the notation's first hyphen; none for a công văn, whose
/// notation begins with the organ's (Phụ lục I, Phần I, Mục II.3).
std::string kind_of(const model::Metadata& metadata);

}  // namespace vanban::pipeline
