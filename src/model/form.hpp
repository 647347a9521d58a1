// SPDX-License-Identifier: MIT
// Mẫu trình bày: the forms that Phụ lục III of the decree draws for documents.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vanban::model {

/// The forms in the order of Phụ lục III, mẫu 1.1 to 1.10.
enum class Form : std::uint8_t {
  resolution,        ///< 1.1, nghị quyết (cá biệt)
  decision,          ///< 1.2, quyết định that rules directly
  issuing_decision,  ///< 1.3, quyết định that issues another document
  named,             ///< 1.4, any document with a tên loại of its own
  letter,            ///< 1.5, công văn: no tên loại, V/v below the number, Kính gửi
  telegram,          ///< 1.6, công điện
  invitation,        ///< 1.7, giấy mời
  introduction,      ///< 1.8, giấy giới thiệu
  minutes,           ///< 1.9, biên bản
  leave,             ///< 1.10, giấy nghỉ phép
};

/// `1.5` → letter; none where Phụ lục III has no such number.
std::optional<Form> form_numbered(std::string_view number);
/// letter → `1.5`.
std::string_view number_of(Form form);

/// The form of a document of which only the tên loại is known: letter for Công văn, else named.
Form form_of_kind(std::string_view type_name);

}  // namespace vanban::model
