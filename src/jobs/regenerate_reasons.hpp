// SPDX-License-Identifier: MIT
// Why a document is to be made again: what it is made of now against what the register kept.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "registry/register.hpp"

namespace vanban::jobs {

struct Reason {
  enum class Kind {
    first,      ///< a draft that the register does not know yet
    data,       ///< the plan file
    template_,  ///< a file of the template
    office,     ///< the defaults of the office profile
    linked,     ///< facts of a linked document
  };
  Kind kind = Kind::data;
  std::string name;                  ///< of the template's file or the linked document; else empty
  std::vector<std::string> details;  ///< fields, with both values where they are short
  bool operator==(const Reason&) const = default;
};

/// The reasons in the order data, template, office profile, linked documents; empty where nothing
/// touches the document. Texts count, not paths: a moved template is the same template. Of an
/// office profile only its defaults count: how numbers are shared out changes no document. Errors:
/// of the register.
Result<std::vector<Reason>> reasons_to_regenerate(const registry::Register& book,
                                                  const registry::Version& before,
                                                  const std::vector<registry::SourceText>& now);

/// One line: `dữ liệu (subject)`, `mẫu ke-hoach.vbt`, `văn bản liên kết X (code: a → b)`.
Bilingual describe(const Reason& reason);

}  // namespace vanban::jobs
