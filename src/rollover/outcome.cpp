// SPDX-License-Identifier: MIT
#include "rollover/outcome.hpp"

namespace vanban::rollover {

Section section_of(const Entry& entry) {
  if (entry.verdict.moved) return Section::moved;
  return is_doubtful(entry.verdict.reason) ? Section::doubtful : Section::kept;
}

std::optional<std::string> replacement_of(const Entry& entry) {
  const bool has_proposal = entry.verdict.moved || !entry.verdict.proposal.empty();
  if (entry.answer == kKeep) return std::nullopt;
  if (entry.answer.empty() || entry.answer == kTake) {
    const bool taken = entry.verdict.moved || entry.answer == kTake;
    return taken && has_proposal ? std::optional(entry.verdict.proposal) : std::nullopt;
  }
  return entry.answer;
}

}  // namespace vanban::rollover
