// SPDX-License-Identifier: MIT
// Named places of a document and what a sentence calls them. A place may be cited before it comes:
// then the document is evaluated a second time with all places known.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::templating {

/// A named place.
struct NamedPlace {
  std::string phrase;  ///< `điểm đ khoản 2 Điều 3`
  std::string number;  ///< `đ`
  std::string label;   ///< `đ)`
  bool operator==(const NamedPlace&) const = default;
};

class References {
 public:
  References() = default;
  /// For a second evaluation: what the first one found.
  explicit References(std::map<std::string, NamedPlace, std::less<>> known, int annexes)
      : known_(std::move(known)), known_annexes_(annexes), complete_(true) {}

  /// False where the name is taken.
  bool add(const std::string& name, NamedPlace place);
  /// A place met so far or known from before. Nothing: it may still come; see `needs_second_pass`.
  std::optional<NamedPlace> find(std::string_view name);
  /// Number of annexes of the whole document, where known.
  int annexes();
  /// True in the second evaluation: what is not known now does not exist.
  bool complete() const { return complete_; }
  bool needs_second_pass() const { return !complete_ && cited_ahead_; }

  int count_annex() { return ++met_annexes_; }
  int met_annexes() const { return met_annexes_; }
  const std::map<std::string, NamedPlace, std::less<>>& met() const { return met_; }
  std::vector<std::string> names() const;

 private:
  std::map<std::string, NamedPlace, std::less<>> met_;
  std::map<std::string, NamedPlace, std::less<>> known_;
  int met_annexes_ = 0;
  int known_annexes_ = 0;
  bool complete_ = false;
  bool cited_ahead_ = false;
};

}  // namespace vanban::templating
