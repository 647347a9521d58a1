// SPDX-License-Identifier: MIT
#include "jobs/regenerate_reasons.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/sha256.hpp"
#include "plan/json.hpp"

namespace vanban::jobs {
namespace {

using plan::Json;
using registry::SourceRole;
using registry::SourceText;

/// Longer values are named without being shown; in bytes.
constexpr std::size_t kShownValue = 80;

std::vector<SourceText> with_role(const std::vector<SourceText>& sources, SourceRole role) {
  std::vector<SourceText> found;
  std::copy_if(sources.begin(), sources.end(), std::back_inserter(found),
               [role](const SourceText& source) { return source.role == role; });
  return found;
}

/// The blanks of an open number or date as one sign.
std::string without_blanks(const std::string& text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t count = 0;
    while (text.compare(i, kNoBreakSpace.size(), kNoBreakSpace) == 0) {
      i += kNoBreakSpace.size();
      ++count;
    }
    if (count == 1) result += ' ';
    if (count > 1) result += "…";
    if (count == 0) result += text[i++];
  }
  return result;
}

/// A short text, number or truth; nothing for what is better named than shown.
std::string shown(const Json& value) {
  const bool plain = value.is_primitive() && !value.is_null();
  const std::string text = !plain ? std::string()
                           : value.is_string()
                               ? without_blanks(value.get<std::string>())
                               : value.dump(-1, ' ', false, Json::error_handler_t::replace);
  return text.size() <= kShownValue ? text : std::string();
}

std::string detail(const std::string& path, const Json& before, const Json& after) {
  const std::string from = shown(before);
  const std::string to = shown(after);
  if (from.empty() || to.empty()) return path;
  return fmt::format("{}: {} → {}", path, from, to);
}

const Json& member(const Json& object, const std::string& name) {
  static const Json kNull;
  const auto found = object.find(name);
  return found == object.end() ? kNull : *found;
}

/// Fields that differ, objects walked into; a list is one field.
void add_differences(const std::string& path, const Json& before, const Json& after,
                     std::vector<std::string>& details) {
  if (before == after) return;
  if (!before.is_object() || !after.is_object()) {
    details.push_back(detail(path, before, after));
    return;
  }
  const auto below = [&path](const std::string& name) {
    return path.empty() ? name : path + "." + name;
  };
  for (const auto& [name, value] : after.items())
    add_differences(below(name), member(before, name), value, details);
  for (const auto& [name, value] : before.items())
    if (!after.contains(name)) details.push_back(below(name));
}

/// Of a linked document's facts those that others are made of.
Json own_facts(Json facts) {
  for (const char* derived : {"number", "notation", "date", "short", "citation"})
    if (facts.is_object()) facts.erase(derived);
  return facts;
}

std::vector<std::string> differences(const Json& before, const Json& after) {
  std::vector<std::string> details;
  add_differences({}, before, after, details);
  return details;
}

/// Texts that the register holds were JSON when it took them.
Json json_of(const std::string& text) { return Json::parse(text, nullptr, false); }

Json defaults_in(const std::vector<SourceText>& profiles) {
  if (profiles.empty()) return Json::object();
  const Json profile = json_of(profiles.front().text);
  const Json& defaults = profile.is_object() ? member(profile, "defaults") : profile;
  return defaults.is_object() ? defaults : Json::object();
}

void compare_data(const std::vector<SourceText>& before, const std::vector<SourceText>& now,
                  std::vector<Reason>& reasons) {
  if (!before.empty() && !now.empty() && before.front().text == now.front().text) return;
  if (before.empty() || now.empty()) return reasons.push_back({Reason::Kind::data, {}, {}});
  reasons.push_back({Reason::Kind::data,
                     {},
                     differences(json_of(before.front().text), json_of(now.front().text))});
}

/// The name as templates call it: `parts/body.vbt`, `ke-hoach.vbt`.
std::string template_name(const std::string& path) {
  const std::filesystem::path file(path);
  const std::string folder = file.parent_path().filename().string();
  const bool inside = folder == "parts";
  return inside ? folder + "/" + file.filename().string() : file.filename().string();
}

bool has_text(const std::vector<SourceText>& sources, const std::string& text) {
  return std::any_of(sources.begin(), sources.end(),
                     [&text](const SourceText& source) { return source.text == text; });
}

void compare_templates(const std::vector<SourceText>& before, const std::vector<SourceText>& now,
                       std::vector<Reason>& reasons) {
  std::vector<std::string> named;
  const auto add = [&](const SourceText& source) {
    const std::string name = template_name(source.name);
    if (std::find(named.begin(), named.end(), name) != named.end()) return;
    named.push_back(name);
    reasons.push_back({Reason::Kind::template_, name, {}});
  };
  for (const SourceText& source : now)
    if (!has_text(before, source.text)) add(source);
  for (const SourceText& source : before)
    if (!has_text(now, source.text)) add(source);
}

void compare_links(const std::vector<SourceText>& before, const std::vector<SourceText>& now,
                   std::vector<Reason>& reasons) {
  const auto named = [](const std::vector<SourceText>& list, const std::string& name) {
    return std::find_if(list.begin(), list.end(),
                        [&name](const SourceText& source) { return source.name == name; });
  };
  for (const SourceText& source : now) {
    const auto old = named(before, source.name);
    if (old != before.end() && old->text == source.text) continue;
    std::vector<std::string> details;
    if (old != before.end())
      details = differences(own_facts(json_of(old->text)), own_facts(json_of(source.text)));
    reasons.push_back({Reason::Kind::linked, source.name, std::move(details)});
  }
  for (const SourceText& source : before)
    if (named(now, source.name) == now.end())
      reasons.push_back({Reason::Kind::linked, source.name, {}});
}

}  // namespace

