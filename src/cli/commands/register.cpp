// SPDX-License-Identifier: MIT
// `vanban register`: shows and keeps the book of numbers.
#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/commands/register_words.hpp"
#include "jobs/book_export.hpp"
#include "jobs/workshop.hpp"
#include "pipeline/office_profile.hpp"
#include "registry/book.hpp"
#include "registry/faults.hpp"
#include "registry/names.hpp"
#include "registry/register.hpp"
#include "registry/request_check.hpp"

namespace vanban::cli {
namespace {

using registry::BookKey;
using registry::BookQuery;
using registry::Entry;
using registry::EntryStatus;
using registry::OpenMode;
using registry::Register;

Diagnostic usage(Bilingual message, Bilingual hint = {}) {
  Diagnostic diagnostic;
  diagnostic.code = "cli.register";
  diagnostic.fault = Fault::usage;
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

Result<Register> open_book(const Arguments& arguments, OpenMode mode) {
  const auto path = needed_option(arguments, "register");
  if (!path) return fail(path.error());
  return Register::open(*path, mode);
}

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

void print_line(const Entry& entry, Context& context) {
  context.out << fmt::format("{:<16}  {}  {:<8}  {}\n", entry.code, entry.date.to_iso(),
                             status_word(entry.status, context.language), subject_of(entry));
}

/// The lines that the options ask for. Without --secret the ordinary book: secret documents have
/// one of their own (Điều 15 of the decree).
Result<BookQuery> read_query(const Arguments& arguments) {
  BookQuery query;
  query.secrecy = secrecy_of(arguments);
  if (arguments.has("organ")) query.office = arguments.get("organ");
  const auto year = read_number(arguments, "year");
  if (!year) return fail(year.error());
  query.year = *year;
  if (!arguments.has("status")) return query;
  for (const auto& [status, name] : registry::kStatusNames)
    if (name == arguments.get("status")) query.status = status;
  if (!query.status)
    return fail(bad_value("status", arguments.get("status"),
                          {"Dùng reserved, issued hoặc void.", "Use reserved, issued or void."}));
  return query;
}

/// The target word: a code, a file.
Result<std::string> read_target(const Arguments& arguments, Bilingual what) {
  if (arguments.has("TARGET")) return arguments.get("TARGET");
  return fail(usage({fmt::format("thiếu {}", what.vi), fmt::format("{} is missing", what.en)},
                    {"Xem: vanban register --help", "See: vanban register --help"}));
}

Diagnostic no_such_code(const std::string& code) {
  Diagnostic diagnostic;
  diagnostic.code = "cli.no-such-code";
  diagnostic.fault = Fault::data;
  diagnostic.message = {fmt::format("sổ không có số {}", code),
                        fmt::format("the register has no number {}", code)};
  diagnostic.hint = {"Viết đủ số và ký hiệu, ví dụ 05/KH-STP; sổ văn bản mật thì thêm --secret.",
                     "Write number and notation, such as 05/KH-STP; for the secret book add "
                     "--secret."};
  return diagnostic;
}

/// The line that the code names. Codes come again each year: the year may be left out where only
/// one line has the code.
Result<BookKey> read_key(const Register& book, const Arguments& arguments) {
  const auto code =
      read_target(arguments, {"số, ký hiệu như 05/KH-STP", "a code such as 05/KH-STP"});
  if (!code) return fail(code.error());
  auto query = read_query(arguments);
  if (!query) return fail(query.error());
  BookKey key{*code, query->year.value_or(0), *query->secrecy, query->office};
  if (query->year) return key;
  query->code = *code;
  const auto entries = book.list(*query);
  if (!entries) return fail(entries.error());
  for (const Entry& entry : *entries) {
    if (key.year != 0)
      return fail(usage({fmt::format("{} có trong nhiều năm", *code),
                         fmt::format("{} stands in the books of several years", *code)},
                        {"Thêm --year.", "Add --year."}));
    key.year = entry.series.year;
  }
  if (key.year == 0) return fail(no_such_code(*code));
  return key;
}

bool by_date_and_number(const Entry& a, const Entry& b) {
  return a.date == b.date ? a.number < b.number : a.date < b.date;
}

int run_list(const Arguments& arguments, Context& context) {
  const auto book = open_book(arguments, OpenMode::read);
  if (!book) return report(book.error(), context);
  const auto query = read_query(arguments);
  if (!query) return report(query.error(), context);
  auto entries = book->list(*query);
  if (!entries) return report(entries.error(), context);
  std::stable_sort(entries->begin(), entries->end(), by_date_and_number);
  if (entries->empty()) {
    Diagnostic note = jobs::no_lines(*query);
    note.severity = Severity::note;
    return report({std::move(note)}, context);
  }
  for (const Entry& entry : *entries) print_line(entry, context);
  return 0;
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

int run_show(const Arguments& arguments, Context& context) {
  const auto book = open_book(arguments, OpenMode::read);
  if (!book) return report(book.error(), context);
  const auto key = read_key(*book, arguments);
  if (!key) return report(key.error(), context);
  const auto entry = book->find(*key);
  if (!entry) return report(entry.error(), context);
  print_columns(*entry, context);
  if (entry->identity.empty()) return 0;
  const auto document = book->document(entry->identity);
  if (!document) return report(document.error(), context);
  print_versions(*document, context);
  return 0;
}

/// Those that go on naming the number that was made void.
Result<Diagnostics> left_behind(const Register& book, const Entry& entry) {
  if (entry.identity.empty()) return Diagnostics{};
  const auto links = book.linked_from(entry.identity);
  if (!links) return fail(links.error());
  Diagnostics notes;
  for (const registry::Link& link : *links) {
    const bool attached = link.relation == registry::Relation::attached_to;
    Diagnostic note;
    note.code = "register.still-linked";
    note.severity = Severity::warning;
    const Bilingual how = attached ? Bilingual{"ban hành kèm theo", "issued with"}
                                   : Bilingual{"dẫn chiếu", "refers to"};
    note.message = {fmt::format("{} số vừa hủy {}: {}", how.vi, entry.code, link.target),
                    fmt::format("{} {}, now void: {}", how.en, entry.code, link.target)};
    note.hint = {
        "Cấp số lại cho văn bản vừa hủy rồi chạy vanban regenerate, hoặc thu hồi văn bản "
        "này.",
        "Issue the voided document again and run vanban regenerate, or withdraw this one."};
    notes.push_back(std::move(note));
  }
  return notes;
}

int run_void(const Arguments& arguments, Context& context) {
  const auto reason = needed_option(arguments, "reason");
  if (!reason) return report(reason.error(), context);
  auto book = open_book(arguments, OpenMode::write);
  if (!book) return report(book.error(), context);
  const auto key = read_key(*book, arguments);
  if (!key) return report(key.error(), context);
  const auto entry = book->void_entry(*key, *reason);
  if (!entry) return report(entry.error(), context);
  print_line(*entry, context);
  const auto notes = left_behind(*book, *entry);
  return report(notes ? *notes : notes.error(), context);
}

/// Abbreviation of the kind: none for a công văn, whose notation begins with the organ's.
std::string kind_in(const std::string& notation, const std::string& organ) {
  if (notation.rfind(organ + '-', 0) == 0) return {};
  return notation.substr(0, notation.find('-'));
}

Result<registry::ReserveRequest> read_reservation(const Arguments& arguments, Context& context) {
  const auto organ = needed_option(arguments, "organ");
  if (!organ) return fail(organ.error());
  const auto notation = needed_option(arguments, "notation");
  if (!notation) return fail(notation.error());
  const auto date = read_date(arguments);
  if (!date) return fail(date.error());
  const auto count = read_number(arguments, "count");
  if (!count) return fail(count.error());
  registry::SeriesRule rule;
  if (arguments.has("office")) {
    const auto profile = pipeline::read_office_profile(context.files, arguments.get("office"));
    if (!profile) return fail(profile.error());
    rule = profile->series;
  }
  return registry::ReserveRequest{*organ,
                                  kind_in(*notation, *organ),
                                  *notation,
                                  secrecy_of(arguments),
                                  rule,
                                  *date,
                                  count->value_or(1),
                                  arguments.get("note")};
}

int run_reserve(const Arguments& arguments, Context& context) {
  const auto request = read_reservation(arguments, context);
  if (!request) return report(request.error(), context);
  const auto path = needed_option(arguments, "register");
  if (!path) return report(path.error(), context);
  if (const auto checked = registry::check(*request); !checked)
    return report(checked.error(), context);
  const bool is_new = !context.files.exists(*path);
  auto book = registry::open_register(*path, context.files);
  if (!book) return report(book.error(), context);
  const auto entries = book->reserve(*request);
  if (!entries) return report(entries.error(), context);
  for (const Entry& entry : *entries) print_line(entry, context);
  Diagnostics notes;
  if (is_new) notes.push_back(new_register(*path));
  if (auto doubt = registry::doubt_about(request->notation)) notes.push_back(std::move(*doubt));
  return report(notes, context);
}

int run_backup(const Arguments& arguments, Context& context) {
  const auto target = read_target(arguments, {"tên tệp sao lưu", "the file for the copy"});
  if (!target) return report(target.error(), context);
  const auto book = open_book(arguments, OpenMode::read);
  if (!book) return report(book.error(), context);
  if (const auto copied = book->backup(*target); !copied) return report(copied.error(), context);
  context.out << *target << '\n';
  return 0;
}

int run_verify(const Arguments& arguments, Context& context) {
  const auto book = open_book(arguments, OpenMode::read);
  if (!book) return report(book.error(), context);
  const auto findings = book->verify();
  if (!findings) return report(findings.error(), context);
  if (findings->empty())
    context.out << (context.language == Language::vietnamese ? "sổ và các tệp đều đúng\n"
                                                             : "register and files are sound\n");
  return report(*findings, context);
}

int run_export(const Arguments& arguments, Context& context) {
  const auto out = needed_option(arguments, "out");
  if (!out) return report(out.error(), context);
  const auto path = needed_option(arguments, "register");
  if (!path) return report(path.error(), context);
  const auto query = read_query(arguments);
  if (!query) return report(query.error(), context);
  jobs::Workshop workshop(context.files, context.font_folders);
  const auto lines = jobs::export_book({*path, *query, *out, arguments.has("overwrite")}, workshop);
  if (!lines) return report(lines.error(), context);
  const bool vietnamese = context.language == Language::vietnamese;
  context.out << fmt::format("{}  {} {}\n", *out, *lines, vietnamese ? "dòng" : "lines");
  return 0;
}

struct Action {
  std::string_view name;
  int (*run)(const Arguments& arguments, Context& context);
};
constexpr std::array<Action, 7> kActions = {{{"list", run_list},
                                             {"show", run_show},
                                             {"void", run_void},
                                             {"reserve", run_reserve},
                                             {"backup", run_backup},
                                             {"verify", run_verify},
                                             {"export", run_export}}};

int run_register(const Arguments& arguments, Context& context) {
  const std::string name = arguments.get("ACTION");
  for (const Action& action : kActions)
    if (action.name == name) return action.run(arguments, context);
  return report(
      {usage({fmt::format("việc không có: {}", name), fmt::format("unknown action: {}", name)},
             {"Dùng list, show, void, reserve, backup, verify hoặc export.",
              "Use list, show, void, reserve, backup, verify or export."})},
      context);
}

std::vector<Option> register_options() {
  return {
      {"register", "FILE", {"sổ đăng ký", "the register"}},
      {"year", "YYYY", {"chỉ sổ của năm này", "the book of this year only"}},
      {"organ",
       "NOTATION",
       {"chỉ cơ quan có chữ viết tắt này; reserve: cơ quan lấy số",
        "only the organ of this notation; reserve: who takes the number"}},
      {"status",
       "reserved|issued|void",
       {"list, export: chỉ các dòng ở trạng thái này", "list, export: only lines of this state"}},
      {"secret",
       "",
       {"sổ văn bản mật thay cho sổ thường", "the book of secret documents instead of the usual"}},
      {"reason", "TEXT", {"void: lý do hủy", "void: why"}},
      {"notation",
       "NOTATION",
       {"reserve: ký hiệu sau dấu /, như KH-STP", "reserve: what follows the /, such as KH-STP"}},
      {"date", "YYYY-MM-DD", {"reserve: ngày của số", "reserve: the number's date"}},
      {"count", "N", {"reserve: giữ mấy số (mặc định 1)", "reserve: how many (default 1)"}},
      {"note", "TEXT", {"reserve: giữ cho ai", "reserve: for whom"}},
      {"office",
       "FILE.json",
       {"reserve: hồ sơ cơ quan, như của vanban issue",
        "reserve: office profile, as of vanban issue"}},
      {"out", "FILE", {"export: tệp .csv, .pdf hoặc .docx", "export: a .csv, .pdf or .docx file"}},
      {"overwrite",
       "",
       {"export: thay tệp cùng tên; sổ và bản đã ban hành không bao giờ bị thay",
        "export: replace a file of that name; never the register or an issued file"}}};
}

}  // namespace

const Command& register_command() {
  static const Command kCommand{
      "register",
      {"xem, giữ số, hủy số, sao lưu, kiểm tra, in sổ đăng ký văn bản đi",
       "show the register, reserve and void numbers, back up, verify, print"},
      {{"ACTION",
        {"list, show, void, reserve, backup, verify hoặc export",
         "list, show, void, reserve, backup, verify or export"}},
       {"TARGET",
        {"show, void: số, ký hiệu (05/KH-STP); backup: tệp sao lưu",
         "show, void: a code (05/KH-STP); backup: the file for the copy"},
        false}},
      register_options(),
      "vanban register export --register out/so-van-ban-di.vbr --year 2024 --out out/so-2024.pdf",
      {"in sổ đăng ký văn bản đi năm 2024, mười cột", "prints the book of 2024, ten columns"},
      run_register};
  return kCommand;
}

}  // namespace vanban::cli
