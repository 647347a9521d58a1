// SPDX-License-Identifier: MIT
#include "plan/typed_marks.hpp"

#include <algorithm>
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
#include "plan/text_fields.hpp"
#include "text/letter_case.hpp"
#include "text/marks.hpp"

namespace vanban::plan {
namespace {

/// What the product sets at a text by itself.
enum class Mark : std::uint8_t {
  number,
  letter,
  dash,
  part,
  chapter,
  section,
  subsection,
  article,
  annex
};

struct Member {
  std::string_view role;
  Mark mark;
};
/// The members that get a mark in front; of lists each entry.
constexpr std::array<Member, 16> kMembers{{{"heading", Mark::number},
                                           {"number", Mark::number},
                                           {"clauses", Mark::number},
                                           {"points", Mark::letter},
                                           {"items", Mark::dash},
                                           {"plus", Mark::dash},
                                           {"bases", Mark::dash},
                                           {"addressees", Mark::dash},
                                           {"recipients", Mark::dash},
                                           {"members", Mark::dash},
                                           {"article", Mark::article},
                                           {"titled_article", Mark::article},
                                           {"part", Mark::part},
                                           {"chapter", Mark::chapter},
                                           {"section", Mark::section},
                                           {"subsection", Mark::subsection}}};

struct Word {
  std::string_view role;
  std::string_view word;
};
/// Words that the product sets in front of the text of a member, or around its list.
constexpr std::array<Word, 17> kWords{{{"recipients", "Lưu:"},
                                       {"recipients", "Lưu VT"},
                                       {"recipients", "Nơi nhận"},
                                       {"addressees", "Kính gửi"},
                                       {"office", "Lưu:"},
                                       {"units", "Lưu:"},
                                       {"code_number", "Số"},
                                       {"code_notation", "Số"},
                                       {"phone", "Điện thoại"},
                                       {"phone", "ĐT:"},
                                       {"phone", "Tel:"},
                                       {"fax", "Fax"},
                                       {"email", "Email"},
                                       {"email", "E-mail"},
                                       {"email", "Thư điện tử"},
                                       {"website", "Website"},
                                       {"website", "Trang thông tin"}}};

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
    case Mark::annex:
      return std::max(named_at(text, "Phụ lục"), named_at(text, "PHỤ LỤC"));
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
           fmt::format("“{}” is typed in the text and set by itself: it prints twice", mark)},
          {fmt::format("Bỏ “{}” khỏi dữ liệu.", mark),
           fmt::format("Take “{}” out of the data.", mark)}};
}

Complaint unclosed(std::string_view mark) {
  return {
      "data.unclosed-mark",
      {fmt::format("dấu “{}” thiếu dấu kia của cặp nên in ra như đã gõ", mark),
       fmt::format("the mark “{}” lacks its other half: it prints as typed", mark)},
      {fmt::format("Thêm dấu còn thiếu; nếu đúng là muốn in “{}”, gõ \\ trước nó.", mark),
       fmt::format("Add the other half; where “{}” is meant to print, put \\ before it.", mark)}};
}

Complaint not_rich(std::string_view mark) {
  return {
      "data.plain-mark",
      {fmt::format("mục này không nhận chữ đậm, nghiêng, chú thích: “{}” in ra như đã gõ", mark),
       fmt::format("this field takes no bold, italic or footnote: “{}” prints as typed", mark)},
      {fmt::format("Bỏ “{}”.", mark), fmt::format("Take “{}” out.", mark)}};
}

Complaint capitals() {
  return {"data.typed-capitals",
          {"gõ toàn chữ hoa; dòng (Kèm theo …) in chữ này như đã gõ",
           "typed in capitals; the line (Kèm theo …) prints it as typed"},
          {"Gõ chữ thường (“Sở Tư pháp”): nơi cần chữ hoa chương trình tự in hoa.",
           "Type it as in running text (“Sở Tư pháp”): capitals are made where they belong."}};
}

/// Several words without a small letter; abbreviations alone (UBND) are none.
bool is_in_capitals(std::string_view text) {
  return text.find(' ') != text.npos && text.size() > 8 && text::to_upper(text) == text;
}

bool has_entries(const Json& data, const char* name) {
  const auto member = data.find(name);
  return member != data.end() && !member->empty();
}

