// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>
#include <string>

#include "base/utf8.hpp"
#include "plan/json_reader.hpp"
#include "plan/syntax/bare_word.hpp"
#include "plan/syntax/characters.hpp"
#include "plan/syntax/complaints.hpp"
#include "plan/syntax/string_end.hpp"
#include "plan/syntax/token.hpp"

namespace vanban::plan::syntax {
namespace {

/// Blanks of word processors and web pages, and marks that cannot be seen.
bool is_stray_blank(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  Tokens run() {
    for (at_ = skip_blanks(text_, 0); at_ < text_.size() && !full(); at_ = skip_blanks(text_, at_))
      take_token();
    push(TokenKind::end, at_);
    std::stable_sort(tokens_.findings.begin(), tokens_.findings.end(),
                     [](const Located& a, const Located& b) { return a.offset < b.offset; });
    return std::move(tokens_);
  }

 private:
  /// What the next string or word is; kept by counting brackets, whatever they are worth.
  struct Container {
    bool object = false;
    bool at_name = false;
  };

  /// Nothing after would be shown, or followed.
  bool full() const {
    return tokens_.findings.size() > kMostFindings ||
           containers_.size() > static_cast<std::size_t>(kMostLevels);
  }

  Role role() const {
    if (containers_.empty()) return Role::value;
    if (!containers_.back().object) return Role::element;
    return containers_.back().at_name ? Role::name : Role::value;
  }

  void take_token() {
    switch (text_[at_]) {
      case '{':
        return open(TokenKind::object_begin, true);
      case '[':
        return open(TokenKind::array_begin, false);
      case '}':
        return close(TokenKind::object_end);
      case ']':
        return close(TokenKind::array_end);
      case ',':
        return separate(TokenKind::comma);
      case ':':
        return separate(TokenKind::colon);
      case ';':
        report(at_, semicolon());
        return separate(TokenKind::comma);
      case '=':
        report(at_, equals_sign());
        return separate(TokenKind::colon, byte_at(text_, at_ + 1) == '>' ? 2 : 1);
      default:
        take_word();
    }
  }

  void take_word() {
    if (opening_mark(text_, at_, Marks::straight) != 0) return take_straight();
    if (opening_mark(text_, at_, Marks::curly) != 0) return take_marked(Marks::curly);
    if (opening_mark(text_, at_, Marks::single) != 0) return take_marked(Marks::single);
    if (take_comment() || take_stray()) return;
    take_bare();
  }

  // ---- one sign ----

  void open(TokenKind kind, bool object) {
    push(kind, at_ + 1);
    containers_.push_back({object, object});
  }
  void close(TokenKind kind) {
    push(kind, at_ + 1);
    if (!containers_.empty()) containers_.pop_back();
    if (containers_.empty()) over_ = true;
    value_is_over();
  }
  void separate(TokenKind kind, std::size_t length = 1) {
    push(kind, at_ + length);
    if (!containers_.empty() && containers_.back().object)
      containers_.back().at_name = kind == TokenKind::comma;
  }

  void push(TokenKind kind, std::size_t end, bool exact = true) {
    const std::size_t before = tokens_.list.empty() ? 0 : tokens_.list.back().end;
    const std::size_t line = piece(before, at_).rfind('\n');
    const bool first = line != std::string_view::npos || tokens_.list.empty();
    if (first) indentation_ = at_ - (before + line + 1);  // npos + 1 is 0
    const auto small = [](std::size_t offset) { return static_cast<std::uint32_t>(offset); };
    tokens_.list.push_back({kind, exact, first, small(at_), small(end), small(indentation_)});
    at_ = end;
  }
  /// After a name comes its value, after a value the next name, whatever stands between them.
  void push_value(TokenKind kind, std::size_t end, bool exact) {
    push(kind, end, exact);
    if (!containers_.empty() && containers_.back().object)
      containers_.back().at_name = !containers_.back().at_name;
  }
  void value_is_over() {
    if (!containers_.empty() && containers_.back().object) containers_.back().at_name = true;
  }

  void report(std::size_t offset, Complaint complaint) {
    tokens_.findings.push_back({offset, std::move(complaint)});
  }
  /// One finding a line for a habit of typing, such as curly marks.
  void report_once_a_line(std::size_t& last, Complaint complaint) {
    const bool first = last == std::string_view::npos || has_line_end(text_, last, at_);
    last = at_;
    if (first) report(at_, std::move(complaint));
  }

  std::string_view piece(std::size_t from, std::size_t to) const {
    return text_.substr(from, to - from);
  }

  // ---- strings ----

  void take_straight() {
    const StringEnd end = find_string_end(text_, at_, role(), Marks::straight);
    const std::size_t content = at_ + 1;
    if (!end.inner.empty()) {
      const std::size_t from = end.inner.front() + 1;
      const std::size_t to = end.inner.size() > 1 ? end.inner[1] : from;
      report(end.inner.front(), inner_marks(piece(from, to)));
    }
    if (end.line_end) report(*end.line_end, line_end_in_string());
    if (end.control) report(*end.control, control_in_string(text_[*end.control]));
    if (end.backslash) report(*end.backslash, wrong_backslash(text_.substr(*end.backslash)));
    if (end.closed_by_curly)
      report(at_, curly_marks(piece(content, end.content_end - std::string_view("”").size())));
    else if (!end.closed)
      report(end.content_end, missing_closing_mark());
    const bool exact =
        end.closed && end.inner.empty() && !end.line_end && !end.control && !end.backslash;
    push_value(TokenKind::string, end.end, exact);
  }

  void take_marked(Marks marks) {
    const StringEnd end = find_string_end(text_, at_, role(), marks);
    const std::size_t content = at_ + opening_mark(text_, at_, marks);
    const std::string_view words = piece(content, end.content_end);
    if (marks == Marks::curly)
      report_once_a_line(last_curly_, curly_marks(words));
    else
      report_once_a_line(last_single_, single_marks(words));
    push_value(TokenKind::string, end.end, false);
  }

  // ---- what is no JSON at all ----

  bool take_comment() {
    std::size_t end = std::string_view::npos;
    if (text_[at_] == '#' || stands_at(text_, at_, "//")) {
      end = line_end(text_, at_);
    } else if (stands_at(text_, at_, "/*")) {
      end = text_.find("*/", at_ + 2);
      end = end == std::string_view::npos ? text_.size() : end + 2;
    }
    if (end == std::string_view::npos) return false;
    if (!comment_end_ || skip_blanks(text_, *comment_end_) != at_) report(at_, comment());
    comment_end_ = at_ = end;
    return true;
  }

  bool take_stray() {
    std::size_t next = at_;
    const char32_t c = utf8::next(text_, next);
    if (!is_stray_blank(c) && !(c < 0x20)) return false;
    report_once_a_line(last_stray_, stray_character(c));
    at_ = next;
    return true;
  }

  // ---- words without marks ----

  void take_bare() {
    const bool is_name = role() == Role::name;
    std::size_t end = bare_end(at_, is_name);
    if (byte_at(text_, end) == '"' && !is_blank(text_[end - 1])) {
      report(at_, missing_opening_mark(piece(at_, end)));
      return push_value(TokenKind::string, end + 1, false);
    }
    end = trim_back(text_, at_, end);
    return is_name ? take_bare_name(end) : take_bare_value(end);
  }

  void take_bare_name(std::size_t end) {
    const char next = byte_at(text_, skip_blanks(text_, end));
    if (next == ':' || next == '=') report_once_a_line(last_name_, bare_name(piece(at_, end)));
    push_value(TokenKind::scalar, end, false);
  }

  void take_bare_value(std::size_t end) {
    if (role() == Role::value && !containers_.empty() && is_digits(last_group(end)))
      end = with_decimals(end);
    const std::string_view word = piece(at_, end);
    const auto complaint = bare_value_complaint(word);
    if (complaint && !(over_ && containers_.empty())) report_once_a_line(last_bare_, *complaint);
    push_value(TokenKind::scalar, end, !complaint);
  }

  /// `1.234` → `234`.
  std::string_view last_group(std::size_t end) const {
    const std::string_view word = piece(at_, end);
    return word.substr(word.rfind('.') + 1);
  }

  /// In an object a comma and digits after a number can only be its decimals.
  std::size_t with_decimals(std::size_t end) const {
    while (byte_at(text_, end) == ',' && is_digit(byte_at(text_, end + 1))) {
      const std::size_t next = text_.find_first_not_of("0123456789", end + 1);
      const std::size_t after = std::min(next, text_.size());
      const char sign = byte_at(text_, skip_blanks(text_, after));
      if (sign != ',' && sign != '}' && sign != '\0' && sign != '"') return end;
      end = after;
    }
    return end;
  }

  /// Where words end that nobody marked: at a sign of JSON, or with the line.
  std::size_t bare_end(std::size_t from, bool is_name) const {
    std::size_t at = from;
    while (at < text_.size() && !ends_bare(from, at, is_name)) ++at;
    return at;
  }
  bool ends_bare(std::size_t from, std::size_t at, bool is_name) const {
    switch (text_[at]) {
      case ',':
      case ';':
      case '{':
      case '}':
      case '[':
      case ']':
      case '\n':
      case '\r':
        return true;
      case '=':
        return is_name || role() == Role::element;
      case ':':
        return is_name || !(is_digit(byte_at(text_, at + 1)) || stands_at(text_, at + 1, "//"));
      case '"':
        return is_name || !is_blank(text_[at - 1]) || is_plain_value(trimmed(from, at)) ||
               at == from;
      case '#':
        return is_blank(text_[at - 1]);
      case '/':
        return is_blank(text_[at - 1]) &&
               (byte_at(text_, at + 1) == '/' || byte_at(text_, at + 1) == '*');
      default:
        return false;
    }
  }
  std::string_view trimmed(std::size_t from, std::size_t to) const {
    return piece(from, trim_back(text_, from, to));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Tokens tokens_;
  std::size_t indentation_ = 0;  ///< of the line of the last token
  std::vector<Container> containers_;
  bool over_ = false;  ///< the outermost value was closed: what follows is no data
  std::optional<std::size_t> comment_end_;
  // Where the last of its kind was seen.
  std::size_t last_curly_ = std::string_view::npos;
  std::size_t last_single_ = std::string_view::npos;
  std::size_t last_name_ = std::string_view::npos;
  std::size_t last_bare_ = std::string_view::npos;
  std::size_t last_stray_ = std::string_view::npos;
};

}  // namespace

Tokens tokenize(std::string_view text) { return Tokenizer(text).run(); }

}  // namespace vanban::plan::syntax
