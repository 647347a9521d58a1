// SPDX-License-Identifier: MIT
#include "templating/language/token.hpp"

#include <array>
#include <charconv>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace vanban::templating {
namespace {

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;  // letters of any language in field names
}

/// Longest first, so that `<=` is not read as `<` and `=`.
constexpr std::array<std::string_view, 25> kSymbols = {
    "==", "!=", "<=", ">=", "//", "(", ")", "[", "]", "{", "}", ",", ".",
    ":",  "|",  "~",  "+",  "-",  "*", "/", "%", "<", ">", "=", ";"};

class Tokenizer {
 public:
  Tokenizer(const Sources& sources, const Piece& piece)
      : sources_(sources), text_(piece.text), origin_(piece.span) {}

  Result<std::vector<Token>> run() {
    while (skip_blanks(), offset_ < text_.size())
      if (!read()) return fail(std::move(errors_));
    add(TokenKind::end, "");
    return std::move(tokens_);
  }

 private:
  Span here() const {
    return {origin_.source, origin_.offset + static_cast<std::uint32_t>(offset_)};
  }
  void skip_blanks() {
    while (offset_ < text_.size() && is_blank(text_[offset_])) ++offset_;
  }
  Token& add(TokenKind kind, std::string text) {
    tokens_.push_back({kind, std::move(text), 0, 0, here()});
    return tokens_.back();
  }
  bool refuse(std::string code, Bilingual message) {
    errors_.push_back(template_error(sources_, here(), std::move(code), std::move(message)));
    return false;
  }

  bool read() {
    const char c = text_[offset_];
    if (begins_name(c)) return read_name();
    if (is_digit(c)) return read_number();
    if (c == '"' || c == '\'') return read_string();
    for (const std::string_view symbol : kSymbols)
      if (text_.substr(offset_).starts_with(symbol)) {
        add(TokenKind::symbol, std::string(symbol));
        offset_ += symbol.size();
        return true;
      }
    return refuse("template.unknown-sign",
                  {std::string("Không hiểu dấu “") + c + "” ở đây.",
                   std::string("The sign “") + c + "” means nothing here."});
  }

  bool read_name() {
    std::size_t end = offset_;
    while (end < text_.size() && (begins_name(text_[end]) || is_digit(text_[end]))) ++end;
    add(TokenKind::name, std::string(text_.substr(offset_, end - offset_)));
    offset_ = end;
    return true;
  }

  bool read_number() {
    std::size_t end = offset_;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    const bool decimal = end + 1 < text_.size() && text_[end] == '.' && is_digit(text_[end + 1]);
    if (decimal)
      for (++end; end < text_.size() && is_digit(text_[end]);) ++end;
    const std::string_view digits = text_.substr(offset_, end - offset_);
    Token& token = add(decimal ? TokenKind::decimal : TokenKind::integer, std::string(digits));
    const char* const last = digits.data() + digits.size();
    const auto read = decimal ? std::from_chars(digits.data(), last, token.decimal)
                              : std::from_chars(digits.data(), last, token.integer);
    if (read.ec != std::errc{})
      return refuse("template.number-range", {"Số quá lớn.", "The number is too large."});
    offset_ = end;
    return true;
  }

  bool read_string() {
    const char quote = text_[offset_];
    std::string value;
    std::size_t at = offset_ + 1;
    for (; at < text_.size() && text_[at] != quote; ++at) {
      if (text_[at] == '\\' && at + 1 < text_.size()) {
        ++at;
        value += text_[at] == 'n' ? '\n' : text_[at];
      } else {
        value += text_[at];
      }
    }
    if (at >= text_.size())
      return refuse("template.unclosed-string",
                    {"Chuỗi thiếu dấu ngoặc kép đóng.", "The text has no closing quotation mark."});
    add(TokenKind::string, std::move(value));
    offset_ = at + 1;
    return true;
  }

  const Sources& sources_;
  std::string_view text_;
  Span origin_;
  std::size_t offset_ = 0;
  std::vector<Token> tokens_;
  Diagnostics errors_;
};

}  // namespace

Result<std::vector<Token>> tokenize(const Sources& sources, const Piece& piece) {
  return Tokenizer(sources, piece).run();
}

}  // namespace vanban::templating
