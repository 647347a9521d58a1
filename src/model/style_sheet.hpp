// SPDX-License-Identifier: MIT
// The regulation's sizes and ranges as data (Phụ lục I, Phần I), and what an office may choose in
// them.
#pragma once

#include "base/diagnostic.hpp"
#include "model/page_setup.hpp"
#include "model/style.hpp"

namespace vanban::model {

/// What the rule leaves to the office. Defaults: the sizes of the decree's own table (Mục V).
struct StyleChoices {
  FontSize body = FontSize::points(14);           ///< 13 to 14 (nội dung, tên loại, ký)
  FontSize national_name = FontSize::points(12);  ///< 12 to 13 (Quốc hiệu, tên cơ quan)
  FontSize motto = FontSize::points(13);          ///< 13 to 14 (Tiêu ngữ, địa danh)
  FontSize table = FontSize::points(12);          ///< 10 to 14, at most the body's
  bool table_is_chosen = false;  ///< the office's own choice: never set smaller for narrow columns
  int line_spacing = 1000;       ///< thousandths: 1,000 to 1,500
  Length paragraph_gap = Length::points(6);  ///< at least 6 pt
  Length first_line = Length::twips(720);    ///< 10 mm or 12.7 mm
  Margins margins;
  bool operator==(const StyleChoices&) const = default;
};

/// The choices, or every one that lies outside the regulation, with its clause.
/// `field` of each place is the name under `style` in the plan data.
Result<void> check(const StyleChoices& choices);

/// The styles of all roles for checked choices.
StyleSheet make_style_sheet(const StyleChoices& choices = {});

}  // namespace vanban::model
