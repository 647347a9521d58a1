// SPDX-License-Identifier: MIT
#include "plan/syntax/contents.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "plan/json.hpp"
#include "text/normalisation.hpp"

namespace vanban::plan::syntax {
namespace {

Complaint duplicate_name(const std::string& name, const Place& first) {
  return {
      "json.duplicate",
      {fmt::format("mục “{}” đã có ở dòng {}, cột {}", name, first.line, first.column),
       fmt::format("the field “{}” is there already, on line {}, column {}", name, first.line,
                   first.column)},
      {"Xóa bớt một mục, hoặc gộp hai mục thành một.", "Remove one of them, or merge the two."}};
}

Bilingual kind_name(text::ForbiddenKind kind) {
  switch (kind) {
    case text::ForbiddenKind::control:
      return {"ký tự điều khiển", "the control character"};
    case text::ForbiddenKind::bidi_control:
      return {"ký tự đảo chiều chữ (bidi)", "the bidirectional control character"};
    case text::ForbiddenKind::noncharacter:
      return {"mã không phải ký tự", "the noncharacter"};
  }
  return {};
}

Complaint forbidden_character(const text::ForbiddenCharacter& found, const std::string& value) {
  const Bilingual kind = kind_name(found.kind);
  const auto code = static_cast<unsigned>(found.code_point);
  const std::size_t position = utf8::length(std::string_view(value).substr(0, found.offset)) + 1;
  Bilingual hint{"Xóa ký tự đó (nó không nhìn thấy được) rồi gõ lại chỗ này.",
                 "Delete it (it cannot be seen) and type that place again."};
  if (found.code_point == U'\t')
    hint = {
        "Trong chuỗi, \\t là ký tự tab: muốn có dấu \\ (đường dẫn chẳng hạn) thì ghi \\\\, muốn "
        "khoảng trống thì gõ dấu cách.",
        "In a text \\t is a tab: for a \\ (in a path, say) write \\\\, for a blank a space."};
  return {"json.character",
          {fmt::format("chuỗi có {} U+{:04X} ở ký tự thứ {}", kind.vi, code, position),
           fmt::format("the text holds {} U+{:04X} as its character {}", kind.en, code, position)},
          std::move(hint)};
}

}  // namespace

void Contents::enter(bool object) { open_.push_back({object, {}, 0, {}}); }

void Contents::leave() {
  open_.pop_back();
  next_element();
}

void Contents::next_element() {
  if (!open_.empty() && !open_.back().object) ++open_.back().index;
}

void Contents::report(const Token& token, Complaint complaint) {
  findings_.push_back({{token.begin, std::move(complaint)}, here()});
}

void Contents::name(const Token& token) {
  if (findings_.size() > kMostFindings) return;  // no more are shown
  Container& object = open_.back();
  const std::string text = text_of(token);
  object.name = text::is_nfc(text) ? text : text::to_nfc(text);
  check_characters(token, text);
  const auto [known, added] = object.names.emplace(object.name, token.begin);
  if (!added) report(token, duplicate_name(object.name, source_.place_at(known->second)));
}

void Contents::value(const Token& token) {
  if (token.kind == TokenKind::string && token.exact) check_characters(token, text_of(token));
  next_element();
}

void Contents::check_characters(const Token& token, const std::string& text) {
  if (!token.exact || findings_.size() > kMostFindings) return;
  if (const auto found = text::first_forbidden(text))
    report(token, forbidden_character(*found, text));
}

std::string Contents::text_of(const Token& token) const {
  const std::string_view raw =
      std::string_view(source_.text()).substr(token.begin, token.end - token.begin);
  if (!token.exact || token.kind != TokenKind::string) return std::string(raw);
  if (raw.find('\\') == std::string_view::npos) return std::string(raw.substr(1, raw.size() - 2));
  const Json value = Json::parse(raw, nullptr, false);
  return value.is_string() ? value.get<std::string>() : std::string(raw);
}

FieldPath Contents::here() const {
  FieldPath path;
  for (const Container& container : open_) {
    if (container.object)
      path.emplace_back(container.name);
    else
      path.emplace_back(container.index);
  }
  return path;
}

}  // namespace vanban::plan::syntax
