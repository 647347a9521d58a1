// SPDX-License-Identifier: MIT
#include "base/field_path.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

namespace vanban {
namespace {

bool is_plain(std::string_view name) {
  return !name.empty() && std::none_of(name.begin(), name.end(), [](char c) {
    return c == '.' || c == '[' || c == ']' || c == '"' || static_cast<unsigned char>(c) <= ' ';
  });
}

std::string quoted(std::string_view name) {
  std::string text = "\"";
  for (const char c : name) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + '"';
}

/// Takes `expected` off the front; false where the text does not begin with it.
bool skip(std::string_view& rest, char expected) {
  if (rest.empty() || rest.front() != expected) return false;
  rest.remove_prefix(1);
  return true;
}

std::optional<FieldStep> take_plain(std::string_view& rest) {
  const std::size_t end = std::min(rest.find_first_of(".[]\""), rest.size());
  if (end == 0) return std::nullopt;
  FieldStep step(std::string(rest.substr(0, end)));
  rest.remove_prefix(end);
  return step;
}

/// After the opening quote: the name up to the closing one.
std::optional<FieldStep> take_quoted(std::string_view& rest) {
  std::string name;
  while (!rest.empty() && rest.front() != '"') {
    if (rest.front() == '\\') rest.remove_prefix(1);
    if (rest.empty()) return std::nullopt;
    name += rest.front();
    rest.remove_prefix(1);
  }
  if (!skip(rest, '"')) return std::nullopt;
  return FieldStep(std::move(name));
}

std::optional<FieldStep> take_index(std::string_view& rest) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), index);
  if (error != std::errc()) return std::nullopt;
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  return FieldStep(index);
}

/// One step, `outermost` being the first of its path: only that one has no dot before its name.
std::optional<FieldStep> take_step(std::string_view& rest, bool outermost) {
  if (!skip(rest, '[')) return outermost || skip(rest, '.') ? take_plain(rest) : std::nullopt;
  auto step = skip(rest, '"') ? take_quoted(rest) : take_index(rest);
  return step && skip(rest, ']') ? step : std::nullopt;
}

}  // namespace

void append(std::string& path, std::size_t index) {
  std::array<char, 20> digits;  // of any 64-bit number
  char* const begin = digits.data();
  const char* const end = std::to_chars(begin, begin + digits.size(), index).ptr;
  path += '[';
  path.append(begin, static_cast<std::size_t>(end - begin));
  path += ']';
}

void append(std::string& path, std::string_view name) {
  if (!is_plain(name)) {
    path += fmt::format("[{}]", quoted(name));
    return;
  }
  if (!path.empty()) path += '.';
  path += name;
}

std::string to_string(const FieldPath& path) {
  std::string text;
  for (const FieldStep& step : path) std::visit([&](const auto& one) { append(text, one); }, step);
  return text;
}

std::optional<FieldPath> parse_field_path(std::string_view text) {
  FieldPath path;
  while (!text.empty()) {
    auto step = take_step(text, path.empty());
    if (!step) return std::nullopt;
    path.push_back(std::move(*step));
  }
  return path;
}

}  // namespace vanban
