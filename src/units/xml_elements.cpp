// SPDX-License-Identifier: MIT
#include "units/xml_elements.hpp"

namespace vanban::units {
namespace {

/// The qualified name of the tag that opens at `offset`, or nothing where it is cut off.
std::optional<std::string_view> tag_name(std::string_view text, std::size_t offset) {
  const std::size_t end = text.find_first_of(" \t\r\n/>", offset + 1);
  if (end == std::string_view::npos) return std::nullopt;
  return text.substr(offset + 1, end - offset - 1);
}

std::string_view local_part(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

/// Appends what the stream has next; false at its end.
Result<bool> XmlElements::more() {
  if (pending_.size() > kLargestElement) return fail(too_large_);
  if (const Result<void> filled = bytes_.fill(); !filled) return fail(filled.error());
  const std::string_view text = bytes_.ahead();
  if (text.empty()) return false;
  pending_.append(text);
  bytes_.take(text.size());
  return true;
}

/// Drops everything before the next start tag of the wanted name.
Result<bool> XmlElements::find_start() {
  std::size_t offset = 0;
  while (true) {
    offset = pending_.find('<', offset);
    const auto name = offset == std::string::npos ? std::nullopt : tag_name(pending_, offset);
    if (name && local_part(*name) == local_name_) {
      pending_.erase(0, offset);
      return true;
    }
    if (name) {
      ++offset;
      continue;
    }
    pending_.erase(0, std::min(offset, pending_.size()));
    offset = 0;
    const Result<bool> read = more();
    if (!read || !*read) return read;
  }
}

Result<std::size_t> XmlElements::find_end(const std::string& closing) {
  while (true) {
    const std::size_t bracket = pending_.find('>');
    if (bracket != std::string::npos && pending_[bracket - 1] == '/') return bracket + 1;
    const std::size_t end = pending_.find(closing);
    if (end != std::string::npos) return end + closing.size();
    const Result<bool> read = more();
    if (!read) return fail(read.error());
    if (!*read) return fail(too_large_);
  }
}

Result<std::optional<std::string>> XmlElements::next() {
  const Result<bool> found = find_start();
  if (!found) return fail(found.error());
  if (!*found) return std::optional<std::string>{};
  const Result<std::size_t> end = find_end("</" + std::string(*tag_name(pending_, 0)) + ">");
  if (!end) return fail(end.error());
  std::string element = pending_.substr(0, *end);
  pending_.erase(0, *end);
  return std::optional<std::string>(std::move(element));
}

}  // namespace vanban::units
