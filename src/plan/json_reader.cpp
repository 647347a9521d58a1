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
#include "plan/syntax/errors.hpp"
#include "text/encoding.hpp"
#include "text/normalisation.hpp"

namespace vanban::plan {
namespace {

/// Builds the value from the parser's events. Stops at what no document may hold: the text is then
/// read again by the reader that explains (`syntax::find_errors`).
class Builder : public nlohmann::json_sax<Json> {
 public:
  Json take() { return std::move(root_); }

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t value, const string_t&) override { return put(value); }
  bool binary(binary_t&) override { return false; }

  bool string(string_t& value) override {
    if (text::first_forbidden(value)) return false;
    return put(text::is_nfc(value) ? std::move(value) : text::to_nfc(value));
  }

  bool key(string_t& value) override {
    if (text::first_forbidden(value)) return false;
    Open& object = open_.back();
    object.name = text::is_nfc(value) ? std::move(value) : text::to_nfc(value);
    return object.names.insert(object.name).second;
  }

  bool start_object(std::size_t) override { return open(Json::object()); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    error_position_ = position == 0 ? 0 : position - 1;
    return false;
  }
  /// Where the parser gave up, in bytes.
  std::size_t error_position() const { return error_position_; }

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
    if (open_.size() == static_cast<std::size_t>(kMostLevels)) return false;
    Json* added = add(std::move(container));
    open_.push_back({added, {}, {}});
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  Json root_;
  std::vector<Open> open_;
  std::size_t error_position_ = 0;
};

Complaint empty_file() {
  return {"json.empty",
          {"tệp không có nội dung", "the file is empty"},
          {"Chép một tệp mẫu trong samples/ rồi sửa.", "Copy one of samples/ and edit it."}};
}

constexpr std::size_t kHead = 4096;  ///< bytes that tell what a file is

/// The head tells UTF-16 and what is no text; else the line of the first byte that is not UTF-8.
text::Encoding encoding_of(std::string_view text, std::size_t offset) {
  const text::Encoding whole = text::recognise(text.substr(0, kHead));
  const bool tells = whole == text::Encoding::utf16 || whole == text::Encoding::binary;
  return tells ? whole : text::recognise(utf8::line_at(text, offset));
}

Bilingual encoding_advice(text::Encoding encoding) {
  if (encoding == text::Encoding::binary)
    return {"Chọn tệp dữ liệu .json. Tệp Word thì đọc thành dữ liệu bằng lệnh vanban import.",
            "Choose the .json file. A Word file is read into plan data by vanban import."};
  if (encoding == text::Encoding::tcvn3 || encoding == text::Encoding::vni)
    return {"Chuyển mã sang Unicode (UniKey: Ctrl+Shift+F6) rồi lưu lại với bảng mã UTF-8.",
            "Convert it to Unicode (UniKey: Ctrl+Shift+F6), then save it as UTF-8."};
  return {"Mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8 (Notepad: Save as, Encoding).",
          "Open it in an editor and save it as UTF-8 (Notepad: Save as, Encoding)."};
}

Complaint bad_encoding(std::string_view text, std::size_t offset) {
  const text::Encoding encoding = encoding_of(text, offset);
  const Bilingual name = text::name_of(encoding);
  const auto byte = static_cast<unsigned>(static_cast<unsigned char>(text[offset]));
  return {"json.encoding",
          {fmt::format("byte 0x{:02X} không phải UTF-8; tệp có vẻ là {}", byte, name.vi),
           fmt::format("byte 0x{:02X} is not UTF-8; the file looks like {}", byte, name.en)},
          encoding_advice(encoding)};
}

bool is_binary(std::string_view text) {
  return text::recognise(text.substr(0, kHead)) == text::Encoding::binary;
}

/// Without a place: a line of it would be signs that nobody can read.
Complaint binary_file() {
  return {"json.encoding",
          {"đây không phải tệp văn bản (có thể là tệp Word, Excel, PDF hoặc ảnh)",
           "this is no text file (it may be a Word, Excel or PDF file, or a picture)"},
          encoding_advice(text::Encoding::binary)};
}

/// What can be said before anything is parsed.
std::optional<std::pair<std::size_t, Complaint>> refusal_at_sight(const std::string& text) {
  if (is_blank(text)) return {{0, empty_file()}};
  if (const auto offset = utf8::first_error(text)) return {{*offset, bad_encoding(text, *offset)}};
  return std::nullopt;
}

Complaint not_json() {
  return {"json.syntax",
          {"không đúng cú pháp JSON ở chỗ này", "this is not valid JSON"},
          {"Chuỗi phải nằm trong dấu \"; chỉ số, true, false, null viết trần.",
           "Texts stand in \" marks; only numbers, true, false, null stand bare."}};
}

}  // namespace

Result<Json> read_json(const JsonSource& source) {
  Findings findings(source);
  if (is_binary(source.text())) {
    Place place;
    place.file = source.file();
    findings.add(std::move(place), binary_file());
    return fail(findings.take());
  }
  if (auto refusal = refusal_at_sight(source.text())) {
    findings.add(source.place_at(refusal->first), std::move(refusal->second));
    return fail(findings.take());
  }
  Builder builder;
  if (Json::sax_parse(source.text(), &builder)) return builder.take();
  if (Diagnostics errors = syntax::find_errors(source); !errors.empty())
    return fail(std::move(errors));
  findings.add(source.place_at(builder.error_position()), not_json());
  return fail(findings.take());
}

}  // namespace vanban::plan
