// SPDX-License-Identifier: MIT
#include "plan/misread_texts.hpp"

#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "plan/shown_text.hpp"
#include "text/misreading.hpp"

namespace vanban::plan {
namespace {

Complaint misread(std::string_view text, text::Misreading misreading) {
  const Bilingual words = text::words_of(misreading);
  const std::string start = shown_text(text);
  return {"plan.misread-text",
          {fmt::format("“{}” {}", start, words.vi), fmt::format("“{}” {}", start, words.en)},
          text::remedy_of(misreading)};
}

void look(const Json& value, FieldPath& path, Findings& findings) {
  if (const auto* text = value.get_ptr<const Json::string_t*>()) {
    if (const auto misreading = text::misreading_of(*text))
      findings.add(path, misread(*text, *misreading));
  } else if (const auto* list = value.get_ptr<const Json::array_t*>()) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      path.emplace_back(i);
      look((*list)[i], path, findings);
      path.pop_back();
    }
  } else if (const auto* object = value.get_ptr<const Json::object_t*>()) {
    for (const auto& [name, member] : *object) {
      path.emplace_back(name);
      look(member, path, findings);
      path.pop_back();
    }
  }
}

}  // namespace

void find_misread_texts(const Json& data, Findings& findings) {
  FieldPath path;
  look(data, path, findings);
}

}  // namespace vanban::plan
