// SPDX-License-Identifier: MIT
#include "jobs/pull_findings.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

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

Diagnostic unplaced_finding(const std::string& path, const merging::Conflict& edit) {
  const std::string before = in_words(edit.base);
  const std::string now = in_words(edit.theirs);
  return make_error("pull.not-placed", Fault::state,
                    {fmt::format("chỗ sửa này không đưa về dữ liệu được: “{}” → “{}”", before, now),
                     fmt::format("this edit has no place in the plan: “{}” → “{}”", before, now)},
                    {"Chữ này do mẫu đặt hoặc lấy từ văn bản khác; tự sửa trong dữ liệu hoặc mẫu.",
                     "These words are set by the template or come from another document; change "
                     "the plan or the template by hand."})
      .in_file(path)
      .in_field(to_string(edit.field));
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

/// What the list says that the one before does not: as often as it says it more.
template <typename One, typename Key>
std::vector<One> news(const std::vector<One>& list, const std::vector<One>& before, Key key_of) {
  std::map<std::string, int> known;
  for (const One& one : before) ++known[key_of(one)];
  std::vector<One> result;
  for (const One& one : list)
    if (--known[key_of(one)] < 0) result.push_back(one);
  return result;
}

std::string key_of_text(const LeftOut& text) { return text.text; }
std::string key_of_finding(const Diagnostic& finding) { return finding.code + finding.message.vi; }

/// Numbers, dashes and marks that the program sets anew wherever something is put in or taken out.
bool is_set_anew(const LeftOut& text) {
  return text.reason != LeftOut::Reason::not_carried &&
         std::count(text.text.begin(), text.text.end(), ' ') == 0;
}

/// What the recogniser says of every file, or what is said here in another way.
bool is_said_elsewhere(const Diagnostic& finding) {
  return finding.severity == Severity::note || finding.code == "import.open-field" ||
         finding.code == "import.left-out" || finding.code == "import.comment" ||
         finding.code == "import.tracked";
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

Diagnostics unplaced_findings(const std::string& path,
                              const std::vector<merging::Conflict>& edits) {
  Diagnostics findings;
  for (const merging::Conflict& edit : edits) findings.push_back(unplaced_finding(path, edit));
  return findings;
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
  for (const LeftOut& text : news(now.left_out, before.left_out, key_of_text))
    if (!is_set_anew(text) && text.place.story != reading::Story::comments)
      notes.push_back(not_carried(path, text));
  for (Diagnostic& finding : news(now.findings, before.findings, key_of_finding))
    if (!is_said_elsewhere(finding)) notes.push_back(std::move(finding));
  return notes;
}

std::string in_words(const plan::Json& value) {
  if (value.is_discarded() || value.is_null()) return {};
  std::string text = first_text(value);
  return text.empty() ? value.dump() : text;
}

}  // namespace vanban::jobs
