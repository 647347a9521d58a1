// SPDX-License-Identifier: MIT
#include "plan/syntax/string_end.hpp"

#include <algorithm>

#include "plan/syntax/bare_word.hpp"
#include "plan/syntax/characters.hpp"

namespace vanban::plan::syntax {
namespace {

/// No sentence quotes more; beyond it the string is given up, so that the work stays in proportion.
constexpr std::size_t kMostInner = 64;
/// So many commas and brackets are looked at after a string without a closing mark.
constexpr int kMostPunctuation = 32;
/// How far a guess looks ahead, in bytes.
constexpr std::size_t kLookAhead = 300;

constexpr std::string_view kCurly[] = {"“", "”", "„", "‟", "″"};
constexpr std::string_view kSingle[] = {"'", "‘", "’"};

template <typename List>
std::size_t length_of_one(std::string_view text, std::size_t offset, const List& marks) {
  for (const std::string_view mark : marks)
    if (stands_at(text, offset, mark)) return mark.size();
  return 0;
}

/// Bytes of a mark that may close a string of that kind.
std::size_t closing_mark(std::string_view text, std::size_t offset, Marks marks) {
  if (marks == Marks::single) return length_of_one(text, offset, kSingle);
  if (text[offset] == '"') return 1;
  return marks == Marks::curly ? length_of_one(text, offset, kCurly) : 0;
}

bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// The value of `\uXXXX` at `offset`; none where it is none.
std::optional<unsigned> code_unit(std::string_view text, std::size_t offset) {
  if (!stands_at(text, offset, "\\u") || offset + 6 > text.size()) return std::nullopt;
  unsigned value = 0;
  for (const char c : text.substr(offset + 2, 4)) {
    if (!is_hex(c)) return std::nullopt;
    value = value * 16 + static_cast<unsigned>(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return value;
}

/// Bytes of the escape at `offset`; 0 where JSON has none such.
std::size_t escape_length(std::string_view text, std::size_t offset) {
  constexpr std::string_view kShort = "\"\\/bfnrt";
  const char next = byte_at(text, offset + 1);
  if (next != '\0' && kShort.find(next) != std::string_view::npos) return 2;
  const std::optional<unsigned> unit = code_unit(text, offset);
  if (!unit) return 0;
  if (*unit < 0xD800 || *unit > 0xDFFF) return 6;
  const std::optional<unsigned> low = code_unit(text, offset + 6);
  const bool pair = *unit < 0xDC00 && low && *low >= 0xDC00 && *low <= 0xDFFF;
  return pair ? 12 : 0;
}

class Search {
 public:
  Search(std::string_view text, std::size_t begin, Role role, Marks marks)
      : text_(text),
        content_(begin + opening_mark(text, begin, marks)),
        role_(role),
        marks_(marks) {}

  StringEnd run() {
    std::size_t at = content_;
    while (at < text_.size()) {
      const char c = text_[at];
      if (c == '\\') {
        at += skip_escape(at);
      } else if (const std::size_t length = closing_mark(text_, at, marks_); length != 0) {
        if (closes(at, length)) return closed_at(at, length);
        found_.inner.push_back(at);
        if (found_.inner.size() > kMostInner) return give_up();
        at += length;
      } else if (c == '\n' || c == '\r') {
        const std::size_t next = skip_blanks(text_, at);
        if (looks_like_json(next)) return unclosed_at(at);
        if (!found_.line_end) found_.line_end = at;
        at = next;
      } else {
        if (is_control(c) && !found_.control) found_.control = at;
        ++at;
      }
    }
    return unclosed_at(text_.size());
  }

 private:
  std::size_t skip_escape(std::size_t at) {
    const std::size_t length = escape_length(text_, at);
    if (length != 0) return length;
    if (!found_.backslash) found_.backslash = at;
    return 1;
  }

  bool odd() const { return found_.inner.size() % 2 == 1; }

  // ---- does this mark close the string? ----

  bool closes(std::size_t at, std::size_t length) const {
    const std::size_t next = skip_blanks(text_, at + length);
    if (next == text_.size() || has_line_end(text_, at, next)) return true;
    switch (text_[next]) {
      case ',':
      case ';':
        return element_follows(next);
      case '}':
      case ']':
        return !odd() || !is_prose(skip_blanks(text_, next + 1));
      case ':':
      case '=':
        return role_ == Role::name || found_.inner.empty() || after_comma(found_.inner.back());
      case '{':
      case '[':
        return role_ != Role::value;
      case '/':
        return byte_at(text_, next + 1) == '/' || byte_at(text_, next + 1) == '*';
      case '#':
        return !odd();
      case '"':
        return next > at + length && (role_ == Role::name || is_whole_string(next));
      default:
        return role_ == Role::name && begins_plain_value(next);
    }
  }

  /// Whether what follows a comma can be the next member or element.
  bool element_follows(std::size_t comma) const {
    const std::size_t next = skip_blanks(text_, comma + 1);
    if (next == text_.size() || has_line_end(text_, comma, next)) return true;
    const char c = text_[next];
    if (c == '"') return !odd() || is_whole_string(next);
    if (!is_letter(c) && !is_digit(c)) return true;
    return !odd() || is_bare_name(next) || begins_plain_value(next);
  }

  /// Whether prose goes on here, so that a bracket before it was part of the text.
  bool is_prose(std::size_t at) const { return at < text_.size() && is_letter(text_[at]); }

  /// A number, true, false or null that ends where a value may end.
  bool begins_plain_value(std::size_t at) const {
    const std::string_view ahead = text_.substr(at, kLookAhead);
    const std::size_t end = std::min(ahead.find_first_of(",}]\"\r\n"), ahead.size());
    return is_plain_value(ahead.substr(0, trim_back(ahead, 0, end)));
  }

  /// `name:` without marks.
  bool is_bare_name(std::size_t at) const {
    const std::size_t end = text_.substr(at, kLookAhead).find_first_of(":=,\"{}[]\n");
    return end != std::string_view::npos && (text_[at + end] == ':' || text_[at + end] == '=');
  }

  /// Whether the mark here opens a string, and does not close one: text, a mark, and then what can
  /// follow a string.
  bool is_whole_string(std::size_t open) const {
    const std::string_view ahead = text_.substr(open + 1, kLookAhead);
    const std::size_t close = ahead.find_first_of("\"\n");
    if (close == std::string_view::npos || ahead[close] == '\n') return true;
    const std::size_t next = skip_blanks(text_, open + 1 + close + 1);
    return next == text_.size() || !is_letter(text_[next]) || begins_plain_value(next);
  }

  bool after_comma(std::size_t at) const {
    const std::size_t end = trim_back(text_, content_, at);
    return end > content_ && text_[end - 1] == ',';
  }

  // ---- does the string end with its line? ----

  bool looks_like_json(std::size_t next) const {
    if (next == text_.size()) return true;
    const char c = text_[next];
    if (c == '"' || c == '}' || c == ']' || c == '{' || c == '[') return true;
    return length_of_one(text_, next, kCurly) != 0 || is_bare_name_with_value(next);
  }

  /// `name: "`: the colon alone occurs in prose too.
  bool is_bare_name_with_value(std::size_t at) const {
    if (!is_bare_name(at)) return false;
    const std::size_t colon = text_.find_first_of(":=", at);
    const char value = byte_at(text_, skip_blanks(text_, colon + 1));
    return value == '"' || value == '{' || value == '[' || is_digit(value);
  }

  // ---- results ----

  StringEnd closed_at(std::size_t at, std::size_t length) {
    const char next = byte_at(text_, skip_blanks(text_, at + length));
    if ((next == ':' || next == '=') && role_ != Role::name && !found_.inner.empty())
      return before_a_name();
    if (odd())
      if (const auto split = missing_mark(found_.inner)) return split_at(*split);
    return ended(at, at + length);
  }

  /// `"x, "b": …`: the last mark inside opens the next name; the string ends before the comma, or
  /// at a mark that has no partner.
  StringEnd before_a_name() {
    const std::size_t name = found_.inner.back();
    if (found_.inner.size() % 2 == 0) {
      const std::size_t close = *(found_.inner.end() - 2);
      found_.inner.resize(found_.inner.size() - 2);
      return closed_by(close);
    }
    return split_at(before_comma(name));
  }

  /// The end of the text before the comma in front of that mark.
  std::size_t before_comma(std::size_t mark) const {
    return trim_back(text_, content_, trim_back(text_, content_, mark) - 1);
  }

  /// Where a closing mark is missing before one of these marks, which then opens the next string.
  std::optional<std::size_t> missing_mark(const std::vector<std::size_t>& inner) const {
    if (role_ == Role::name) {
      const std::size_t colon = text_.substr(0, inner.front()).find(':', content_);
      if (colon != std::string_view::npos) return trim_back(text_, content_, colon);
    }
    for (const std::size_t mark : inner)
      if (after_comma(mark)) return before_comma(mark);
    return std::nullopt;
  }

  StringEnd ended(std::size_t content_end, std::size_t end) {
    found_.content_end = content_end;
    found_.end = end;
    return std::move(found_);
  }

  /// The mark there closes the string after all.
  StringEnd closed_by(std::size_t mark) {
    return ended(mark, mark + closing_mark(text_, mark, marks_));
  }

  /// The string ends here without a mark; what was found after is no part of it.
  StringEnd split_at(std::size_t at) {
    const auto behind = [at](std::size_t mark) { return mark >= at; };
    auto& inner = found_.inner;
    inner.erase(std::remove_if(inner.begin(), inner.end(), behind), inner.end());
    for (auto* found : {&found_.line_end, &found_.control, &found_.backslash})
      if (*found && behind(**found)) found->reset();
    found_.closed = false;
    found_.closed_by_curly = marks_ == Marks::straight && ends_with(at, "”");
    if (ends_with(at, "\\\"")) {  // `"C:\thu muc\"`: the backslash took the mark with it
      found_.closed = true;
      if (!found_.backslash) found_.backslash = at - 2;
    }
    return ended(at, at);
  }

  /// Whether the text of the string up to `at` ends so.
  bool ends_with(std::size_t at, std::string_view what) const {
    return at >= content_ + what.size() && stands_at(text_, at - what.size(), what);
  }

  StringEnd unclosed_at(std::size_t line_end) {
    if (odd()) {
      if (const auto split = missing_mark(found_.inner)) return split_at(*split);
      const std::size_t last = found_.inner.back();
      found_.inner.pop_back();
      return closed_by(last);
    }
    return split_at(before_punctuation(line_end));
  }

  StringEnd give_up() {
    const std::size_t first = found_.inner.front();
    found_.inner.clear();
    found_.closed = false;
    return closed_by(first);
  }

  /// The end of the text on a line that has commas and brackets of the JSON after it.
  std::size_t before_punctuation(std::size_t line_end) const {
    if (role_ == Role::name) {
      const std::size_t colon = text_.substr(0, line_end).find(':', content_);
      if (colon != std::string_view::npos) return trim_back(text_, content_, colon);
    }
    std::size_t end = trim_back(text_, content_, line_end);
    for (int i = 0; i < kMostPunctuation && end > content_ && is_punctuation(end - 1); ++i)
      end = trim_back(text_, content_, end - 1);
    return end;
  }

  /// A bracket that the text itself opened is text.
  bool is_punctuation(std::size_t at) const {
    const char c = text_[at];
    if (c != '}' && c != ']') return c == ',';
    const char opening = c == '}' ? '{' : '[';
    return text_.substr(content_, at - content_).find(opening) == std::string_view::npos;
  }

  std::string_view text_;
  std::size_t content_;
  Role role_;
  Marks marks_;
  StringEnd found_;
};

}  // namespace

std::size_t opening_mark(std::string_view text, std::size_t offset, Marks marks) {
  switch (marks) {
    case Marks::straight:
      return stands_at(text, offset, "\"") ? 1 : 0;
    case Marks::curly:
      return length_of_one(text, offset, kCurly);
    case Marks::single:
      return length_of_one(text, offset, kSingle);
  }
  return 0;
}

StringEnd find_string_end(std::string_view text, std::size_t begin, Role role, Marks marks) {
  return Search(text, begin, role, marks).run();
}

}  // namespace vanban::plan::syntax
