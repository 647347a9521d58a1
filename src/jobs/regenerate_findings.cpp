// SPDX-License-Identifier: MIT
#include "jobs/regenerate_findings.hpp"

#include <utility>

#include <fmt/format.h>

namespace vanban::jobs::regenerate_findings {
namespace {

Diagnostic finding(std::string code, Severity severity, Bilingual message, Bilingual hint) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.fault = Fault::io;
  diagnostic.severity = severity;
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

}  // namespace

Diagnostic plan_missing(const std::string& path) {
  Diagnostic diagnostic = finding(
      "regenerate.plan-missing", Severity::error,
      {"tệp dữ liệu của văn bản không còn ở đây", "the document's plan file is no longer here"},
      {"Đưa tệp về chỗ cũ; văn bản có document_id thì chạy vanban regenerate với thư mục đang chứa "
       "tệp.",
       "Put it back; for a document with a document_id run vanban regenerate with the folder that "
       "holds it now."});
  diagnostic.place.file = path;
  return diagnostic;
}

Diagnostic not_its_plan(const std::string& identity, const std::string& path) {
  Diagnostic note = finding(
      "regenerate.not-its-plan", Severity::note,
      {fmt::format("{}: không làm lại riêng được, tệp dữ liệu là của văn bản khác hoặc của cả loạt",
                   identity),
       fmt::format("{}: not made again by itself, the plan is another document's or a batch's",
                   identity)},
      {"Văn bản của một loạt thì chạy lại vanban batch.", "For a batch run vanban batch again."});
  note.place.file = path;
  return note;
}

Diagnostic number_void(const std::string& identity) {
  return finding("regenerate.void", Severity::note,
                 {fmt::format("{}: số đã hủy, không làm lại", identity),
                  fmt::format("{}: its number is void, it is not made again", identity)},
                 {});
}

Diagnostic cannot_compare(const Diagnostics& reasons) {
  Diagnostic note = reasons.front();
  note.code = "regenerate.cannot-compare";
  note.severity = Severity::warning;
  note.message = {"không so được với bản trước: " + note.message.vi,
                  "the version before cannot be compared: " + note.message.en};
  return note;
}

}  // namespace vanban::jobs::regenerate_findings
