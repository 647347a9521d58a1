// SPDX-License-Identifier: MIT
#include "units/json_units.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/strings.hpp"
#include "text/normalisation.hpp"
#include "units/columns.hpp"
#include "units/finding.hpp"
#include "units/table_units.hpp"

namespace vanban::units {
namespace {

/// Every text in Normalisation Form C.
void normalise(Json& value) {
  if (value.is_string()) value = text::to_nfc(value.get_ref<const std::string&>());
  if (!value.is_structured()) return;
  for (Json& child : value) normalise(child);
}

/// Follows an object through its bytes and tells where it closes.
struct Nesting {
  int depth = 0;
  bool quoted = false;
  bool escaped = false;

  /// Whether the object is complete with this byte.
  bool closes_with(char c) {
    if (escaped) return escaped = false;
    if (quoted) {
      escaped = c == '\\';
      quoted = c != '"';
      return false;
    }
    quoted = c == '"';
    depth += (c == '{' || c == '[') ? 1 : 0;
    depth -= (c == '}' || c == ']') ? 1 : 0;
    return depth == 0;
  }
};

Diagnostic not_an_object(const CellPlace& place) {
  return finding("units.not-an-object", place,
                 {"mỗi đơn vị phải là một đối tượng { … }", "each unit must be an object { … }"},
                 {"Viết danh sách thành [ {\"code\": …, \"name\": …}, … ].",
                  "Write the list as [ {\"code\": …, \"name\": …}, … ]."});
}

}  // namespace

Result<std::unique_ptr<UnitReader>> JsonUnits::open(std::string file,
                                                    std::unique_ptr<ByteSource> source,
                                                    Letters letters) {
  std::unique_ptr<JsonUnits> units(new JsonUnits(std::move(file), std::move(source), letters));
  if (const Result<void> begun = units->begin(); !begun) return fail(begun.error());
  return units;
}

Diagnostic JsonUnits::syntax_finding(std::string_view detail) const {
  return finding("units.json-syntax", {file_, line_, 0, {}},
                 {fmt::format("JSON viết sai{}", detail), fmt::format("malformed JSON{}", detail)},
                 {"Danh sách phải có dạng [ {\"code\": …, \"name\": …}, … ].",
                  "The list must read [ {\"code\": …, \"name\": …}, … ]."});
}

tl::unexpected<Diagnostics> JsonUnits::stop(Diagnostics findings) {
  stopped_ = true;
  return fail(std::move(findings));
}

/// The next byte that is no blank, or 0 at the end; it is not taken.
Result<char> JsonUnits::skip_blanks() {
  while (true) {
    if (const Result<void> filled = bytes_.fill(); !filled) return stop(filled.error());
    const std::string_view text = bytes_.ahead();
    const auto end = std::find_if_not(text.begin(), text.end(), [](char c) { return is_blank(c); });
    line_ += static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
    bytes_.take(static_cast<std::size_t>(end - text.begin()));
    if (end != text.end()) return bytes_.ahead()[0];
    if (bytes_.drained()) return '\0';
  }
}

Result<void> JsonUnits::begin() {
  if (const Result<void> filled = bytes_.fill(); !filled) return filled;
  if (bytes_.ahead().substr(0, 3) == "\xEF\xBB\xBF") bytes_.take(3);
  const Result<char> first = skip_blanks();
  if (!first) return fail(first.error());
  if (*first != '[') return fail(syntax_finding(""));
  bytes_.take(1);
  return {};
}

/// Moves to the next object; false at the end of the list.
Result<bool> JsonUnits::find_object() {
  Result<char> next = skip_blanks();
  if (!next) return fail(next.error());
  if (*next == ',' && count_ > 0) {
    bytes_.take(1);
    next = skip_blanks();
    if (!next) return fail(next.error());
  } else if (*next != ']' && count_ > 0) {
    return stop({syntax_finding("")});
  }
  if (*next == '\0') return stop({syntax_finding("")});
  if (*next == ']') return false;
  if (*next != '{') return stop({not_an_object({file_, line_, 0, {}})});
  return true;
}

Result<std::string> JsonUnits::take_object() {
  std::string object;
  Nesting nesting;
  while (true) {
    if (const Result<void> filled = bytes_.fill(); !filled) return stop(filled.error());
    const std::string_view text = bytes_.ahead();
    if (text.empty() || object.size() > kLargestUnit) return stop({syntax_finding("")});
    std::size_t length = 0;
    bool complete = false;
    while (length < text.size() && !complete && nesting.depth <= kDeepest)
      complete = nesting.closes_with(text[length++]);
    object.append(text.substr(0, length));
    line_ += static_cast<std::size_t>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length), '\n'));
    bytes_.take(length);
    if (nesting.depth > kDeepest) return stop({syntax_finding(": { [ > 64")});
    if (complete) return object;
  }
}

CellPlace JsonUnits::field_place(const std::string& key) const {
  return {file_, begun_on_, 0, fmt::format("[{}].{}", count_ - 1, key)};
}

void JsonUnits::put(Unit& unit, const std::string& key, const Json& value,
                    Diagnostics& findings) const {
  // A whole part of the plan (`organ`) is a path of its own; all else is named as columns are.
  static constexpr std::array<std::string_view, 7> kParts{
      "organ", "signer", "archive", "drafter", "contact", "issued_date", "style"};
  if (std::find(kParts.begin(), kParts.end(), key) != kParts.end()) {
    unit.overrides.push_back({FieldPath{key}, value, 0});
    return;
  }
  Result<Column> column = resolve_column(key, field_place(key));
  if (!column)
    findings.insert(findings.end(), column.error().begin(), column.error().end());
  else if (column->target == Column::Target::unit)
    assign(unit.fields, column->path, value);
  else
    unit.overrides.push_back({std::move(column->path), value, 0});
}

Result<Unit> JsonUnits::to_unit(const Json& object) {
  Unit unit;
  unit.row = begun_on_;
  unit.fields = Json::object();
  Diagnostics findings;
  for (const auto& [key, value] : object.items()) put(unit, key, value, findings);
  const Diagnostics more = checks_.complete(unit);
  findings.insert(findings.end(), more.begin(), more.end());
  if (!findings.empty()) return fail(std::move(findings));
  return unit;
}

Result<std::optional<Unit>> JsonUnits::next() {
  const Result<bool> found = find_object();
  if (!found) return fail(found.error());
  if (!*found) return std::optional<Unit>{};
  begun_on_ = line_;
  if (++count_ > kMostUnits) return fail(too_many_units(file_, line_));
  const Result<std::string> text = take_object();
  if (!text) return fail(text.error());
  Json object = Json::parse(*text, nullptr, false);
  if (object.is_discarded()) {
    line_ = begun_on_;
    return stop({syntax_finding("")});
  }
  normalise(object);
  Result<Unit> unit = to_unit(object);
  if (!unit) return fail(unit.error());
  return std::optional<Unit>(std::move(*unit));
}

}  // namespace vanban::units
