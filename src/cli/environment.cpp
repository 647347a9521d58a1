// SPDX-License-Identifier: MIT
#include "cli/environment.hpp"

#include <cstdlib>
#include <ctime>
#include <optional>
#include <sstream>

namespace vanban::cli {
namespace {

/// `en`, `en_US.UTF-8`, `en-GB`, `EN`, but not `enochian`.
std::optional<Language> language_named(const std::string& name) {
  const auto names = [&name](char first, char second) {
    return name.size() >= 2 && (name[0] | 0x20) == first && (name[1] | 0x20) == second &&
           (name.size() == 2 || std::string("_-.@").find(name[2]) != std::string::npos);
  };
  if (names('v', 'i')) return Language::vietnamese;
  if (names('e', 'n')) return Language::english;
  return std::nullopt;
}

}  // namespace

Language language_of(const Variables& variables) {
  if (const auto asked = language_named(variables("VANBAN_LANG"))) return *asked;
  for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const std::string locale = variables(name); !locale.empty())
      return language_named(locale).value_or(Language::vietnamese);
  return Language::vietnamese;
}

std::vector<std::string> folders_in(const std::string& value) {
  std::vector<std::string> folders;
  std::istringstream list(value);
  for (std::string folder; std::getline(list, folder, ':');)
    if (!folder.empty()) folders.push_back(folder);
  return folders;
}

Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return *Date::from_ymd(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

std::string environment_variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace vanban::cli
