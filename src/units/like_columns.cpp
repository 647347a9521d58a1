// SPDX-License-Identifier: MIT
#include "units/like_columns.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "base/strings.hpp"
#include "text/letter_case.hpp"
#include "text/slug.hpp"
#include "units/known_columns.hpp"

namespace vanban::units {
namespace {

constexpr std::array<std::string_view, 3> kNameWords{"name", "ten", "title"};
constexpr std::array<std::string_view, 3> kCodeWords{"id", "code", "ma"};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool parts_words(char c) { return c == ' ' || c == '_' || c == '-' || c == '.' || c == '/'; }

/// The words of `districtID`, `TEN_DON_VI`, `Mã xã` without marks, in small letters.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool hump = i > 0 && is_upper(name[i]) && is_lower(name[i - 1]);
    if (hump || parts_words(name[i])) words.emplace_back();
    if (!parts_words(name[i])) words.back() += name[i];
  }
  for (std::string& word : words) word = text::without_marks(text::to_lower(word));
  return words;
}

/// Whether a name is another name of the column at `path`, or has one of the words and is no other
/// name of some other column.
bool is_like(const std::string& name, std::string_view path,
             std::span<const std::string_view> wanted) {
  if (const KnownColumn* const known = known_by_meaning(name)) return known->path == path;
  const std::vector<std::string> words = words_of(name);
  return std::find_first_of(words.begin(), words.end(), wanted.begin(), wanted.end()) !=
         words.end();
}

/// The names that are like the column at `path`, those of the fewest words first.
std::vector<std::string> names_like(const std::vector<std::string>& names, std::string_view path,
                                    std::span<const std::string_view> wanted) {
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const std::string& name : names)
    if (is_like(name, path, wanted)) found.emplace_back(words_of(name).size(), "“" + name + "”");
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> sorted;
  for (auto& [count, name] : found) sorted.push_back(std::move(name));
  return sorted;
}

}  // namespace

Bilingual hint_at_name(const std::vector<std::string>& names, Bilingual otherwise) {
  const std::vector<std::string> found = names_like(names, "unit.name", kNameWords);
  if (found.empty()) return otherwise;
  return {fmt::format("Nếu {} là tên đơn vị, hãy đặt tên cột (khóa) ấy là “Tên đơn vị” (name).",
                      joined(found, " hoặc ")),
          fmt::format("If {} is the unit's name, call that column (key) “name”.",
                      joined(found, " or "))};
}

Bilingual hint_at_code(const std::vector<std::string>& names, Bilingual otherwise) {
  const std::vector<std::string> found = names_like(names, "unit.code", kCodeWords);
  if (found.empty()) return otherwise;
  return {
      fmt::format("Nếu {} là mã riêng của từng đơn vị, hãy đặt tên cột (khóa) ấy là “Mã” (code).",
                  joined(found, " hoặc ")),
      fmt::format("If {} is a code of each unit's own, call that column (key) “code”.",
                  joined(found, " or "))};
}

}  // namespace vanban::units
