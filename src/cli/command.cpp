// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include <algorithm>
#include <utility>

#include "base/diagnostic_json.hpp"
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

std::size_t Arguments::replace(const std::string& name, const std::string& from,
                               const std::string& to) {
  const auto found = values_.find(name);
  if (found == values_.end()) return 0;
  const auto count = std::count(found->second.begin(), found->second.end(), from);
  std::replace(found->second.begin(), found->second.end(), from, to);
  return static_cast<std::size_t>(count);
}

const std::vector<const Command*>& commands() {
  static const std::vector<const Command*> kCommands = {
      &render_command(),   &watch_command(),      &batch_command(),     &issue_command(),
      &register_command(), &regenerate_command(), &redline_command(),   &amend_command(),
      &import_command(),   &rollover_command(),   &pull_command(),      &templates_command(),
      &fields_command(),   &man_command(),        &completion_command()};
  return kCommands;
}

const std::vector<Option>& general_options() {
  static const std::vector<Option> kOptions = {
      {"lang",
       "vi|en",
       {"ngôn ngữ của thông báo (mặc định: biến VANBAN_LANG, rồi ngôn ngữ của máy; không phải "
        "tiếng Anh thì là vi)",
        "language of messages (default: VANBAN_LANG, then the locale; vi unless that is English)"}},
      {"messages",
       "text|json",
       {"thông báo cho người đọc (text, mặc định) hoặc mỗi thông báo một dòng JSON",
        "messages for people (text, default) or one JSON object a line"}},
      {"strict",
       "",
       {"có cảnh báo thì coi là lỗi (mã 10)", "warnings make the command fail (exit code 10)"}},
      {"quiet", "", {"chỉ in lỗi", "print errors only"}},
      {"help", "", {"hiện trợ giúp của lệnh", "show the help of the command"}, 'h'},
      {"version", "", {"hiện phiên bản", "show the version"}, 'V'}};
  return kOptions;
}

const Command* find_command(std::string_view name) {
  const auto& all = commands();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Command* c) { return c->name == name; });
  return found == all.end() ? nullptr : *found;
}

Diagnostic misuse(std::string code, Bilingual message, Bilingual hint) {
  return make_error(std::move(code), Fault::usage, std::move(message), std::move(hint));
}

int report(const Diagnostics& diagnostics, Context& context) {
  for (const Diagnostic& diagnostic : diagnostics) {
    const bool warning = diagnostic.severity == Severity::warning;
    context.warned = context.warned || warning;
    // Where warnings make the command fail, they are its errors.
    if (context.quiet && diagnostic.severity != Severity::error && !(warning && context.strict))
      continue;
    context.err << (context.messages == MessageForm::json ? json_line(diagnostic)
                                                          : describe(diagnostic, context.language));
  }
  return exit_code(diagnostics);
}

int report_result(const Result<Diagnostics>& done, Context& context) {
  return report(done ? *done : done.error(), context);
}

std::ostream& confirmations(Context& context) {
  static std::ostream nowhere(nullptr);
  return context.quiet || !context.confirms ? nowhere : context.out;
}

}  // namespace vanban::cli
