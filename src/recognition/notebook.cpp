// SPDX-License-Identifier: MIT
#include "recognition/notebook.hpp"

#include <utility>

#include <fmt/format.h>

#include "plan/shown_text.hpp"

namespace vanban::recognition {
namespace {

Bilingual story_name(reading::Story story) {
  switch (story) {
    case reading::Story::header:
      return {"đầu trang, ", "header, "};
    case reading::Story::footer:
      return {"chân trang, ", "footer, "};
    case reading::Story::footnotes:
      return {"chú thích cuối trang, ", "footnotes, "};
    case reading::Story::endnotes:
      return {"chú thích cuối văn bản, ", "endnotes, "};
    case reading::Story::text_boxes:
      return {"hộp chữ, ", "text boxes, "};
    case reading::Story::comments:
      return {"ý kiến, ", "comments, "};
    case reading::Story::body:
      break;
  }
  return {};
}

}  // namespace

Place place_of(const reading::Place& place) {
  Place result;
  result.line = place.line;
  if (place.line == 0 && place.paragraph > 0) {
    const Bilingual story = story_name(place.story);
    result.unit = {fmt::format("{}đoạn {}", story.vi, place.paragraph),
                   fmt::format("{}paragraph {}", story.en, place.paragraph)};
  }
  return result;
}

void Notebook::leave_out(LeftOut::Reason reason, const Line& line, std::string text) {
  if (!text.empty()) left_out_.push_back({reason, line.place, std::move(text)});
}

void Notebook::give_up(const Line& line) {
  if (line.is_empty()) return;
  leave_out(LeftOut::Reason::not_carried, line,
            line.number ? line.number->text + " " + line.text : line.text);
  const std::string text = plan::shown_text(line.text);
  warn("import.left-out", line.place,
       {fmt::format("dữ liệu văn bản không có chỗ cho: “{}”", text),
        fmt::format("plan data has no place for: “{}”", text)},
       {"Xem lại chỗ này trong tệp gốc; nếu cần thì ghi thêm vào dữ liệu.",
        "Look at this place in the file; add it to the plan where it is needed."});
}

void Notebook::warn(std::string code, const reading::Place& at, Bilingual message, Bilingual hint) {
  add(make_warning(std::move(code), std::move(message), std::move(hint)), at);
}

void Notebook::note(std::string code, const reading::Place& at, Bilingual message, Bilingual hint) {
  add(make_note(std::move(code), std::move(message), std::move(hint)), at);
}

void Notebook::open_field(std::string field, Bilingual what, const reading::Place& at) {
  add(make_warning("import.open-field", {what.vi + " còn để trống", what.en + " is open"},
                   {"Điền vào dữ liệu khi đã biết.", "Fill it into the plan when it is known."})
          .in_field(std::move(field)),
      at);
}

void Notebook::add(Diagnostic finding, const reading::Place& at) {
  Place place = place_of(at);
  place.file = file_;
  place.field = finding.place.field;
  findings_.push_back(std::move(finding).at(std::move(place)));
}

}  // namespace vanban::recognition
