// SPDX-License-Identifier: MIT
// What the recogniser makes of a plain text.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "reading/plain_text.hpp"
#include "recognition/recognise.hpp"

namespace vanban::recognition {

inline Recognition recognised(std::string_view text) {
  return recognise(reading::read_plain_text(text, "a.txt").value());
}

/// The codes of the findings, each with its line, in order: `import.number@12`.
inline std::string codes_of(const Recognition& found) {
  std::string codes;
  for (const Diagnostic& finding : found.findings)
    codes += (codes.empty() ? "" : " ") + finding.code + "@" + std::to_string(finding.place.line);
  return codes;
}

/// A letterhead and a title; the content goes below it.
inline const std::string kHead =
    "UBND TỈNH TÂY NINH\nSỞ TƯ PHÁP\nSố:     /KH-STP\nTây Ninh, ngày    tháng 02 năm 2024\n"
    "KẾ HOẠCH\nPhát động phong trào thi đua năm 2024\n";

inline const std::string kFoot =
    "Nơi nhận:\n- Bộ Tư pháp (b/c);\n- Lưu: VT, VP.\nGIÁM ĐỐC\nNguyễn Văn A\n";

}  // namespace vanban::recognition
