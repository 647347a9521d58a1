// SPDX-License-Identifier: MIT
#include "pipeline/office_profile.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pipeline/locate.hpp"
#include "plan/findings.hpp"
#include "plan/json_reader.hpp"
#include "plan/validation.hpp"

namespace vanban::pipeline {
namespace {

using plan::Json;
using registry::SeriesRule;

constexpr std::size_t kLargestProfile = 1024 * 1024;

const Bilingual kHint{
    "Ví dụ: {\"series\": {\"scope\": \"groups\", \"groups\": [{\"name\": \"Quyết định\", "
    "\"kinds\": [\"QĐ\"]}]}}; xem docs/register.md.",
    "Example: {\"series\": {\"scope\": \"groups\", \"groups\": [{\"name\": \"Quyết định\", "
    "\"kinds\": [\"QĐ\"]}]}}; see docs/register.md."};

/// Walks the profile and collects what is wrong in it.
class ProfileReader {
 public:
  explicit ProfileReader(const plan::Source& source) : findings_(source) {}

  void read(const Json& profile, OfficeProfile& result) {
    if (!is_object(profile, {})) return;
    only(profile, {"series", "defaults"}, {});
    if (const auto series = profile.find("series"); series != profile.end())
      result.series = read_series(*series);
    if (const auto defaults = profile.find("defaults"); defaults != profile.end())
      result.defaults = read_defaults(*defaults);
  }
  Diagnostics take() { return findings_.take(); }

 private:
  SeriesRule read_series(const Json& series) {
    const FieldPath path{std::string("series")};
    SeriesRule rule;
    if (!is_object(series, path)) return rule;
    only(series, {"scope", "groups"}, path);
    rule.scope = read_scope(series);
    const auto groups = series.find("groups");
    if (rule.scope != SeriesRule::Scope::groups) {
      if (groups != series.end())
        refuse(below(path, "groups"), {"groups chỉ đi với \"scope\": \"groups\"",
                                       "groups go with \"scope\": \"groups\" only"});
      return rule;
    }
    const FieldPath list = below(path, "groups");
    if (groups == series.end() || !groups->is_array() || groups->empty()) {
      refuse(groups == series.end() ? path : list,
             {"cần groups: danh sách các nhóm loại văn bản", "groups must list groups of kinds"});
      return rule;
    }
    for (std::size_t i = 0; i < groups->size(); ++i)
      rule.groups.push_back(read_group((*groups)[i], at(list, i)));
    return rule;
  }

  Json read_defaults(const Json& defaults) {
    const FieldPath path{std::string("defaults")};
    if (!is_object(defaults, path)) return Json::object();
    only(defaults, {"organ", "signer", "archive", "contact", "style"}, path);
    return defaults;
  }

  SeriesRule::Scope read_scope(const Json& series) {
    const FieldPath path{std::string("series"), std::string("scope")};
    const auto scope = series.find("scope");
    if (scope != series.end() && scope->is_string()) {
      if (*scope == "common") return SeriesRule::Scope::common;
      if (*scope == "per_kind") return SeriesRule::Scope::per_kind;
      if (*scope == "groups") return SeriesRule::Scope::groups;
    }
    refuse(scope == series.end() ? FieldPath{std::string("series")} : path,
           {"scope phải là \"common\" (một hệ thống số chung), \"per_kind\" (riêng từng loại) hoặc "
            "\"groups\" (theo nhóm)",
            "scope must be \"common\", \"per_kind\" or \"groups\""});
    return SeriesRule::Scope::common;
  }

  SeriesRule::Group read_group(const Json& group, const FieldPath& path) {
    SeriesRule::Group result;
    if (!is_object(group, path)) return result;
    only(group, {"name", "kinds"}, path);
    result.name = text(group.contains("name") ? group["name"] : Json(), below(path, "name"));
    const auto kinds = group.find("kinds");
    if (kinds == group.end() || !kinds->is_array() || kinds->empty()) {
      refuse(path, {"cần kinds: danh sách chữ viết tắt tên loại, như [\"KH\", \"QĐ\"]",
                    "kinds must list abbreviations of kinds, such as [\"KH\", \"QĐ\"]"});
      return result;
    }
    for (std::size_t i = 0; i < kinds->size(); ++i)
      result.kinds.push_back(text((*kinds)[i], at(below(path, "kinds"), i)));
    return result;
  }

