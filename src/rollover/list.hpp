// SPDX-License-Identifier: MIT
// The list to tick off, as a file (docs/rollover.md): what was moved, what is in doubt, what stays;
// its answers are read back.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/diagnostic.hpp"
#include "plan/json.hpp"
#include "rollover/review.hpp"

namespace vanban::rollover {

/// A list that was read.
struct Answers {
  int from = 0;
  int to = 0;
  std::string draft_sha256;  ///< of the plan that was written with the list; may be empty
  std::map<std::string, plan::Json> entries;  ///< by id; those with an answer
  bool empty() const { return entries.empty(); }
};

/// Reads a list. Fails as `plan::read_json` does and, Fault::data with place, where it is no list
/// (`rollover.list`) or an answer is no text (`rollover.answer`).
Result<Answers> read_answers(const std::string& path, std::string text);

/// Gives each entry its answer. A list of another year answers with `keep` and `take` alone: its
/// texts were those of that year. Gives the answers for which there is no entry.
std::vector<plan::Json> answer(Review& review, const Answers& answers);

/// What the file says beside the entries.
struct ListHead {
  std::string plan;                      ///< path of the old plan
  std::string draft_sha256;              ///< of the new one
  std::vector<plan::Json> earlier = {};  ///< answers without an entry, kept for later years
  Language language = Language::vietnamese;
};

plan::Json list_of(const Review& review, const ListHead& head);

}  // namespace vanban::rollover
