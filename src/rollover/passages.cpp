// SPDX-License-Identifier: MIT
#include "rollover/passages.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <nlohmann/json.hpp>

#include "plan/text_fields.hpp"

namespace vanban::rollover {
namespace {

using plan::Json;

template <std::size_t N>
bool is_among(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Texts of the schema that are no prose and are not printed.
constexpr std::array<std::string_view, 14> kChoices{
    "$schema", "template", "edition",  "numbering", "align", "vertical_align", "width",
    "field",   "label",    "relation", "as",        "id",    "issued_date",    "code_number"};

/// Members of a plan whose numbers are none of the text.
constexpr std::array<std::string_view, 5> kWithoutNumbers{"style", "issued_date", "code_number",
                                                          "archive", "drafter"};
constexpr std::array<std::string_view, 2> kSpans{"column_span", "row_span"};

std::set<std::string> paths_of_choices(const Json& plan) {
  std::set<std::string> paths;
  plan::for_each_text(plan, [&paths](const plan::TextField& field) {
    if (field.prose == plan::Prose::none && is_among(field.role, kChoices))
      paths.insert(to_string(field.path));
  });
  return paths;
}

std::string_view name_at(const FieldPath& path, std::size_t step) {
  const auto* name = step < path.size() ? std::get_if<std::string>(&path[step]) : nullptr;
  return name == nullptr ? std::string_view() : std::string_view(*name);
}

Use use_of(const FieldPath& path) {
  const std::string_view outer = name_at(path, 0);
  const std::string_view last = path.empty() ? std::string_view() : name_at(path, path.size() - 1);
  if (outer == "document_id" || (outer == "links" && last == "document")) return Use::link;
  if (outer == "signer") return last == "name" ? Use::person : Use::organ;
  if (outer == "organ" || outer == "recipients" || outer == "addressees") return Use::organ;
  return Use::prose;
}

class PassageWalk {
 public:
  explicit PassageWalk(const Json& plan) : choices_(paths_of_choices(plan)) { walk(plan); }

  std::vector<Passage> take() { return std::move(passages_); }

 private:
  void walk(const Json& value) {
    if (value.is_string()) return text(value.get_ref<const std::string&>());
    if (value.is_number()) return number(value);
    if (value.is_array())
      for (std::size_t i = 0; i < value.size(); ++i) step(i, value[i]);
    if (value.is_object())
      for (const auto& [name, member] : value.items()) step(name, member);
  }

  template <typename Step>
  void step(const Step& step, const Json& value) {
    path_.emplace_back(step);
    walk(value);
    path_.pop_back();
  }

  void text(const std::string& text) {
    if (choices_.count(to_string(path_)) == 0) passages_.push_back({path_, text, use_of(path_)});
  }

  void number(const Json& value) {
    const std::string_view last = name_at(path_, path_.size() - 1);
    if (is_among(name_at(path_, 0), kWithoutNumbers) || is_among(last, kSpans)) return;
    passages_.push_back({path_, value.dump(), Use::number});
  }

  std::set<std::string> choices_;
  FieldPath path_;
  std::vector<Passage> passages_;
};

}  // namespace

std::vector<Passage> passages_of(const Json& plan) { return PassageWalk(plan).take(); }

}  // namespace vanban::rollover
