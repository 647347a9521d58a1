// SPDX-License-Identifier: MIT
#include "recognition/contact.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "recognition/phrases.hpp"

namespace vanban::recognition {
namespace {

struct ContactPart {
  std::string_view words;  ///< in small letters
  const char* field;
};
constexpr std::array<ContactPart, 12> kParts{{{"điện thoại:", "phone"},
                                              {"đt:", "phone"},
                                              {"số điện thoại:", "phone"},
                                              {"fax:", "fax"},
                                              {"số fax:", "fax"},
                                              {"thư điện tử:", "email"},
                                              {"e-mail:", "email"},
                                              {"email:", "email"},
                                              {"trang thông tin điện tử:", "website"},
                                              {"website:", "website"},
                                              {"địa chỉ:", "address"},
                                              {"", "address"}}};

}  // namespace

std::optional<plan::Json> contact_of(std::string_view line) {
  plan::Json contact = plan::Json::object();
  bool known = false;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(';'), line.size());
    const std::string_view piece = trimmed(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
    if (piece.empty()) continue;
    const auto* part = std::find_if(kParts.begin(), kParts.end(), [&](const ContactPart& one) {
      return begins_with(piece, one.words);
    });
    if (contact.contains(part->field)) return std::nullopt;
    known = known || std::string_view(part->field) != "address";
    contact[part->field] = without_end_mark(trimmed(piece.substr(part->words.size())));
  }
  if (!known) return std::nullopt;
  return contact;
}

}  // namespace vanban::recognition
