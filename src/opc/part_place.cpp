// SPDX-License-Identifier: MIT
#include "opc/part_place.hpp"

namespace vanban::opc {
namespace {

Diagnostic finding(const PartPlace& place, std::string_view code, Bilingual message,
                   const Bilingual& hint) {
  return make_error(std::string(code), Fault::data, std::move(message), hint)
      .in_file(place.file)
      .in_field(place.part);
}

}  // namespace

Diagnostic PartPlace::damaged(const Bilingual& detail) const {
  Bilingual message = kind->damaged;
  message.vi += detail.vi;
  message.en += detail.en;
  return finding(*this, kind->damaged_code, std::move(message), kind->damaged_hint);
}

Diagnostic PartPlace::too_large() const {
  return finding(*this, kind->too_large_code, kind->too_large, kind->too_large_hint);
}

}  // namespace vanban::opc
