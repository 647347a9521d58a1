// SPDX-License-Identifier: MIT
// `vanban fields`: the data that a template needs.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/options.hpp"
#include "cli/places.hpp"
#include "templating/language/template.hpp"

namespace vanban::cli {
namespace {

std::string as_json(const std::vector<templating::Field>& fields) {
  auto list = nlohmann::ordered_json::array();
  for (const templating::Field& field : fields)
    list.push_back({{"path", field.path},
                    {"type", field.type},
                    {"required", !field.optional},
                    {"meaning", field.meaning},
                    {"example", field.example}});
  return list.dump(2) + "\n";
}

std::string as_text(const std::vector<templating::Field>& fields, Language language) {
  const bool vi = language == Language::vietnamese;
  std::string text;
  for (const templating::Field& field : fields) {
    const char* need =
        field.optional ? (vi ? "không bắt buộc" : "optional") : (vi ? "bắt buộc" : "required");
    text += fmt::format("{}  ({}, {})\n", field.path, field.type, need);
    if (!field.meaning.empty()) text += fmt::format("    {}\n", field.meaning);
    if (!field.example.empty())
      text += fmt::format("    {}: {}\n", vi ? "ví dụ" : "example", field.example);
  }
  return text;
}

Result<Diagnostics> list_fields(const Arguments& arguments, Context& context) {
  const templating::Loader loader(context.files, template_folders(arguments, context));
  VANBAN_TRY(const auto compiled, loader.load(arguments.get("TEMPLATE")));
  const auto fields = templating::fields(compiled);
  context.out << (arguments.has("json") ? as_json(fields) : as_text(fields, context.language));
  return Diagnostics{};
}

int run_fields(const Arguments& arguments, Context& context) {
  return report_result(list_fields(arguments, context), context);
}

}  // namespace

const Command& fields_command() {
  static const Command kCommand{
      "fields",
      {"liệt kê dữ liệu mà một mẫu cần", "list the data that a template needs"},
      {{"TEMPLATE", {"tên mẫu, ví dụ ke-hoach", "name of the template, such as ke-hoach"}}},
      {options::kAsJson, options::kTemplateFolder},
      "vanban fields ke-hoach",
      {"liệt kê dữ liệu của mẫu Kế hoạch, kèm ý nghĩa và ví dụ",
       "lists the data of the Kế hoạch template with meaning and example"},
      run_fields};
  return kCommand;
}

}  // namespace vanban::cli
