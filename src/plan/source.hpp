// SPDX-License-Identifier: MIT
// Where the data of a plan was written: whatever a plan is read from can say where a field stands.
// JSON is one such form (plan/json_source.hpp).
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "base/field_path.hpp"

namespace vanban::plan {

class Source {
 public:
  /// Which end of an object's member a place points at.
  enum class Target { name, value };

  explicit Source(std::string file) : file_(std::move(file)) {}
  virtual ~Source() = default;

  /// The file as the user named it; empty where there is none.
  const std::string& file() const { return file_; }

  /// The place of a value, or of its name in the object above it: file and field always, the line
  /// where the source knows it.
  Place place_of(const FieldPath& path, Target target = Target::value) const;

 protected:
  Source(const Source&) = default;
  Source& operator=(const Source&) = default;

 private:
  /// Line, column, piece of the source; empty where the source cannot say.
  virtual Place find(const FieldPath& path, Target target) const = 0;

  std::string file_;
};

/// Data that was made by the product, or whose text is gone: only the file is known.
class NoText final : public Source {
 public:
  explicit NoText(std::string file = {}) : Source(std::move(file)) {}

 private:
  Place find(const FieldPath&, Target) const override { return {}; }
};

}  // namespace vanban::plan
