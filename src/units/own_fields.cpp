// SPDX-License-Identifier: MIT
#include "units/own_fields.hpp"

#include <fmt/format.h>

#include "units/known_columns.hpp"

namespace vanban::units {

bool is_common_field(const std::string& name) {
  return name == "code" || name == "name" || name == "slug";
}

Diagnostic unused_field(const OwnField& field) {
  Bilingual hint{
      fmt::format("Muốn in ra thì ghi @{{unit.{}}} trong câu chữ của kế hoạch; không thì "
                  "để nguyên.",
                  field.name),
      fmt::format("To print it, write @{{unit.{}}} in the plan's prose; else leave it.",
                  field.name)};
  if (const KnownColumn* const meant = known_by_meaning(field.heading))
    hint = {fmt::format("Nếu đây là “{}” ({}) thì đổi tên cột như vậy. {}", meant->heading,
                        meant->path, hint.vi),
            fmt::format("If it is “{}” ({}), rename the column so. {}", meant->heading, meant->path,
                        hint.en)};
  return make_note("units.unused-column",
                   {fmt::format("văn bản không dùng đến cột “{}”", field.heading),
                    fmt::format("no document uses the column “{}”", field.heading)},
                   std::move(hint))
      .at(field.place);
}

}  // namespace vanban::units
