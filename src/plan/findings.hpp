// SPDX-License-Identifier: MIT
// Collects what is wrong with data, each finding with its place in the source.
#pragma once

#include <string>
#include <utility>

#include "base/diagnostic.hpp"
#include "plan/source.hpp"

namespace vanban::plan {

/// No one fixes more at once; a last note says that there are others.
inline constexpr std::size_t kMostFindings = 100;

/// What a finding says, without its place.
struct Complaint {
  std::string code;
  Bilingual message;
  Bilingual hint;
};

class Findings {
 public:
  explicit Findings(const Source& source) : source_(&source) {}

  void add(const FieldPath& path, Complaint complaint,
           Source::Target target = Source::Target::value);
  void add(Place place, Complaint complaint);
  bool empty() const { return list_.empty(); }
  Diagnostics take() { return std::move(list_); }

 private:
  bool full();

  const Source* source_;
  Diagnostics list_;
};

}  // namespace vanban::plan
