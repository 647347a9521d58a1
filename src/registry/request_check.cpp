// SPDX-License-Identifier: MIT
#include "registry/request_check.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "registry/faults.hpp"

namespace vanban::registry {
namespace {

constexpr std::size_t kIdentityLimit = 4096;  // bytes: the longest path of the system
constexpr int kReserveLimit = 100;

void require_text(Diagnostics& findings, const std::string& field, const std::string& value) {
  if (is_blank(value))
    findings.push_back(wrong_request("empty-field", field,
                                     {"trường này không được để trống", "this must not be empty"}));
  else if (utf8::first_error(value))
    findings.push_back(
        wrong_request("bad-utf8", field, {"văn bản không phải UTF-8 hợp lệ", "not valid UTF-8"}));
}

/// Blank or control character, by code point: a notation has none of them.
bool is_gap(char32_t c) {
  const bool control = c <= 0x20 || (c >= 0x7F && c <= 0xA0);
  const bool wide = (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029;
  return control || wide || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

std::string without_gaps(const std::string& text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();)
    if (const char32_t c = utf8::next(text, at); !is_gap(c)) utf8::append(result, c);
  return result;
}

/// As `require_text`, and written in one piece: 05/QĐ-STP and 06/QĐ - STP would be two notations.
void require_notation(Diagnostics& findings, const std::string& field, const std::string& value) {
  const std::size_t before = findings.size();
  require_text(findings, field, value);
  if (findings.size() != before) return;
  const std::string whole = without_gaps(value);
  if (whole == value) return;
  findings.push_back(wrong_request(
      "notation-blank", field,
      {fmt::format("ký hiệu “{}” có dấu cách hoặc ký tự điều khiển", value),
       fmt::format("the notation “{}” holds blanks or control characters", value)},
      {fmt::format("Viết liền: {}", whole), fmt::format("Write it in one piece: {}", whole)}));
}

void append(Diagnostics& findings, Result<void> outcome) {
  if (!outcome) vanban::append(findings, std::move(outcome.error()));
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
  require_notation(findings, "organ.notation", request.office);
  require_notation(findings, "code_notation", request.notation);
  append(findings, check(request.rule));
  return outcome_of(std::move(findings));
}

Result<void> check(const ReserveRequest& request) {
  Diagnostics findings;
  require_notation(findings, "organ.notation", request.office);
  require_notation(findings, "code_notation", request.notation);
  append(findings, check(request.rule));
  if (request.count < 1 || request.count > kReserveLimit)
    findings.push_back(wrong_request("reserve-count", "count",
                                     {fmt::format("giữ được từ 1 đến {} số", kReserveLimit),
                                      fmt::format("1 to {} numbers", kReserveLimit)}));
  return outcome_of(std::move(findings));
}

std::optional<Diagnostic> doubt_about(const std::string& notation) {
  constexpr std::u32string_view kSmall = U"abcdefghijklmnopqrstuvwxyzăâđêôơư";
  std::size_t at = 0;
  if (notation.empty() || utf8::first_error(notation)) return std::nullopt;
  if (kSmall.find(utf8::next(notation, at)) == std::u32string_view::npos) return std::nullopt;
  Diagnostic doubt = wrong_request(
      "notation-small-letter", "code_notation",
      {fmt::format("ký hiệu “{}” bắt đầu bằng chữ thường", notation),
       fmt::format("the notation “{}” begins with a small letter", notation)},
      {"Chữ viết tắt tên loại và tên cơ quan viết hoa chữ đầu, như QĐ-STP (Phụ lục III).",
       "Abbreviations of kinds and organs begin with a capital, as in QĐ-STP (Phụ lục III)."});
  doubt.severity = Severity::warning;
  return doubt;
}

Result<void> check_reason(const std::string& reason) {
  Diagnostics findings;
  require_text(findings, "reason", reason);
  return outcome_of(std::move(findings));
}

}  // namespace vanban::registry
