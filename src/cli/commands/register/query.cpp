// SPDX-License-Identifier: MIT
#include "cli/commands/register/query.hpp"

#include <utility>

#include <fmt/format.h>

#include "cli/option_values.hpp"
#include "registry/names.hpp"

namespace vanban::cli {
namespace {

using registry::BookKey;
using registry::BookQuery;
using registry::Entry;
using registry::EntryStatus;
using registry::Register;

std::string status_word(EntryStatus status, Language language) {
  const bool vietnamese = language == Language::vietnamese;
  switch (status) {
    case EntryStatus::reserved:
      return vietnamese ? "giữ số" : "reserved";
    case EntryStatus::issued:
      return vietnamese ? "đã cấp" : "issued";
    case EntryStatus::voided:
      return vietnamese ? "đã hủy" : "void";
  }
  return {};
}

std::string subject_of(const Entry& entry) {
  if (entry.status == EntryStatus::voided) return entry.void_reason;
  if (entry.status == EntryStatus::reserved) return entry.fields.note;
  return entry.fields.type_name + ' ' + entry.fields.subject;
}

Diagnostic no_such_code(const std::string& code) {
  return make_error(
      "cli.no-such-code", Fault::data,
      {fmt::format("sổ không có số {}", code), fmt::format("the register has no number {}", code)},
      {"Viết đủ số và ký hiệu, ví dụ 05/KH-STP; sổ văn bản mật thì thêm --secret.",
       "Write number and notation, such as 05/KH-STP; for the secret book add "
       "--secret."});
}

Diagnostic in_several_years(const std::string& code) {
  return register_misuse({fmt::format("{} có trong nhiều năm", code),
                          fmt::format("{} is in the books of several years", code)},
                         {"Thêm --year.", "Add --year."});
}

}  // namespace

Diagnostic register_misuse(Bilingual message, Bilingual hint) {
  return misuse("cli.register", std::move(message), std::move(hint));
}

Result<Register> open_book(const Arguments& arguments, registry::OpenMode mode) {
  VANBAN_TRY(const std::string path, needed_option(arguments, "register"));
  return Register::open(path, mode);
}

Result<BookQuery> read_query(const Arguments& arguments) {
  BookQuery query;
  query.secrecy = secrecy_of(arguments);
  if (arguments.has("organ")) query.office = arguments.get("organ");
  VANBAN_TRY(query.year, read_number(arguments, "year"));
  if (!arguments.has("status")) return query;
  for (const auto& [status, name] : registry::kStatusNames)
    if (name == arguments.get("status")) query.status = status;
  if (!query.status)
    return fail(bad_value("status", arguments.get("status"),
                          {"Dùng reserved, issued hoặc void.", "Use reserved, issued or void."}));
  return query;
}

Result<std::string> read_target(const Arguments& arguments, const Bilingual& what) {
  if (arguments.has("TARGET")) return arguments.get("TARGET");
  return fail(
      register_misuse({fmt::format("thiếu {}", what.vi), fmt::format("{} is missing", what.en)},
                      {"Xem: vanban register --help", "See: vanban register --help"}));
}

Result<BookKey> read_key(const Register& book, const Arguments& arguments) {
  VANBAN_TRY(const std::string code,
             read_target(arguments, {"số, ký hiệu như 05/KH-STP", "a code such as 05/KH-STP"}));
  VANBAN_TRY(BookQuery query, read_query(arguments));
  BookKey key{code, query.year.value_or(0), *query.secrecy, query.office};
  if (query.year) return key;
  query.code = code;
  VANBAN_TRY(const std::vector<Entry> entries, book.list(query));
  for (const Entry& entry : entries) {
    if (key.year != 0) return fail(in_several_years(code));
    key.year = entry.series.year;
  }
  if (key.year == 0) return fail(no_such_code(code));
  return key;
}

void print_line(const Entry& entry, std::ostream& out, Language language) {
  out << fmt::format("{:<16}  {}  {:<8}  {}\n", entry.code, entry.date.to_iso(),
                     status_word(entry.status, language), subject_of(entry));
}

}  // namespace vanban::cli
