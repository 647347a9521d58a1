// SPDX-License-Identifier: MIT
#include "templating/building/data_check.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "plan/plan.hpp"
#include "plan/validation.hpp"
#include "templating/values/date_value.hpp"

namespace vanban::templating {
namespace {

/// Put into the data of a batch by the product itself.
constexpr std::string_view kUnitField = "unit";

struct Found {
  const Json* value = nullptr;
  bool parent_missing = false;  ///< an object on the way is missing or null
};

Found find_field(const Json& data, std::string_view path) {
  const Json* at = &data;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('.'), path.size());
    const std::string name(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
    if (!at->is_object()) return {nullptr, true};
    const auto member = at->find(name);
    if (member == at->end()) return {nullptr, !path.empty()};
    at = &*member;
    if (at->is_null()) return {path.empty() ? at : nullptr, !path.empty()};
  }
  return {at, false};
}

bool fits(const Json& value, FieldType type) {
  switch (type) {
    case FieldType::string:
    case FieldType::rich:
      return value.is_string();
    case FieldType::integer:
      return value.is_number_integer();
    case FieldType::number:
      return value.is_number();
    case FieldType::boolean:
      return value.is_boolean();
    case FieldType::date:
      return date_of(Value::of(value)).has_value();
    case FieldType::list:
      return value.is_array();
    case FieldType::object:
      return value.is_object();
    case FieldType::blocks:
      return value.is_array();
    case FieldType::any:
      return true;
  }
  return true;
}

Bilingual type_words(FieldType type) {
  switch (type) {
    case FieldType::string:
    case FieldType::rich:
      return {"một chuỗi", "a text"};
    case FieldType::integer:
      return {"một số nguyên", "a whole number"};
    case FieldType::number:
      return {"một số", "a number"};
    case FieldType::boolean:
      return {"true hoặc false", "true or false"};
    case FieldType::date:
      return {"một ngày có thật", "a date that exists"};
    case FieldType::list:
      return {"một danh sách", "a list"};
    case FieldType::object:
      return {"một đối tượng", "an object"};
    case FieldType::blocks:
      return {"danh sách các khối", "a list of blocks"};
    case FieldType::any:
      return {"một giá trị", "a value"};
  }
  return {};
}

Bilingual example_of(const FieldDeclaration& field) {
  if (field.example.empty()) return {};
  return {fmt::format("Ví dụ: {}", field.example), fmt::format("Example: {}", field.example)};
}

void check_field(const FieldDeclaration& field, const Json& data, Problems& problems) {
  const Found found = find_field(data, field.path);
  if (found.value == nullptr || found.value->is_null()) {
    if (field.optional) return;
    problems.report_data(
        field.path, "data.missing-field",
        {fmt::format("Mẫu cần trường “{}” ({}).", field.path, field.meaning),
         fmt::format("The template needs the field “{}” ({}).", field.path, field.meaning)},
        example_of(field));
    return;
  }
  if (fits(*found.value, field.type)) return;
  const Bilingual wanted = type_words(field.type);
  const auto [vi, en] = kind_name(Value::of(*found.value));
  problems.report_data(field.path, "data.wrong-type",
                       {fmt::format("Trường này phải là {}, nhưng đây là {}.", wanted.vi, vi),
                        fmt::format("This field must be {}, but this is {}.", wanted.en, en)},
                       example_of(field));
}

bool template_knows(const Program& program, const std::string& name) {
  const auto& used = program.data_names;
  if (std::find(used.begin(), used.end(), name) != used.end()) return true;
  return std::any_of(program.fields.begin(), program.fields.end(), [&](const auto& field) {
    return field.path == name || field.path.starts_with(name + ".");
  });
}

void check_unknown(const Program& program, const Json& data, Problems& problems) {
  for (const std::string& name : plan::template_fields(data)) {
    if (problems.stopped()) return;
    if (name == kUnitField || template_knows(program, name)) continue;
    std::vector<std::string> known = program.data_names;
    for (const FieldDeclaration& field : program.fields) known.push_back(field.path);
    problems.report_data(name, "data.unknown-field",
                         {fmt::format("Không mẫu nào dùng trường “{}”.", name),
                          fmt::format("The template uses no field “{}”.", name)},
                         did_you_mean(name, known));
  }
}

/// Looks through data of the template for members that it reads nowhere.
class UnreadMembers {
 public:
  UnreadMembers(const Reads& reads, Problems& problems) : reads_(reads), problems_(problems) {}

