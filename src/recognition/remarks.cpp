// SPDX-License-Identifier: MIT
#include "recognition/remarks.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "plan/shown_text.hpp"
#include "recognition/contact.hpp"
#include "recognition/phrases.hpp"
#include "recognition/reading_order.hpp"

namespace vanban::recognition {
namespace {

using RemarkKind = reading::Remark::Kind;

struct RemarkText {
  RemarkKind kind;
  const char* code;
  Bilingual message;
  bool warns;
};

const std::array<RemarkText, 14>& remark_texts() {
  static const std::array<RemarkText, 14> kTexts{{
      {RemarkKind::hidden_text,
       "import.hidden",
       {"chữ ẩn, không đưa vào dữ liệu", "hidden text, not carried over"},
       true},
      {RemarkKind::tracked_insertion,
       "import.tracked",
       {"chữ thêm đang theo dõi, lấy như đã chấp nhận", "a tracked insertion, taken as accepted"},
       true},
      {RemarkKind::tracked_deletion,
       "import.tracked",
       {"chữ xóa đang theo dõi, bỏ như đã chấp nhận", "a tracked deletion, left out as accepted"},
       true},
      {RemarkKind::tracked_format,
       "import.tracked",
       {"định dạng đang theo dõi, lấy bản mới", "a tracked change of format, the new one is taken"},
       false},
      {RemarkKind::tracked_move,
       "import.tracked",
       {"đoạn di chuyển đang theo dõi, lấy ở chỗ mới", "a tracked move, taken at its new place"},
       true},
      {RemarkKind::dropped_field,
       "import.field",
       {"mục lục hoặc số trang: chương trình tự làm lại",
        "a contents list or page number: the program makes it anew"},
       false},
      {RemarkKind::changing_field,
       "import.field",
       {"chỗ tự đổi mỗi lần mở tệp (ngày, tên): lấy chữ đang hiện",
        "a field that changes at each opening: its present text is taken"},
       true},
      {RemarkKind::external_object,
       "import.object",
       {"đối tượng ngoài hoặc macro, không đọc", "an external object or macro, not read"},
       true},
      {RemarkKind::unread_content,
       "import.unread",
       {"phần tử lạ; chữ của nó được giữ", "an unknown element; its text is kept"},
       false},
      {RemarkKind::odd_character,
       "import.character",
       {"ký tự lạ (không hiện, đảo chiều, font ký hiệu)",
        "an odd character (zero-width, bidirectional, of a symbol font)"},
       false},
      {RemarkKind::old_encoding,
       "import.old-encoding",
       {"chữ theo bảng mã cũ (TCVN3, VNI): dữ liệu sẽ sai chữ",
        "letters of an old encoding (TCVN3, VNI): they come out wrong"},
       true},
      {RemarkKind::decomposed,
       "import.decomposed",
       {"dấu gõ rời (NFD), đã ghép lại", "letters with separate marks (NFD), now composed"},
       false},
      {RemarkKind::struck_text,
       "import.struck",
       {"chữ bị gạch ngang, vẫn lấy như chữ thường; bỏ đi nếu đã bị gạch bỏ",
        "struck-out text, taken as it stands; delete it where it was meant to go"},
       true},
      {RemarkKind::raised_text,
       "import.raised",
       {"chữ chỉ số trên hoặc dưới, thành chữ thường", "superscript or subscript, now plain text"},
       true},
  }};
  return kTexts;
}

void report(const reading::Remark& remark, Notebook& notebook) {
  const auto& texts = remark_texts();
  const auto* found = std::find_if(
      texts.begin(), texts.end(), [&](const RemarkText& text) { return text.kind == remark.kind; });
  if (found == texts.end()) return;
  Bilingual message = found->message;
  if (!remark.text.empty()) {
    message.vi += fmt::format(": “{}”", plan::shown_text(remark.text));
    message.en += fmt::format(": “{}”", plan::shown_text(remark.text));
  }
  if (remark.count > 1) {
    message.vi += fmt::format(" ({} chỗ)", remark.count);
    message.en += fmt::format(" ({} places)", remark.count);
  }
  if (found->warns)
    notebook.warn(found->code, remark.place, std::move(message));
  else
    notebook.note(found->code, remark.place, std::move(message));
}

void report(const reading::Comment& comment, Notebook& notebook) {
  Line line;
  line.place = comment.place;
  notebook.leave_out(LeftOut::Reason::not_carried, line, comment.text);
  const std::string author = comment.author.empty() ? "?" : comment.author;
  notebook.warn("import.comment", comment.place,
                {fmt::format("ý kiến của {}: “{}”", author, plan::shown_text(comment.text)),
                 fmt::format("comment of {}: “{}”", author, plan::shown_text(comment.text))});
}

/// Figures and signs alone: a page number.
bool is_page_number(std::string_view text) {
  std::string small = folded(text);
  for (const std::string_view word : {"trang", "page", "/", "-", "–", "of", " "})
    for (std::size_t at; (at = small.find(word)) != std::string::npos;)
      small.erase(at, word.size());
  return small.find_first_not_of("0123456789") == std::string::npos;
}

void read_margin(const std::vector<reading::Paragraph>& paragraphs, std::set<std::string>& seen,
                 plan::Json& plan, Notebook& notebook) {
  for (const reading::Paragraph& paragraph : paragraphs) {
    const Line line = line_of(paragraph);
    if (line.text.empty() || !seen.insert(line.text).second) continue;
    if (is_page_number(line.text)) {
      notebook.leave_out(LeftOut::Reason::computed, line);
    } else if (auto contact = contact_of(line.text); contact && !plan.contains("contact")) {
      plan["contact"] = std::move(*contact);
    } else {
      notebook.give_up(line);
    }
  }
}

}  // namespace

void report_remarks(const reading::ShownDocument& document, plan::Json& plan, Notebook& notebook) {
  std::set<std::string> seen;
  for (const reading::Section& section : document.sections) {
    read_margin(section.headers, seen, plan, notebook);
    read_margin(section.footers, seen, plan, notebook);
  }
  for (const reading::Comment& comment : document.comments) report(comment, notebook);
  for (const reading::Remark& remark : document.remarks) report(remark, notebook);
}

}  // namespace vanban::recognition
