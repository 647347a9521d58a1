// SPDX-License-Identifier: MIT
#include "plan/complaints.hpp"

#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "text/suggestion.hpp"

namespace vanban::plan::complaints {
namespace {

struct KindName {
  unsigned kind;
  const char* vi;
  const char* en;
};
constexpr KindName kKindNames[] = {
    {kText, "chuỗi chữ trong dấu \"\"", "text in \" marks"},
    {kInteger, "số nguyên", "a whole number"},
    {kNumber, "số", "a number"},
    {kBoolean, "true hoặc false", "true or false"},
    {kList, "danh sách [ … ]", "a list [ … ]"},
    {kObject, "đối tượng { … }", "an object { … }"},
    {kNull, "null", "null"},
};

Bilingual kinds(unsigned wanted) {
  Bilingual names;
  for (const KindName& name : kKindNames) {
    if ((wanted & name.kind) == 0) continue;
    names.vi += (names.vi.empty() ? "" : " hoặc ") + std::string(name.vi);
    names.en += (names.en.empty() ? "" : " or ") + std::string(name.en);
  }
  return names;
}

/// The value as it can be quoted: short ones whole, others by their kind.
Bilingual shown(const Json& value) {
  if (value.is_object()) return {"đối tượng { … }", "an object { … }"};
  if (value.is_array()) return {"danh sách [ … ]", "a list [ … ]"};
  const std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
  constexpr std::size_t kLongest = 60;
  if (text.size() <= kLongest) return {text, text};
  return {"một chuỗi dài", "a long text"};
}

std::string quoted_list(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

template <typename Names>
std::vector<std::string> as_strings(const Names& names) {
  std::vector<std::string> list;
  for (const auto& name : names) list.push_back(fmt::format("{}", name));
  return list;
}

Bilingual did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  if (const auto near = text::nearest(word, known))
    return {fmt::format("Có phải là “{}”?", *near), fmt::format("Did you mean “{}”?", *near)};
  const std::string all = quoted_list(known);
  return {"Các tên dùng được: " + all + ".", "Known names: " + all + "."};
}

}  // namespace

Complaint wrong_type(const ValueType& type, const Json& found) {
  const Bilingual wanted = kinds(type.kinds);
  const Bilingual given = shown(found);
  Bilingual hint{"Ý nghĩa và ví dụ của mục này: docs/plan-data.md.",
                 "Meaning and example of this field: docs/plan-data.md."};
  if ((type.kinds & kList) != 0 && found.is_string())
    hint = {"Đặt chuỗi trong ngoặc vuông: [\"…\"].", "Put the text in square brackets: [\"…\"]."};
  if ((type.kinds & (kInteger | kNumber)) != 0 && found.is_string())
    hint = {"Viết số không có dấu ngoặc kép.", "Write the number without quotation marks."};
  if (type.kinds == kText && found.is_number())
    hint = {"Đặt giá trị trong dấu ngoặc kép.", "Put the value in quotation marks."};
  return {"plan.wrong-type",
          {fmt::format("cần {}, nhưng ở đây là {}", wanted.vi, given.vi),
           fmt::format("{} is needed, but here is {}", wanted.en, given.en)},
          std::move(hint)};
}

Complaint missing_field(std::string_view name) {
  return {
      "plan.missing-field",
      {fmt::format("thiếu mục bắt buộc “{}”", name),
       fmt::format("the required field “{}” is missing", name)},
      {fmt::format("Thêm \"{}\": … vào đối tượng này; ý nghĩa và ví dụ: docs/plan-data.md.", name),
       fmt::format("Add \"{}\": … to this object; meaning and example: docs/plan-data.md.", name)}};
}

Complaint unknown_field(const std::string& name, const std::vector<std::string>& known) {
  return {"plan.unknown-field",
          {fmt::format("không có mục nào tên “{}” ở đây", name),
           fmt::format("there is no field “{}” here", name)},
          did_you_mean(name, known)};
}

Complaint unknown_block(const std::vector<std::string>& given,
                        const std::vector<std::string>& known) {
  if (given.size() > 1) {
    const std::string names = quoted_list(given);
    return {
        "plan.unknown-block",
        {"một khối chỉ được mang một tên khối, ở đây có: " + names,
         "a block carries one block name, here are: " + names},
        {"Tách thành nhiều khối trong danh sách.", "Split it into several blocks of the list."}};
  }
  const std::string name = given.empty() ? "" : given.front();
  return {"plan.unknown-block",
          {name.empty() ? "đối tượng trống, không phải khối nào"
                        : fmt::format("“{}” không phải tên khối", name),
           name.empty() ? "an empty object is no block"
                        : fmt::format("“{}” is not the name of a block", name)},
          did_you_mean(name, known)};
}

Complaint one_of(const ObjectType& object, bool several) {
  const std::string names = quoted_list(as_strings(object.one_of));
  if (several)
    return {
        "plan.bad-value",
        {"chỉ được ghi một trong các mục: " + names, "only one of these may be given: " + names},
        {"Xóa bớt một mục.", "Remove one of them."}};
  return {"plan.missing-field",
          {"thiếu một trong các mục: " + names, "one of these fields is missing: " + names},
          {"Thêm một mục trong số đó.", "Add one of them."}};
}

Complaint not_a_choice(const ValueType& type, const Json& found) {
  const auto known = type.numbers.empty() ? as_strings(type.choices) : as_strings(type.numbers);
  const std::string all = quoted_list(known);
  const Bilingual given = shown(found);
  Bilingual hint{"Các giá trị dùng được: " + all + ".", "Allowed values: " + all + "."};
  if (found.is_string())
    if (const auto near = text::nearest(found.get_ref<const std::string&>(), known))
      hint = did_you_mean(found.get_ref<const std::string&>(), known);
  if (!type.clause.empty()) hint.vi += fmt::format(" ({}.)", type.clause);
  if (!type.clause.empty()) hint.en += fmt::format(" ({}.)", type.clause);
  return {"plan.bad-value",
          {fmt::format("giá trị {} không dùng được ở đây", given.vi),
           fmt::format("the value {} is not allowed here", given.en)},
          std::move(hint)};
}

Complaint out_of_range(const ValueType& type, const Json& found) {
  std::string range;
  if (type.minimum && type.maximum) {
    range = fmt::format("{} – {}", *type.minimum, *type.maximum);
  } else if (type.minimum) {
    range = fmt::format("≥ {}", *type.minimum);
  }
  if (type.step) range += fmt::format(" (× {})", *type.step);
  const std::string source = type.clause.empty() ? "" : fmt::format(" ({})", type.clause);
  return {"plan.out-of-range",
          {fmt::format("{} nằm ngoài khoảng cho phép {}{}", found.dump(), range, source),
           fmt::format("{} lies outside the allowed range {}{}", found.dump(), range, source)},
          {"Chọn một giá trị trong khoảng đó.", "Choose a value in that range."}};
}

Complaint bad_format(Format format) {
  switch (format) {
    case Format::any:
      break;
    case Format::not_empty:
      return {"plan.bad-value",
              {"chuỗi để trống", "the text is empty"},
              {"Ghi nội dung vào đây, hoặc bỏ hẳn mục này.",
               "Write something here, or leave the entry out."}};
    case Format::label:
      return {"plan.bad-value",
              {"nhãn chỉ gồm chữ cái không dấu, chữ số, dấu - và _",
               "a label holds ASCII letters, figures, - and _ only"},
              {"Ví dụ: \"to-chuc-thuc-hien\".", "For example: \"to-chuc-thuc-hien\"."}};
    case Format::width:
      return {"plan.bad-value",
              {"bề rộng cột không đúng cách ghi", "the column's width is not well written"},
              {"Ghi milimét hoặc phần trăm: \"30mm\", \"20%\".",
               "Write millimetres or percent: \"30mm\", \"20%\"."}};
    case Format::field_name:
      return {"plan.bad-value",
              {"tên trường chỉ gồm chữ cái không dấu, chữ số và _, không bắt đầu bằng chữ số",
               "a field name holds ASCII letters, figures and _, no figure first"},
              {"Ví dụ: \"task\".", "For example: \"task\"."}};
    case Format::iso_date:
      return {"plan.bad-date",
              {"ngày không đúng cách ghi hoặc không có trong lịch",
               "the date is not well written or not in the calendar"},
              {"Ghi năm-tháng-ngày: \"2024-02-05\".", "Write year-month-day: \"2024-02-05\"."}};
  }
  return {};
}

Complaint empty_list() {
  return {"plan.bad-value",
          {"danh sách để trống", "the list is empty"},
          {"Thêm ít nhất một phần tử.", "Add at least one element."}};
}

}  // namespace vanban::plan::complaints
