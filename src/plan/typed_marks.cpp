// SPDX-License-Identifier: MIT
#include "plan/typed_marks.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "plan/findings.hpp"
#include "plan/plan.hpp"

namespace vanban::plan {
namespace {

/// What the product sets in front of the text of a member.
enum class Mark : std::uint8_t {
  number,
  letter,
  dash,
  part,
  chapter,
  section,
  subsection,
  article
};

struct Member {
  std::string_view name;
  Mark mark;
};
/// The members of blocks that get a mark; those of lists in each of their entries.
constexpr std::array<Member, 12> kMembers{{{"heading", Mark::number},
                                           {"number", Mark::number},
                                           {"clauses", Mark::number},
                                           {"points", Mark::letter},
                                           {"items", Mark::dash},
                                           {"plus", Mark::dash},
                                           {"article", Mark::article},
                                           {"titled_article", Mark::article},
                                           {"part", Mark::part},
                                           {"chapter", Mark::chapter},
                                           {"section", Mark::section},
                                           {"subsection", Mark::subsection}}};

bool is_roman(char c) { return c == 'I' || c == 'V' || c == 'X'; }

template <typename Is>
std::size_t run_of(std::string_view text, std::size_t from, Is is) {
  std::size_t end = from;
  while (end < text.size() && is(text[end])) ++end;
  return end - from;
}

/// Bytes of `1.`, `2)`, `1.1.`, `IV.`; 0 for anything else, amounts such as `30.000` among it.
std::size_t number_at(std::string_view text) {
  std::size_t end = run_of(text, 0, is_roman);
  while (end == 0 || (is_digit(text[end - 1]) && end < text.size() && text[end] == '.')) {
    const std::size_t from = end == 0 ? 0 : end + 1;
    const std::size_t digits = run_of(text, from, is_digit);
    if (digits == 0) break;
    if (digits > 2) return 0;
    end = from + digits;
  }
  if (end == 0 || end >= text.size() || (text[end] != '.' && text[end] != ')')) return 0;
  return end + 1;
}

/// Bytes of `a)`, `đ)`.
std::size_t letter_at(std::string_view text) {
  const std::size_t letter = text.rfind("đ", 0) == 0 ? std::string_view("đ").size() : 1;
  const bool small = letter > 1 || (!text.empty() && text[0] >= 'a' && text[0] <= 'z');
  return small && text.size() > letter && text[letter] == ')' ? letter + 1 : 0;
}

std::size_t dash_at(std::string_view text) {
  for (const std::string_view dash : {"-", "–", "—", "+", "•", "*"})
    if (text.rfind(dash, 0) == 0) return dash.size();
  return 0;
}

/// Bytes of `Chương II`, `Điều 3.`: the word and a number after it.
std::size_t named_at(std::string_view text, std::string_view word) {
  if (text.rfind(word, 0) != 0 || text.size() <= word.size() || text[word.size()] != ' ') return 0;
  const std::size_t from = word.size() + 1;
  const std::size_t figures = run_of(text, from, [](char c) { return is_digit(c) || is_roman(c); });
  if (figures == 0) return 0;
  std::size_t end = from + figures;
  if (end < text.size() && (text[end] == '.' || text[end] == ':')) ++end;
  return end;
}

std::size_t mark_at(std::string_view text, Mark mark) {
  switch (mark) {
    case Mark::number:
      return number_at(text);
    case Mark::letter:
      return letter_at(text);
    case Mark::dash:
      return dash_at(text);
    case Mark::part:
      return named_at(text, "Phần");
    case Mark::chapter:
      return named_at(text, "Chương");
    case Mark::section:
      return named_at(text, "Mục");
    case Mark::subsection:
      return named_at(text, "Tiểu mục");
    case Mark::article:
      return named_at(text, "Điều");
  }
  return 0;
}

/// The typed mark at the front of a text; it ends at a blank or with the text.
std::optional<std::string_view> typed_mark(std::string_view text, Mark mark) {
  const std::size_t size = mark_at(text, mark);
  if (size == 0 || (size < text.size() && text[size] != ' ')) return std::nullopt;
  return text.substr(0, size);
}

Complaint twice(std::string_view mark) {
  return {"data.typed-mark",
          {fmt::format("câu chữ đã gõ sẵn “{}”; chương trình cũng tự đặt, nên sẽ in hai lần", mark),
           fmt::format("the text begins with a typed “{}”, which is set by itself: it prints twice",
                       mark)},
          {fmt::format("Bỏ “{}” khỏi dữ liệu.", mark),
           fmt::format("Take “{}” out of the data.", mark)}};
}

class Search {
 public:
  Search(const Plan& plan, SubjectLead lead) : plan_(plan), lead_(lead), findings_(*plan.source) {}

