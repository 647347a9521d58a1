// SPDX-License-Identifier: MIT
// What an amending document has to say: each changed place once, in the order of the document,
// cited by the numbers in force, with its new wording.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "amendment/outline.hpp"
#include "amendment/quotation.hpp"

namespace vanban::amendment {

/// One khoản of the amending document.
struct Amendment {
  enum class Action { change, insert, remove, move, replace_phrase };
  Action action = Action::change;
  /// `Sửa đổi khoản 2 Điều 3`, `Bãi bỏ Điều 4`; without `như sau:` and full stop.
  std::string instruction;
  /// The new wording, without quotation marks; empty where nothing new is said.
  Blocks wording;
  /// The places it touches, by the old numbers (of an insertion: the new ones).
  std::vector<std::string> places;
  /// Units that got other numbers by it: `Điều 5 được đánh số lại thành Điều 4`; may be empty.
  std::string renumbering;
  model::SectionRole section = model::SectionRole::main;
  bool cites_article = false;  ///< the place is a Điều or inside one
};

/// A mistake of form (Điều 18, khoản 3): what is printed and what it should be.
struct FormError {
  enum class Kind { misprinted, missing, superfluous, misplaced, look };
  Kind kind = Kind::misprinted;
  std::string place;
  std::string before;  ///< empty where something is missing
  std::string after;   ///< empty where something is superfluous
  bool operator==(const FormError&) const = default;
};

struct Changes {
  std::vector<Amendment> amendments;
  std::vector<FormError> form_errors;
  /// Places that differ in tone marks alone: a slip or another word, which only a person can tell.
  std::vector<std::string> doubtful;
  /// Places that differ and are reported nowhere. Must be empty; the draft warns where it is not.
  std::vector<std::string> untold;
  bool empty() const { return amendments.empty() && form_errors.empty(); }
};

struct ChangeRules {
  /// Other tone marks on the same letters are mistakes of spelling, not of content.
  bool tones_are_form = false;
  /// How the attached document is cited beside the main one; empty: without a name.
  std::string attached;
};

/// All differences of the two versions. `comparison` is taken apart on the way.
Changes find_changes(Comparison comparison, const ChangeRules& rules);

}  // namespace vanban::amendment
