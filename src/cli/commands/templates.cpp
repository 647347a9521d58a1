// SPDX-License-Identifier: MIT
// `vanban templates`: the templates that a plan can name, and what each is for.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "cli/commands/commands.hpp"
#include "cli/options.hpp"
#include "cli/places.hpp"
#include "model/form.hpp"
#include "templating/language/template.hpp"

namespace vanban::cli {
namespace {

using templating::ListedTemplate;

nlohmann::ordered_json entry_of(const ListedTemplate& listed) {
  nlohmann::ordered_json entry{{"name", listed.name}};
  const Bilingual& purpose = listed.about.purpose;
  if (!purpose.empty()) entry["purpose"] = {{"vi", purpose.vi}, {"en", purpose.en}};
  if (listed.about.form) entry["form"] = model::number_of(*listed.about.form);
  if (!listed.about.kind.empty()) entry["kind"] = listed.about.kind;
  return entry;
}

std::string templates_json(const std::vector<ListedTemplate>& templates) {
  auto list = nlohmann::ordered_json::array();
  for (const ListedTemplate& listed : templates)
    if (listed.errors.empty()) list.push_back(entry_of(listed));
  return list.dump(2) + "\n";
}

std::string templates_text(const std::vector<ListedTemplate>& templates, Language language) {
  std::size_t width = 0;
  for (const ListedTemplate& listed : templates) width = std::max(width, utf8::length(listed.name));
  std::string text;
  for (const ListedTemplate& listed : templates) {
    if (!listed.errors.empty()) continue;
    const std::string gap(width - utf8::length(listed.name), ' ');
    const std::string& purpose = listed.about.purpose.in(language);
    text += fmt::format("{}{}  {}\n", listed.name, gap,
                        !purpose.empty()                   ? purpose
                        : language == Language::vietnamese ? "(mẫu không ghi để làm gì)"
                                                           : "(it does not say what it is for)");
  }
  return text;
}

/// A template that does not compile is no error of the list: the others can be used.
Result<Diagnostics> list_templates(const Arguments& arguments, Context& context) {
  const templating::Loader loader(context.files, template_folders(arguments, context));
  const std::vector<ListedTemplate> templates = loader.list();
  context.out << (arguments.has("json") ? templates_json(templates)
                                        : templates_text(templates, context.language));
  Diagnostics notes;
  for (const ListedTemplate& listed : templates)
    for (Diagnostic finding : listed.errors) {
      finding.severity = Severity::warning;
      notes.push_back(std::move(finding));
    }
  return notes;
}

int run_templates(const Arguments& arguments, Context& context) {
  return report_result(list_templates(arguments, context), context);
}

}  // namespace

const Command& templates_command() {
  static const Command kCommand{
      "templates",
      {"liệt kê các mẫu và mẫu nào dùng để làm gì", "list the templates and what each is for"},
      {},
      {options::kAsJson, options::kTemplateFolder},
      "vanban templates",
      {"cho biết tên ghi ở \"template\" trong tệp dữ liệu",
       "shows the names that \"template\" takes in a plan"},
      run_templates};
  return kCommand;
}

}  // namespace vanban::cli
