// SPDX-License-Identifier: MIT
#include "plan/references.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "plan/findings.hpp"
#include "plan/schema.hpp"
#include "text/suggestion.hpp"

namespace vanban::plan {
namespace {

constexpr std::string_view kOpening = "@{";
constexpr const char* kWhole = "citation";
constexpr const char* kDateFact = "date";
constexpr const char* kDateInWords = "date_long";

bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// `name.fact}` after an opening.
struct Reference {
  std::string name;
  std::string fact;  ///< empty: the whole citation
  std::size_t end = 0;
};

std::optional<Reference> read_reference(std::string_view text, std::size_t at) {
  const auto word = [&] {
    const std::size_t begin = at;
    while (at < text.size() && is_name_letter(text[at])) ++at;
    return std::string(text.substr(begin, at - begin));
  };
  Reference reference;
  reference.name = word();
  const bool has_fact = at < text.size() && text[at] == '.';
  if (has_fact) {
    ++at;
    reference.fact = word();
  }
  if (reference.name.empty() || (has_fact && reference.fact.empty())) return std::nullopt;
  if (at >= text.size() || text[at] != '}') return std::nullopt;
  reference.end = at + 1;
  return reference;
}

/// A fact as text of one line that is no mark, whatever it holds.
std::string written(const std::string& fact, Prose prose) {
  std::string text;
  for (const char c : fact) {
    const bool mark = c == '*' || c == '^' || c == '[' || c == ']' || c == '\\' || c == '@';
    if (prose == Prose::rich && mark) text += '\\';
    text += c == '\n' ? ' ' : c;
  }
  return text;
}

std::vector<std::string> names_of(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.items())
    if (value.is_string() || value.is_object()) names.push_back(name);
  return names;
}

Bilingual known_names(const std::string& word, const std::vector<std::string>& known) {
  if (const auto near = text::nearest(word, known))
    return {fmt::format("Có phải là “{}”?", *near), fmt::format("Did you mean “{}”?", *near)};
  std::string list;
  for (const std::string& name : known) list += (list.empty() ? "" : ", ") + name;
  return {fmt::format("Các tên có: {}.", list), fmt::format("Known names: {}.", list)};
}

Complaint unreadable() {
  return {"plan.reference",
          {"“@{” phải là @{tên} hoặc @{tên.mục} của một liên kết",
           "“@{” must be @{name} or @{name.fact} of a link"},
          {"Ví dụ: @{quyet_dinh}, @{quyet_dinh.code}; chữ “@{” thật thì ghi “\\@{” trong câu chữ.",
           "Examples: @{quyet_dinh}, @{quyet_dinh.code}; for a real “@{” write “\\@{” in prose."}};
}

Complaint no_prose() {
  return {"plan.reference",
          {"viện dẫn @{…} không dùng được ở mục này", "a reference @{…} cannot stand here"},
          {"Dùng trong câu chữ của văn bản (body, bases, subject, recipients, …); trong dữ liệu "
           "riêng của mẫu thì mẫu dùng links.",
           "Use it in the document's prose (body, bases, subject, recipients, …); for data of the "
           "template, the template uses links."}};
}

/// Walks down data and schema together.
class Filler {
 public:
  Filler(const Json& links, Findings& findings) : links_(&links), findings_(&findings) {}

  void fill_object(Json& value, const ObjectType& object) {
    for (auto& [name, member] : value.items()) {
      const auto field = std::find_if(object.fields.begin(), object.fields.end(),
                                      [&name = name](const Field& f) { return f.name == name; });
      step(name, member, field == object.fields.end() ? nullptr : field->type);
    }
  }

 private:
  /// `type`: none for data of the template.
  void fill(Json& value, const ValueType* type) {
    if (value.is_string()) {
      fill_text(value.get_ref<std::string&>(), type == nullptr ? Prose::none : type->prose);
    } else if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i)
        step(i, value[i], type == nullptr ? nullptr : type->items);
    } else if (value.is_object()) {
      fill_members(value, type);
    }
  }

  void fill_members(Json& value, const ValueType* type) {
    const ObjectType* object = type == nullptr ? nullptr : object_of(value, type->objects);
    if (object != nullptr) return fill_object(value, *object);
    for (auto& [name, member] : value.items())
      step(name, member, type == nullptr ? nullptr : type->members);
  }

  static const ObjectType* object_of(const Json& value,
                                     std::span<const ObjectType* const> objects) {
    if (objects.size() == 1) return objects.front();
    for (const ObjectType* object : objects)
      if (value.contains(object->key)) return object;
    return nullptr;
  }

  template <typename Step>
  void step(const Step& name, Json& value, const ValueType* type) {
    path_.emplace_back(name);
    fill(value, type);
    path_.pop_back();
  }

  void fill_text(std::string& text, Prose prose) {
    if (text.find(kOpening) == std::string::npos) return;
    std::string result;
    std::size_t at = 0;
    while (at < text.size()) {
      if (prose == Prose::rich && text[at] == '\\' && at + 1 < text.size()) {
        result += text.substr(at, 2);
        at += 2;
      } else if (text.compare(at, kOpening.size(), kOpening) == 0) {
        at = put_fact(text, at, prose, result);
      } else {
        result += text[at++];
      }
    }
    text = std::move(result);
  }

  /// Where to go on reading.
  std::size_t put_fact(const std::string& text, std::size_t at, Prose prose, std::string& result) {
    const auto reference = read_reference(text, at + kOpening.size());
    if (prose == Prose::none || !reference) {
      complain(prose == Prose::none ? no_prose() : unreadable());
      return at + kOpening.size();
    }
    if (const auto fact = fact_of(*reference)) result += written(*fact, prose);
    return reference->end;
  }

  std::optional<std::string> fact_of(const Reference& reference) {
    const auto link = links_->find(reference.name);
    if (link == links_->end()) {
      complain({"plan.reference",
                {fmt::format("không có liên kết nào tên “{}”", reference.name),
                 fmt::format("no link has the name “{}”", reference.name)},
                known_names(reference.name, names_of(*links_))});
      return std::nullopt;
    }
    std::string name = reference.fact.empty() ? kWhole : reference.fact;
    if (name == kDateFact) name = kDateInWords;
    const auto fact = link->find(name);
    if (fact != link->end() && fact->is_string()) return fact->get<std::string>();
    complain({"plan.reference",
              {fmt::format("liên kết “{}” không có mục “{}”", reference.name, reference.fact),
               fmt::format("the link “{}” has no “{}”", reference.name, reference.fact)},
              known_names(reference.fact, names_of(*link))});
    return std::nullopt;
  }

  void complain(Complaint complaint) { findings_->add(path_, std::move(complaint)); }

  const Json* links_;
  Findings* findings_;
  FieldPath path_;
};

}  // namespace

Result<void> fill_references(Json& data, const Json& links, const Source& source) {
  Findings findings(source);
  Filler(links, findings).fill_object(data, plan_schema());
  if (Diagnostics found = findings.take(); !found.empty()) return fail(std::move(found));
  return {};
}

}  // namespace vanban::plan
