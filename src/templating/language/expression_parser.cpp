// SPDX-License-Identifier: MIT
#include "templating/language/expression_parser.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "templating/values/filters.hpp"

namespace vanban::templating {
namespace {

/// No expression that a person writes comes near these; they keep recursion small.
constexpr int kMostNodes = 500;
constexpr int kDeepestExpression = 64;

struct NamedTest {
  std::string_view name;
  TestKind kind;
};
constexpr NamedTest kTests[] = {
    {"defined", TestKind::defined}, {"none", TestKind::none},       {"string", TestKind::string},
    {"number", TestKind::number},   {"boolean", TestKind::boolean}, {"list", TestKind::list},
    {"object", TestKind::object},   {"empty", TestKind::empty},     {"even", TestKind::even},
    {"odd", TestKind::odd},
};

struct NamedFunction {
  std::string_view name;
  FunctionId id;
  std::size_t least;
  std::size_t most;
};
constexpr NamedFunction kFunctions[] = {
    {"ref", FunctionId::ref, 1, 2},     {"last_ref", FunctionId::last_ref, 1, 2},
    {"count", FunctionId::count, 1, 1}, {"anniversary", FunctionId::anniversary, 2, 2},
    {"range", FunctionId::range, 1, 2}, {"error", FunctionId::error, 1, 2},
};

template <typename Table>
std::vector<std::string> names_of(const Table& table) {
  std::vector<std::string> names;
  for (const auto& entry : table) names.emplace_back(entry.name);
  return names;
}

std::string shown(const Token& token) {
  switch (token.kind) {
    case TokenKind::end:
      return "";
    case TokenKind::string:
      return "\"" + token.text + "\"";
    default:
      return token.text;
  }
}

Bilingual unexpected(const Token& token, const Bilingual& wanted) {
  if (token.kind == TokenKind::end)
    return {fmt::format("Thiếu {} ở cuối thẻ.", wanted.vi),
            fmt::format("{} is missing at the end of the tag.", wanted.en)};
  return {fmt::format("Gặp “{}” ở chỗ cần {}.", shown(token), wanted.vi),
          fmt::format("Found “{}” where {} belongs.", shown(token), wanted.en)};
}

}  // namespace

std::string path_of(const Expression& expression) {
  if (const auto* name = std::get_if<Name>(&expression.content)) return name->name;
  if (const auto* member = std::get_if<Member>(&expression.content)) {
    const std::string object = path_of(*member->object);
    return object.empty() ? std::string() : object + "." + member->name;
  }
  if (const auto* index = std::get_if<Index>(&expression.content)) {
    const std::string object = path_of(*index->object);
    const auto* literal = std::get_if<Literal>(&index->index->content);
    if (object.empty() || literal == nullptr) return {};
    if (const auto* number = std::get_if<std::int64_t>(&literal->value))
      return fmt::format("{}[{}]", object, *number);
    if (const auto* key = std::get_if<std::string>(&literal->value)) return object + "." + *key;
  }
  return {};
}

ExpressionParser::ExpressionParser(const Sources& sources, std::vector<Token> tokens)
    : sources_(sources), tokens_(std::move(tokens)) {}

void ExpressionParser::refuse(Span span, std::string code, Bilingual message, Bilingual hint) {
  if (failed()) return;
  errors_.push_back(
      template_error(sources_, span, std::move(code), std::move(message), std::move(hint)));
}

Token ExpressionParser::take() {
  Token token = tokens_[position_];
  if (position_ + 1 < tokens_.size()) ++position_;
  return token;
}

bool ExpressionParser::accept_symbol(std::string_view symbol) {
  if (!peek().is_symbol(symbol)) return false;
  take();
  return true;
}

bool ExpressionParser::accept_name(std::string_view name) {
  if (!peek().is_name(name)) return false;
  take();
  return true;
}

bool ExpressionParser::looks_like_keyword() const {
  return peek().kind == TokenKind::name && position_ + 1 < tokens_.size() &&
         tokens_[position_ + 1].is_symbol("=");
}

std::string ExpressionParser::expect_name(Bilingual what) {
  if (peek().kind == TokenKind::name) return take().text;
  refuse(peek().span, "template.syntax", unexpected(peek(), what));
  return {};
}

std::string ExpressionParser::expect_string(Bilingual what) {
  if (peek().kind == TokenKind::string) return take().text;
  refuse(peek().span, "template.syntax", unexpected(peek(), what));
  return {};
}

bool ExpressionParser::expect_name_exactly(std::string_view name) {
  if (accept_name(name)) return true;
  const std::string word = fmt::format("“{}”", name);
  refuse(peek().span, "template.syntax", unexpected(peek(), {word, word}));
  return false;
}

bool ExpressionParser::expect_symbol(std::string_view symbol) {
  if (accept_symbol(symbol)) return true;
  const std::string sign = fmt::format("“{}”", symbol);
  refuse(peek().span, "template.syntax", unexpected(peek(), {sign, sign}));
  return false;
}

bool ExpressionParser::expect_end() {
  if (failed()) return false;
  if (at_end()) return true;
  refuse(peek().span, "template.syntax",
         {fmt::format("Thừa “{}” ở đây.", shown(peek())),
          fmt::format("“{}” is too much here.", shown(peek()))});
  return false;
}

ExpressionPtr ExpressionParser::make(Span span, decltype(Expression::content) content) {
  if (failed()) return nullptr;
  if (++nodes_ > kMostNodes) {
    refuse(span, "template.too-long", {"Biểu thức quá dài.", "The expression is too long."},
           {"Tách ra bằng {% set %}.", "Split it with {% set %}."});
    return nullptr;
  }
  auto expression = std::make_unique<Expression>();
  expression->span = span;
  expression->content = std::move(content);
  return expression;
}

ExpressionPtr ExpressionParser::make_binary(BinaryOperator op, ExpressionPtr left, Span span,
                                            ExpressionPtr right) {
  if (left == nullptr || right == nullptr) return nullptr;
  return make(span, Binary{op, std::move(left), std::move(right)});
}

ExpressionPtr ExpressionParser::expression() {
  if (++depth_ > kDeepestExpression)
    refuse(peek().span, "template.too-deep",
           {"Biểu thức lồng nhau quá sâu.", "The expression is nested too deeply."});
  if (failed()) return nullptr;
  ExpressionPtr value = logical_or();
  const Span span = peek().span;
  if (value != nullptr && accept_name("if")) {
    ExpressionPtr condition = logical_or();
    ExpressionPtr otherwise;
    if (condition != nullptr && expect_name_exactly("else")) otherwise = expression();
    value =
        otherwise == nullptr
            ? nullptr
            : make(span, Conditional{std::move(condition), std::move(value), std::move(otherwise)});
  }
  --depth_;
  return value;
}

ExpressionPtr ExpressionParser::logical_or() {
  ExpressionPtr left = logical_and();
  for (Span span = peek().span; left != nullptr && accept_name("or"); span = peek().span)
    left = make_binary(BinaryOperator::logical_or, std::move(left), span, logical_and());
  return left;
}

ExpressionPtr ExpressionParser::logical_and() {
  ExpressionPtr left = logical_not();
  for (Span span = peek().span; left != nullptr && accept_name("and"); span = peek().span)
    left = make_binary(BinaryOperator::logical_and, std::move(left), span, logical_not());
  return left;
}

ExpressionPtr ExpressionParser::logical_not() {
  int negations = 0;
  const Span span = peek().span;
  while (accept_name("not")) ++negations;
  ExpressionPtr operand = comparison();
  for (; negations > 0 && operand != nullptr; --negations)
    operand = make(span, Unary{UnaryOperator::logical_not, std::move(operand)});
  return operand;
}

ExpressionPtr ExpressionParser::comparison() {
  static constexpr std::pair<std::string_view, BinaryOperator> kOperators[] = {
      {"==", BinaryOperator::equal},  {"!=", BinaryOperator::not_equal},
      {"<", BinaryOperator::less},    {"<=", BinaryOperator::less_equal},
      {">", BinaryOperator::greater}, {">=", BinaryOperator::greater_equal},
  };
  ExpressionPtr left = concatenation();
  while (left != nullptr) {
    const Span span = peek().span;
    if (accept_name("is")) {
      left = test(std::move(left));
    } else if (accept_name("in")) {
      left = make_binary(BinaryOperator::in, std::move(left), span, concatenation());
    } else if (peek().is_name("not") && tokens_[position_ + 1].is_name("in")) {
      take(), take();
      left = make_binary(BinaryOperator::not_in, std::move(left), span, concatenation());
    } else {
      const auto* found =
          std::find_if(std::begin(kOperators), std::end(kOperators),
                       [&](const auto& entry) { return accept_symbol(entry.first); });
      if (found == std::end(kOperators)) break;
      left = make_binary(found->second, std::move(left), span, concatenation());
    }
  }
  return left;
}

ExpressionPtr ExpressionParser::test(ExpressionPtr operand) {
  const bool negated = accept_name("not");
  const Token word = take();
  for (const NamedTest& named : kTests)
    if (word.is_name(named.name))
      return make(word.span, Test{named.kind, negated, std::move(operand)});
  refuse(word.span, "template.unknown-test",
         {fmt::format("Không có phép thử “{}”.", word.text),
          fmt::format("There is no test “{}”.", word.text)},
         did_you_mean(word.text, names_of(kTests)));
  return nullptr;
}

ExpressionPtr ExpressionParser::concatenation() {
  ExpressionPtr left = sum();
  for (Span span = peek().span; left != nullptr && accept_symbol("~"); span = peek().span)
    left = make_binary(BinaryOperator::concatenate, std::move(left), span, sum());
  return left;
}

ExpressionPtr ExpressionParser::sum() {
  ExpressionPtr left = product();
  while (left != nullptr) {
    const Span span = peek().span;
    if (accept_symbol("+"))
      left = make_binary(BinaryOperator::add, std::move(left), span, product());
    else if (accept_symbol("-"))
      left = make_binary(BinaryOperator::subtract, std::move(left), span, product());
    else
      break;
  }
  return left;
}

ExpressionPtr ExpressionParser::product() {
  static constexpr std::pair<std::string_view, BinaryOperator> kOperators[] = {
      {"*", BinaryOperator::multiply},
      {"/", BinaryOperator::divide},
      {"//", BinaryOperator::divide_whole},
      {"%", BinaryOperator::remainder},
  };
  ExpressionPtr left = negation();
  while (left != nullptr) {
    const Span span = peek().span;
    const auto* found = std::find_if(std::begin(kOperators), std::end(kOperators),
                                     [&](const auto& entry) { return accept_symbol(entry.first); });
    if (found == std::end(kOperators)) break;
    left = make_binary(found->second, std::move(left), span, negation());
  }
  return left;
}

ExpressionPtr ExpressionParser::negation() {
  const Span span = peek().span;
  if (!accept_symbol("-")) return filtered();
  ExpressionPtr operand = filtered();
  return operand == nullptr ? nullptr
                            : make(span, Unary{UnaryOperator::negate, std::move(operand)});
}

ExpressionPtr ExpressionParser::filtered() {
  ExpressionPtr subject = postfix();
  while (subject != nullptr && accept_symbol("|")) subject = filter(std::move(subject));
  return subject;
}

ExpressionPtr ExpressionParser::filter(ExpressionPtr subject) {
  const Token word = take();
  const auto table = filters();
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Filter& entry) { return word.is_name(entry.name); });
  if (found == table.end()) {
    refuse(word.span, "template.unknown-filter",
           {fmt::format("Không có bộ lọc “{}”.", word.text),
            fmt::format("There is no filter “{}”.", word.text)},
           did_you_mean(word.text, names_of(table)));
    return nullptr;
  }
  std::vector<ExpressionPtr> given;
  if (accept_symbol("(")) given = arguments();
  if (!failed() && (given.size() < found->least_arguments || given.size() > found->most_arguments))
    refuse(word.span, "template.argument-count",
           {fmt::format("Bộ lọc “{}” không nhận {} tham số.", word.text, given.size()),
            fmt::format("The filter “{}” does not take {} arguments.", word.text, given.size())});
  return make(word.span, FilterCall{static_cast<std::size_t>(found - table.begin()),
                                    std::move(subject), std::move(given)});
}