  void look(const Json& value, std::size_t place, FieldPath& path) {
    const ReadPlace& read = reads_[place];
    if (read.blocks && value.is_array())
      return problems_.report_data(plan::validate_blocks(value, path));
    if (read.whole || !value.is_structured() || problems_.stopped()) return;
    std::size_t index = 0;
    for (const auto& [name, member] : value.items()) {
      if (problems_.stopped()) return;
      path.push_back(value.is_array() ? FieldStep(index++) : FieldStep(name));
      if (value.is_array())
        look(member, place, path);
      else if (const auto inner = place_of(read, name))
        look(member, *inner, path);
      else
        refuse(name, read, path);
      path.pop_back();
    }
  }

 private:
  static std::optional<std::size_t> place_of(const ReadPlace& read, const std::string& name) {
    for (const auto& [known, place] : read.members)
      if (known == name) return place;
    return std::nullopt;
  }

  void refuse(const std::string& name, const ReadPlace& read, const FieldPath& path) {
    std::vector<std::string> known;
    for (const auto& member : read.members) known.push_back(member.first);
    problems_.report_data(to_string(path), "data.unread-member",
                          {fmt::format("Mẫu không dùng mục “{}” ở đây, nên nó sẽ mất.", name),
                           fmt::format("The template reads no “{}” here: it would be lost.", name)},
                          did_you_mean(name, known));
  }

  const Reads& reads_;
  Problems& problems_;
};

void check_unread(const Program& program, const Json& data, Problems& problems) {
  UnreadMembers unread(program.reads, problems);
  for (const std::string& name : plan::template_fields(data)) {
    const auto& known = program.reads[0].members;
    const auto place = std::find_if(known.begin(), known.end(),
                                    [&](const auto& member) { return member.first == name; });
    if (name == kUnitField || place == known.end()) continue;
    FieldPath path{FieldStep(name)};
    unread.look(data[name], place->second, path);
  }
}

/// Fields of the schema that hold text of the document.
constexpr std::array<std::string_view, 8> kContentFields = {
    "bases", "authority", "attached", "annexes", "addressees", "body", "contact", "drafter"};

/// Null, or nothing written in it.
bool blank(const Json& value) {
  return value.empty() || (value.is_string() && value.get_ref<const std::string&>().empty());
}

/// What is written for the document must appear in it.
void check_unused(const Program& program, const Json& data, Problems& problems) {
  for (const std::string_view name : kContentFields) {
    const auto written = data.find(std::string(name));
    const auto& used = program.data_names;
    if (written == data.end() || blank(*written) ||
        std::find(used.begin(), used.end(), name) != used.end())
      continue;
    problems.report_data(
        std::string(name), "data.unused-field",
        {fmt::format("Mẫu “{}” không in trường “{}”.", program.name, name),
         fmt::format("The template “{}” does not print the field “{}”.", program.name, name)},
        {"Dùng mẫu có in trường này (vanban fields TÊN-MẪU liệt kê các trường mà mẫu in), hoặc bỏ "
         "trường này.",
         "Use a template that prints it (vanban fields NAME lists what a template prints), or "
         "remove the field."});
  }
}

}  // namespace

void check_data(const Program& program, const Json& data, Problems& problems) {
  if (!data.is_object()) {
    problems.report_data(
        {}, "data.not-object",
        {"Dữ liệu phải là một đối tượng JSON.", "The data must be a JSON object."});
    return;
  }
  for (const FieldDeclaration& field : program.fields) check_field(field, data, problems);
  check_unknown(program, data, problems);
  check_unread(program, data, problems);
  check_unused(program, data, problems);
}

}  // namespace vanban::templating
