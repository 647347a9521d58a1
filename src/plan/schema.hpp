// SPDX-License-Identifier: MIT
// What plan data may hold, as tables. The published form is schema/plan.schema.json; a test holds
// the two together name by name.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::plan {

/// The JSON kinds a value may have, as bits.
enum Kind : std::uint8_t {
  kText = 1,
  kInteger = 2,
  kNumber = 4,  ///< with a fraction too
  kBoolean = 8,
  kNull = 16,
  kList = 32,
  kObject = 64,
};

/// What a string must look like.
enum class Format : std::uint8_t {
  any,
  not_empty,   ///< more than blanks and line ends
  label,       ///< letters, figures, `_` and `-`
  width,       ///< `30mm`, `12.5%`
  field_name,  ///< an identifier
  iso_date,    ///< YYYY-MM-DD; must exist
};

/// Whether a text is prose, in which `@{name}` stands for a linked document (references.hpp).
enum class Prose : std::uint8_t {
  none,   ///< a name, a choice, a label
  plain,  ///< printed as it stands
  rich,   ///< `**bold**`, `*italic*`, `^[footnote]` and their escapes are read
};

struct ObjectType;

struct ValueType {
  unsigned kinds = kText;  ///< of `Kind`
  Format format = Format::any;
  std::optional<double> minimum{};
  std::optional<double> maximum{};
  std::optional<double> step{};                  ///< numbers are whole multiples of it
  std::span<const std::string_view> choices{};   ///< the only strings allowed
  std::span<const double> numbers{};             ///< the only numbers allowed
  const ValueType* items = nullptr;              ///< of a list
  std::span<const ObjectType* const> objects{};  ///< of several, the one whose `key` is there
  const ValueType* members = nullptr;            ///< an object of free names with such values
  bool at_least_one = false;                     ///< a list may not be empty
  std::string_view clause{};                     ///< of the decree, where it sets the range
  Prose prose = Prose::none;                     ///< of a text
};

struct Field {
  std::string_view name{};
  const ValueType* type = nullptr;
  bool required = false;
};

struct ObjectType {
  std::string_view name{};  ///< of its definition in the schema; empty for the outermost
  std::span<const Field> fields{};
  std::string_view key{};                      ///< the field that tells a block's kind
  std::span<const std::string_view> one_of{};  ///< exactly one of these fields is needed
  bool open = false;                           ///< further names are data of the template
};

/// The outermost object.
const ObjectType& plan_schema();

/// A list of blocks, as in `body`.
const ValueType& blocks_type();

std::vector<std::string> field_names(const ObjectType& object);

}  // namespace vanban::plan
