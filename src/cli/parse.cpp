// SPDX-License-Identifier: MIT
#include "cli/parse.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "text/suggestion.hpp"

namespace vanban::cli {
namespace {

Diagnostic usage_error(Bilingual message, std::string_view command) {
  const std::string help =
      command.empty() ? "vanban --help" : fmt::format("vanban {} --help", command);
  return misuse("cli.usage", std::move(message),
                {fmt::format("Xem: {}", help), fmt::format("See: {}", help)});
}

Diagnostic unknown(Bilingual what, const std::string& word, const std::vector<std::string>& known,
                   std::string_view command) {
  Bilingual message{fmt::format("{} không có: {}", what.vi, word),
                    fmt::format("unknown {}: {}", what.en, word)};
  if (const auto nearest = text::nearest(word, known)) {
    message.vi += fmt::format(" (ý bạn là {}?)", *nearest);
    message.en += fmt::format(" (did you mean {}?)", *nearest);
  }
  return usage_error(std::move(message), command);
}

Diagnostic unknown_command(const std::string& word) {
  std::vector<std::string> names;
  for (const Command* command : commands()) names.emplace_back(command->name);
  return unknown({"lệnh", "command"}, word, names, {});
}

Diagnostic unknown_option(const std::string& word, const Command& command) {
  std::vector<std::string> names;
  for (const auto* options : {&command.options, &general_options()})
    for (const Option& option : *options) names.push_back("--" + std::string(option.name));
  return unknown({"tùy chọn", "option"}, word, names, command.name);
}

void add_option(CLI::App& app, const Option& option, Arguments& arguments) {
  const std::string name(option.name);
  const std::string flags =
      option.letter == '\0' ? "--" + name : fmt::format("-{},--{}", option.letter, name);
  if (option.value.empty()) {
    app.add_flag_callback(flags, [name, &arguments] { arguments.add(name, "1"); });
    return;
  }
  app.add_option_function<std::vector<std::string>>(
         flags,
         [name, &arguments](const std::vector<std::string>& values) {
           for (const std::string& value : values) arguments.add(name, value);
         })
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

/// Gives the words without dashes to the positionals in order.
Result<void> place_words(const Command& command, const std::vector<std::string>& words,
                         Arguments& arguments) {
  std::size_t next = 0;
  for (const Positional& positional : command.positionals) {
    const std::string name(positional.name);
    if (next == words.size() && positional.required)
      return fail(usage_error({fmt::format("thiếu {}", name), fmt::format("missing {}", name)},
                              command.name));
    while (next < words.size()) {
      arguments.add(name, words[next++]);
      if (!positional.repeated) break;
    }
  }
  if (next == words.size()) return {};
  return fail(usage_error(
      {fmt::format("thừa: {}", words[next]), fmt::format("one word too many: {}", words[next])},
      command.name));
}

Diagnostic missing_value(const std::string& detail, const Command& command) {
  return usage_error({fmt::format("tùy chọn thiếu hoặc sai giá trị ({})", detail),
                      fmt::format("an option lacks its value ({})", detail)},
                     command.name);
}

/// `--option` words that CLI11 left over, else the free words.
Result<std::vector<std::string>> free_words(const CLI::App& app, const Command& command) {
  std::vector<std::string> words;
  for (const std::string& word : app.remaining()) {
    if (word.size() > 1 && word.front() == '-') return fail(unknown_option(word, command));
    words.push_back(word);
  }
  return words;
}

/// A general option whose value is none of those it takes, which its own entry lists.
Result<void> check_general_values(const Arguments& arguments, std::string_view command) {
  for (const Option& option : general_options()) {
    const std::string name(option.name);
    if (option.value.empty() || !arguments.has(name)) continue;
    const std::string value = arguments.get(name);
    const auto choices = "|" + std::string(option.value) + "|";
    const bool is_one = !value.empty() && value.find('|') == value.npos;
    if (is_one && choices.find("|" + value + "|") != choices.npos) continue;
    return fail(
        usage_error({fmt::format("--{} chỉ nhận {}, không phải {}", name, option.value, value),
                     fmt::format("--{} takes {}, not {}", name, option.value, value)},
                    command));
  }
  return {};
}

/// The rest of the words as the command, or no command, takes them.
Result<Request> parse_arguments(const Command* command, const std::vector<std::string>& words) {
  static const Command kNoCommand{};
  const Command& known = command == nullptr ? kNoCommand : *command;
  Request request;
  request.command = command;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  for (const Option& option : known.options) add_option(app, option, request.arguments);
  for (const Option& option : general_options()) add_option(app, option, request.arguments);
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError& error) {
    return fail(missing_value(error.what(), known));
  }
  VANBAN_CHECK(check_general_values(request.arguments, known.name));
  request.version = request.arguments.has("version");
  request.help = request.arguments.has("help");
  if (request.help || request.version) return request;
  VANBAN_TRY(const auto free, free_words(app, known));
  VANBAN_CHECK(place_words(known, free, request.arguments));
  return request;
}

/// How many words the general option at `at` takes; 0: none is there.
std::size_t general_words(const std::vector<std::string>& words, std::size_t at) {
  const std::string& word = words[at];
  for (const Option& option : general_options()) {
    const std::string flag = fmt::format("--{}", option.name);
    if (word == flag) return option.value.empty() || at + 1 == words.size() ? 1 : 2;
    if (word.starts_with(flag + "=")) return 1;
    if (option.letter != '\0' && word == fmt::format("-{}", option.letter)) return 1;
  }
  return 0;
}

/// The value that a general option has among the words; the last counts.
std::optional<std::string> value_among(const std::vector<std::string>& words,
                                       const std::string& name) {
  std::optional<std::string> value;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].starts_with("--" + name + "=")) value = words[i].substr(name.size() + 3);
    if (words[i] == "--" + name && i + 1 < words.size()) value = words[i + 1];
  }
  return value;
}

bool is_among(const std::vector<std::string>& words, std::string_view flag) {
  return std::find(words.begin(), words.end(), flag) != words.end();
}

}  // namespace

void read_general_options(const std::vector<std::string>& words, Context& context) {
  if (const auto language = value_among(words, "lang")) {
    if (language == "vi") context.language = Language::vietnamese;
    if (language == "en") context.language = Language::english;
  }
  if (value_among(words, "messages") == "json") context.messages = MessageForm::json;
  context.quiet = is_among(words, "--quiet");
  context.strict = is_among(words, "--strict");
}

Result<Request> parse(const std::vector<std::string>& words) {
  std::size_t at = 0;
  while (at < words.size()) {
    const std::size_t count = general_words(words, at);
    if (count == 0) break;
    at += count;
  }
  const auto name = words.begin() + static_cast<std::ptrdiff_t>(at);
  std::vector<std::string> rest(words.begin(), name);
  const Command* command = nullptr;
  if (at < words.size() && *name != "help") {
    command = find_command(*name);
    if (command == nullptr) return fail(unknown_command(*name));
    rest.insert(rest.begin(), name + 1, words.end());
  }
  VANBAN_TRY(auto request, parse_arguments(command, rest));
  if (command == nullptr) request.help = !request.version;
  return request;
}

}  // namespace vanban::cli
