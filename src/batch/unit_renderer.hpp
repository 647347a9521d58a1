// SPDX-License-Identifier: MIT
// The seam between a batch and what makes a unit's document.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"

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
  /// What is wrong with the unit's data, found without making a page; empty where all is well.
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

}  // namespace vanban::batch
