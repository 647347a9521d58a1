// SPDX-License-Identifier: MIT
#include "plan/plan.hpp"

#include <algorithm>
#include <utility>

#include "plan/findings.hpp"
#include "plan/json_reader.hpp"
#include "plan/json_source.hpp"
#include "plan/misread_texts.hpp"
#include "plan/schema.hpp"
#include "plan/validation.hpp"

namespace vanban::plan {
namespace {

/// Of a file; what the product puts together itself is made of checked texts.
Diagnostics misread_texts(const Json& data, const Source& source) {
  Findings findings(source);
  find_misread_texts(data, findings);
  return findings.take();
}

Result<Plan> checked(Json data, std::shared_ptr<const Source> source) {
  Diagnostics findings = validate(data, *source);
  if (!findings.empty()) return fail(std::move(findings));
  Plan plan;
  plan.path = source->file();
  plan.metadata = metadata_of(data);
  plan.data = std::move(data);
  plan.source = std::move(source);
  return plan;
}

/// Says it in words of the product, not in bytes.
Diagnostics explained(Diagnostics errors) {
  for (Diagnostic& error : errors) {
    if (error.code != "io.too-large") continue;
    error.code = "plan.too-large";
    error.fault = Fault::data;
    error.message = {"tệp dữ liệu lớn hơn 64 MB", "the data file is larger than 64 MB"};
    error.hint = {"Một văn bản không lớn như vậy: kiểm tra xem có chọn nhầm tệp không.",
                  "No document is that large: check that it is the right file."};
  }
  return errors;
}

}  // namespace

Result<Plan> load(const FileSystem& files, const std::string& path) {
  return load(files, path, Json());
}

Result<Plan> load(const FileSystem& files, const std::string& path, const Json& defaults) {
  auto text = files.read(path, kLargestFile);
  if (!text) return fail(explained(std::move(text.error())));
  return from_text(std::move(*text), path, defaults);
}

Result<Plan> from_text(std::string text, const std::string& path) {
  return from_text(std::move(text), path, Json());
}

Result<Plan> from_text(std::string text, const std::string& path, const Json& defaults) {
  auto source = std::make_shared<const JsonSource>(path, std::move(text));
  auto data = read_json(*source);
  if (!data) return fail(std::move(data.error()));
  if (Diagnostics misread = misread_texts(*data, *source); !misread.empty())
    return fail(std::move(misread));
  if (!data->is_object() || defaults.empty()) return checked(std::move(*data), std::move(source));
  auto written = std::make_shared<const Json>(*data);
  auto plan = checked(with_defaults(std::move(*data), defaults), std::move(source));
  if (plan) plan->written = std::move(written);
  return plan;
}

Json with_defaults(Json data, const Json& defaults) {
  for (const auto& [name, value] : defaults.items()) {
    const auto own = data.find(name);
    if (own == data.end()) {
      data[name] = value;
    } else if (own->is_object() && value.is_object()) {
      *own = with_defaults(std::move(*own), value);
    }
  }
  return data;
}

Result<Plan> from_json(Json data, const std::string& path) {
  return checked(std::move(data), std::make_shared<const NoText>(path));
}

std::vector<std::string> template_fields(const Json& data) {
  std::vector<std::string> names;
  const std::vector<std::string> known = field_names(plan_schema());
  if (!data.is_object()) return names;
  for (const auto& [name, value] : data.items())
    if (std::find(known.begin(), known.end(), name) == known.end()) names.push_back(name);
  return names;
}

}  // namespace vanban::plan
