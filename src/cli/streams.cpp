// SPDX-License-Identifier: MIT
#include "cli/streams.hpp"

#include <iterator>
#include <sstream>
#include <utility>

#include <fmt/format.h>

#include "base/held_file_system.hpp"
#include "base/strict.hpp"
#include "plan/plan.hpp"

namespace vanban::cli {
namespace {

constexpr const char* kStream = "-";

Diagnostic no_stream(const std::string& name) {
  return misuse("cli.stream",
                {fmt::format("{}: lệnh này cần một tệp, không dùng được dấu -", name),
                 fmt::format("{}: this command needs a file, - cannot be used", name)},
                {"Ghi đường dẫn của tệp.", "Give the path of a file."});
}

Diagnostic read_twice() {
  return misuse("cli.stream",
                {"chỉ đọc được đầu vào chuẩn một lần: - đã dùng hai lần",
                 "standard input can be read once: - is given twice"},
                {"Ghi một trong hai ra tệp.", "Save one of the two in a file."});
}

Diagnostic not_one_file() {
  return misuse(
      "cli.stream",
      {"--out -: đầu ra chuẩn chỉ nhận một tệp", "--out -: standard output takes one file"},
      {"Chọn một loại tệp, ví dụ --format pdf.", "Choose one kind, such as --format pdf."});
}

/// The names of what is given as `-`, where the command does not take it.
Diagnostics refused_streams(const Command& command, const Arguments& arguments) {
  Diagnostics findings;
  for (const Positional& positional : command.positionals)
    for (const std::string& word : arguments.all(std::string(positional.name)))
      if (word == kStream) findings.push_back(no_stream(std::string(positional.name)));
  if (writes_to_stream(arguments)) findings.push_back(no_stream("--out"));
  return findings;
}

/// All of the stream, or one byte more than a plan may have.
std::string read_all(std::istream& in) {
  std::string text;
  constexpr std::size_t kMost = plan::kLargestFile + 1;
  char buffer[65536];
  while (text.size() < kMost) {
    in.read(buffer, sizeof buffer);
    if (in.gcount() == 0) break;
    text.append(buffer, static_cast<std::size_t>(in.gcount()));
  }
  return text;
}

/// Lays the text of standard input over its name and puts that in place of `-`.
Result<void> take_input(const Command& command, Arguments& arguments, const Context& context,
                        OverlayFileSystem& files) {
  std::size_t count = 0;
  const std::string name = input_name(context);
  for (const Positional& positional : command.positionals)
    count += arguments.replace(std::string(positional.name), kStream, name);
  if (count == 0) return {};
  if (count > 1) return fail(read_twice());
  files.set(name, context.in == nullptr ? std::string() : read_all(*context.in));
  return {};
}

/// A context with other files and another standard output.
Context inside(const Context& context, FileSystem& files, std::ostream& out) {
  Context inner{
      files, out, context.err, context.language, context.program_folder, context.font_folders};
  inner.in = context.in;
  inner.messages = context.messages;
  inner.quiet = context.quiet;
  inner.strict = context.strict;
  return inner;
}

/// To standard output, or to the disk.
Result<void> let_go(HeldFileSystem& held, const Arguments& arguments, Context& context) {
  if (!writes_to_stream(arguments)) return held.release();
  if (held.held().size() != 1) return fail(not_one_file());
  context.out << held.held().front().content;
  return {};
}

int run_held(const Command& command, Arguments arguments, Context& context) {
  HeldFileSystem held(context.files);
  if (const auto taken = take_input(command, arguments, context, held); !taken)
    return report(taken.error(), context);
  std::ostringstream said;
  Context inner = inside(context, held, said);
  inner.confirms = !writes_to_stream(arguments);
  const int code = command.run(arguments, inner);
  if (code != 0) return code;
  if (context.strict && inner.warned) return report({stopped_by_warnings()}, context);
  if (const auto gone = let_go(held, arguments, context); !gone)
    return report(gone.error(), context);
  context.out << said.str();
  return 0;
}

}  // namespace

std::string input_name(const Context& context) {
  return context.language == Language::vietnamese && context.messages == MessageForm::text
             ? "(đầu vào chuẩn)"
             : "<stdin>";
}

bool writes_to_stream(const Arguments& arguments) { return arguments.get("out") == kStream; }

int run_command(const Command& command, Arguments arguments, Context& context) {
  if (command.streams) return run_held(command, std::move(arguments), context);
  if (const Diagnostics refused = refused_streams(command, arguments); !refused.empty())
    return report(refused, context);
  const int code = command.run(arguments, context);
  if (code != 0 || !context.strict || !context.warned) return code;
  return report({done_with_warnings()}, context);
}

}  // namespace vanban::cli
