// SPDX-License-Identifier: MIT
#include "base/strict.hpp"

#include <algorithm>

namespace vanban {

bool has_warnings(const Diagnostics& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
    return finding.severity == Severity::warning;
  });
}

Diagnostic stopped_by_warnings() {
  return make_error("strict.stopped", Fault::strict,
                    {"có cảnh báo, mà lệnh chạy với --strict: chưa ghi gì",
                     "there are warnings, and the command runs with --strict: nothing was written"},
                    {"Sửa chỗ mà cảnh báo nêu, hoặc bỏ --strict.",
                     "Correct what the warnings name, or leave out --strict."});
}

Diagnostic done_with_warnings() {
  return make_error("strict.warned", Fault::strict,
                    {"có cảnh báo, mà lệnh chạy với --strict; những gì đã làm thì giữ nguyên",
                     "there are warnings, and the command runs with --strict; what was done stays"},
                    {"Xem các cảnh báo; sửa rồi chạy lại.",
                     "Read the warnings, correct what they name, run again."});
}

}  // namespace vanban
