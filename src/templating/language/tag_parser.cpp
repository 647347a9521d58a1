// SPDX-License-Identifier: MIT
#include "templating/language/tag_parser.hpp"

#include <array>

#include <fmt/format.h>

namespace vanban::templating {
namespace {

constexpr std::array<std::string_view, 10> kTypeNames = {
    "string", "rich", "integer", "number", "boolean", "date", "list", "object", "blocks", "any"};

/// An example as people read it: texts plain, all else as written in JSON.
std::string example_text(const Expression& expression) {
  const auto* literal = std::get_if<Literal>(&expression.content);
  if (literal != nullptr) {
    if (const auto* text = std::get_if<std::string>(&literal->value)) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&literal->value))
      return std::to_string(*whole);
    if (const auto* decimal = std::get_if<double>(&literal->value))
      return fmt::format("{}", *decimal);
    if (const auto* boolean = std::get_if<bool>(&literal->value))
      return *boolean ? "true" : "false";
    return "null";
  }
  std::string text;
  const auto quoted = [](const Expression& member) {
    const auto* inner = std::get_if<Literal>(&member.content);
    const bool is_text = inner != nullptr && std::holds_alternative<std::string>(inner->value);
    return is_text ? "\"" + example_text(member) + "\"" : example_text(member);
  };
  if (const auto* list = std::get_if<ListLiteral>(&expression.content)) {
    for (const ExpressionPtr& member : list->members)
      text += (text.empty() ? "" : ", ") + quoted(*member);
    return "[" + text + "]";
  }
  if (const auto* object = std::get_if<ObjectLiteral>(&expression.content)) {
    for (const auto& [key, member] : object->members)
      text += fmt::format("{}\"{}\": {}", text.empty() ? "" : ", ", key, quoted(*member));
    return "{" + text + "}";
  }
  return path_of(expression);
}

}  // namespace

std::optional<FieldType> field_type(std::string_view name) {
  for (std::size_t i = 0; i < kTypeNames.size(); ++i)
    if (kTypeNames[i] == name) return static_cast<FieldType>(i);
  return std::nullopt;
}

std::string_view name_of(FieldType type) { return kTypeNames[static_cast<std::size_t>(type)]; }

void TagParser::refuse(Span span, std::string code, Bilingual message, Bilingual hint) {
  errors_.push_back(
      template_error(sources_, span, std::move(code), std::move(message), std::move(hint)));
}

std::optional<ExpressionParser> TagParser::open(const Piece& piece, bool has_word) {
  Result<std::vector<Token>> tokens = tokenize(sources_, piece);
  if (!tokens) {
    errors_.insert(errors_.end(), tokens.error().begin(), tokens.error().end());
    return std::nullopt;
  }
  ExpressionParser parser(sources_, *std::move(tokens));
  if (has_word) parser.take();
  return parser;
}

bool TagParser::finish(ExpressionParser& parser) {
  if (!parser.failed()) parser.expect_end();
  if (!parser.failed()) return true;
  append(errors_, parser.take_errors());
  return false;
}

ExpressionPtr TagParser::value(const Piece& piece) {
  std::optional<ExpressionParser> parser = open(piece, false);
  if (!parser) return nullptr;
  ExpressionPtr expression = parser->expression();
  return finish(*parser) ? std::move(expression) : nullptr;
}

ExpressionPtr TagParser::condition(const Piece& piece) {
  std::optional<ExpressionParser> parser = open(piece, true);
  if (!parser) return nullptr;
  ExpressionPtr expression = parser->expression();
  return finish(*parser) ? std::move(expression) : nullptr;
}

bool TagParser::read_loop(ExpressionParser& parser, Loop& loop) {
  const Bilingual what{"tên biến", "a name"};
  loop.name = parser.expect_name(what);
  if (parser.accept_symbol(",")) loop.value_name = parser.expect_name(what);
  if (parser.failed() || !parser.expect_name_exactly("in")) return false;
  loop.list = parser.expression();
  return loop.list != nullptr;
}

std::optional<Loop> TagParser::loop(const Piece& piece) {
  std::optional<ExpressionParser> parser = open(piece, true);
  Loop loop;
  if (!parser) return std::nullopt;
  read_loop(*parser, loop);
  return finish(*parser) ? std::optional(std::move(loop)) : std::nullopt;
}

std::optional<Assignment> TagParser::assignment(const Piece& piece) {
  std::optional<ExpressionParser> parser = open(piece, true);
  if (!parser) return std::nullopt;
  Assignment assignment;
  assignment.name = parser->expect_name({"tên biến", "a name"});
  if (!parser->accept_symbol("="))
    parser->refuse(parser->peek().span, "template.syntax",
                   {"Thiếu dấu “=” sau tên biến.", "“=” is missing after the name."});
  assignment.value = parser->expression();
  return finish(*parser) ? std::optional(std::move(assignment)) : std::nullopt;
}

bool TagParser::read_arguments(ExpressionParser& parser, Arguments& arguments) {
  while (!parser.failed() && !parser.at_end()) {
    Argument argument;
    argument.span = parser.peek().span;
    if (parser.looks_like_keyword()) {
      argument.name = parser.take().text;
      parser.take();
    }
    argument.value = parser.expression();
    if (argument.value == nullptr) return false;
    arguments.push_back(std::move(argument));
    parser.accept_symbol(",");
  }
  return !parser.failed();
}

