// SPDX-License-Identifier: MIT
// The numbers of one section: headings, Điều, khoản, điểm (Phụ lục I, Phần I, Mục II.6).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "model/document.hpp"
#include "model/outline.hpp"
#include "templating/language/references.hpp"

namespace vanban::templating {

/// How the four levels of headings are numbered.
enum class NumberingScheme : std::uint8_t {
  decimal,   ///< `I.`, `1.`, `1.1.`, `1.1.1.`
  arabic,    ///< `1.`, `1.1.`, `1.1.1.`, `1.1.1.1.`: công văn and short plans
  lettered,  ///< `I.`, `1.`, `a)`, `-`: mục, khoản, điểm
  parts,     ///< headings are Phần, Chương, Mục, Tiểu mục
};

std::optional<NumberingScheme> scheme_named(std::string_view name);

/// The kinds that templates name in `restart`, `continue`, `last_ref`, `count`.
std::optional<model::NumberKind> number_kind_named(std::string_view name);

class Numbering {
 public:
  /// `units` are those of the document and outlive this.
  explicit Numbering(const model::Units& units) : units_(units) {}

  void set_scheme(NumberingScheme scheme) { scheme_ = scheme; }
  NumberingScheme scheme() const { return scheme_; }

  /// The next number of a kind begins again at `first`.
  void restart(model::NumberKind kind, int first = 1);
  /// The next number of a kind follows the last one given, whatever stood between.
  void continue_from_last(model::NumberKind kind);

  /// Counts one more and restarts what stands below it. Nothing: there is no such number (a 24th
  /// điểm).
  std::optional<model::Label> next(model::NumberKind kind);

  /// True where a number would show a level above it that has none (`1.1.` without `1.`).
  bool lacks_parent(model::NumberKind kind) const;

  /// The last number of a kind without words and marks: `3`, `đ`, `1.2`; empty for dashes.
  std::string number(model::NumberKind kind) const;
  /// What kind of unit a number of a kind begins; nothing for dashes, which cannot be cited.
  std::optional<model::UnitKind> unit_kind(model::NumberKind kind) const;
  /// Remembers the unit that the last number of a kind began.
  void set_unit(model::NumberKind kind, model::Unit unit) {
    last_units_[index(kind)] = std::move(unit);
  }

  /// What a sentence calls the last number of a kind.
  NamedPlace place(model::NumberKind kind) const;
  /// Numbers of a kind given since the section began.
  int given(model::NumberKind kind) const { return given_[index(kind)]; }

 private:
  static constexpr std::size_t kKinds = static_cast<std::size_t>(model::NumberKind::plus) + 1;
  static constexpr std::size_t index(model::NumberKind kind) {
    return static_cast<std::size_t>(kind);
  }
  int count(model::NumberKind kind) const { return counts_[index(kind)]; }
  std::string label_text(model::NumberKind kind) const;
  std::string heading_number(model::NumberKind kind) const;
  void restart_below(model::NumberKind kind);

  const model::Units& units_;
  NumberingScheme scheme_ = NumberingScheme::decimal;
  std::array<int, kKinds> counts_{};
  std::array<int, kKinds> last_{};
  std::array<int, kKinds> given_{};
  std::array<model::Unit, kKinds> last_units_{};
};

}  // namespace vanban::templating
