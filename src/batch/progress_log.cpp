// SPDX-License-Identifier: MIT
#include "batch/progress_log.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/diagnostic_json.hpp"
#include "batch/progress_bar.hpp"

namespace vanban::batch {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kTellEveryMicroseconds = 10'000'000;

}  // namespace

void ProgressMessages::ended(const Summary& summary) {
  for (const Diagnostic& note : summary.notes) report_(note);
}

void ProgressLog::checking(std::size_t checked) {
  if (stopwatch_.microseconds() - told_at_ < kTellEveryMicroseconds) return;
  told_at_ = stopwatch_.microseconds();
  out_ << (language_ == Language::vietnamese ? fmt::format("đã kiểm tra {} đơn vị\n", checked)
                                             : fmt::format("{} units checked\n", checked))
       << std::flush;
}

void ProgressLog::begun(const Outlook& outlook) {
  outlook_ = outlook;
  ended_ = outlook.done;
  told_at_ = stopwatch_.microseconds();
  out_ << (language_ == Language::vietnamese
               ? fmt::format("{} đơn vị, {} đã có\n", outlook.units, outlook.done)
               : fmt::format("{} units, {} there already\n", outlook.units, outlook.done))
       << std::flush;
}

void ProgressLog::unit_ended(const UnitEvent&) {
  ++ended_;
  if (stopwatch_.microseconds() - told_at_ < kTellEveryMicroseconds) return;
  told_at_ = stopwatch_.microseconds();
  out_ << fmt::format("{}/{}\n", ended_, outlook_.units) << std::flush;
}

void ProgressLog::ended(const Summary& summary) {
  out_ << summary_line(summary, language_) << '\n' << std::flush;
  for (const Diagnostic& note : summary.notes) report_(note);
}

void ProgressJson::checking(std::size_t checked) {
  out_ << Json{{"event", "checking"}, {"checked", checked}}.dump() << '\n' << std::flush;
}

void ProgressJson::begun(const Outlook& outlook) {
  out_ << Json{{"event", "begun"}, {"units", outlook.units}, {"done", outlook.done}}.dump() << '\n'
       << std::flush;
}

void ProgressJson::unit_ended(const UnitEvent& event) {
  const Json value{{"event", "unit"},        {"code", event.code},   {"name", event.name},
                   {"failed", event.failed}, {"pages", event.pages}, {"bytes", event.bytes}};
  out_ << value.dump() << '\n' << std::flush;
}

void ProgressJson::write_finding(const Diagnostic& finding) {
  Json value{{"event", "finding"}};
  value.update(json_of(finding));
  out_ << value.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n' << std::flush;
}

void ProgressJson::write_end(const Summary& summary) {
  const Json value{
      {"event", "ended"},       {"units", summary.units},   {"made", summary.made},
      {"kept", summary.kept},   {"failed", summary.failed}, {"blank_rows", summary.blank_rows},
      {"pages", summary.pages}, {"bytes", summary.bytes},   {"seconds", summary.seconds}};
  out_ << value.dump() << '\n' << std::flush;
}

void ProgressJson::found(const Diagnostic& finding) {
  write_finding(finding);
  report_(finding);
}

// What a check found is reported by whoever asked for the check.
void ProgressJson::refused(const Diagnostics& findings) {
  for (const Diagnostic& finding : findings) write_finding(finding);
  write_end({});
}

void ProgressJson::checked(const Summary& summary) {
  for (const Diagnostic& note : summary.notes) write_finding(note);
  write_end(summary);
}

void ProgressJson::ended(const Summary& summary) {
  for (const Diagnostic& note : summary.notes) found(note);
  write_end(summary);
}

}  // namespace vanban::batch
