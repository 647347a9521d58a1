// SPDX-License-Identifier: MIT
#include "support/program.hpp"

#include <sstream>
#include <utility>

#include "cli/application.hpp"
#include "support/source_tree.hpp"

namespace vanban::support {

Outcome call(const std::vector<std::string>& words, std::vector<std::string> font_folders,
             const std::string& input) {
  RealFileSystem files;
  std::ostringstream out, err;
  cli::Context context{files, out, err, {}, source_path("build/any"), std::move(font_folders)};
  std::istringstream in(input);
  context.in = &in;
  const int code = cli::run(words, context);
  return {code, out.str(), err.str()};
}

}  // namespace vanban::support