  std::string text(const Json& value, const FieldPath& path) {
    if (value.is_string() && !value.get_ref<const std::string&>().empty())
      return value.get<std::string>();
    refuse(path, {"cần một chuỗi không trống", "a text that is not empty is needed"});
    return {};
  }

  bool is_object(const Json& value, const FieldPath& path) {
    if (value.is_object()) return true;
    refuse(path, {"cần một đối tượng { … }", "an object { … } is needed"});
    return false;
  }

  void only(const Json& object, const std::vector<std::string>& known, const FieldPath& path) {
    for (const auto& [name, value] : object.items())
      if (std::find(known.begin(), known.end(), name) == known.end())
        findings_.add(below(path, name),
                      {"office.unknown-field",
                       {fmt::format("mục không có trong hồ sơ cơ quan: {}", name),
                        fmt::format("not a field of the office profile: {}", name)},
                       kHint},
                      plan::Source::Target::name);
  }

  void refuse(const FieldPath& path, Bilingual message) {
    findings_.add(path, {"office.value", std::move(message), kHint});
  }

  static FieldPath below(FieldPath path, std::string name) {
    path.emplace_back(std::move(name));
    return path;
  }
  static FieldPath at(FieldPath path, std::size_t index) {
    path.emplace_back(index);
    return path;
  }

  plan::Findings findings_;
};

/// The register knows the field, the user wants the line.
Diagnostics placed(Diagnostics findings, const plan::Source& source) {
  for (Diagnostic& finding : findings)
    if (const auto path = parse_field_path(finding.place.field))
      finding.place = source.place_of(*path);
  return findings;
}

/// What a plan must say itself where the profile does not: with it the defaults are checked as part
/// of a whole plan.
const Json& smallest_plan() {
  static const Json kPlan{
      {"template", "x"}, {"organ", {{"name", "x"}, {"place", "x"}}}, {"signer", {{"title", "x"}}}};
  return kPlan;
}

Diagnostics defaults_findings(const Json& defaults, const plan::Source& source) {
  Diagnostics findings =
      plan::validate(plan::with_defaults(defaults, smallest_plan()), plan::NoText());
  for (Diagnostic& finding : findings) finding.place.field.insert(0, "defaults.");
  return placed(std::move(findings), source);
}

}  // namespace

Result<OfficeProfile> read_office_profile(const FileSystem& files, const std::string& path) {
  auto text = files.read(path, kLargestProfile);
  if (!text) return fail(std::move(text.error()));
  return office_profile_of(std::move(*text), path);
}

Result<OfficeProfile> office_profile_of(std::string text, const std::string& path) {
  const plan::JsonSource source(path, text);
  const auto profile = plan::read_json(source);
  if (!profile) return fail(profile.error());
  ProfileReader reader(source);
  OfficeProfile result{path, std::move(text), {}, Json::object()};
  reader.read(*profile, result);
  Diagnostics findings = reader.take();
  append(findings, defaults_findings(result.defaults, source));
  if (!findings.empty()) return fail(std::move(findings));
  if (const auto checked = registry::check(result.series); !checked)
    return fail(placed(checked.error(), source));
  return result;
}

Result<std::optional<OfficeProfile>> office_profile_at(const FileSystem& files,
                                                       const std::string& path) {
  if (path.empty()) return std::nullopt;
  auto profile = read_office_profile(files, path);
  if (!profile) return fail(std::move(profile.error()));
  return std::optional<OfficeProfile>(std::move(*profile));
}

const Json& defaults_of(const std::optional<OfficeProfile>& office) {
  static const Json kNone = Json::object();
  return office ? office->defaults : kNone;
}

}  // namespace vanban::pipeline
