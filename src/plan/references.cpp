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

#include "base/date.hpp"
#include "plan/findings.hpp"
#include "plan/schema.hpp"
#include "plan/text_fields.hpp"
#include "text/dates.hpp"
#include "text/slug.hpp"
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

  bool of_unit() const { return name == kUnitReference; }
};

/// Up to the closing brace: a name, or for a unit any words of one line.
std::string read_fact(std::string_view text, std::size_t& at, bool of_unit) {
  const std::size_t begin = at;
  const auto belongs = [&](char c) {
    return of_unit ? c != '}' && c != '{' && c != '\n' : is_name_letter(c);
  };
  while (at < text.size() && belongs(text[at])) ++at;
  return std::string(text.substr(begin, at - begin));
}

std::optional<Reference> read_reference(std::string_view text, std::size_t at) {
  Reference reference;
  reference.name = read_fact(text, at, false);
  const bool has_fact = at < text.size() && text[at] == '.';
  if (has_fact) reference.fact = read_fact(text, ++at, reference.of_unit());
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

Complaint of_a_batch(const std::string& fact) {
  return {
      "plan.unit-reference",
      {fmt::format("@{{unit.{}}} là dữ liệu của từng đơn vị: đây là kế hoạch của một loạt văn bản",
                   fact),
       fmt::format("@{{unit.{}}} is a datum of each unit: this is the plan of a batch", fact)},
      {"Dùng: vanban batch KẾ-HOẠCH.json --units DANH-SÁCH --out THƯ-MỤC.",
       "Use: vanban batch PLAN.json --units LIST --out DIR."}};
}

Complaint no_unit_field(const std::string& fact, const Json& unit) {
  std::vector<std::string> known;
  for (const auto& [name, value] : unit.items()) known.push_back(name);
  return {"plan.unit-reference",
          {fmt::format("danh sách không có cột riêng “{0}” mà @{{unit.{0}}} cần", fact),
           fmt::format("the list has no column “{0}” of the units' own, which @{{unit.{0}}} needs",
                       fact)},
          known_names(fact, known)};
}

Complaint no_unit_text(const std::string& fact) {
  return {"plan.unit-reference",
          {fmt::format("@{{unit.{}}} không phải là chữ hay số, hoặc lại có dấu @{{", fact),
           fmt::format("@{{unit.{}}} is neither text nor number, or has a @{{ of its own", fact)},
          {"Câu chữ chỉ nhận một đoạn chữ hay một số.", "Prose takes one text or number only."}};
}

Complaint empty_unit_field(const std::string& fact) {
  return {"plan.unit-empty",
          {fmt::format("đơn vị này để trống “{0}”, mà kế hoạch viết @{{unit.{0}}}", fact),
           fmt::format("the unit leaves “{0}” empty, but the plan says @{{unit.{0}}}", fact)},
          {"Điền ô ấy, hoặc bỏ chỗ viện dẫn trong kế hoạch.",
           "Fill in the cell, or take the reference out of the plan."}};
}

/// The field of a unit by its path, or by a column's heading in words; null: none.
const Json* unit_field(const Json& unit, const std::string& fact) {
  const Json* value = &unit;
  for (std::size_t at = 0; at <= fact.size();) {
    const std::size_t end = std::min(fact.find('.', at), fact.size());
    const auto member = value->is_object() ? value->find(fact.substr(at, end - at)) : value->end();
    if (!value->is_object() || member == value->end()) break;
    if (end == fact.size()) return &*member;
    value = &*member;
    at = end + 1;
  }
  const auto member = unit.find(text::field_name(fact));
  return member == unit.end() ? nullptr : &*member;
}

/// A field as prose shows it; nothing where it cannot.
std::optional<std::string> printed(const Json& value) {
  if (value.is_string()) {
    const auto& words = value.get_ref<const std::string&>();
    if (const auto day = Date::from_iso(words)) return text::short_date(*day);
    return words.find(kOpening) == std::string::npos ? std::optional(words) : std::nullopt;
  }
  if (!value.is_number()) return std::nullopt;
  std::string figures = value.dump();
  std::replace(figures.begin(), figures.end(), '.', ',');
  return figures;
}

/// Walks down data and schema together: once for links, or once for a unit.
class Filler {
 public:
  Filler(const Json& links, UnitReferences units, Findings& findings)
      : links_(&links), units_(units), findings_(&findings) {}
  Filler(const Json& unit, Findings& findings) : unit_(&unit), findings_(&findings) {}

  void fill_member(Json& data, const std::string& name) {
    const auto member = data.find(name);
    if (member == data.end()) return;
    const auto& fields = plan_schema().fields;
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&name](const Field& f) { return f.name == name; });
    step(name, *member, field == fields.end() ? nullptr : field->type);
  }

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
    if (unit_ != nullptr ? !reference || !reference->of_unit() : is_kept(reference)) {
      result += kOpening;
      return at + kOpening.size();
    }
    if (unit_ == nullptr && reference && reference->of_unit()) {
      if (!std::exchange(told_of_unit_, true)) complain(of_a_batch(reference->fact));
      return reference->end;
    }
    if (unit_ == nullptr && (prose == Prose::none || !reference)) {
      complain(prose == Prose::none ? no_prose() : unreadable());
      return at + kOpening.size();
    }
    const auto fact = unit_ == nullptr ? fact_of(*reference) : unit_fact(reference->fact);
    if (fact) result += written(*fact, prose);
    return reference->end;
  }

  /// A reference to a unit that is filled later.
  bool is_kept(const std::optional<Reference>& reference) const {
    return units_ == UnitReferences::keep && reference && reference->of_unit();
  }

  std::optional<std::string> unit_fact(const std::string& fact) {
    const Json* const field = unit_field(*unit_, fact);
    if (field == nullptr) return complain(no_unit_field(fact, *unit_)), std::nullopt;
    if (field->is_null() || *field == "") {
      findings_->add(FieldPath{std::string(kUnitReference), fact}, empty_unit_field(fact));
      return std::nullopt;
    }
    auto words = printed(*field);
    if (!words) complain(no_unit_text(fact));
    return words;
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

  const Json* links_ = nullptr;
  const Json* unit_ = nullptr;  ///< null: links are filled
  UnitReferences units_ = UnitReferences::refuse;
  Findings* findings_;
  bool told_of_unit_ = false;
  FieldPath path_;
};

}  // namespace

Result<void> fill_references(Json& data, const Json& links, const Source& source,
                             UnitReferences units) {
  Findings findings(source);
  Filler(links, units, findings).fill_object(data, plan_schema());
  if (Diagnostics found = findings.take(); !found.empty()) return fail(std::move(found));
  return {};
}

Result<void> fill_unit_references(Json& data, const std::vector<std::string>& roots,
                                  const Json& unit, const Source& source) {
  Findings findings(source);
  Filler filler(unit, findings);
  for (const std::string& root : roots) filler.fill_member(data, root);
  if (Diagnostics found = findings.take(); !found.empty()) return fail(std::move(found));
  return {};
}

bool has_unit_references(const Json& value) {
  static const std::string kStart = std::string(kOpening) + kUnitReference + ".";
  if (value.is_string())
    return value.get_ref<const std::string&>().find(kStart) != std::string::npos;
  return value.is_structured() && std::any_of(value.begin(), value.end(), has_unit_references);
}

std::vector<std::string> with_unit_references(const Json& data) {
  std::vector<std::string> roots;
  for (const auto& [name, member] : data.items())
    if (has_unit_references(member)) roots.push_back(name);
  return roots;
}

}  // namespace vanban::plan
