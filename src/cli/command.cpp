// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include <algorithm>
#include <utility>

#include "cli/commands/commands.hpp"

namespace vanban::cli {

std::string Arguments::get(const std::string& name, std::string fallback) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::move(fallback) : found->second.back();
}

const std::vector<std::string>& Arguments::all(const std::string& name) const {
  static const std::vector<std::string> kNone;
  const auto found = values_.find(name);
  return found == values_.end() ? kNone : found->second;
}

const std::vector<const Command*>& commands() {
  static const std::vector<const Command*> kCommands = {
      &render_command(),     &batch_command(),     &issue_command(), &register_command(),
      &regenerate_command(), &redline_command(),   &amend_command(), &fields_command(),
      &man_command(),        &completion_command()};
  return kCommands;
}

const std::vector<Option>& general_options() {
  static const std::vector<Option> kOptions = {
      {"lang",
       "vi|en",
       {"ngôn ngữ của thông báo: vi (mặc định) hoặc en",
        "language of messages: vi (default) or en"}},
      {"help", "", {"hiện trợ giúp của lệnh", "show the help of the command"}}};
  return kOptions;
}

const Command* find_command(std::string_view name) {
  const auto& all = commands();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Command* c) { return c->name == name; });
  return found == all.end() ? nullptr : *found;
}

Diagnostic misuse(std::string code, Bilingual message, Bilingual hint) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.fault = Fault::usage;
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

int report(const Diagnostics& diagnostics, Context& context) {
  context.err << describe(diagnostics, context.language);
  return exit_code(diagnostics);
}

}  // namespace vanban::cli
