// SPDX-License-Identifier: MIT
#include "plan/json_reader.hpp"

#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "plan/findings.hpp"
#include "plan/syntax_hint.hpp"
#include "text/normalisation.hpp"

namespace vanban::plan {
namespace {

Complaint duplicate_name(const std::string& name) {
  return {
      "json.duplicate",
      {fmt::format("mục “{}” có hai lần trong cùng một đối tượng", name),
       fmt::format("the field “{}” occurs twice in one object", name)},
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
    hint = {"Thay ký tự tab bằng dấu cách.", "Put a space in place of the tab."};
  return {"json.character",
          {fmt::format("chuỗi có {} U+{:04X} ở ký tự thứ {}", kind.vi, code, position),
           fmt::format("the text holds {} U+{:04X} as its character {}", kind.en, code, position)},
          std::move(hint)};
}

/// Builds the value from the parser's events; looks at every name and string on the way.
class Builder : public nlohmann::json_sax<Json> {
 public:
  explicit Builder(Findings& findings) : findings_(&findings) {}

  Json take() { return std::move(root_); }
  /// Bytes read when the parser gave up; 0 where it did not.
  std::size_t error_position() const { return error_position_; }

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t value, const string_t&) override { return put(value); }
  bool binary(binary_t&) override { return false; }

  bool string(string_t& value) override {
    if (const auto found = text::first_forbidden(value))
      findings_->add(here(), forbidden_character(*found, value));
    return put(text::is_nfc(value) ? std::move(value) : text::to_nfc(value));
  }

  bool key(string_t& value) override {
    Open& object = open_.back();
    object.name = text::to_nfc(value);
    if (const auto found = text::first_forbidden(value))
      findings_->add(here(), forbidden_character(*found, value), Source::Target::name);
    if (!object.names.insert(object.name).second)
      findings_->add(here(), duplicate_name(object.name), Source::Target::name);
    return true;
  }

  bool start_object(std::size_t) override { return open(Json::object()); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    error_position_ = position == 0 ? 1 : position;
    return false;
  }

 private:
  struct Open {
    Json* value = nullptr;
    std::string name;  ///< of the member being read
    std::unordered_set<std::string> names;
  };

  Json* add(Json&& value) {
    if (open_.empty()) return &(root_ = std::move(value));
    Json& container = *open_.back().value;
    if (container.is_array()) {
      container.push_back(std::move(value));
      return &container.back();
    }
    // Straight into the vector below the ordered map: its own insertion looks every name up again.
    auto& members = container.get_ref<Json::object_t&>();
    members.emplace_back(open_.back().name, std::move(value));
    return &members.back().second;
  }
  template <typename Value>
  bool put(Value&& value) {
    add(Json(std::forward<Value>(value)));
    return true;
  }
  bool open(Json&& container) {
    Json* added = add(std::move(container));
    open_.push_back({added, {}, {}});
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  /// The path of what is being read and has not been added yet.
  FieldPath here() const {
    FieldPath path;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      const Open& container = open_[i];
      if (container.value->is_object()) {
        path.emplace_back(container.name);
      } else {
        const bool innermost = i + 1 == open_.size();
        path.emplace_back(container.value->size() - (innermost ? 0 : 1));
      }
    }
    return path;
  }

  Findings* findings_;
  Json root_;
  std::vector<Open> open_;
  std::size_t error_position_ = 0;
};

/// Offset of the bracket that opens one level too many.
std::optional<std::size_t> too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
      continue;
    }
    if (c == '"') in_string = true;
    if (c == ']' || c == '}') --depth;
    if ((c == '[' || c == '{') && ++depth > kMostLevels) return i;
  }
  return std::nullopt;
}

Complaint empty_file() {
  return {"json.empty",
          {"tệp không có nội dung", "the file is empty"},
          {"Chép một tệp mẫu trong samples/ rồi sửa.", "Copy one of samples/ and edit it."}};
}

Complaint bad_encoding(unsigned char byte) {
  return {"json.encoding",
          {fmt::format("byte 0x{:02X} không phải UTF-8", byte),
           fmt::format("byte 0x{:02X} is not UTF-8", byte)},
          {"Mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8 (không phải TCVN3, VNI hay "
           "UTF-16).",
           "Save the file again as UTF-8 (not TCVN3, VNI or UTF-16)."}};
}

Complaint nesting() {
  return {"json.nesting",
          {fmt::format("dữ liệu lồng nhau quá {} cấp", kMostLevels),
           fmt::format("the data is nested more than {} levels deep", kMostLevels)},
          {"Kiểm tra dấu ngoặc [ và { bị thừa.", "Look for stray [ and {."}};
}

/// What can be said before anything is parsed.
std::optional<std::pair<std::size_t, Complaint>> refusal_at_sight(const std::string& text) {
  if (is_blank(text)) return {{0, empty_file()}};
  if (const auto offset = utf8::first_error(text))
    return {{*offset, bad_encoding(static_cast<unsigned char>(text[*offset]))}};
  if (const auto offset = too_deep(text)) return {{*offset, nesting()}};
  return std::nullopt;
}

}  // namespace

Result<Json> read_json(const Source& source) {
  Findings findings(source);
  if (auto refusal = refusal_at_sight(source.text())) {
    findings.add(source.place_at(refusal->first), std::move(refusal->second));
    return fail(findings.take());
  }
  Builder builder(findings);
  const bool complete = Json::sax_parse(source.text(), &builder);
  if (!complete) {
    const SyntaxError error = explain_syntax_error(source.text(), builder.error_position());
    Findings only(source);
    only.add(source.place_at(error.offset), error.complaint);
    return fail(only.take());
  }
  if (!findings.empty()) return fail(findings.take());
  return builder.take();
}

}  // namespace vanban::plan
