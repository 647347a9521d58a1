// SPDX-License-Identifier: MIT
// `vanban register backup`, `verify` and `export`.
#include <utility>

#include <fmt/format.h>

#include "cli/commands/register/actions.hpp"
#include "cli/commands/register/query.hpp"
#include "cli/option_values.hpp"
#include "jobs/book_export.hpp"

namespace vanban::cli {

Result<Diagnostics> back_up(const Arguments& arguments, Context& context) {
  VANBAN_TRY(const std::string target,
             read_target(arguments, {"tên tệp sao lưu", "the file for the copy"}));
  VANBAN_TRY(const auto book, open_book(arguments, registry::OpenMode::read));
  VANBAN_CHECK(book.backup(target));
  confirmations(context) << target << '\n';
  return Diagnostics{};
}

Result<Diagnostics> verify_book(const Arguments& arguments, Context& context) {
  VANBAN_TRY(const auto book, open_book(arguments, registry::OpenMode::read));
  VANBAN_TRY(auto findings, book.verify());
  if (findings.empty())
    confirmations(context) << (context.language == Language::vietnamese
                                   ? "sổ và các tệp đều đúng\n"
                                   : "register and files are sound\n");
  return findings;
}

Result<Diagnostics> export_book(const Arguments& arguments, Context& context) {
  jobs::BookExport request;
  VANBAN_TRY(request.out_path, needed_option(arguments, "out"));
  VANBAN_TRY(request.register_path, needed_option(arguments, "register"));
  VANBAN_TRY(request.query, read_query(arguments));
  request.overwrite = arguments.has("overwrite");
  jobs::Workshop workshop(context.files, context.font_folders);
  VANBAN_TRY(const std::size_t lines, jobs::export_book(request, workshop));
  const bool vietnamese = context.language == Language::vietnamese;
  confirmations(context) << fmt::format("{}  {} {}\n", request.out_path, lines,
                                        vietnamese ? "dòng" : "lines");
  return Diagnostics{};
}

}  // namespace vanban::cli
