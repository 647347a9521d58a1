// SPDX-License-Identifier: MIT
#include "batch/shard.hpp"

#include <charconv>

namespace vanban::batch {
namespace {

std::optional<std::size_t> read_count(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value == 0) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Shard> read_shard(std::string_view text) {
  constexpr std::size_t kMostShards = 100'000;
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto index = read_count(text.substr(0, slash));
  const auto count = read_count(text.substr(slash + 1));
  if (!index || !count || *index > *count || *count > kMostShards) return std::nullopt;
  return Shard{*index, *count};
}

}  // namespace vanban::batch
