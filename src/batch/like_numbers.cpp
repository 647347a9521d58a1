// SPDX-License-Identifier: MIT
#include "batch/like_numbers.hpp"

#include <fmt/format.h>

namespace vanban::batch {

void LikeNumbers::add(const std::string& number) {
  ++position_;
  if (number.empty() || number.front() == '/') return;
  if (seen_.add(number, position_) == 0) return;
  ++repeated_;
  if (example_.empty()) example_ = number;
}

std::optional<Diagnostic> LikeNumbers::note() const {
  if (repeated_ == 0) return std::nullopt;
  Diagnostic finding;
  finding.code = "batch.same-number";
  finding.severity = Severity::warning;
  finding.message = {
      fmt::format("{} đơn vị mang số, ký hiệu đã có ở đơn vị khác, như {}", repeated_, example_),
      fmt::format("{} units bear a number that another unit bears, such as {}", repeated_,
                  example_)};
  finding.hint = {
      "Nếu cùng một cơ quan ban hành thì mỗi văn bản cần số riêng (Điều 15): dùng --register, hoặc "
      "điền cột “Số”.",
      "If one office issues them, each document needs a number of its own (Điều 15): use "
      "--register, or fill in the column code_number."};
  return finding;
}

}  // namespace vanban::batch
