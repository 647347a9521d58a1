// SPDX-License-Identifier: MIT
#include "units/json_units.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "plan/json_reader.hpp"
#include "plan/json_source.hpp"
#include "text/normalisation.hpp"
#include "units/broken_text.hpp"
#include "units/columns.hpp"
#include "units/table_units.hpp"

namespace vanban::units {
namespace {

/// Every text in Normalisation Form C.
void normalise(Json& value) {
  if (value.is_string()) value = text::to_nfc(value.get_ref<const std::string&>());
  if (!value.is_structured()) return;
  for (Json& child : value) normalise(child);
}

/// Follows an object through its bytes and says where it closes.
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

Diagnostic not_an_object() {
  return make_error("units.not-an-object", Fault::data,
                    {"mỗi đơn vị phải là một đối tượng { … }", "each unit must be an object { … }"},
                    {"Viết danh sách thành [ {\"code\": …, \"name\": …}, … ].",
                     "Write the list as [ {\"code\": …, \"name\": …}, … ]."});
}

Diagnostic malformed(std::string_view detail = "") {
  return make_error(
      "units.json-syntax", Fault::data,
      {fmt::format("JSON viết sai{}", detail), fmt::format("malformed JSON{}", detail)},
      {"Danh sách phải có dạng [ {\"code\": …, \"name\": …}, … ].",
       "The list must read [ {\"code\": …, \"name\": …}, … ]."});
}

Diagnostic too_many_members() {
  return make_error("units.too-many-members", Fault::data,
                    {fmt::format("đơn vị có hơn {} mục", kMostMembers),
                     fmt::format("the unit has more than {} members", kMostMembers)},
                    {"Bỏ những mục không dùng đến.", "Leave out members that are not used."});
}

Diagnostic repeated_key() {
  return make_error(
      "units.json-syntax", Fault::data,
      {"một khóa được ghi hai lần trong một đối tượng", "a key stands twice in one object"},
      {"Xóa một trong hai.", "Remove one of the two."});
}

/// The lists inside an object, as “data” hoặc “units”.
std::string lists_in(const Json& object, std::string_view separator) {
  std::vector<std::string> names;
  if (object.is_object())
    for (const auto& [name, value] : object.items())
      if (value.is_array() && names.size() < 5) names.push_back("“" + name + "”");
  return joined(names, separator);
}

/// Right JSON of another shape.
Diagnostic not_a_list(const Json& value) {
  const std::string inside = lists_in(value, ", ");
  Bilingual hint{"Viết danh sách thành [ {\"code\": …, \"name\": …}, … ].",
                 "Write the list as [ {\"code\": …, \"name\": …}, … ]."};
  if (!inside.empty())
    hint = {fmt::format("Nếu danh sách nằm trong {}, chỉ giữ lại phần [ … ] ấy.", inside),
            fmt::format("If the list is inside {}, keep that [ … ] only.", inside)};
  return make_error("units.not-a-list", Fault::data,
                    {"tệp là một đối tượng { … }, không phải danh sách [ … ]",
                     "the file is an object { … }, not a list [ … ]"},
                    std::move(hint));
}

}  // namespace

Result<std::unique_ptr<UnitReader>> JsonUnits::open(std::string file, OpenSource open_source,
                                                    Letters letters) {
  VANBAN_TRY(auto source, open_source());
  std::unique_ptr<JsonUnits> units(
      new JsonUnits(std::move(file), std::move(source), std::move(open_source), letters));
  if (const Result<void> begun = units->begin(); !begun) return fail(begun.error());
  return units;
}

Place JsonUnits::place(const utf8::Position& position) const {
  Place where;
  where.file = file_;
  where.line = position.line;
  where.column = position.column;
  return where;
}

void JsonUnits::take(std::size_t length) {
  utf8::advance(position_, bytes_.ahead().substr(0, length));
  bytes_.take(length);
}

tl::unexpected<Diagnostics> JsonUnits::stop(Diagnostics findings) {
  stopped_ = true;
  return fail(std::move(findings));
}

/// The text from its beginning, where it is short enough to be looked at as a whole.
Result<std::string> JsonUnits::whole_text() const {
  VANBAN_TRY(const auto source, open_source_());
  std::string text;
  std::array<char, 64 * 1024> piece{};
  while (text.size() <= kLargestExplained) {
    VANBAN_TRY(const std::size_t count, source->read(piece.data(), piece.size()));
    if (count == 0) return text;
    text.append(piece.data(), count);
  }
  return fail(Diagnostics());
}

/// All that is wrong with the text as JSON, as plans are read; `otherwise` where it is too long for
/// that, or right.
tl::unexpected<Diagnostics> JsonUnits::refuse(Diagnostic otherwise) {
  Result<std::string> text = whole_text();
  if (!text) return stop({std::move(otherwise)});
  auto value = plan::read_json(plan::JsonSource(file_, std::move(*text)));
  if (!value) return stop(std::move(value.error()));
  if (!value->is_array()) return stop({not_a_list(*value).at(place({}))});
  return stop({std::move(otherwise)});
}

/// The next byte that is no blank, or 0 at the end; it is not taken.
Result<char> JsonUnits::skip_blanks() {
  while (true) {
    if (const Result<void> filled = bytes_.fill(); !filled) return stop(filled.error());
    const std::string_view text = bytes_.ahead();
    const auto end = std::find_if_not(text.begin(), text.end(), [](char c) { return is_blank(c); });
    const bool found = end != text.end();
    take(static_cast<std::size_t>(end - text.begin()));
    if (found) return bytes_.ahead()[0];
    if (bytes_.drained()) return '\0';
  }
}

Result<void> JsonUnits::begin() {
  if (const Result<void> filled = bytes_.fill(); !filled) return filled;
  if (bytes_.ahead().starts_with(utf8::kByteOrderMark)) bytes_.take(utf8::kByteOrderMark.size());
  const Result<char> first = skip_blanks();
  if (!first) return fail(first.error());
  if (*first != '[') return refuse(malformed().at(place(position_)));
  take(1);
  return {};
}

/// Moves to the next object; false at the end of the list.
Result<bool> JsonUnits::find_object() {
  Result<char> next = skip_blanks();
  if (!next) return fail(next.error());
  if (*next == ',' && count_ > 0) {
    take(1);
    next = skip_blanks();
    if (!next) return fail(next.error());
  } else if (*next != ']' && count_ > 0) {
    return refuse(malformed().at(place(position_)));
  }
  if (*next == '\0') return refuse(malformed().at(place(position_)));
  if (*next == ']') return end_list();
  if (*next != '{') return stop({not_an_object().at(place(position_))});
  return true;
}

/// Nothing may stand after the list.
Result<bool> JsonUnits::end_list() {
  take(1);
  const Result<char> next = skip_blanks();
  if (!next) return fail(next.error());
  if (*next != '\0') return refuse(malformed().at(place(position_)));
  return false;
}

Result<std::string> JsonUnits::take_object() {
  std::string object;
  Nesting nesting;
  while (true) {
    if (const Result<void> filled = bytes_.fill(); !filled) return stop(filled.error());
    const std::string_view text = bytes_.ahead();
    if (text.empty() || object.size() > kLargestUnit)
      return refuse(malformed().at(place(position_)));
    std::size_t length = 0;
    bool complete = false;
    while (length < text.size() && !complete && nesting.depth <= kDeepest)
      complete = nesting.closes_with(text[length++]);
    object.append(text.substr(0, length));
    take(length);
    if (nesting.depth > kDeepest) return stop({malformed(": { [ > 64").at(place(position_))});
    if (complete) return object;
  }
}

void JsonUnits::put(Unit& unit, const std::string& key, const Json& value, Diagnostics& findings) {
  if (auto broken = first_broken(value, role_of(parse_column_path(key).value_or(FieldPath{key}))))
    findings.push_back(std::move(*broken).at(place_of(unit, file_, key)));
  // A whole part of the plan (`organ`) is a path of its own; all else is named as columns are.
  static constexpr std::array<std::string_view, 7> kParts{
      "organ", "signer", "archive", "drafter", "contact", "issued_date", "style"};
  if (std::find(kParts.begin(), kParts.end(), key) != kParts.end()) {
    unit.overrides.push_back({FieldPath{key}, value, 0});
    return;
  }
  Result<Column> column = resolve_column(key);
  if (!column)
    for (Diagnostic& finding : column.error())
      findings.push_back(std::move(finding).at(place_of(unit, file_, key)));
  else if (column->target == Column::Target::unit)
    note_own_field(unit, root_of(column->path), key), assign(unit.fields, column->path, value);
  else
    unit.overrides.push_back({std::move(column->path), value, 0});
}

void JsonUnits::note_own_field(const Unit& unit, const std::string& name, const std::string& key) {
  constexpr std::size_t kMost = 100;  // a list of units has no more, and memory is bounded
  if (is_common_field(name) || own_fields_.size() == kMost) return;
  if (own_names_.insert(name).second)
    own_fields_.push_back({name, key, place_of(unit, file_, key)});
}

Result<Unit> JsonUnits::to_unit(const Json& object) {
  Unit unit;
  unit.row = static_cast<std::size_t>(begin_.line);
  unit.column = static_cast<std::size_t>(begin_.column);
  unit.position = count_;
  unit.fields = Json::object();
  Diagnostics findings;
  for (const auto& [key, value] : object.items()) put(unit, key, value, findings);
  append(findings, checks_.complete(unit));
  if (!findings.empty()) return fail(std::move(findings));
  return unit;
}

Diagnostic JsonUnits::finding_of(JsonFault fault) const {
  const Place where = place(begin_);
  if (fault == JsonFault::too_many_members) return too_many_members().at(where);
  return (fault == JsonFault::repeated_key ? repeated_key() : malformed()).at(where);
}

Result<std::optional<Unit>> JsonUnits::next() {
  const Result<bool> found = find_object();
  if (!found) return fail(found.error());
  if (!*found) return std::optional<Unit>{};
  begin_ = position_;
  if (++count_ > kMostUnits)
    return fail(too_many_units(file_, static_cast<std::size_t>(position_.line)));
  const Result<std::string> text = take_object();
  if (!text) return fail(text.error());
  auto read = read_object(*text);
  if (const JsonFault* const fault = std::get_if<JsonFault>(&read))
    return refuse(finding_of(*fault));
  Json& object = std::get<Json>(read);
  normalise(object);
  Result<Unit> unit = to_unit(object);
  if (!unit) return fail(unit.error());
  return std::optional<Unit>(std::move(*unit));
}

}  // namespace vanban::units
