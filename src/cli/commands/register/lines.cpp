// SPDX-License-Identifier: MIT
// `vanban register list` and `show`.
#include <algorithm>

#include <fmt/format.h>

#include "cli/commands/register/actions.hpp"
#include "cli/commands/register/query.hpp"
#include "jobs/book_export.hpp"
#include "registry/names.hpp"

namespace vanban::cli {
namespace {

using registry::Entry;

bool by_date_and_number(const Entry& a, const Entry& b) {
  return a.date == b.date ? a.number < b.number : a.date < b.date;
}

void print_columns(const Entry& entry, Context& context) {
  const registry::BookRow row = registry::book_rows({entry}).front();
  for (std::size_t i = 0; i < row.size(); ++i)
    if (!row[i].empty())
      context.out << fmt::format("{}: {}\n", registry::book_headings()[i], row[i]);
}

void print_versions(const registry::DocumentRecord& document, Context& context) {
  const bool vietnamese = context.language == Language::vietnamese;
  context.out << fmt::format("{}: {}\n", vietnamese ? "Văn bản" : "Document", document.identity);
  for (const registry::Version& version : document.versions) {
    context.out << fmt::format("{} {}\n", vietnamese ? "Phiên bản" : "Version", version.ordinal);
    for (const registry::StoredSource& source : version.sources)
      context.out << fmt::format("  {:<8}  {}  {}\n",
                                 registry::name_of(registry::kRoleNames, source.role),
                                 source.sha256, source.name);
    for (const registry::Output& output : version.outputs)
      context.out << fmt::format("  {:<8}  {}  {}\n", vietnamese ? "tệp" : "file", output.sha256,
                                 output.path);
  }
}

}  // namespace

Result<Diagnostics> list_book(const Arguments& arguments, Context& context) {
  VANBAN_TRY(const auto book, open_book(arguments, registry::OpenMode::read));
  VANBAN_TRY(const auto query, read_query(arguments));
  VANBAN_TRY(auto entries, book.list(query));
  std::stable_sort(entries.begin(), entries.end(), by_date_and_number);
  for (const Entry& entry : entries) print_line(entry, context.out, context.language);
  if (!entries.empty()) return Diagnostics{};
  Diagnostic note = jobs::no_lines(query);
  note.severity = Severity::note;
  return Diagnostics{std::move(note)};
}

Result<Diagnostics> show_entry(const Arguments& arguments, Context& context) {
  VANBAN_TRY(const auto book, open_book(arguments, registry::OpenMode::read));
  VANBAN_TRY(const auto key, read_key(book, arguments));
  VANBAN_TRY(const auto entry, book.find(key));
  print_columns(entry, context);
  if (entry.identity.empty()) return Diagnostics{};
  VANBAN_TRY(const auto document, book.document(entry.identity));
  print_versions(document, context);
  return Diagnostics{};
}

}  // namespace vanban::cli
