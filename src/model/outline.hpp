// SPDX-License-Identifier: MIT
// The tree of a document: Phần, Chương, Mục, Điều, khoản, điểm, headings, annexes. A unit is an
// index into a list (Provenance::units); what is no index there is the document itself, so that
// documents without a tree are documents without units.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "model/document.hpp"

namespace vanban::model {

using Units = std::vector<Unit>;

/// A unit as its number says it, without its place.
struct Step {
  UnitKind kind = UnitKind::document;
  std::string number;  ///< as in Unit
  bool operator==(const Step&) const = default;
};
/// The way to a unit, from the outside in. The document itself is no step: its way is empty.
using Path = std::vector<Step>;

/// True for what is a document of its own, with numbers of its own: the document itself, an
/// attached one, an annex.
constexpr bool is_root(UnitKind kind) { return kind <= UnitKind::annex; }
constexpr bool is_heading(UnitKind kind) {
  return kind >= UnitKind::heading1 && kind <= UnitKind::heading4;
}

/// True for the styles of the numbered content (body, headings, items, tables, footnotes); all
/// others are those of components of the form, which belong to no numbered unit.
bool is_content(StyleId style);
/// True for the styles of headings, markers (`Chương I`) and their titles.
bool is_title(StyleId style);

/// The document, attached document or annex that holds the unit; itself where it is one.
UnitId root_of(const Units& units, UnitId unit);
/// The way to a unit; empty for the document itself.
Path path_of(const Units& units, UnitId unit);
/// The way to a unit that need not be in the list, but whose parent is.
Path path_of(const Units& units, const Unit& unit);

/// The units that are open where a document grows. Numbers nest by their kind (a new Chương ends
/// the Chương before it and all in it) within what `enclose` keeps open.
class OpenUnits {
 public:
  /// Appends to `units`, which holds the document itself and outlives this.
  explicit OpenUnits(Units& units) : units_(units) {}

  /// The innermost open unit.
  UnitId here() const { return open_.back(); }
  /// The document, attached document or annex that is open.
  UnitId root() const { return open_[root_]; }

  /// Begins an attached document or an annex, until `leave_root`: what is open waits.
  UnitId enter_root(UnitKind kind, std::string title);
  void leave_root();
  /// Begins a numbered unit: ends those that cannot hold its kind.
  UnitId enter(UnitKind kind, std::string number);
  /// Names a unit that was begun.
  void set_title(UnitId unit, std::string title) { units_[unit.index].title = std::move(title); }
  void set_number(UnitId unit, std::string number) {
    units_[unit.index].number = std::move(number);
  }

  /// The unit that would hold a number of this kind, here.
  UnitId holder(UnitKind kind) const { return open_[holding(kind)]; }

  /// Units begun from now on stand inside the innermost open one, whatever their kind; until
  /// `release` with what this returns.
  std::size_t enclose() { return std::exchange(floor_, open_.size() - 1); }
  void release(std::size_t enclosure) { floor_ = enclosure; }
  /// How many units there are: for `leave_since`.
  std::size_t count() const { return units_.size(); }
  /// Ends what was begun since there were so many.
  void leave_since(std::size_t count);

 private:
  struct Outer {
    std::size_t root;
    std::size_t floor;
  };
  std::size_t holding(UnitKind kind) const;

  Units& units_;
  std::vector<UnitId> open_ = {UnitId{}};
  std::vector<Outer> outer_;  ///< of the roots around the open one
  std::size_t root_ = 0;      ///< into open_
  std::size_t floor_ = 0;     ///< into open_: the innermost unit that no number ends
};

}  // namespace vanban::model
