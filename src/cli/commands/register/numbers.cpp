// SPDX-License-Identifier: MIT
// `vanban register reserve` and `void`.
#include <utility>

#include <fmt/format.h>

#include "cli/commands/register/actions.hpp"
#include "cli/commands/register/query.hpp"
#include "cli/option_values.hpp"
#include "jobs/correct_date.hpp"
#include "pipeline/office_profile.hpp"
#include "registry/request_check.hpp"

namespace vanban::cli {
namespace {

using registry::Entry;

Diagnostic still_linked(const registry::Link& link, const Entry& entry) {
  const bool attached = link.relation == registry::Relation::attached_to;
  const Bilingual how = attached ? Bilingual{"ban hành kèm theo", "issued with"}
                                 : Bilingual{"dẫn chiếu", "refers to"};
  return make_warning(
      "register.still-linked",
      {fmt::format("{} số vừa hủy {}: {}", how.vi, entry.code, link.target),
       fmt::format("{} {}, now void: {}", how.en, entry.code, link.target)},
      {"Cấp số lại cho văn bản vừa hủy rồi chạy vanban regenerate, hoặc thu hồi văn bản này.",
       "Issue the voided document again and run vanban regenerate, or withdraw this one."});
}

/// Those that go on naming the number that was made void.
Result<Diagnostics> left_behind(const registry::Register& book, const Entry& entry) {
  Diagnostics notes;
  if (entry.identity.empty()) return notes;
  VANBAN_TRY(const auto links, book.linked_from(entry.identity));
  for (const registry::Link& link : links) notes.push_back(still_linked(link, entry));
  return notes;
}

/// Those that print the date as it was.
Result<Diagnostics> old_date_printed(const registry::Register& book, const Entry& entry) {
  Diagnostics notes;
  VANBAN_TRY(const auto links, book.linked_from(entry.identity));
  for (const registry::Link& link : links)
    notes.push_back(
        make_warning("register.old-date",
                     {fmt::format("còn ghi ngày cũ của {}: {}", entry.code, link.target),
                      fmt::format("still prints the old date of {}: {}", entry.code, link.target)},
                     {"Chạy vanban regenerate.", "Run vanban regenerate."}));
  return notes;
}

/// Abbreviation of the kind: none for a công văn, whose notation begins with the organ's.
std::string kind_in(const std::string& notation, const std::string& organ) {
  if (notation.rfind(organ + '-', 0) == 0) return {};
  return notation.substr(0, notation.find('-'));
}

Result<registry::ReserveRequest> read_reservation(const Arguments& arguments,
                                                  const Context& context) {
  VANBAN_TRY(const std::string organ, needed_option(arguments, "organ"));
  VANBAN_TRY(const std::string notation, needed_option(arguments, "notation"));
  VANBAN_TRY(const Date date, read_issue_date(arguments, context));
  VANBAN_TRY(const auto count, read_number(arguments, "count"));
  registry::SeriesRule rule;
  if (arguments.has("office")) {
    VANBAN_TRY(const auto profile,
               pipeline::read_office_profile(context.files, arguments.get("office")));
    rule = profile.series;
  }
  return registry::ReserveRequest{organ,
                                  kind_in(notation, organ),
                                  notation,
                                  secrecy_of(arguments),
                                  rule,
                                  date,
                                  count.value_or(1),
                                  arguments.get("note")};
}

}  // namespace

Result<Diagnostics> correct_date(const Arguments& arguments, Context& context) {
  VANBAN_TRY(const std::string reason, needed_option(arguments, "reason"));
  VANBAN_TRY(const Date date, read_issue_date(arguments, context));
  VANBAN_TRY(auto book, open_book(arguments, registry::OpenMode::write));
  VANBAN_TRY(const auto key, read_key(book, arguments));
  VANBAN_TRY(const Entry entry, book.find(key));
  jobs::Workshop workshop(context.files, context.font_folders);
  VANBAN_TRY(const auto done, jobs::correct_date(book, {key, date, reason}, workshop));
  confirmations(context) << fmt::format("{}  {}\n", done.numbering.code,
                                        done.numbering.date.to_iso());
  for (const registry::Output& output : done.outputs) confirmations(context) << output.path << '\n';
  return old_date_printed(book, entry);
}

Result<Diagnostics> void_number(const Arguments& arguments, Context& context) {
  VANBAN_TRY(const std::string reason, needed_option(arguments, "reason"));
  VANBAN_TRY(auto book, open_book(arguments, registry::OpenMode::write));
  VANBAN_TRY(const auto key, read_key(book, arguments));
  VANBAN_TRY(const Entry entry, book.void_entry(key, reason));
  print_line(entry, confirmations(context), context.language);
  return left_behind(book, entry);
}

Result<Diagnostics> reserve_numbers(const Arguments& arguments, Context& context) {
  VANBAN_TRY(const auto request, read_reservation(arguments, context));
  VANBAN_TRY(const std::string path, needed_option(arguments, "register"));
  VANBAN_CHECK(registry::check(request));
  const bool is_new = !context.files.exists(path);
  VANBAN_TRY(auto book, registry::open_register(path, context.files));
  VANBAN_TRY(const auto entries, book.reserve(request));
  for (const Entry& entry : entries) print_line(entry, confirmations(context), context.language);
  Diagnostics notes;
  if (is_new) notes.push_back(new_register(path));
  if (auto doubt = registry::doubt_about(request.notation)) notes.push_back(std::move(*doubt));
  return notes;
}

}  // namespace vanban::cli
