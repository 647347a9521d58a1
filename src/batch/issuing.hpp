// SPDX-License-Identifier: MIT
// A batch whose units take their numbers from a register: what it needs beside the renderer.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "batch/unit_renderer.hpp"
#include "registry/register.hpp"

namespace vanban::units {
struct Unit;
}

namespace vanban::batch {

/// A unit's document as the register is asked for it.
struct UnitRequest {
  registry::IssueRequest request;
  std::optional<Date> written_date;  ///< whole date that plan or list give by hand
};

/// The seam to whoever knows the plan. Used from several threads at once.
class UnitRequests {
 public:
  virtual ~UnitRequests() = default;
  /// By what the register knows the unit's document again.
  virtual registry::Identity identity(const units::Unit& unit) const = 0;
  /// What the register is asked for the unit's document, or what is wrong with its data.
  virtual Result<UnitRequest> request(const units::Unit& unit) const = 0;
  /// Warnings about all documents that would be issued now, whatever unit they are for.
  virtual Diagnostics warnings() const { return {}; }
};

/// The register, and the terms on which numbers are asked for.
struct Issuing {
  std::string register_path;  ///< made on first use
  Date date;                  ///< ngày ban hành
  std::shared_ptr<const UnitRequests> requests;
};

/// The same documents with their numbers are other files: a draft in the folder is not taken for
/// them, nor they for a draft.
class IssuedRenderers : public RendererFactory {
 public:
  explicit IssuedRenderers(const RendererFactory& drafts) : drafts_(drafts) {}
  std::unique_ptr<UnitRenderer> make() const override { return drafts_.make(); }
  std::vector<std::string> suffixes() const override { return drafts_.suffixes(); }
  std::string fingerprint() const override { return drafts_.fingerprint() + " issued"; }

 private:
  const RendererFactory& drafts_;
};

}  // namespace vanban::batch