Result<std::vector<Reason>> reasons_to_regenerate(const registry::Register& book,
                                                  const registry::Version& before,
                                                  const std::vector<SourceText>& now) {
  std::vector<SourceText> old;
  for (const registry::StoredSource& source : before.sources) {
    const auto same = std::find_if(now.begin(), now.end(), [&source](const SourceText& text) {
      return text.role == source.role && sha256_hex(text.text) == source.sha256;
    });
    if (same != now.end()) {
      old.push_back({source.role, source.name, same->text});
      continue;
    }
    auto text = book.source_text(source.sha256);
    if (!text) return fail(std::move(text.error()));
    old.push_back({source.role, source.name, std::move(*text)});
  }
  std::vector<Reason> reasons;
  compare_data(with_role(old, SourceRole::plan), with_role(now, SourceRole::plan), reasons);
  compare_templates(with_role(old, SourceRole::template_text),
                    with_role(now, SourceRole::template_text), reasons);
  std::vector<std::string> office =
      differences(defaults_in(with_role(old, SourceRole::office_profile)),
                  defaults_in(with_role(now, SourceRole::office_profile)));
  if (!office.empty()) reasons.push_back({Reason::Kind::office, {}, std::move(office)});
  compare_links(with_role(old, SourceRole::linked), with_role(now, SourceRole::linked), reasons);
  return reasons;
}

Bilingual describe(const Reason& reason) {
  std::string details;
  for (const std::string& one : reason.details) details += (details.empty() ? "" : "; ") + one;
  if (!details.empty()) details = " (" + details + ")";
  switch (reason.kind) {
    case Reason::Kind::first:
      return {"dự thảo mới", "a new draft"};
    case Reason::Kind::data:
      return {"dữ liệu" + details, "plan data" + details};
    case Reason::Kind::template_:
      return {"mẫu " + reason.name, "template " + reason.name};
    case Reason::Kind::office:
      return {"hồ sơ cơ quan" + details, "office profile" + details};
    case Reason::Kind::linked:
      return {fmt::format("văn bản liên kết {}{}", reason.name, details),
              fmt::format("linked document {}{}", reason.name, details)};
  }
  return {};
}

}  // namespace vanban::jobs