  Diagnostics go() {
    look_at_subject(plan_.data, {});
    at("body");
    at("recipients");
    at("attached");
    at("annexes");
    Diagnostics found = findings_.take();
    for (Diagnostic& finding : found) finding.severity = Severity::warning;
    return found;
  }

 private:
  /// One outermost member.
  void at(const char* name) {
    const auto member = plan_.data.find(name);
    if (member == plan_.data.end()) return;
    const FieldPath path{FieldStep(std::string(name))};
    if (std::string_view(name) == "recipients") return look_at_entries(*member, Mark::dash, path);
    if (member->is_object()) look_at_subject(*member, path);
    walk(*member, path);
  }

  void walk(const Json& value, FieldPath path) {
    if (!value.is_structured()) return;
    std::size_t index = 0;
    for (const auto& [name, member] : value.items()) {
      path.push_back(value.is_array() ? FieldStep(index++) : FieldStep(name));
      if (value.is_object()) look_at_member(name, member, path);
      walk(member, path);
      path.pop_back();
    }
  }

  void look_at_member(std::string_view name, const Json& member, const FieldPath& path) {
    for (const Member& known : kMembers)
      if (known.name == name) {
        if (member.is_array())
          look_at_entries(member, known.mark, path);
        else
          look_at_text(member, known.mark, path);
      }
  }

  /// Entries are texts or objects with their text in `text`.
  void look_at_entries(const Json& list, Mark mark, const FieldPath& path) {
    if (!list.is_array()) return;
    for (std::size_t i = 0; i < list.size(); ++i) {
      FieldPath entry = path;
      entry.push_back(FieldStep(i));
      const auto text = list[i].find("text");
      const bool object = list[i].is_object() && text != list[i].end();
      if (object) entry.push_back(FieldStep(std::string("text")));
      look_at_text(object ? *text : list[i], mark, entry);
    }
  }

  void look_at_text(const Json& value, Mark mark, const FieldPath& path) {
    if (!value.is_string()) return;
    if (const auto typed = typed_mark(value.get_ref<const std::string&>(), mark))
      findings_.add(path, twice(*typed));
  }

  /// Trích yếu: `V/v` belongs to a letter's template, and no mark ends it (Mục II.5 of Phụ lục
  /// I, Phần I).
  void look_at_subject(const Json& owner, FieldPath path) {
    const auto subject = owner.find("subject");
    if (subject == owner.end() || !subject->is_string()) return;
    path.push_back(FieldStep(std::string("subject")));
    const std::string_view text = subject->get_ref<const std::string&>();
    const bool letter = lead_ == SubjectLead::set_by_template && path.size() == 1;
    for (const std::string_view front : {"V/v", "v/v", "Về việc", "về việc"})
      if (text.rfind(front, 0) == 0) {
        if (letter)
          findings_.add(path, twice(front));
        else if (front[1] == '/')
          findings_.add(path, only_in_letters(front));
      }
    if (!text.empty() && (text.back() == '.' || text.back() == ';')) findings_.add(path, ended());
  }

  static Complaint only_in_letters(std::string_view front) {
    return {"data.subject-mark",
            {fmt::format("trích yếu bắt đầu bằng “{}”, chỉ dùng trong công văn", front),
             fmt::format("the subject begins with “{}”, which belongs to a công văn only", front)},
            {"Bỏ chữ ấy, hoặc ghi “Về việc”.", "Take it out, or write “Về việc”."}};
  }

  static Complaint ended() {
    return {"data.subject-mark",
            {"trích yếu có dấu ở cuối", "the subject ends with a mark"},
            {"Trích yếu không có dấu chấm hay chấm phẩy ở cuối: bỏ dấu ấy.",
             "A subject has no full stop or semicolon at its end: take it out."}};
  }

  const Plan& plan_;
  SubjectLead lead_;
  Findings findings_;
};

}  // namespace

Diagnostics typed_marks(const Plan& plan, SubjectLead lead) { return Search(plan, lead).go(); }

}  // namespace vanban::plan
