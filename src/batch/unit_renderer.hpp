// SPDX-License-Identifier: MIT
// The seams between a batch and who knows its plan: what makes a unit's document, and what asks a
// register for its number.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "registry/register.hpp"

namespace vanban::units {
struct Unit;
}

namespace vanban::batch {

/// A finished file of one unit, in memory.
struct UnitFile {
  std::string suffix;  ///< without the dot: `pdf`
  std::string content;
};

/// The finished document of one unit.
struct UnitDocument {
  std::vector<UnitFile> files;
  int pages = 0;
  std::string number;  ///< số và ký hiệu as printed, `12/KH-PTP`; without the number in a draft
  Diagnostics notes;  ///< warnings about this unit
};

/// Makes documents; holds a writer's buffers, so each thread has its own.
class UnitRenderer {
 public:
  virtual ~UnitRenderer() = default;
  /// What is wrong with the unit's data, found without making a page, and warnings about it where
  /// nothing is; empty where all is well.
  virtual Diagnostics check(const units::Unit& unit) = 0;
  /// Same unit, same bytes, whichever thread asks.
  virtual Result<UnitDocument> render(const units::Unit& unit) = 0;
};

/// Makes a renderer for each thread. Shared by all threads, so it does not change.
class RendererFactory {
 public:
  virtual ~RendererFactory() = default;
  virtual std::unique_ptr<UnitRenderer> make() const = 0;
  /// Suffixes of the files each unit gets, in order.
  virtual std::vector<std::string> suffixes() const = 0;
  /// Changes whenever the same unit could give other bytes: plan, template, fonts, program.
  virtual std::string fingerprint() const = 0;
};

// ---- with numbers of a register ----

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

}  // namespace vanban::batch
