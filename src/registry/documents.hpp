// SPDX-License-Identifier: MIT
// Documents, their versions, sources, files and links in the tables. All functions throw SqlError;
// those that write are called inside a Transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "registry/records.hpp"
#include "registry/sqlite.hpp"

namespace vanban::registry {

/// Files stand in the register relative to its folder where they lie below it, so that the whole
/// folder can be moved; else absolute.
class PathKeeper {
 public:
  explicit PathKeeper(const std::string& register_path);
  std::string absolute(const std::string& path) const;
  std::string stored(const std::string& path) const;
  std::string restored(const std::string& stored) const;

 private:
  std::string folder_;
};

std::optional<std::int64_t> document_id(const Database& database, const std::string& identity);
std::int64_t make_document(const Database& database, const std::string& identity);

/// Sources by role, name and hash, in the order given: what decides whether something changed.
std::vector<StoredSource> digests_of(const std::vector<SourceText>& sources);
std::string plan_digest(const std::vector<StoredSource>& sources);

/// The issued document whose newest version was made from a plan of this hash, if there is one.
std::optional<std::string> issued_with_plan(const Database& database, const std::string& sha256);

struct NewVersion {
  int ordinal = 1;
  VersionState state = VersionState::draft;
  const std::vector<SourceText>& sources;
  const std::vector<Output>& outputs;
};
void add_version(const Database& database, const PathKeeper& paths, std::int64_t document,
                 const NewVersion& version);
void replace_links(const Database& database, std::int64_t document, const std::vector<Link>& links);

std::vector<Version> versions_of(const Database& database, const PathKeeper& paths,
                                 std::int64_t document);
std::vector<Link> links_of(const Database& database, std::int64_t document);
std::vector<Link> links_to(const Database& database, const std::string& identity);
std::vector<std::string> identities(const Database& database);
std::optional<std::string> content_of(const Database& database, const std::string& sha256);

/// True where the path belongs to an issued version: such a file is never written again.
bool is_issued_output(const Database& database, const PathKeeper& paths, const std::string& path);

}  // namespace vanban::registry
