// SPDX-License-Identifier: MIT
// The steps that issuing one document and issuing several have in common. All throw SqlError and
// DiskError, and are called under the writer lock.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "registry/entries.hpp"
#include "registry/faults.hpp"
#include "registry/forecast.hpp"
#include "registry/publication.hpp"
#include "registry/register.hpp"
#include "registry/state.hpp"
#include "registry/writer_lock.hpp"

namespace vanban::registry {

/// What the register holds of the document; empty for a new one.
std::vector<Version> versions_so_far(const RegisterState& state, const std::string& identity);

Numbering numbering_of(const Entry& entry);

/// The refusal of an issued document that comes again with other text.
Diagnostic other_text(const Numbering& record, const std::string& identity);

/// The number in force of a document, or nothing. Does not throw.
Result<std::optional<Numbering>> number_in_force(const RegisterState& state,
                                                 const std::string& identity);

/// The earlier issue of the same plan, nothing for a new document, or the refusal of other text.
Result<std::optional<Issued>> earlier_issue(const RegisterState& state,
                                            const VersionRequest& request);

/// Makes the paths of `files` absolute and refuses those that may not be written: issued files
/// whatever `existing` says, and names that are in `taken` already, to which these are added.
Result<void> claim_paths(const RegisterState& state, std::vector<RenderedFile>& files,
                         ExistingFiles existing, std::set<std::string>& taken);

/// Enters a version with its links; inside a Transaction.
void store_version(const RegisterState& state, std::int64_t document, const VersionRequest& request,
                   const NewVersion& version);

/// What to say where neither the COMMIT nor its undoing was reported to succeed; `what` names the
/// number.
Diagnostic uncertain(const Diagnostic& cause, const std::string& what);

/// Runs the transaction that decides. Its failure means that nothing was taken, or
/// `registry.uncertain`.
template <typename Work>
Result<void> decide(const RegisterState& state, Publication& publication, const std::string& what,
                    const Work& transaction) {
  try {
    return transaction();
  } catch (const SqlError& error) {
    if (publication.abandon()) throw;
    return fail(uncertain(describe_failure(state.path, error), what));
  }
}

/// Gives the files their names. After the COMMIT the number is taken, whatever becomes of these;
/// `what` names it in the message.
Result<void> finish(const RegisterState& state, Publication& publication, const std::string& what);

/// Runs `work` as the only writer, on a register without unfinished publications.
template <typename Work>
auto as_writer(const RegisterState& state, const Work& work) -> decltype(work()) {
  return guarded(state.path, [&]() -> decltype(work()) {
    const Result<WriterLock> lock = WriterLock::acquire(state.path, state.wait);
    if (!lock) return tl::unexpected(lock.error());
    recover_publications(state.database);
    return work();
  });
}

}  // namespace vanban::registry
