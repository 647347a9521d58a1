// SPDX-License-Identifier: MIT
// What follows the signature: the document issued with a decision (mẫu 1.3), annexes
// (mẫu 2.1, 2.2), and perhaps another document, which is told.
#pragma once

#include <cstddef>
#include <string>

#include "plan/json.hpp"
#include "recognition/context.hpp"
#include "recognition/line.hpp"

namespace vanban::recognition {

/// What notes (Kèm theo …) are compared with: the program makes them by itself.
struct IssuedAs {
  std::string type_name;  ///< `Quyết định`
  std::string code;       ///< `84/QĐ-STP`, with an open place for a number that is not there
  std::string date;       ///< `ngày 31 tháng 5 năm 2021`
};

/// Reads entries from `begin` to the end of the flow into fields `attached` and `annexes`. What is
/// neither is given up line by line.
void read_attachments(FlowView flow, std::size_t begin, const IssuedAs& issued, plan::Json& plan,
                      const Context& context);

/// The first entry from `begin` on at which another document with a number of its own begins; the
/// size of the flow: none.
std::size_t second_document(FlowView flow, std::size_t begin);

/// The first entry from `begin` on that is an annex's or an attached document's beginning.
std::size_t first_attachment(FlowView flow, std::size_t begin);

}  // namespace vanban::recognition
