// SPDX-License-Identifier: MIT
#include "jobs/pull_findings.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/field_path.hpp"
#include "plan/shown_text.hpp"
#include "recognition/notebook.hpp"

namespace vanban::jobs {
namespace {

using reading::Remark;
using recognition::LeftOut;

/// The first text inside a value.
std::string first_text(const plan::Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_structured())
    for (const plan::Json& inner : value)
      if (std::string text = first_text(inner); !text.empty()) return text;
  return value.is_number() || value.is_boolean() ? value.dump() : std::string();
}

Diagnostic conflict_finding(const std::string& path, const merging::Conflict& conflict) {
  const std::string mine = in_words(conflict.mine);
  const std::string theirs = in_words(conflict.theirs);
  return make_error(
             "pull.conflict", Fault::state,
             {fmt::format("cả hai bên cùng sửa: dữ liệu ghi “{}”, tệp Word ghi “{}”", mine, theirs),
              fmt::format("both sides changed it: the plan says “{}”, the Word file “{}”", mine,
                          theirs)},
             {"Dữ liệu giữ như cũ; xem hai bản rồi tự sửa chỗ này trong tệp dữ liệu.",
              "The plan keeps its own; look at both and change this place in the plan by hand."})
      .in_file(path)
      .in_field(to_string(conflict.field));
}

Diagnostic comment_note(const std::string& path, const reading::Comment& comment) {
  Place place = recognition::place_of(comment.place);
  place.file = path;
  const std::string quoted = plan::shown_text(comment.quoted);
  return make_note("pull.comment",
                   {fmt::format("ý kiến của {} về “{}”: {}", comment.author, quoted, comment.text),
                    fmt::format("{} comments on “{}”: {}", comment.author, quoted, comment.text)})
      .at(std::move(place));
}

struct TrackedCounts {
  int insertions = 0;
  int deletions = 0;
  int others = 0;  ///< moves and formats
};

TrackedCounts count_tracked(const std::vector<Remark>& remarks) {
  TrackedCounts counts;
  for (const Remark& remark : remarks) {
    if (remark.kind == Remark::Kind::tracked_insertion) counts.insertions += remark.count;
    if (remark.kind == Remark::Kind::tracked_deletion) counts.deletions += remark.count;
    if (remark.kind == Remark::Kind::tracked_move || remark.kind == Remark::Kind::tracked_format)
      counts.others += remark.count;
  }
  return counts;
}

void add_tracked_note(Diagnostics& notes, const std::string& path,
                      const std::vector<Remark>& remarks) {
  const TrackedCounts counts = count_tracked(remarks);
  if (counts.insertions + counts.deletions + counts.others == 0) return;
  notes.push_back(
      make_note(
          "pull.tracked",
          {fmt::format("tệp có theo dõi thay đổi: {} chỗ thêm, {} chỗ xóa, {} chỗ chuyển hoặc đổi "
                       "định dạng",
                       counts.insertions, counts.deletions, counts.others),
           fmt::format("the file has tracked changes: {} insertions, {} deletions, {} moves or "
                       "changes of format",
                       counts.insertions, counts.deletions, counts.others)},
          {"Mặc định coi như chấp nhận hết; --tracked reject coi như từ chối hết.",
           "They are taken as accepted; --tracked reject takes them as rejected."})
          .in_file(path));
}

bool is_known(const LeftOut& text, const std::vector<LeftOut>& known) {
  return std::any_of(known.begin(), known.end(), [&](const LeftOut& other) {
    return other.reason == text.reason && other.text == text.text;
  });
}

Diagnostic not_carried(const std::string& path, const LeftOut& text) {
  Place place = recognition::place_of(text.place);
  place.file = path;
  const std::string shown = plan::shown_text(text.text);
  return make_warning("pull.not-carried",
                      {fmt::format("dữ liệu không có chỗ cho: “{}”", shown),
                       fmt::format("plan data has no place for: “{}”", shown)},
                      {"Xem chỗ này trong tệp Word và tự ghi vào dữ liệu nếu cần.",
                       "Look at this place in the Word file and add it to the plan by hand."})
      .at(std::move(place));
}

}  // namespace

Diagnostic no_plan(const std::string& path) {
  return make_error(
             "pull.no-plan", Fault::data,
             {"tệp Word này không kèm dữ liệu của văn bản (không do vanban render, issue tạo, hoặc "
              "tạo với --no-plan, hoặc chương trình đã lưu nó làm mất)",
              "this Word file carries no plan data (not made by vanban render or issue, made with "
              "--no-plan, or lost by the program that saved it)"},
             {"Dùng vanban import để đọc tệp thành dữ liệu mới.",
              "Use vanban import to read the file into new plan data."})
      .in_file(path);
}

Diagnostics conflict_findings(const std::string& path,
                              const std::vector<merging::Conflict>& conflicts) {
  Diagnostics findings;
  for (const merging::Conflict& conflict : conflicts)
    findings.push_back(conflict_finding(path, conflict));
  return findings;
}

Diagnostics pull_findings(const std::string& path, const recognition::Recognition& before,
                          const recognition::Recognition& now,
                          const reading::ShownDocument& document) {
  Diagnostics notes;
  add_tracked_note(notes, path, document.remarks);
  for (const reading::Comment& comment : document.comments)
    notes.push_back(comment_note(path, comment));
  for (const LeftOut& text : now.left_out)
    if (text.reason == LeftOut::Reason::not_carried && !is_known(text, before.left_out))
      notes.push_back(not_carried(path, text));
  return notes;
}

std::string in_words(const plan::Json& value) {
  if (value.is_discarded() || value.is_null()) return {};
  std::string text = first_text(value);
  return text.empty() ? value.dump() : text;
}

}  // namespace vanban::jobs
