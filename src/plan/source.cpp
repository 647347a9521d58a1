// SPDX-License-Identifier: MIT
#include "plan/source.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "plan/json.hpp"
#include "text/normalisation.hpp"

namespace vanban::plan {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Steps over JSON text that is known to be well formed.
class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text) { skip_blanks(); }

  std::size_t offset() const { return offset_; }
  bool at(char c) const { return offset_ < text_.size() && text_[offset_] == c; }

  /// Enters the array or object here and stands on its first element.
  void enter() {
    ++offset_;
    skip_blanks();
  }
  /// Moves from an element to the next one; false at the end of the array or object.
  bool next() {
    skip_value();
    if (!at(',')) return false;
    enter();
    return true;
  }
  /// Reads a member's name and stands on its value.
  std::string name() {
    const std::size_t begin = offset_;
    skip_string();
    const std::string_view token = text_.substr(begin, offset_ - begin);
    skip_blanks();
    enter();
    const Json value = Json::parse(token, nullptr, false);
    return value.is_string() ? text::to_nfc(value.get_ref<const std::string&>()) : std::string();
  }
  void go_to(std::size_t offset) { offset_ = offset; }

 private:
  void skip_blanks() {
    offset_ = std::min(text_.find_first_not_of(kBlanks, offset_), text_.size());
  }
  void skip_string() {
    for (++offset_; offset_ < text_.size() && text_[offset_] != '"'; ++offset_)
      if (text_[offset_] == '\\') ++offset_;
    offset_ = std::min(offset_ + 1, text_.size());
  }
  void skip_value() {
    int depth = 0;
    while (offset_ < text_.size()) {
      const char c = text_[offset_];
      if (depth == 0 && (c == ',' || c == ']' || c == '}')) return;
      if (c == '"') {
        skip_string();
        continue;
      }
      if (c == '[' || c == '{') ++depth;
      if (c == ']' || c == '}') --depth;
      ++offset_;
    }
  }

  std::string_view text_;
  std::size_t offset_ = 0;
};

/// Stands on element `index` of the array here.
bool step_to(Walker& walker, std::size_t index) {
  if (!walker.at('[')) return false;
  walker.enter();
  if (walker.at(']')) return false;
  for (; index > 0; --index)
    if (!walker.next()) return false;
  return true;
}

/// Stands on the value of the last member `name` of the object here; gives the offset of the name.
std::optional<std::size_t> step_to(Walker& walker, const std::string& name) {
  if (!walker.at('{')) return std::nullopt;
  walker.enter();
  std::optional<std::size_t> name_offset;
  std::size_t value_offset = 0;
  bool more = !walker.at('}');
  while (more) {
    const std::size_t here = walker.offset();
    if (walker.name() == name) {
      name_offset = here;
      value_offset = walker.offset();
    }
    more = walker.next();
  }
  walker.go_to(value_offset);
  return name_offset;
}

/// The line as it can be shown: well formed, without tabs.
std::string shown(std::string_view line) {
  std::string result;
  while (!line.empty()) {
    const std::size_t good = utf8::first_error(line).value_or(line.size());
    result += line.substr(0, good);
    if (good < line.size()) result += "\uFFFD";
    line.remove_prefix(std::min(good + 1, line.size()));
  }
  std::replace(result.begin(), result.end(), '\t', ' ');
  return result;
}

/// Offset of the n-th code point (from 0), or the end.
std::size_t offset_of_column(std::string_view line, int n) {
  std::size_t offset = 0;
  while (n > 0 && offset < line.size()) {
    utf8::next(line, offset);
    --n;
  }
  return offset;
}

/// Cuts a long line down to the neighbourhood of the column.
void clip(Place& place) {
  if (static_cast<int>(utf8::length(place.source_line)) <= kShownLineLength) return;
  const int first = std::max(0, place.column - kShownLineLength / 2);  // from 0
  const std::string_view line = place.source_line;
  const std::size_t begin = offset_of_column(line, first);
  const std::size_t size = offset_of_column(line.substr(begin), kShownLineLength);
  std::string piece(line.substr(begin, size));
  if (begin + size < line.size()) piece += "…";
  if (first > 0) piece.insert(0, "…");
  place.shown_from = first > 0 ? first : 1;
  place.source_line = std::move(piece);
}

}  // namespace

Source::Source(std::string file, std::string text)
    : file_(std::move(file)), text_(std::move(text)) {
  if (text_.compare(0, kByteOrderMark.size(), kByteOrderMark) == 0)
    text_.erase(0, kByteOrderMark.size());
}

Place Source::place_at(std::size_t offset) const {
  const utf8::Position position = utf8::position_of(text_, offset);
  Place place;
  place.file = file_;
  place.line = position.line;
  place.column = position.column;
  place.source_line = shown(utf8::line_at(text_, offset));
  clip(place);
  return place;
}

Place Source::place_of(const FieldPath& path, Target target) const {
  const auto offset = offset_of(path, target);
  Place place;
  if (offset) place = place_at(*offset);
  place.file = file_;
  place.field = to_string(path);
  return place;
}

std::optional<std::size_t> Source::offset_of(const FieldPath& path, Target target) const {
  if (text_.empty()) return std::nullopt;
  Walker walker(text_);
  std::size_t name_offset = walker.offset();
  for (const FieldStep& step : path) {
    if (const auto* index = std::get_if<std::size_t>(&step)) {
      if (!step_to(walker, *index)) return std::nullopt;
      name_offset = walker.offset();
      continue;
    }
    const auto found = step_to(walker, std::get<std::string>(step));
    if (!found) return std::nullopt;
    name_offset = *found;
  }
  return target == Target::name ? name_offset : walker.offset();
}

}  // namespace vanban::plan
