// SPDX-License-Identifier: MIT
#include "units/file_name.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "units/letters.hpp"

namespace vanban::units {
namespace {

/// Windows, "Naming Files, Paths, and Namespaces": reserved with any suffix, in any case.
bool is_device(std::string_view name) {
  std::string stem = comparison_key(name.substr(0, name.find('.')));
  while (!stem.empty() && stem.back() == ' ') stem.pop_back();
  static constexpr std::array<std::string_view, 6> kDevices{"con", "prn",    "aux",
                                                            "nul", "conin$", "conout$"};
  if (std::find(kDevices.begin(), kDevices.end(), stem) != kDevices.end()) return true;
  const bool port = stem.substr(0, 3) == "com" || stem.substr(0, 3) == "lpt";
  static constexpr std::array<std::string_view, 13> kNumbers{"0", "1", "2", "3", "4", "5", "6",
                                                             "7", "8", "9", "¹", "²", "³"};
  return port && std::find(kNumbers.begin(), kNumbers.end(), stem.substr(3)) != kNumbers.end();
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

bool has_forbidden_sign(std::string_view name) {
  return name.find_first_of("/\\:*?\"<>|") != std::string_view::npos ||
         std::any_of(name.begin(), name.end(), is_control);
}

}  // namespace

std::optional<Bilingual> why_not_a_file_name(std::string_view name) {
  if (name.empty()) return Bilingual{"tên tệp trống", "the file name is empty"};
  if (utf8::first_error(name))
    return Bilingual{"tên tệp không phải UTF-8", "the file name is not UTF-8"};
  if (name.size() > kLongestFileName)
    return Bilingual{fmt::format("tên tệp dài quá {} byte", kLongestFileName),
                     fmt::format("the file name is longer than {} bytes", kLongestFileName)};
  if (has_forbidden_sign(name))
    return Bilingual{
        "tên tệp có ký tự không được phép (/ \\ : * ? \" < > | hoặc ký tự điều khiển)",
        "the file name holds a forbidden sign (/ \\ : * ? \" < > | or a control character)"};
  if (name.front() == '.' || name.front() == ' ' || name.back() == '.' || name.back() == ' ')
    return Bilingual{"tên tệp không được bắt đầu hay kết thúc bằng dấu chấm, dấu cách",
                     "a file name must not begin or end with a full stop or a blank"};
  if (is_device(name))
    return Bilingual{"tên tệp là tên thiết bị của Windows",
                     "the file name is a device name of Windows"};
  return std::nullopt;
}

Diagnostics FileNames::check(std::string_view name, const Unit& unit) {
  if (const auto reason = why_not_a_file_name(name))
    return {
        make_error(
            "units.file-name", Fault::data,
            {fmt::format("{}: “{}”", reason->vi, name), fmt::format("{}: “{}”", reason->en, name)},
            {"Sửa tên đơn vị, thêm cột “slug”, hoặc đổi mẫu tên tệp (--name).",
             "Fix the unit's name, add a column “slug”, or change the name template (--name)."})
            .at(place_of(unit, file_, ""))};
  const std::size_t first = names_.add(comparison_key(name), number_of(unit));
  if (first == 0) return {};
  const Bilingual other = words_for(unit, first);
  return {
      make_error(
          "units.same-file-name", Fault::data,
          {fmt::format("tên tệp “{}” trùng với tên của {}", name, other.vi),
           fmt::format("file name “{}” is that of {} too", name, other.en)},
          {"Đưa mã đơn vị vào mẫu tên tệp: --name '{{ unit.code }}-{{ unit.slug }}'.",
           "Put the unit's code into the name template: --name '{{ unit.code }}-{{ unit.slug }}'."})
          .at(place_of(unit, file_, ""))};
}

}  // namespace vanban::units
