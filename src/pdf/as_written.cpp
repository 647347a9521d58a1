// SPDX-License-Identifier: MIT
#include "pdf/as_written.hpp"

#include <optional>

#include <fmt/format.h>

#include "pdf/content_hash.hpp"

namespace vanban::pdf {
namespace {

constexpr std::string_view kHead = "<xmpMM:InstanceID>uuid:";
constexpr std::string_view kOpen = "00000000000000000000000000000000";

std::string_view class_of(model::Purpose purpose) {
  return purpose == model::Purpose::issue ? "default" : "draft";
}

std::string class_property(model::Purpose purpose) {
  return fmt::format("<xmpMM:RenditionClass>{}</xmpMM:RenditionClass>", class_of(purpose));
}

/// Where the hash stands.
std::optional<std::size_t> place_in(std::string_view file) {
  const std::size_t head = file.rfind(kHead);
  const std::size_t place = head + kHead.size();
  if (head == std::string_view::npos || file.size() - place < kOpen.size()) return std::nullopt;
  return place;
}

/// Of all but the hash itself.
std::string hash_of(std::string_view file, std::size_t place) {
  ContentHash hash;
  hash.add(file.substr(0, place));
  hash.add(file.substr(place + kOpen.size()));
  std::string digits;
  for (const std::uint8_t byte : hash.digest()) digits += fmt::format("{:02x}", byte);
  return digits;
}

}  // namespace

std::string purpose_properties(model::Purpose purpose) {
  return fmt::format("{}{}</xmpMM:InstanceID>\n{}\n", kHead, kOpen, class_property(purpose));
}

void fill_in_hash(std::string& file) {
  if (const auto place = place_in(file)) file.replace(*place, kOpen.size(), hash_of(file, *place));
}

bool is_as_written(std::string_view file, model::Purpose purpose) {
  const auto place = place_in(file);
  return place && file.find(class_property(purpose), *place) != std::string_view::npos &&
         file.substr(*place, kOpen.size()) == hash_of(file, *place);
}

}  // namespace vanban::pdf
