// SPDX-License-Identifier: MIT
// Ô 7 to 9 and 12: who signs for whom, Nơi nhận, Lưu, the drafter.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "plan/json.hpp"
#include "recognition/casing.hpp"
#include "recognition/line.hpp"
#include "recognition/notebook.hpp"

namespace vanban::recognition {

/// The foot of a document: entries `begin` to `end`.
struct Foot {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Line> recipients;  ///< under Nơi nhận
  bool labelled = false;         ///< begins with `Nơi nhận`
  std::vector<Line> signer;      ///< title lines and name, from top to bottom
};

/// The first foot after `begin`: at `Nơi nhận`, or at a post in capitals near the end. Nothing
/// where the text has neither.
std::optional<Foot> find_foot(FlowView flow, std::size_t begin);

/// Fields `recipients`, `archive` and `drafter`. `articles`: how many Điều the document has, for
/// `Như Điều 3`. What is no recipient is given up with its place.
void read_recipients(const std::vector<Line>& lines, int articles, plan::Json& plan,
                     Notebook& notebook);

/// Field `signer`. What is open is reported.
void read_signer(const std::vector<Line>& lines, const Casing& casing, plan::Json& plan,
                 Notebook& notebook);

}  // namespace vanban::recognition
