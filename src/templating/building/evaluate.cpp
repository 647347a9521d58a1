// SPDX-License-Identifier: MIT
// The two public functions that use a compiled template: evaluate and fields.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "plan/metadata.hpp"
#include "templating/building/data_check.hpp"
#include "templating/building/evaluator.hpp"
#include "templating/language/style_choices.hpp"
#include "templating/language/tag_parser.hpp"
#include "templating/language/template.hpp"

namespace vanban::templating {

Result<model::Document> evaluate(const Template& compiled, const plan::Json& data,
                                 TextMemory* memory) {
  compiled.count_evaluation();
  const Program& program = compiled.program();
  Problems problems(program);
  check_data(program, data, problems);
  if (problems.any()) return fail(problems.take());
  const model::StyleChoices choices = style_choices(plan::metadata_of(data).style);
  if (Result<void> checked = model::check(choices); !checked)
    return fail(std::move(checked.error()));
  const model::StyleSheet styles = model::make_style_sheet(choices);

  const auto run = [&](References& references) {
    Evaluator evaluator(program, data, problems, references);
    evaluator.set_memory(memory);
    model::Document document = evaluator.run(styles, choices.margins);
    model::Metadata& metadata = document.metadata;
    metadata.form = program.about.form.value_or(model::form_of_kind(metadata.type_name));
    return document;
  };
  References references;
  model::Document document = run(references);
  if (problems.any()) return fail(problems.take());
  if (!references.needs_second_pass()) return document;

  References known(references.met(), references.met_annexes());
  document = run(known);
  if (problems.any()) return fail(problems.take());
  return document;
}

std::vector<Field> fields(const Template& compiled) {
  const Program& program = compiled.program();
  std::vector<Field> list;
  for (const FieldDeclaration& field : program.fields)
    list.push_back({field.path, std::string(name_of(field.type)), field.meaning, field.example,
                    field.optional});
  for (std::size_t i = 0; i < program.data_names.size(); ++i) {
    const std::string& name = program.data_names[i];
    const bool declared = std::any_of(
        program.fields.begin(), program.fields.end(), [&](const FieldDeclaration& field) {
          return field.path == name || field.path.starts_with(name + ".");
        });
    const bool local = std::find(program.local_names.begin(), program.local_names.end(), name) !=
                       program.local_names.end();
    if (program.data_required[i] && !declared && !local)
      list.push_back({name, "any", "", "", false});
  }
  return list;
}

}  // namespace vanban::templating
