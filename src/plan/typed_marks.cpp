// SPDX-License-Identifier: MIT
#include "plan/typed_marks.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "plan/findings.hpp"
#include "plan/mark_shapes.hpp"
#include "plan/text_fields.hpp"
#include "text/letter_case.hpp"
#include "text/marks.hpp"

namespace vanban::plan {
namespace {

struct Member {
  std::string_view role;
  Mark mark;
};
/// The members that get a mark in front; of lists each entry.
constexpr std::array<Member, 17> kMembers{{{"heading", Mark::number},
                                           {"heading", Mark::letter},
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

struct Division {
  Mark mark;
  std::string_view member;  ///< of the data, that makes one
};
constexpr std::array<Division, 6> kDivisions{{{Mark::part, "{\"part\": …}"},
                                              {Mark::chapter, "{\"chapter\": …}"},
                                              {Mark::section, "{\"section\": …}"},
                                              {Mark::subsection, "{\"subsection\": …}"},
                                              {Mark::article, "{\"article\": …}"},
                                              {Mark::annex, "annexes"}}};
/// Members whose texts no division begins: paragraphs, titles of others, entries of lists.
constexpr std::array<std::string_view, 7> kUndivided{"body", "heading", "number", "items",
                                                     "plus", "points",  "clauses"};

struct Word {
  std::string_view role;
  std::string_view word;
};
/// Words that the product sets in front of the text of a member, or around its list.
constexpr std::array<Word, 18> kWords{{{"recipients", "Lưu:"},
                                       {"recipients", "Lưu VT"},
                                       {"recipients", "Nơi nhận"},
                                       {"units", "Lưu VT"},
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

Complaint as_division(std::string_view typed, const Division& division) {
  return {"data.typed-division",
          {fmt::format("“{}” gõ sẵn ở đầu đoạn: in như đã gõ, không được đánh số, không vào mục "
                       "lục, không viện dẫn được",
                       typed),
           fmt::format("“{}” is typed at the front: it prints as typed, without a number, a place "
                       "in the contents or a way to cite it",
                       typed)},
          {fmt::format("Bỏ “{}”, đặt phần này vào {}: chương trình tự đánh số.", typed,
                       division.member),
           fmt::format("Take “{}” out and put this into {}: it gets its number there.", typed,
                       division.member)}};
}

Complaint capitals() {
  return {"data.typed-capitals",
          {"gõ toàn chữ hoa; dòng (Kèm theo …) in chữ này như đã gõ",
           "typed in capitals; the line (Kèm theo …) prints it as typed"},
          {"Gõ chữ thường (“Sở Tư pháp”): nơi cần chữ hoa chương trình tự in hoa.",
           "Type it as in running text (“Sở Tư pháp”): capitals are made where they belong."}};
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
}

/// In whatever case.
bool begins_with(std::string_view text, std::string_view word) {
  return text::to_lower(text.substr(0, word.size())) == text::to_lower(word);
}

/// What a text has of words in capitals, read letter by letter.
class CapitalWords {
 public:
  void take(char32_t c) {
    if (!text::is_letter(c)) return end_word();
    ++letters_;
    small_ = small_ || !text::is_upper(c);
    accent_ = accent_ || (c >= 0x80 && c != U'Đ');
  }
  void end_word() {
    if (letters_ > 0) {
      const bool capitals = letters_ > 1 && !small_;
      found_ = found_ || (capitals && before_ && (accent_ || accent_before_));
      before_ = capitals;
      accent_before_ = accent_;
    }
    letters_ = 0;
    small_ = accent_ = false;
  }
  bool found() const { return found_; }

 private:
  int letters_ = 0;
  bool small_ = false;
  bool accent_ = false;  ///< a letter that abbreviations do not have
  bool before_ = false;  ///< the word before is in capitals
  bool accent_before_ = false;
  bool found_ = false;
};

/// Whether two words in a row are in capitals; abbreviations (UBND, QĐ-STP) are none.
bool has_words_in_capitals(std::string_view text) {
  CapitalWords words;
  for (std::size_t offset = 0; offset < text.size();) words.take(utf8::next(text, offset));
  words.end_word();
  return words.found();
}

bool has_entries(const Json& data, const char* name) {
  const auto member = data.find(name);
  return member != data.end() && !member->empty();
}

class MarkSearch {
 public:
  MarkSearch(const Json& data, const Source& source, SubjectLead lead)
      : data_(data), lead_(lead), findings_(source) {}

  Diagnostics go(const RootFields& roots) {
    for_each_text(data_, roots, [this](const TextField& field) { look_at(field); });
    Diagnostics found = findings_.take();
    for (Diagnostic& finding : found) finding.severity = Severity::warning;
    return found;
  }

 private:
  void look_at(const TextField& field) {
    if (field.role == "subject") look_at_subject(field);
    look_for_marks_in_front(field);
    look_for_divisions(field);
    look_at_number(field);
    look_at_brackets(field);
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
      if (word.role == field.role && begins_with(text, word.word))
        findings_.add(field.path, twice(text.substr(0, word.word.size())));
  }

  /// Reports the mark and takes it off, so that words after it are seen too.
  void take_mark(const TextField& field, std::string_view& text, Mark mark) {
    const auto typed = typed_mark(text, mark);
    if (!typed) return;
    findings_.add(field.path, twice(*typed));
    text = trimmed(text.substr(typed->size()));
  }

  void look_for_divisions(const TextField& field) {
    if (std::find(kUndivided.begin(), kUndivided.end(), field.role) == kUndivided.end()) return;
    for (const Division& division : kDivisions)
      if (const auto typed = typed_division(field.text, division.mark))
        findings_.add(field.path, as_division(*typed, division));
  }

  /// The note of a recipient and of the archive line gets its brackets; that of an annex has them.
  void look_at_brackets(const TextField& field) {
    const bool bracketed = field.owner == "recipientObject" || field.owner == "archive";
    if (field.role == "note" && bracketed && field.text.starts_with('('))
      findings_.add(field.path, twice("("));
  }

  /// Số: 15/KH-STP; Tây Ninh, ngày …: the stroke and the comma are set between the fields.
  void look_at_number(const TextField& field) {
    const std::string_view text = field.text;
    const std::size_t stroke = text.find('/');
    if (field.role == "code_number" && stroke != text.npos)
      findings_.add(field.path, twice(text.substr(stroke)));
    const bool figures = stroke != text.npos && all_digits(text.substr(0, stroke));
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
    const bool annexes = has_entries(data_, "annexes");
    const bool attached = has_entries(data_, "attached");
    const bool organ = field.owner == "organ" && field.role == "name" && annexes;
    const bool authority = field.role == "authority" && attached;
    const bool kind = field.path.size() == 1 && field.role == "type_name" && (annexes || attached);
    const bool note = field.role == "note" && (field.owner == "annex" || field.owner == "attached");
    if ((organ || authority || kind || note) && has_words_in_capitals(field.text))
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

  const Json& data_;
  SubjectLead lead_;
  Findings findings_;
};

}  // namespace

Diagnostics typed_marks(const Json& data, const Source& source, SubjectLead lead,
                        const RootFields& roots) {
  return MarkSearch(data, source, lead).go(roots);
}

}  // namespace vanban::plan
