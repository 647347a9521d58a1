// SPDX-License-Identifier: MIT
// Writes changes of plan data back into the user's file: what is not changed stays byte for byte,
// its order, layout, escapes and line ends; what is new is laid out as its neighbours are.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "base/diagnostic.hpp"
#include "base/field_path.hpp"
#include "plan/json.hpp"
#include "plan/json_layout.hpp"
#include "plan/json_walker.hpp"

namespace vanban::plan {

class JsonEditor {
 public:
  /// Takes the text of a file; `file` names it in messages. Fails as `read_json` does.
  static Result<JsonEditor> open(const std::string& file, std::string text);

  /// Makes `value` what stands at `path`, of which all but the last step must be there: changes the
  /// value, or adds a member to its object. In objects and arrays only what differs is changed; the
  /// order of members is the file's. Fails (Fault::data, `plan.no-such-field`) where the path leads
  /// nowhere.
  Result<void> set(const FieldPath& path, const Json& value);

  /// Puts a new element before the one at `path`, whose last step is an index; after the last one
  /// where the index is the size of the array. Fails as `set` does.
  Result<void> insert(const FieldPath& path, const Json& value);

  /// Takes a member or element out. Fails as `set` does; the outermost value stays.
  Result<void> remove(const FieldPath& path);

  /// The whole text as it stands now.
  std::string text() const { return mark_ + text_; }

 private:
  JsonEditor(std::string file, std::string mark, std::string text);

  Result<Entry> container_of(const FieldPath& path, char bracket) const;
  void replace(const FieldPath& path, const Entry& entry, const Json& value);
  void merge_members(const FieldPath& path, const Json& old, const Json& value);
  void merge_elements(const FieldPath& path, const Json& old, const Json& value);
  void add(const Entry& container, std::size_t index, const std::string* name, const Json& value);
  Diagnostic no_such_field(const FieldPath& path) const;

  std::string file_;
  std::string mark_;  ///< a byte order mark, or nothing
  std::string text_;
  JsonLayout layout_;
};

}  // namespace vanban::plan
