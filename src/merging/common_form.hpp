// SPDX-License-Identifier: MIT
// Plan data can say one thing in several forms: a row of a table as a list of cells or as an object
// by the columns' fields, a text as a string or as `{"text": …}`. Whoever merges brings all sides
// to one form, and gives what nobody changed its own form back afterwards.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "plan/json.hpp"

namespace vanban::merging {

/// Rows as lists of cells, texts as strings, a whole date as `YYYY-MM-DD`.
plan::Json in_common_form(const plan::Json& data);

/// The forms in which a plan says what it says.
class Forms {
 public:
  explicit Forms(const plan::Json& data) { look_at(data); }

  /// `data`, which is in the common form, with the forms of the plan: of everything that the plan
  /// said already, and of new rows in tables that have their rows by fields.
  plan::Json restored(const plan::Json& data) const;

 private:
  using Fields = std::vector<std::string>;

  void look_at(const plan::Json& value);
  void look_at_rows(const plan::Json& table);
  plan::Json restored_table(const plan::Json& table) const;

  std::map<std::string, plan::Json> own_;  ///< by its common form, as text
  std::set<std::string> plain_;            ///< texts that the plan says in the common form too
  std::set<Fields> by_fields_;             ///< columns of tables that have rows as objects
};

}  // namespace vanban::merging
