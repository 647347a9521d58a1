// SPDX-License-Identifier: MIT
#include "pdf/output_intent.hpp"

#include <cstdint>
#include <string_view>
#include <utility>

#include "pdf/syntax.hpp"

namespace vanban::pdf {
namespace {

void put16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value >> 8);
  out += static_cast<char>(value);
}
void put32(std::string& out, std::uint32_t value) {
  put16(out, value >> 16);
  put16(out, value & 0xFFFF);
}
void pad(std::string& out, std::size_t size) { out.resize(size, '\0'); }

// D50 as s15Fixed16Number (ICC.1:2001-04, annex A.1).
constexpr std::uint32_t kWhiteX = 0xF6D6, kWhiteY = 0x10000, kWhiteZ = 0xD32D;
constexpr std::uint32_t kGamma = 0x0233;  // 2.2 as u8Fixed8Number
constexpr std::string_view kName = "Gray gamma 2.2";

std::string description_tag() {
  std::string tag = "desc";
  put32(tag, 0);
  put32(tag, static_cast<std::uint32_t>(kName.size()) + 1);
  tag += kName;
  pad(tag, tag.size() + 1 + 4 + 4 + 2 + 1 + 67);  // no Unicode, no ScriptCode names
  return tag;
}
std::string text_tag(std::string_view text) {
  std::string tag = "text";
  put32(tag, 0);
  tag += text;
  return tag += '\0';
}
std::string white_tag() {
  std::string tag = "XYZ ";
  for (const std::uint32_t value : {0U, kWhiteX, kWhiteY, kWhiteZ}) put32(tag, value);
  return tag;
}
std::string curve_tag() {
  std::string tag = "curv";
  put32(tag, 0);
  put32(tag, 1);
  put16(tag, kGamma);
  return tag;
}

std::string header(std::size_t size) {
  std::string head;
  put32(head, static_cast<std::uint32_t>(size));
  pad(head, 8);
  put32(head, 0x02100000);  // version 2.1
  head += "mntrGRAYXYZ ";
  put16(head, 2001), put16(head, 4), put16(head, 1);  // the day of the format, not of a clock
  pad(head, 36);
  head += "acsp";
  pad(head, 68);
  for (const std::uint32_t value : {kWhiteX, kWhiteY, kWhiteZ}) put32(head, value);
  pad(head, 128);
  return head;
}

}  // namespace

std::string gray_profile() {
  const std::pair<std::string_view, std::string> tags[] = {{"desc", description_tag()},
                                                           {"cprt", text_tag("Public domain")},
                                                           {"wtpt", white_tag()},
                                                           {"kTRC", curve_tag()}};
  std::string table, data;
  put32(table, 4);
  for (const auto& [name, tag] : tags) {
    table += name;
    put32(table, static_cast<std::uint32_t>(128 + 4 + 4 * 12 + data.size()));
    put32(table, static_cast<std::uint32_t>(tag.size()));
    data += tag;
    pad(data, (data.size() + 3) / 4 * 4);
  }
  return header(128 + table.size() + data.size()) + table + data;
}

Reference write_output_intent(HaruDocument& document, Deflater& deflater) {
  const Reference profile = document.add_stream("/N 1/Filter/FlateDecode",
                                                deflater.deflate(gray_profile(), Effort::fast));
  std::string entries =
      "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(Gray gamma 2.2)"
      "/Info(Gray gamma 2.2)/DestOutputProfile";
  append_reference(entries, profile);
  return document.add(entries);
}

}  // namespace vanban::pdf
