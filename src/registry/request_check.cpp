// SPDX-License-Identifier: MIT
#include "registry/request_check.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "registry/faults.hpp"

namespace vanban::registry {
namespace {

constexpr std::size_t kIdentityLimit = 4096;  // bytes: the longest path of the system
constexpr int kReserveLimit = 100;

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

void require_text(Diagnostics& findings, const std::string& field, const std::string& value) {
  if (is_blank(value))
    findings.push_back(wrong_request("empty-field", field,
                                     {"trường này không được để trống", "this must not be empty"}));
  else if (utf8::first_error(value))
    findings.push_back(
        wrong_request("bad-utf8", field, {"văn bản không phải UTF-8 hợp lệ", "not valid UTF-8"}));
}

void append(Diagnostics& findings, Result<void> outcome) {
  if (outcome) return;
  std::move(outcome.error().begin(), outcome.error().end(), std::back_inserter(findings));
}

Result<void> outcome_of(Diagnostics findings) {
  if (findings.empty()) return {};
  return fail(std::move(findings));
}

}  // namespace

Result<void> check(const VersionRequest& request) {
  Diagnostics findings;
  require_text(findings, "identity", request.identity.text);
  if (request.identity.text.size() > kIdentityLimit)
    findings.push_back(wrong_request("identity-too-long", "identity",
                                     {fmt::format("mã nhận diện dài quá {} byte", kIdentityLimit),
                                      fmt::format("longer than {} bytes", kIdentityLimit)}));
  const auto plans = std::count_if(request.sources.begin(), request.sources.end(),
                                   [](const auto& s) { return s.role == SourceRole::plan; });
  if (plans != 1)
    findings.push_back(wrong_request(
        "one-plan", "sources",
        {"phải có đúng một nội dung kế hoạch dữ liệu", "exactly one source must be the plan"}));
  return outcome_of(std::move(findings));
}

Result<void> check(const IssueRequest& request) {
  Diagnostics findings;
  append(findings, check(request.version));
  require_text(findings, "organ.notation", request.office);
  require_text(findings, "code_notation", request.notation);
  append(findings, check(request.rule));
  return outcome_of(std::move(findings));
}

Result<void> check(const ReserveRequest& request) {
  Diagnostics findings;
  require_text(findings, "organ.notation", request.office);
  require_text(findings, "code_notation", request.notation);
  append(findings, check(request.rule));
  if (request.count < 1 || request.count > kReserveLimit)
    findings.push_back(wrong_request("reserve-count", "count",
                                     {fmt::format("giữ được từ 1 đến {} số", kReserveLimit),
                                      fmt::format("1 to {} numbers", kReserveLimit)}));
  return outcome_of(std::move(findings));
}

Result<void> check_reason(const std::string& reason) {
  Diagnostics findings;
  require_text(findings, "reason", reason);
  return outcome_of(std::move(findings));
}

}  // namespace vanban::registry