ExpressionPtr ExpressionParser::postfix() {
  ExpressionPtr value = primary();
  while (value != nullptr) {
    const Span span = peek().span;
    if (accept_symbol(".")) {
      std::string name = expect_name({"tên trường", "the name of a field"});
      value = make(span, Member{std::move(value), std::move(name)});
    } else if (accept_symbol("[")) {
      ExpressionPtr index = expression();
      if (index == nullptr || !expect_symbol("]")) return nullptr;
      value = make(span, Index{std::move(value), std::move(index)});
    } else {
      break;
    }
  }
  return value;
}

ExpressionPtr ExpressionParser::primary() {
  const Token token = take();
  switch (token.kind) {
    case TokenKind::string:
      return make(token.span, Literal{token.text});
    case TokenKind::integer:
      return make(token.span, Literal{token.integer});
    case TokenKind::decimal:
      return make(token.span, Literal{token.decimal});
    case TokenKind::name:
      return named(token);
    default:
      break;
  }
  if (token.is_symbol("(")) {
    ExpressionPtr inner = expression();
    return inner != nullptr && expect_symbol(")") ? std::move(inner) : nullptr;
  }
  if (token.is_symbol("[")) return list_literal(token.span);
  if (token.is_symbol("{")) return object_literal(token.span);
  refuse(token.span, "template.syntax", unexpected(token, {"một giá trị", "a value"}));
  return nullptr;
}

