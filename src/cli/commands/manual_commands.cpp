// SPDX-License-Identifier: MIT
// `vanban man` and `vanban completion`: what the option table writes by itself.
#include "cli/commands/commands.hpp"
#include "cli/manual.hpp"

namespace vanban::cli {

const Command& man_command() {
  static const Command kCommand{
      "man",
      {"in trang hướng dẫn (man page)", "print the manual page"},
      {},
      {},
      "vanban man > vanban.1",
      {"ghi trang hướng dẫn để dùng với lệnh man", "write the page for use with man"},
      [](const Arguments&, Context& context) {
        context.out << man_page(context.language);
        return 0;
      }};
  return kCommand;
}

const Command& completion_command() {
  static const Command kCommand{
      "completion",
      {"in phần gợi ý lệnh cho bash", "print the completion script for bash"},
      {},
      {},
      "source <(vanban completion)",
      {"bật gợi ý bằng phím Tab trong cửa sổ lệnh này", "switch on Tab completion in this shell"},
      [](const Arguments&, Context& context) {
        context.out << bash_completion();
        return 0;
      }};
  return kCommand;
}

}  // namespace vanban::cli
