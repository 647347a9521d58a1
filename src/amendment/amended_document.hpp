// SPDX-License-Identifier: MIT
// The document that is amended, as it is cited: tên loại, số, ký hiệu, thời gian, cơ quan, trích
// yếu (Phụ lục I, Phần I, Mục II.6 of the decree).
#pragma once

#include <string>

#include "base/date.hpp"

namespace vanban::amendment {

struct AmendedDocument {
  std::string type_name;  ///< Kế hoạch
  std::string number;     ///< `05`; empty: not known
  std::string notation;   ///< KH-STP
  PartialDate date;
  std::string issuer;   ///< thẩm quyền, or the organ
  std::string subject;  ///< trích yếu, as printed
  /// Tên loại of the document it was issued with, whose number and date the others are; may be
  /// empty.
  std::string carrier = {};
  bool operator==(const AmendedDocument&) const = default;
};

/// `Kế hoạch số 05/KH-STP`: every citation after the first. An open number is `…`.
std::string short_reference(const AmendedDocument& document);
/// `Kế hoạch số 05/KH-STP ngày 05 tháng 02 năm 2024 của Sở Tư pháp`.
std::string dated_reference(const AmendedDocument& document);
/// The same with the subject: the first citation.
std::string full_reference(const AmendedDocument& document);

/// The same without the organ, in its own words.
std::string own_reference(const AmendedDocument& document);

/// `ngày 05 tháng 02 năm 2024`, with `…` for what is open.
std::string date_in_words(const PartialDate& date);

}  // namespace vanban::amendment
