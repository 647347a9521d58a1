// SPDX-License-Identifier: MIT
#include "batch/progress_bar.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace vanban::batch {
namespace {

constexpr std::size_t kBarWidth = 30;
constexpr std::int64_t kDrawEvery = 100'000;  // microseconds
constexpr std::string_view kToStartOfClearedLine = "\r\x1B[K";

std::string time_left(std::int64_t microseconds) {
  const std::int64_t seconds = (microseconds + 999'999) / 1'000'000;
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::string bar(std::size_t done, std::size_t all) {
  const std::size_t filled = all == 0 ? kBarWidth : kBarWidth * done / all;
  std::string text;
  for (std::size_t i = 0; i < kBarWidth; ++i) text += i < filled ? "█" : "░";
  return text;
}

}  // namespace

std::string summary_line(const Summary& summary, Language language) {
  const double megabytes = static_cast<double>(summary.bytes) / 1e6;
  return language == Language::vietnamese
             ? fmt::format(
                   "{} đơn vị: {} mới, {} giữ nguyên, {} lỗi; {} trang, {:.1f} MB, {:.2f} giây",
                   summary.units, summary.made, summary.kept, summary.failed, summary.pages,
                   megabytes, summary.seconds)
             : fmt::format(
                   "{} units: {} made, {} kept, {} failed; {} pages, {:.1f} MB, {:.2f} seconds",
                   summary.units, summary.made, summary.kept, summary.failed, summary.pages,
                   megabytes, summary.seconds);
}

void ProgressBar::draw(const std::string& text) {
  drawn_at_ = stopwatch_.microseconds();
  out_ << kToStartOfClearedLine << text << std::flush;
}

void ProgressBar::checking(std::size_t checked) {
  if (stopwatch_.microseconds() - drawn_at_ < kDrawEvery) return;
  draw(fmt::format(
      "{} {}",
      language_ == Language::vietnamese ? "Kiểm tra danh sách:" : "Checking the list:", checked));
}

void ProgressBar::begun(const Outlook& outlook) {
  outlook_ = outlook;
  ended_ = outlook.done;
  begun_at_ = stopwatch_.microseconds();
  draw(line());
}

std::string ProgressBar::line() const {
  const std::int64_t elapsed = std::max<std::int64_t>(stopwatch_.microseconds() - begun_at_, 1);
  const auto made = static_cast<std::int64_t>(ended_ - outlook_.done);
  const auto left = static_cast<std::int64_t>(outlook_.units - ended_);
  std::string text = fmt::format("{} {}/{}", bar(ended_, outlook_.units), ended_, outlook_.units);
  if (made > 0)
    text += fmt::format("  {}/s  {}", made * 1'000'000 / elapsed, time_left(elapsed * left / made));
  if (failed_ > 0)
    text += fmt::format("  {}: {}", language_ == Language::vietnamese ? "lỗi" : "failed", failed_);
  if (!last_finding_.empty()) text += "  " + last_finding_;
  return text;
}

void ProgressBar::unit_ended(const UnitEvent& event) {
  ++ended_;
  failed_ += event.failed;
  if (stopwatch_.microseconds() - drawn_at_ >= kDrawEvery) draw(line());
}

void ProgressBar::found(const Diagnostic& finding) {
  last_finding_ = finding.message.in(language_);
}

void ProgressBar::ended(const Summary& summary) {
  draw(summary_line(summary, language_) + "\n");
  for (const Diagnostic& note : summary.notes) report_(note);
}

void ProgressBar::abandoned() { draw({}); }

}  // namespace vanban::batch
