// SPDX-License-Identifier: MIT
// Parts that all drafts share.
#pragma once

#include <string>

#include "amendment/changes.hpp"
#include "amendment/draft.hpp"
#include "plan/json.hpp"

namespace vanban::amendment {

/// Shown where only a person knows what to write.
inline constexpr const char* kOpenPlace = "……";

/// Template for a document of that form and kind, organ, open number and date, signer, archive,
/// choices of presentation. Fails (Fault::template_, `amend.no-template`) where no template of the
/// form is at hand.
Result<plan::Json> common_data(const Material& material, model::Form form, const std::string& kind);

/// The amendments as blocks: instruction, new wording in quotation marks, renumbering. `block`
/// names the field of the instruction: `text` for khoản, `number` for numbered paragraphs.
plan::Json amendments_as(const std::string& block, const Changes& changes);

/// A single amendment of `reference` as one block of `field`: `Sửa đổi Mục II.1 của Kế hoạch …`.
plan::Json single_amendment_as(const std::string& field, const Amendment& amendment,
                               const std::string& reference);

/// `một số điều của Quyết định số …`, `một số nội dung của Kế hoạch ban hành kèm theo …`.
std::string amended_scope(const Changes& changes, const Material& material,
                          const std::string& reference);
/// The amended document, or the one attached to it where all changes stand there.
std::string amended_name(const Changes& changes, const Material& material,
                         const std::string& reference);

Diagnostic note(std::string code, Bilingual message, Bilingual hint);
/// What is open in the citation of the amended document; nothing where all is known.
Diagnostics notes_on_reference(const AmendedDocument& document);
/// Who signed and decides is more than form: to be checked where it differs.
Diagnostics notes_on_signer(const Changes& changes);
/// Mistakes of form beside those of content; places that only a person can check.
Diagnostics notes_on_changes(const Changes& changes);

}  // namespace vanban::amendment