std::optional<Arguments> TagParser::arguments(const Piece& piece) {
  std::optional<ExpressionParser> parser = open(piece, true);
  Arguments arguments;
  if (!parser) return std::nullopt;
  read_arguments(*parser, arguments);
  return finish(*parser) ? std::optional(std::move(arguments)) : std::nullopt;
}

std::optional<Arguments> TagParser::table(const Piece& piece, std::optional<Loop>& loop) {
  std::optional<ExpressionParser> parser = open(piece, true);
  Arguments arguments;
  if (!parser) return std::nullopt;
  if (parser->peek().kind == TokenKind::name && !parser->looks_like_keyword()) {
    loop.emplace();
    read_loop(*parser, *loop);
  }
  if (!parser->failed()) read_arguments(*parser, arguments);
  return finish(*parser) ? std::optional(std::move(arguments)) : std::nullopt;
}

std::optional<IncludeNode> TagParser::include(const Piece& piece) {
  std::optional<ExpressionParser> parser = open(piece, true);
  if (!parser) return std::nullopt;
  IncludeNode node;
  node.name = parser->expect_string({"tên mẫu trong ngoặc kép", "the template's name in quotes"});
  if (parser->accept_name("with")) {
    Arguments arguments;
    read_arguments(*parser, arguments);
    for (Argument& argument : arguments) {
      if (argument.name.empty())
        parser->refuse(argument.span, "template.syntax",
                       {"Tham số phải có dạng tên=giá trị.", "Write name=value here."});
      node.parameters.push_back({std::move(argument.name), std::move(argument.value)});
    }
  }
  return finish(*parser) ? std::optional(std::move(node)) : std::nullopt;
}

std::optional<FieldDeclaration> TagParser::field(const Piece& piece) {
  std::optional<ExpressionParser> parser = open(piece, true);
  if (!parser) return std::nullopt;
  FieldDeclaration field;
  field.span = parser->peek().span;
  field.path = parser->expect_name({"tên trường", "the name of a field"});
  while (parser->accept_symbol("."))
    field.path += "." + parser->expect_name({"tên trường", "the name of a field"});
  const Span type_span = parser->peek().span;
  const std::string type = parser->expect_string({"kiểu dữ liệu", "a type"});
  if (const std::optional<FieldType> known = field_type(type))
    field.type = *known;
  else
    parser->refuse(type_span, "template.unknown-type",
                   {fmt::format("Không có kiểu dữ liệu “{}”.", type),
                    fmt::format("There is no type “{}”.", type)},
                   did_you_mean(type, {kTypeNames.begin(), kTypeNames.end()}));
  field.meaning = parser->expect_string({"ý nghĩa của trường", "the field's meaning"});
  if (!parser->at_end() && !parser->peek().is_name("optional"))
    if (const ExpressionPtr example = parser->expression()) field.example = example_text(*example);
  field.optional = parser->accept_name("optional");
  return finish(*parser) ? std::optional(std::move(field)) : std::nullopt;
}

void TagParser::read_about(ExpressionParser& parser, AboutDeclaration& about) {
  const Token name = parser.take();
  parser.take();
  const Span value_span = parser.peek().span;
  const std::string value = parser.expect_string({"một chuỗi", "a text in quotes"});
  if (parser.failed()) return;
  if (name.text == "kind") {
    about.kind = value;
  } else if (name.text != "form") {
    parser.refuse(name.span, "template.unknown-argument",
                  {fmt::format("Thẻ about không có tham số “{}”.", name.text),
                   fmt::format("The tag about has no argument “{}”.", name.text)},
                  did_you_mean(name.text, {"form", "kind"}));
  } else if (about.form = model::form_numbered(value); !about.form) {
    parser.refuse(value_span, "template.unknown-form",
                  {fmt::format("Phụ lục III không có mẫu “{}”.", value),
                   fmt::format("Phụ lục III has no form “{}”.", value)},
                  {"Ghi số mẫu từ 1.1 đến 1.10, ví dụ form=\"1.4\".",
                   "Write the form's number, 1.1 to 1.10, such as form=\"1.4\"."});
  }
}

std::optional<AboutDeclaration> TagParser::about(const Piece& piece) {
  std::optional<ExpressionParser> parser = open(piece, true);
  if (!parser) return std::nullopt;
  AboutDeclaration about;
  about.span = piece.span;
  about.purpose.vi = parser->expect_string({"công dụng của mẫu", "what it is for, in Vietnamese"});
  about.purpose.en =
      parser->expect_string({"công dụng của mẫu bằng tiếng Anh", "what it is for, in English"});
  while (!parser->failed() && parser->looks_like_keyword()) read_about(*parser, about);
  return finish(*parser) ? std::optional(std::move(about)) : std::nullopt;
}

std::optional<std::string> TagParser::name(const Piece& piece, Bilingual what) {
  std::optional<ExpressionParser> parser = open(piece, true);
  if (!parser) return std::nullopt;
  std::string name = parser->peek().kind == TokenKind::string
                         ? parser->take().text
                         : parser->expect_name(std::move(what));
  return finish(*parser) ? std::optional(std::move(name)) : std::nullopt;
}

bool TagParser::bare(const Piece& piece) {
  std::optional<ExpressionParser> parser = open(piece, true);
  return parser && finish(*parser);
}

}  // namespace vanban::templating
