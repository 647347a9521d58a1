// SPDX-License-Identifier: MIT
#include "cli/manual.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "cli/version.hpp"

namespace vanban::cli {
namespace {

std::string usage_line(const Command& command) {
  std::string line = fmt::format("vanban {}", command.name);
  for (const Positional& positional : command.positionals) {
    const std::string word = fmt::format("{}{}", positional.name, positional.repeated ? "…" : "");
    line += positional.required ? " " + word : fmt::format(" [{}]", word);
  }
  for (const Option& option : command.options)
    line += option.value.empty() ? fmt::format(" [--{}]", option.name)
                                 : fmt::format(" [--{} {}]", option.name, option.value);
  return line;
}

/// Pads by characters, not bytes: Vietnamese letters take two or three.
std::string padded(std::string text, std::size_t width) {
  const std::size_t length = utf8::length(text);
  if (length < width) text.append(width - length, ' ');
  return text;
}

/// `-o, --out DIR`.
std::string option_name(const Option& option) {
  std::string name = option.letter == '\0' ? std::string() : fmt::format("-{}, ", option.letter);
  name += fmt::format("--{}", option.name);
  return option.value.empty() ? name : fmt::format("{} {}", name, option.value);
}

std::string options_text(const std::vector<Option>& options, Language language) {
  std::string text;
  for (const Option& option : options)
    text += fmt::format("  {}  {}\n", padded(option_name(option), 24), option.help.in(language));
  return text;
}

std::string positionals_text(const Command& command, Language language) {
  std::string text;
  for (const Positional& positional : command.positionals)
    text += fmt::format("  {}  {}\n", padded(std::string(positional.name), 24),
                        positional.help.in(language));
  return text;
}

/// Backslashes and leading dots mean something to troff.
std::string troff(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\\')
      escaped += "\\e";
    else if (c == '-')
      escaped += "\\-";
    else
      escaped += c;
  }
  return escaped;
}

std::string man_entry(const std::string& name, const Words& help, Language language) {
  return fmt::format(".TP\n.B {}\n{}\n", troff(name), troff(help.in(language)));
}

std::string man_options(const std::vector<Option>& options, Language language) {
  std::string text;
  for (const Option& option : options)
    text += man_entry(option_name(option), option.help, language);
  return text;
}

std::string man_variables(Language language) {
  return man_entry("VANBAN_LANG",
                   {"ngôn ngữ của thông báo: vi hoặc en", "language of messages: vi or en"},
                   language) +
         man_entry("VANBAN_FONT_DIR",
                   {"các thư mục phông chữ tìm trước, cách nhau bằng dấu hai chấm",
                    "font folders that are searched first, separated by colons"},
                   language);
}

/// `--out -o --format `.
std::string completion_words(const std::vector<Option>& options) {
  std::string words;
  for (const Option& option : options) {
    words += fmt::format("--{} ", option.name);
    if (option.letter != '\0') words += fmt::format("-{} ", option.letter);
  }
  return words;
}

}  // namespace

std::string general_help(Language language) {
  const bool vi = language == Language::vietnamese;
  std::string text =
      fmt::format("vanban {} - {}\n\n{}: vanban {}\n\n{}:\n", kVersion,
                  vi ? "soạn văn bản hành chính theo Nghị định 30/2020/NĐ-CP, ra PDF và DOCX"
                     : "official Vietnamese documents after Decree 30/2020/NĐ-CP, as PDF and DOCX",
                  vi ? "Cách dùng" : "Usage",
                  vi ? "LỆNH [THAM SỐ] [TÙY CHỌN]" : "COMMAND [ARGUMENTS] [OPTIONS]",
                  vi ? "Các lệnh, mỗi lệnh một ví dụ" : "Commands, with an example each");
  for (const Command* command : commands())
    text += fmt::format("  {}  {}\n  {}  {}\n", padded(std::string(command->name), 12),
                        command->summary.in(language), std::string(12, ' '), command->example);
  text += fmt::format("\n{}:\n{}", vi ? "Tùy chọn chung" : "General options",
                      options_text(general_options(), language));
  return text;
}

std::string command_help(const Command& command, Language language) {
  const bool vi = language == Language::vietnamese;
  std::string text = fmt::format("{}\n\n{}\n", usage_line(command), command.summary.in(language));
  if (!command.positionals.empty())
    text +=
        fmt::format("\n{}:\n{}", vi ? "Tham số" : "Arguments", positionals_text(command, language));
  text += fmt::format("\n{}:\n{}{}", vi ? "Tùy chọn" : "Options",
                      options_text(command.options, language),
                      options_text(general_options(), language));
  text += fmt::format("\n{}:\n  {}\n  {}\n", vi ? "Ví dụ" : "Example", command.example,
                      command.example_meaning.in(language));
  return text;
}

std::string man_page(Language language) {
  std::string text = fmt::format(
      ".TH VANBAN 1 \"\" \"vanban {}\"\n.SH NAME\nvanban \\- {}\n.SH SYNOPSIS\n", kVersion,
      language == Language::vietnamese ? "soạn văn bản hành chính ra PDF và DOCX"
                                       : "official Vietnamese documents as PDF and DOCX");
  for (const Command* command : commands())
    text += fmt::format(".B {}\n.br\n", troff(usage_line(*command)));
  text += ".SH COMMANDS\n";
  for (const Command* command : commands()) {
    text += fmt::format(".SS {}\n{}\n", command->name, troff(command->summary.in(language)));
    text += man_options(command->options, language);
    text += fmt::format(".PP\n.nf\n{}\n.fi\n{}\n", troff(command->example),
                        troff(command->example_meaning.in(language)));
  }
  return text + ".SH OPTIONS\n" + man_options(general_options(), language) + ".SH ENVIRONMENT\n" +
         man_variables(language);
}

std::string bash_completion() {
  const std::string general = completion_words(general_options());
  std::string names;
  std::string cases;
  for (const Command* command : commands()) {
    names += fmt::format("{}{}", names.empty() ? "" : " ", command->name);
    cases += fmt::format("    {}) words=\"{}{}\" ;;\n", command->name,
                         completion_words(command->options), general);
  }
  return fmt::format(
      "_vanban() {{\n  local current=\"${{COMP_WORDS[COMP_CWORD]}}\" words=\"\"\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    COMPREPLY=($(compgen -W \"{} {}\" -- \"$current\"))\n    return\n  fi\n"
      "  case \"${{COMP_WORDS[1]}}\" in\n{}  esac\n"
      "  if [[ \"$current\" == -* ]]; then\n"
      "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n  else\n"
      "    COMPREPLY=($(compgen -f -- \"$current\"))\n  fi\n}}\n"
      "complete -o filenames -F _vanban vanban\n",
      names, general, cases);
}

}  // namespace vanban::cli
