// SPDX-License-Identifier: MIT
#include "rollover/reason.hpp"

#include <array>

namespace vanban::rollover {
namespace {

struct Wording {
  std::string_view name;
  std::string_view vi;
  std::string_view en;
};

/// In the order of `Reason`.
constexpr std::array<Wording, 39> kReasons{{
    {"own-year", "năm của kế hoạch", "the year of the plan"},
    {"own-date", "ngày trong năm của kế hoạch: giữ ngày, tháng", "a date of the plan's year"},
    {"own-period", "giai đoạn của kế hoạch", "the period of the plan"},
    {"recomputed", "tính lại từ ngày gốc", "counted anew from the date it depends on"},
    {"year-end", "hạn đầu năm sau", "a term at the beginning of the year after"},
    {"reopened", "để trống, cấp khi ban hành", "left open until the document is issued"},
    {"answered", "theo câu trả lời trong danh sách", "as answered in the list"},
    {"citation-of-the-year", "văn bản của năm cũ: năm mới có thể đã có văn bản khác",
     "a document of last year: there may be a new one"},
    {"cited-title", "nằm trong tên hoặc nội dung của văn bản được viện dẫn",
     "in the title of the document that is cited"},
    {"in-force", "ngày có hiệu lực", "the day on which it came into force"},
    {"past-event", "việc đã qua", "it has happened already"},
    {"year-before", "năm trước của kế hoạch", "the year before that of the plan"},
    {"year-after", "năm sau của kế hoạch", "the year after that of the plan"},
    {"range", "khoảng thời gian, dãy năm có cả năm khác",
     "a range or list that has another year too"},
    {"bound", "mốc bắt đầu hoặc mốc đích, không đi theo năm kế hoạch",
     "a beginning or a goal, which does not move with the plan"},
    {"no-such-date", "lịch không có ngày này", "the calendar has no such day"},
    {"short-year", "năm viết hai chữ số", "a year of two figures"},
    {"bare-year", "số bằng năm cũ, không có chữ “năm” đứng trước",
     "the figures of last year without the word “năm”"},
    {"wrong-sum", "số năm không khớp với ngày gốc",
     "the number of years does not agree with the founding date"},
    {"wrong-weekday", "thứ không khớp với ngày", "the weekday does not agree with the date"},
    {"lunar-feast", "theo âm lịch: mỗi năm một ngày dương lịch khác",
     "by the lunar calendar: another solar day each year"},
    {"unknown-event", "kỷ niệm không ghi ngày gốc: chưa kiểm tra được",
     "an anniversary without its founding date: not verified"},
    {"period-ended", "giai đoạn này đã hết trong năm mới", "this period is over in the new year"},
    {"ordinal", "số thứ tự của lần, khóa, kỳ", "the number of a time, term or congress"},
    {"named-year", "năm gọi theo vị trí trong nhiệm kỳ, giai đoạn",
     "a year by its place in a term or period"},
    {"district", "cấp huyện kết thúc hoạt động từ 01/7/2025",
     "there are no districts since 01/7/2025"},
    {"link", "liên kết đến văn bản của năm cũ", "a link to a document of last year"},
    {"citation", "số, ngày của văn bản được viện dẫn", "number and date of a document cited"},
    {"law", "năm của luật", "the year of a law"},
    {"history", "mốc của các năm trước", "of earlier years"},
    {"later-year", "mốc của các năm sau", "of later years"},
    {"other-period", "giai đoạn của chương trình khác, chưa hết",
     "a period of something else, which is not over"},
    {"same-each-year", "không ghi năm: như mọi năm", "without a year: the same each year"},
    {"duration", "khoảng thời gian", "a length of time"},
    {"percent", "chỉ tiêu, tỷ lệ", "a target or share"},
    {"number", "số", "a number"},
    {"theme", "chủ đề, tên gọi trong ngoặc kép", "a theme or name in quotation marks"},
    {"person", "tên người", "a person's name"},
    {"organ", "tên cơ quan, chức vụ, nơi nhận", "an organ, post or recipient"},
}};

const Wording& wording_of(Reason reason) { return kReasons.at(static_cast<std::size_t>(reason)); }

}  // namespace

std::string_view name_of(Reason reason) { return wording_of(reason).name; }

Bilingual words_for(Reason reason) {
  const Wording& wording = wording_of(reason);
  return {std::string(wording.vi), std::string(wording.en)};
}

bool is_doubtful(Reason reason) {
  return reason >= Reason::citation_of_the_year && reason <= Reason::link;
}

}  // namespace vanban::rollover
