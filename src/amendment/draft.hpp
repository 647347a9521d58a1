// SPDX-License-Identifier: MIT
// Plan data of the amending document (Điều 18, khoản 3 of the decree): content is amended by a
// document of equal form, mistakes of form by a công văn đính chính.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "amendment/amended_document.hpp"
#include "amendment/changes.hpp"
#include "base/diagnostic.hpp"
#include "model/form.hpp"
#include "plan/json.hpp"
#include "plan/metadata.hpp"

namespace vanban::amendment {

/// A template by which any document of a form can be drafted.
struct DraftTemplate {
  std::string name;
  model::Form form = model::Form::named;
  std::string kind;  ///< tên loại that it sets; `any`: that of the data's `type_name`
};

/// What a draft is made of beside the changes.
struct Material {
  AmendedDocument amended;
  model::Form form = model::Form::named;  ///< of the amended document
  plan::Json data;          ///< of the new version: organ, căn cứ, nơi nhận, signer
  plan::Metadata metadata;  ///< of the same
  std::string attached;     ///< tên loại of the attached document; empty: none
  /// `… chịu trách nhiệm thi hành Quyết định này.` of the new version; empty: it has none.
  std::string execution;
  std::vector<DraftTemplate> templates;  ///< at hand, in order of preference
};

/// Plan data that renders, with notes on what a person has to fill in.
struct Draft {
  plan::Json data;
  Diagnostics notes;
};

// Each fails (Fault::template_, `amend.no-template`) where no template of the form is at hand.

/// Quyết định sửa đổi, bổ sung.
Result<Draft> draft_decision(const Changes& changes, const Material& material);
/// A document of the amended one's own kind that amends it.
Result<Draft> draft_same_kind(const Changes& changes, const Material& material);
/// Công văn đính chính, for mistakes of form alone.
Result<Draft> draft_correction(const Changes& changes, const Material& material);

/// `Tại Nơi nhận: đã in là “…”, nay sửa lại là “…”.`
std::string describe(const FormError& error);

}  // namespace vanban::amendment
