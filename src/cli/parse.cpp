// SPDX-License-Identifier: MIT
#include "cli/parse.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "text/suggestion.hpp"

namespace vanban::cli {
namespace {

Diagnostic usage_error(Bilingual message, std::string_view command) {
  const std::string help =
      command.empty() ? "vanban --help" : fmt::format("vanban {} --help", command);
  Diagnostic diagnostic;
  diagnostic.code = "cli.usage";
  diagnostic.fault = Fault::usage;
  diagnostic.message = std::move(message);
  diagnostic.hint = {fmt::format("Xem: {}", help), fmt::format("See: {}", help)};
  return diagnostic;
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
  for (const Option& option : command.options) names.push_back("--" + std::string(option.name));
  for (const Option& option : general_options()) names.push_back("--" + std::string(option.name));
  return unknown({"tùy chọn", "option"}, word, names, command.name);
}

void add_option(CLI::App& app, const Option& option, Arguments& arguments) {
  const std::string name(option.name);
  const std::string flag = "--" + name;
  if (option.value.empty()) {
    app.add_flag_callback(flag, [name, &arguments] { arguments.add(name, "1"); });
    return;
  }
  app.add_option_function<std::vector<std::string>>(
         flag,
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

Result<Request> parse_command(const Command& command, std::vector<std::string> words) {
  Request request;
  request.command = &command;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  for (const Option& option : command.options) add_option(app, option, request.arguments);
  for (const Option& option : general_options()) add_option(app, option, request.arguments);
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError& error) {
    return fail(missing_value(error.what(), command));
  }
  request.help = request.arguments.has("help");
  if (request.help) return request;
  const auto free = free_words(app, command);
  if (!free) return fail(free.error());
  if (const auto placed = place_words(command, *free, request.arguments); !placed)
    return fail(placed.error());
  return request;
}

}  // namespace

Language language_of(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i] == "--lang=en" ||
        (words[i] == "--lang" && i + 1 < words.size() && words[i + 1] == "en"))
      return Language::english;
  return Language::vietnamese;
}

Result<Request> parse(const std::vector<std::string>& words) {
  std::vector<std::string> rest = words;
  // `--lang en` may stand before the command too.
  std::vector<std::string> leading;
  while (!rest.empty() && rest.front().rfind("--lang", 0) == 0) {
    const std::size_t count = rest.front() == "--lang" && rest.size() > 1 ? 2 : 1;
    leading.insert(leading.end(), rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(count));
    rest.erase(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(count));
  }
  Request request;
  if (rest.empty() || rest.front() == "--help" || rest.front() == "-h" || rest.front() == "help") {
    request.help = true;
    return request;
  }
  if (rest.front() == "--version") {
    request.version = true;
    return request;
  }
  const Command* command = find_command(rest.front());
  if (command == nullptr) return fail(unknown_command(rest.front()));
  rest.erase(rest.begin());
  rest.insert(rest.end(), leading.begin(), leading.end());
  auto parsed = parse_command(*command, rest);
  if (!parsed) return parsed;
  const std::string language = parsed->arguments.get("lang", "vi");
  if (language != "vi" && language != "en")
    return fail(usage_error({fmt::format("--lang chỉ nhận vi hoặc en, không phải {}", language),
                             fmt::format("--lang takes vi or en, not {}", language)},
                            command->name));
  return parsed;
}

}  // namespace vanban::cli