ExpressionPtr ExpressionParser::named(Token token) {
  if (token.text == "true" || token.text == "false")
    return make(token.span, Literal{token.text == "true"});
  if (token.text == "none") return make(token.span, Literal{});
  if (peek().is_symbol("(")) return call(token);
  return make(token.span, Name{std::move(token.text)});
}

ExpressionPtr ExpressionParser::call(const Token& name) {
  accept_symbol("(");
  std::vector<ExpressionPtr> given = arguments();
  if (failed()) return nullptr;
  for (const NamedFunction& function : kFunctions) {
    if (name.text != function.name) continue;
    if (given.size() >= function.least && given.size() <= function.most)
      return make(name.span, Call{function.id, std::move(given)});
    refuse(name.span, "template.argument-count",
           {fmt::format("Hàm “{}” không nhận {} tham số.", name.text, given.size()),
            fmt::format("“{}” does not take {} arguments.", name.text, given.size())});
    return nullptr;
  }
  refuse(name.span, "template.unknown-function",
         {fmt::format("Không có hàm “{}”.", name.text),
          fmt::format("There is no function “{}”.", name.text)},
         did_you_mean(name.text, names_of(kFunctions)));
  return nullptr;
}

std::vector<ExpressionPtr> ExpressionParser::arguments() {
  std::vector<ExpressionPtr> given;
  if (accept_symbol(")")) return given;
  do {
    given.push_back(expression());
  } while (!failed() && accept_symbol(","));
  expect_symbol(")");
  return given;
}

ExpressionPtr ExpressionParser::list_literal(Span span) {
  ListLiteral list;
  while (!failed() && !accept_symbol("]")) {
    if (!list.members.empty() && !expect_symbol(",")) break;
    if (accept_symbol("]")) break;
    list.members.push_back(expression());
  }
  return make(span, std::move(list));
}

ExpressionPtr ExpressionParser::object_literal(Span span) {
  ObjectLiteral object;
  while (!failed() && !accept_symbol("}")) {
    if (!object.members.empty() && !expect_symbol(",")) break;
    std::string key = expect_string({"tên trường trong ngoặc kép", "a field name in quotes"});
    if (!expect_symbol(":")) break;
    object.members.emplace_back(std::move(key), expression());
  }
  return make(span, std::move(object));
}

}  // namespace vanban::templating
