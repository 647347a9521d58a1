// SPDX-License-Identifier: MIT
#include "plan/findings.hpp"

namespace vanban::plan {

void Findings::add(const FieldPath& path, Complaint complaint, Source::Target target) {
  if (!full()) add(source_->place_of(path, target), std::move(complaint));
}

void Findings::add(Place place, Complaint complaint) {
  if (full()) return;
  list_.push_back({std::move(complaint.code), Fault::data, Severity::error, std::move(place),
                   std::move(complaint.message), std::move(complaint.hint)});
}

/// Appends the closing note when the last place is taken.
bool Findings::full() {
  if (list_.size() < kMostFindings) return false;
  if (list_.size() > kMostFindings) return true;
  Place place;
  place.file = source_->file();
  list_.push_back(
      {"plan.more-findings",
       Fault::data,
       Severity::note,
       std::move(place),
       {"còn những lỗi khác, không liệt kê ở đây", "there are more errors, not listed here"},
       {"Sửa các lỗi trên rồi chạy lại.", "Fix those above and run again."}});
  return true;
}

}  // namespace vanban::plan
