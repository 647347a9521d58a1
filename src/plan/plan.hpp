// SPDX-License-Identifier: MIT
// A plan: the checked data of one document, its metadata, and its source for the places of later
// messages.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "plan/json.hpp"
#include "plan/metadata.hpp"
#include "plan/source.hpp"

namespace vanban::plan {

/// The largest file that is read.
inline constexpr std::size_t kLargestFile = std::size_t{64} * 1024 * 1024;

struct Plan {
  std::string path;
  Json data;  ///< as validated, in NFC
  Metadata metadata;
  std::shared_ptr<const Source> source;  ///< never null; without text for `from_json`
  /// The data as the file has it, where defaults were laid under it; null: `data` is that.
  std::shared_ptr<const Json> written = nullptr;
};

/// Reads and checks one file. Fails with every finding that can be fixed at once: Fault::io where
/// the file cannot be read, Fault::data for one larger than `kLargestFile` (`plan.too-large`), for
/// what `read_json` refuses (`json.…`) and for what `validate` finds (`plan.…`).
Result<Plan> load(const FileSystem& files, const std::string& path);

/// The same with `defaults` (an object like a plan's, of an office profile) laid under the data:
/// what the plan says itself counts, field by field. Fails as above, for the two laid together.
Result<Plan> load(const FileSystem& files, const std::string& path, const Json& defaults);

/// The same for text already in memory; `path` only names it in messages. Fails as `load` does,
/// without Fault::io.
Result<Plan> from_text(std::string text, const std::string& path);
Result<Plan> from_text(std::string text, const std::string& path, const Json& defaults);

/// `data` with everything of `defaults` that it does not say itself; objects are joined field by
/// field, a null of the plan counts as said.
Json with_defaults(Json data, const Json& defaults);

/// The same for data made by the product (a plan merged with a unit's fields). Fails (Fault::data)
/// for what `validate` finds; findings carry field paths only.
Result<Plan> from_json(Json data, const std::string& path);

/// The names at the outermost level that are not the schema's: data for the template.
std::vector<std::string> template_fields(const Json& data);

}  // namespace vanban::plan
