// SPDX-License-Identifier: MIT
// A version of a document made again from what the register keeps of it: the exact plan, templates,
// office profile and linked facts of that time.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "pipeline/drafting.hpp"
#include "registry/register.hpp"

namespace vanban::pipeline {

/// The path of the plan that the version was made from; empty where none is stored.
std::string plan_path_of(const registry::Version& version);

/// The number that a document has in the book; nothing for a draft, nor for one that is issued with
/// another.
std::optional<registry::Numbering> numbering_of(const registry::DocumentRecord& record);

/// The plan of a version, the office's defaults of that time laid under it.
Result<plan::Plan> stored_plan(const registry::Register& book, const registry::Version& version);

/// Who signed an issued document (Điều 13 of the decree), as the version says that was issued: a
/// later version is the same document and cannot be signed by somebody else.
struct Signature {
  plan::Json signer;     ///< the plan's field, null where it has none
  plan::Json authority;  ///< likewise
  plan::Signer signer_facts;
  std::string authority_text;
};

/// None for a document that is not issued. Errors as `stored_plan`.
Result<std::optional<Signature>> signature_of(const registry::Register& book,
                                              const registry::DocumentRecord& record);

/// Lays the signature over the plan's data; `plan.written` stays what the file says. True where the
/// plan said something else.
bool keep_signature(plan::Plan& plan, const Signature& signature);

/// The document as its newest version was, with its number where there is one, signed as it was
/// issued. Errors: of the register where a text cannot be read, of plan and template where this
/// program no longer takes them.
Result<Draft> stored_draft(const registry::Register& book, const registry::DocumentRecord& record,
                           const std::optional<registry::Numbering>& numbering);

}  // namespace vanban::pipeline
