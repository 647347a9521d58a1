// SPDX-License-Identifier: MIT
// What a document says of another one that it is linked to: facts for templates (`links.name.code`)
// and for references in prose (`@{name}`).
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "plan/plan.hpp"
#include "plan/references.hpp"
#include "registry/records.hpp"
#include "registry/register.hpp"

namespace vanban::pipeline {

/// One link with the facts of its target.
struct LinkedDocument {
  std::string name;  ///< in prose and templates
  registry::Relation relation = registry::Relation::cites;
  std::string identity;  ///< of the target
  plan::Json facts;      ///< as `facts_json` makes them
};

/// What is said of a document. Where the number is open, it prints as a blank of the usual width.
struct DocumentFacts {
  std::string type_name;  ///< Quyết định
  std::string number;     ///< 05; empty: open
  std::string notation;   ///< QĐ-STP
  PartialDate date;
  std::string subject;    ///< one line
  std::string organ;      ///< Sở Tư pháp
  std::string authority;  ///< Giám đốc Sở Tư pháp; the organ where the plan names none
  std::string signer;
};

/// The facts as data: the fields of DocumentFacts, `code` (05/QĐ-STP), `date` (as plans write it),
/// `date_long` (ngày 05 tháng 02 năm 2024), `short` (tên loại, số, ký hiệu: a later citation) and
/// `citation`, the first one: tên loại, số, ký hiệu, thời gian, cơ quan, trích yếu (Phụ lục I,
/// Phần I, Mục II.6.a).
plan::Json facts_json(const DocumentFacts& facts);

/// The relation of a plan's word; the schema lets no other word pass.
registry::Relation relation_of(const std::string& word);

/// A link as the register keeps it among a version's sources.
registry::SourceText linked_source(const LinkedDocument& link);

std::vector<registry::Link> register_links(const std::vector<LinkedDocument>& links);

/// The document that this one is issued with, or null.
const LinkedDocument* bearer_of(const std::vector<LinkedDocument>& links);

/// True where the target is not issued and its plan says no number.
bool has_open_number(const LinkedDocument& link);

/// Warnings (`issue.open-link`), each at its link of the plan: the document would go out naming
/// another one without its number. `hint` says what to do about it.
Diagnostics open_links(const plan::Plan& plan, const std::vector<LinkedDocument>& links,
                       const Bilingual& hint);

/// The plan's data with its references filled and its links' facts in place of the list. The facts
/// of the bearer stand a second time under `links.attached_to`, and its date is the document's own.
/// Errors as `plan::fill_references`.
Result<plan::Json> linked_data(const plan::Plan& plan, const std::vector<LinkedDocument>& links,
                               plan::UnitReferences units = plan::UnitReferences::refuse);

}  // namespace vanban::pipeline