class MarkSearch {
 public:
  MarkSearch(const Plan& plan, SubjectLead lead)
      : plan_(plan), lead_(lead), findings_(*plan.source) {}

  Diagnostics go() {
    for_each_text(plan_.data, [this](const TextField& field) { look_at(field); });
    Diagnostics found = findings_.take();
    for (Diagnostic& finding : found) finding.severity = Severity::warning;
    return found;
  }

 private:
  void look_at(const TextField& field) {
    if (field.role == "subject") look_at_subject(field);
    look_for_marks_in_front(field);
    look_at_number(field);
    look_for_capitals(field);
    look_for_text_marks(field);
  }

  void look_for_marks_in_front(const TextField& field) {
    std::string_view text = field.text;
    for (const Member& member : kMembers)
      if (member.role == field.role) take_mark(field, text, member.mark);
    if (field.owner == "annex" && field.role == "title") take_mark(field, text, Mark::annex);
    if (field.owner == "clauseObject" && field.role == "title")
      take_mark(field, text, Mark::number);
    for (const Word& word : kWords)
      if (word.role == field.role && text.starts_with(word.word))
        findings_.add(field.path, twice(word.word));
  }

  /// Reports the mark and takes it off, so that words after it are seen too.
  void take_mark(const TextField& field, std::string_view& text, Mark mark) {
    const auto typed = typed_mark(text, mark);
    if (!typed) return;
    findings_.add(field.path, twice(*typed));
    text = trimmed(text.substr(typed->size()));
  }

  /// Số: 15/KH-STP; Tây Ninh, ngày …: the stroke and the comma are set between the fields.
  void look_at_number(const TextField& field) {
    const std::string_view text = field.text;
    const std::size_t stroke = text.find('/');
    if (field.role == "code_number" && stroke != text.npos)
      findings_.add(field.path, twice(text.substr(stroke)));
    const bool figures = stroke != text.npos && run_of(text, 0, is_digit) == stroke;
    if (field.role == "code_notation" && figures)
      findings_.add(field.path, twice(text.substr(0, stroke + 1)));
    if (field.role != "place") return;
    if (const std::size_t comma = text.find(','); comma != text.npos && is_end(text.substr(comma)))
      findings_.add(field.path, twice(trimmed(text.substr(comma))));
  }

  /// What may follow a place name: nothing, or the date that is set after it.
  static bool is_end(std::string_view comma) {
    const std::string_view after = trimmed(comma.substr(1));
    return after.empty() || after.starts_with("ngày");
  }

  void look_for_capitals(const TextField& field) {
    const bool organ =
        field.owner == "organ" && field.role == "name" && (has_entries(plan_.data, "annexes"));
    const bool authority = field.role == "authority" && has_entries(plan_.data, "attached");
    const bool note = field.role == "note" && (field.owner == "annex" || field.owner == "attached");
    if ((organ || authority || note) && is_in_capitals(field.text))
      findings_.add(field.path, capitals());
  }

  void look_for_text_marks(const TextField& field) {
    const text::MarkReport marks = text::marks_in(field.text);
    if (field.prose != Prose::rich) {
      if (!marks.read.empty()) findings_.add(field.path, not_rich(marks.read.front()));
      return;
    }
    for (const std::string_view mark : marks.unclosed) findings_.add(field.path, unclosed(mark));
  }

  /// Trích yếu: `V/v` belongs to a letter's template, and no mark ends it (Mục II.5 of Phụ lục
  /// I, Phần I).
  void look_at_subject(const TextField& field) {
    const std::string_view text = field.text;
    const bool letter = lead_ == SubjectLead::set_by_template && field.path.size() == 1;
    for (const std::string_view front : {"V/v", "v/v", "Về việc", "về việc"})
      if (text.starts_with(front)) {
        if (letter)
          findings_.add(field.path, twice(front));
        else if (front[1] == '/')
          findings_.add(field.path, only_in_letters(front));
      }
    if (!text.empty() && (text.back() == '.' || text.back() == ';'))
      findings_.add(field.path, ended());
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

Diagnostics typed_marks(const Plan& plan, SubjectLead lead) { return MarkSearch(plan, lead).go(); }

}  // namespace vanban::plan
