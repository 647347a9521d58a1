// SPDX-License-Identifier: MIT
#include "pipeline/doubts.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pipeline/drafting.hpp"
#include "plan/empty_content.hpp"
#include "plan/typed_marks.hpp"

namespace vanban::pipeline {
namespace {

bool is_empty_list(const plan::Json& data, const std::string& name) {
  const auto list = data.find(name);
  return list != data.end() && list->is_array() && list->empty();
}

/// A list that the template cannot do without.
Diagnostic empty_field(const plan::Source& source, const std::string& name) {
  return make_warning("data.empty-content",
                      {fmt::format("danh sách “{}” trống, mà mẫu này cần có", name),
                       fmt::format("the list “{}” is empty, but this template needs it", name)},
                      {"Thêm nội dung của danh sách.", "Add what belongs into it."})
      .at(source.place_of({FieldStep(name)}));
}

}  // namespace

DoubtSearch::DoubtSearch(const templating::Template& compiled) {
  for (const templating::Field& field : templating::fields(compiled))
    if (!field.optional) needed_.push_back(field.path);
}

Diagnostics DoubtSearch::in(const plan::Json& data, const plan::Source& source, model::Form form,
                            const plan::RootFields& roots) const {
  const auto lead =
      form == model::Form::letter ? plan::SubjectLead::set_by_template : plan::SubjectLead::none;
  Diagnostics doubts = plan::typed_marks(data, source, lead, roots);
  append(doubts, plan::empty_content(data, source, roots));
  for (const std::string& field : needed_)
    if (roots.has(field) && is_empty_list(data, field))
      doubts.push_back(empty_field(source, field));
  return doubts;
}

Diagnostics doubts_about(const Draft& draft) {
  return DoubtSearch(draft.compiled)
      .in(draft.plan.data, *draft.plan.source, draft.document.metadata.form);
}

}  // namespace vanban::pipeline
