// SPDX-License-Identifier: MIT
// What a template reads of the data, at every depth, found without running it: a member that is
// none of it would be lost in silence.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vanban::templating {

struct Program;

/// A place of the data that a template reads. The members of a list are the place of the list.
struct ReadPlace {
  bool whole = false;   ///< read with all that is in it
  bool blocks = false;  ///< set by `{% blocks %}`
  int depth = 0;        ///< members on the way from the whole data
  std::vector<std::pair<std::string, std::size_t>> members;  ///< read by name; the place of each
};

/// The places by number; 0 is the whole data.
class Reads {
 public:
  Reads() : places_(1) {}

  const ReadPlace& operator[](std::size_t place) const { return places_[place]; }
  ReadPlace& operator[](std::size_t place) { return places_[place]; }
  std::size_t size() const { return places_.size(); }

  /// The place of a member, made where there is none yet. Where a template goes deeper than any
  /// data does, the place itself, read as a whole.
  std::size_t member(std::size_t place, std::string_view name);

 private:
  std::vector<ReadPlace> places_;
};

/// Of a program whose names are resolved. All branches count, whatever the data says; what cannot
/// be told apart (a member whose name is computed) counts as read.
Reads reads_of(const Program& program);

}  // namespace vanban::templating
