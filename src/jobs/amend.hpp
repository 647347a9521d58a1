// SPDX-License-Identifier: MIT
// The job of `vanban amend`: from two versions of an issued document to plan data of the document
// that amends it (Điều 18, khoản 3 of the decree; docs/amend.md).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "amendment/changes.hpp"
#include "base/diagnostic.hpp"
#include "jobs/workshop.hpp"
#include "plan/json.hpp"

namespace vanban::jobs {

/// What is drafted.
enum class AmendingForm {
  decision,    ///< quyết định sửa đổi, bổ sung
  same_kind,   ///< văn bản cùng loại with the amended one
  correction,  ///< công văn đính chính
};

struct AmendRequest {
  std::string old_path;       ///< the version that was issued
  std::string new_path;       ///< the same, as it should be
  std::string out_path;       ///< plan data of the draft
  std::string register_path;  ///< number and date of the issued document; empty: from the plans
  /// None: a decision where content changed (of a công văn its own kind), a correction where only
  /// the form did.
  std::optional<AmendingForm> form = std::nullopt;
  bool overwrite = false;
  std::string office_path = {};               ///< office profile; empty: none
  std::vector<std::string> template_folders;  ///< searched in order
};

struct AmendReport {
  AmendingForm form = AmendingForm::decision;
  std::string amended_kind;  ///< tên loại of the amended document
  amendment::Changes changes;
  plan::Json data;    ///< of the draft, as written
  Diagnostics notes;  ///< what a person has to fill in or to check
};

/// Writes the draft, or nothing: Fault::usage for paths that are one file and for a form that the
/// law does not allow here, Fault::data for versions that are not two of one document or that do
/// not differ, Fault::io for an existing output without `overwrite`.
Result<AmendReport> amend_job(const AmendRequest& request, Workshop& workshop);

/// `quyet-dinh`, `cung-loai`, `cong-van`.
std::optional<AmendingForm> amending_form_of(const std::string& name);

}  // namespace vanban::jobs
