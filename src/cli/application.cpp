// SPDX-License-Identifier: MIT
#include "cli/application.hpp"

#include <exception>

#include <fmt/format.h>

#include "cli/manual.hpp"
#include "cli/parse.hpp"
#include "cli/places.hpp"
#include "cli/streams.hpp"
#include "cli/version.hpp"

namespace vanban::cli {
namespace {

Diagnostic internal_error(const std::exception& error) {
  return make_error("internal", Fault::internal,
                    {fmt::format("lỗi của chương trình: {}", error.what()),
                     fmt::format("an error of the program: {}", error.what())},
                    {"Không tệp nào bị ghi dở. Xin báo lỗi kèm tệp dữ liệu.",
                     "No file is half written. Please report it with the data file."});
}

int carry_out(const Request& request, Context& context) {
  if (request.version) {
    context.out << fmt::format("vanban {}\n", kVersion);
    return 0;
  }
  if (request.help) {
    context.out << (request.command == nullptr ? general_help(context.language)
                                               : command_help(*request.command, context.language));
    return 0;
  }
  if (const Diagnostics wrong = check_template_folders(request.arguments, context); !wrong.empty())
    return report(wrong, context);
  return run_command(*request.command, request.arguments, context);
}

}  // namespace

int run(const std::vector<std::string>& words, Context& context) {
  read_general_options(words, context);
  const Result<Request> request = parse(words);
  if (!request) return report(request.error(), context);
  // Only what nobody can foresee arrives here (out of memory); everything else is a value.
  try {
    return carry_out(*request, context);
  } catch (const std::exception& error) {
    return report({internal_error(error)}, context);
  }
}

}  // namespace vanban::cli
