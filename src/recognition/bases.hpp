// SPDX-License-Identifier: MIT
// What stands between the title and the content: thẩm quyền ban hành, căn cứ, QUYẾT ĐỊNH:, Kính
// gửi, the call of a telegram.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "recognition/line.hpp"
#include "recognition/notebook.hpp"
#include "recognition/rich_text.hpp"

namespace vanban::recognition {

struct Preamble {
  std::string authority;  ///< as written, in capitals; empty: none
  std::vector<std::string> bases;
  std::vector<std::string> addressees;
  std::string sender;   ///< of a telegram: `… điện:`
  std::size_t end = 0;  ///< the first entry of the content
};

/// Reads from `begin` on. `decides`: a decision or resolution, whose bases end with the line QUYẾT
/// ĐỊNH: (QUYẾT NGHỊ:).
Preamble read_preamble(FlowView flow, std::size_t begin, bool decides, const Notes& notes,
                       Notebook& notebook);

/// `kính gửi` or `kính trình`, where a line calls its addressees with it; else empty.
std::string_view call_of(const Line& line);

}  // namespace vanban::recognition
