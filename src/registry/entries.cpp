// SPDX-License-Identifier: MIT
#include "registry/entries.hpp"

#include <fmt/format.h>

#include "base/code_number.hpp"
#include "registry/faults.hpp"
#include "registry/ledger.hpp"
#include "registry/names.hpp"
#include "registry/rule_check.hpp"

namespace vanban::registry {
namespace {

constexpr std::string_view kSelectEntry =
    "SELECT s.office, s.grouping, s.secrecy, s.year, e.number, e.date, e.code, e.status,"
    " d.identity, e.type_name, e.subject, e.signer, e.recipients, e.keeper, e.copies, e.sent_on,"
    " e.note, e.void_reason"
    " FROM entry e JOIN series s ON s.id = e.series LEFT JOIN document d ON d.id = e.document ";

Date read_date(const std::string& text) {
  const std::optional<Date> date = Date::from_iso(text);
  if (!date) throw SqlError::damage("a date that does not exist");
  return *date;
}

Entry read_entry(const Statement& row) {
  const SeriesKey series{row.text(0), row.text(1), value_of(kSecrecyNames, row.text(2)),
                         static_cast<int>(row.integer(3))};
  const BookFields fields{row.text(9),  row.text(10), row.text(11), row.text(12),
                          row.text(13), row.text(14), row.text(15), row.text(16)};
  return {series,
          static_cast<int>(row.integer(4)),
          read_date(row.text(5)),
          row.text(6),
          value_of(kStatusNames, row.text(7)),
          row.text(8),
          fields,
          row.text(17)};
}

std::int64_t make_series(const Database& database, const SeriesKey& key) {
  database.run("INSERT INTO series (office, grouping, secrecy, year) VALUES (?, ?, ?, ?)",
               key.office, key.group, name_of(kSecrecyNames, key.secrecy), key.year);
  return database.last_row_id();
}

Diagnostic date_goes_back(const Date& asked, const std::string& neighbour, bool later) {
  return refusal(
      later ? "date-after-next" : "date-before-last", {},
      {fmt::format("ngày {} {} ngày {} đã vào sổ của số liền {}", asked.to_iso(),
                   later ? "sau" : "trước", neighbour, later ? "sau" : "trước"),
       fmt::format("the date {} lies {} {}, the date of the {} number in the book", asked.to_iso(),
                   later ? "after" : "before", neighbour, later ? "next" : "previous")},
      {"Số và ngày phải theo thứ tự thời gian ban hành (Điều 15); chọn ngày không vi phạm thứ tự.",
       "Numbers and dates follow the order of issue (Điều 15); choose a date that keeps it."});
}

Diagnostic series_moved(const std::string& code) {
  return refusal("busy", {},
                 {fmt::format("số {} vừa được chương trình khác lấy", code),
                  fmt::format("the number {} was just taken by another program", code)},
                 {"Chạy lại.", "Run again."});
}

Diagnostic not_reserved(const SeriesKey& series, int number) {
  return refusal(
      "not-reserved", {},
      {fmt::format("số {} năm {} không phải số giữ chỗ", code_number_text(number), series.year),
       fmt::format("number {} of {} is not a reserved one", code_number_text(number), series.year)},
      {"Xem các số giữ chỗ bằng `vanban register list`.",
       "See the reserved numbers with `vanban register list`."});
}

Diagnostic no_such_entry(const BookKey& key) {
  Diagnostic diagnostic =
      wrong_request("no-such-entry", {},
                    {fmt::format("sổ năm {} không có số {}", key.year, key.code),
                     fmt::format("the book of {} has no {}", key.year, key.code)},
                    {"Viết đủ số và ký hiệu, ví dụ 05/KH-STP.",
                     "Give number and notation in full, such as 05/KH-STP."});
  return diagnostic;
}

Diagnostic already_void(const BookKey& key) {
  return refusal("already-void", {},
                 {fmt::format("số {} năm {} đã bị hủy từ trước", key.code, key.year),
                  fmt::format("{} of {} is already void", key.code, key.year)},
                 {});
}

Diagnostic not_issued(const Entry& entry) {
  return refusal("not-issued", {},
                 {fmt::format("số {} không phải số đã cấp cho văn bản", entry.code),
                  fmt::format("{} is no number of an issued document", entry.code)},
                 {"Số giữ trước thì lấy ngày của văn bản khi dùng (vanban issue --reserved).",
                  "A reserved number takes the document's date when it is used (vanban issue "
                  "--reserved)."});
}

Diagnostic not_last(const Entry& entry) {
  return refusal(
      "not-last", {},
      {fmt::format("sau số {} đã cấp số khác trong dãy, nên ngày của nó không sửa được nữa",
                   entry.code),
       fmt::format("numbers were issued after {} in its series, so its date stays", entry.code)},
      {"Hủy số này (vanban register void) rồi ban hành lại văn bản với ngày đúng, hoặc đính chính "
       "bằng công văn (vanban amend).",
       "Make it void (vanban register void) and issue the document again with the right date, or "
       "correct it by a letter (vanban amend)."});
}

Diagnostic other_year(const Entry& entry) {
  return wrong_request("other-year", "date",
                       {fmt::format("số {} thuộc sổ năm {}, không chuyển sang năm khác được",
                                    entry.code, entry.series.year),
                        fmt::format("{} stands in the book of {} and cannot move to another year",
                                    entry.code, entry.series.year)},
                       {"Hủy số này rồi ban hành lại với ngày đúng.",
                        "Make it void and issue the document again with the right date."});
}

bool code_exists(const Database& database, const SeriesKey& series, const std::string& code) {
  return database
      .integer("SELECT id FROM entry WHERE code = ? AND year = ? AND office = ? AND secrecy = ?",
               code, series.year, series.office, name_of(kSecrecyNames, series.secrecy))
      .has_value();
}

/// Date (ISO) of the nearest issued number before or after; empty where there is none. Reserved
/// numbers do not bind: their dates are provisional until they are filled.
std::string issued_before(const Database& database, std::int64_t series, int number) {
  Statement row = database.query(
      "SELECT date FROM entry WHERE series = ? AND number < ? AND status = 'issued'"
      " ORDER BY number DESC LIMIT 1",
      series, number);
  return row.step() ? row.text(0) : std::string{};
}

std::string issued_after(const Database& database, std::int64_t series, int number) {
  Statement row = database.query(
      "SELECT date FROM entry WHERE series = ? AND number > ? AND status = 'issued'"
      " ORDER BY number LIMIT 1",
      series, number);
  return row.step() ? row.text(0) : std::string{};
}

std::int64_t add_entry(const Database& database, const Offer& offer, std::int64_t series,
                       std::optional<std::int64_t> document, const BookFields& fields) {
  const EntryStatus status = document ? EntryStatus::issued : EntryStatus::reserved;
  database.run(
      "INSERT INTO entry (series, number, date, code, office, secrecy, year, status, document,"
      " type_name, subject, signer, recipients, keeper, copies, sent_on, note)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      series, offer.numbering.number, offer.numbering.date.to_iso(), offer.numbering.code,
      offer.series.office, name_of(kSecrecyNames, offer.series.secrecy), offer.series.year,
      name_of(kStatusNames, status), document, fields.type_name, fields.subject, fields.signer,
      fields.recipients, fields.keeper, fields.copies, fields.sent_on, fields.note);
  return database.last_row_id();
}

std::int64_t entry_id(const Database& database, std::int64_t series, int number) {
  return database.integer("SELECT id FROM entry WHERE series = ? AND number = ?", series, number)
      .value_or(0);
}

std::int64_t fill_entry(const Database& database, const Offer& offer, std::int64_t series,
                        std::optional<std::int64_t> document, const BookFields& fields) {
  database.run(
      "UPDATE entry SET date = ?, status = 'issued', document = ?, type_name = ?, subject = ?,"
      " signer = ?, recipients = ?, keeper = ?, copies = ?, sent_on = ?, note = ?"
      " WHERE series = ? AND number = ? AND status = 'reserved'",
      offer.numbering.date.to_iso(), document, fields.type_name, fields.subject, fields.signer,
      fields.recipients, fields.keeper, fields.copies, fields.sent_on, fields.note, series,
      offer.numbering.number);
  return entry_id(database, series, offer.numbering.number);
}

void advance_series(const Database& database, std::int64_t series, const Offer& offer) {
  database.run("UPDATE series SET last_number = max(last_number, ?) WHERE id = ?",
               offer.numbering.number, series);
}

/// Void numbers do not bind: one mistyped date must not close the book to all before it.
std::string last_date_of(const Database& database, std::int64_t series) {
  Statement row =
      database.query("SELECT max(date) FROM entry WHERE series = ? AND status <> 'void'", series);
  return row.step() ? row.text(0) : std::string();
}

}  // namespace

SeriesState series_state(const Database& database, const SeriesKey& key) {
  Statement row = database.query(
      "SELECT id, last_number FROM series"
      " WHERE office = ? AND grouping = ? AND secrecy = ? AND year = ?",
      key.office, key.group, name_of(kSecrecyNames, key.secrecy), key.year);
  if (!row.step()) return {};
  SeriesState state{row.integer(0), static_cast<int>(row.integer(1)),
                    last_date_of(database, row.integer(0))};
  // The counter and the lines are written in one transaction; a difference is damage, and going
  // on from it would give a number twice.
  const auto highest = database.integer("SELECT max(number) FROM entry WHERE series = ?", state.id);
  if (highest.value_or(0) != state.last_number) throw SqlError::damage("series and book disagree");
  return state;
}

Diagnostic code_taken(const std::string& code, int year) {
  return refusal(
      "code-taken", {},
      {fmt::format("số, ký hiệu {} đã có trong năm {}, ở một dãy số khác", code, year),
       fmt::format("the code {} of {} is already taken in another series", code, year)},
      {"Quy tắc đánh số chỉ nên đổi từ ngày 01 tháng 01; dùng lại quy tắc cũ cho năm này.",
       "Change the numbering rule on 1 January only; keep the old one for this year."});
}

Result<Offer> offer_behind(const Database& database, const SeriesState& state,
                           const SeriesKey& series, const std::string& notation, const Date& date) {
  if (date.to_iso() < state.last_date) return fail(date_goes_back(date, state.last_date, false));
  const int number = state.last_number + 1;
  const std::string code = fmt::format("{}/{}", code_number_text(number), notation);
  if (code_exists(database, series, code)) return fail(code_taken(code, series.year));
  return Offer{series, {number, date, code}, false};
}

Result<Offer> offer_next(const Database& database, const SeriesKey& series,
                         const std::string& notation, const Date& date) {
  if (auto same = check_rule(database, series, notation); !same)
    return tl::unexpected(same.error());
  return offer_behind(database, series_state(database, series), series, notation, date);
}

Result<Offer> offer_reserved(const Database& database, const SeriesKey& series,
                             const std::string& notation, int number, const Date& date) {
  if (auto same = check_rule(database, series, notation); !same)
    return tl::unexpected(same.error());
  const SeriesState state = series_state(database, series);
  Statement row = database.query(
      "SELECT code FROM entry WHERE series = ? AND number = ? AND status = 'reserved'", state.id,
      number);
  if (!row.step()) return fail(not_reserved(series, number));
  const std::string before = issued_before(database, state.id, number);
  const std::string after = issued_after(database, state.id, number);
  if (date.to_iso() < before) return fail(date_goes_back(date, before, false));
  if (!after.empty() && date.to_iso() > after) return fail(date_goes_back(date, after, true));
  return Offer{series, {number, date, row.text(0)}, true};
}

Result<void> take(const Database& database, const Offer& offer,
                  std::optional<std::int64_t> document, const BookFields& fields) {
  const SeriesState state = series_state(database, offer.series);
  const bool as_offered = offer.fills_reserved ? offer.numbering.number <= state.last_number
                                               : offer.numbering.number == state.last_number + 1;
  if (!as_offered) return fail(series_moved(offer.numbering.code));
  const std::int64_t series = state.id != 0 ? state.id : make_series(database, offer.series);
  const std::int64_t entry = offer.fills_reserved
                                 ? fill_entry(database, offer, series, document, fields)
                                 : add_entry(database, offer, series, document, fields);
  advance_series(database, series, offer);
  seal(database, Sealed::entry, entry);
  return {};
}

namespace {

std::int64_t row_of(const Database& database, const Entry& entry) {
  return entry_id(database, series_state(database, entry.series).id, entry.number);
}

}  // namespace

std::vector<Entry> select_entries(const Database& database, const BookQuery& query) {
  std::optional<std::string_view> secrecy, status;
  if (query.secrecy) secrecy = name_of(kSecrecyNames, *query.secrecy);
  if (query.status) status = name_of(kStatusNames, *query.status);
  Statement rows =
      database.query(std::string(kSelectEntry) +
                         "WHERE (?1 IS NULL OR s.office = ?1) AND (?2 IS NULL OR s.grouping = ?2)"
                         " AND (?3 IS NULL OR s.secrecy = ?3) AND (?4 IS NULL OR s.year = ?4)"
                         " AND (?5 IS NULL OR e.status = ?5)" +
                         // Only where it is asked for, so that the index on it is used.
                         (query.code ? " AND e.code = ?6" : "") +
                         " ORDER BY s.year, s.office, s.grouping, s.secrecy, e.number",
                     query.office, query.group, secrecy, query.year, status);
  if (query.code) rows.bind(*query.code);
  std::vector<Entry> entries;
  while (rows.step()) entries.push_back(read_entry(rows));
  return entries;
}

Result<Entry> find_entry(const Database& database, const BookKey& key) {
  Statement row = database.query(
      std::string(kSelectEntry) +
          "WHERE e.code = ?1 AND e.year = ?2 AND e.secrecy = ?3 AND (?4 IS NULL OR e.office = ?4)"
          " ORDER BY e.office LIMIT 1",
      key.code, key.year, name_of(kSecrecyNames, key.secrecy), key.office);
  if (!row.step()) return fail(no_such_entry(key));
  return read_entry(row);
}

std::optional<Entry> entry_in_force(const Database& database, const std::string& identity) {
  Statement row = database.query(
      std::string(kSelectEntry) + "WHERE e.status = 'issued' AND d.identity = ?", identity);
  if (!row.step()) return std::nullopt;
  return read_entry(row);
}

Result<void> void_number(const Database& database, const BookKey& key, const std::string& reason) {
  const Result<Entry> entry = find_entry(database, key);
  if (!entry) return tl::unexpected(entry.error());
  if (entry->status == EntryStatus::voided) return fail(already_void(key));
  database.run(
      "UPDATE entry SET status = 'void', void_reason = ?"
      " WHERE code = ? AND year = ? AND office = ? AND secrecy = ?",
      reason, key.code, key.year, entry->series.office, name_of(kSecrecyNames, key.secrecy));
  seal(database, Sealed::entry, row_of(database, *entry));
  return {};
}

Result<Entry> correctable(const Database& database, const DateCorrection& correction) {
  const Result<Entry> entry = find_entry(database, correction.key);
  if (!entry) return entry;
  if (entry->status != EntryStatus::issued) return fail(not_issued(*entry));
  if (correction.date.year() != entry->series.year) return fail(other_year(*entry));
  const std::int64_t series = series_state(database, entry->series).id;
  if (!issued_after(database, series, entry->number).empty()) return fail(not_last(*entry));
  const std::string before = issued_before(database, series, entry->number);
  if (correction.date.to_iso() < before)
    return fail(date_goes_back(correction.date, before, false));
  return entry;
}

void set_date(const Database& database, const Entry& entry, const DateCorrection& correction) {
  const std::string why = fmt::format("sửa ngày {} thành {}: {}", entry.date.to_iso(),
                                      correction.date.to_iso(), correction.reason);
  const std::string note = entry.fields.note.empty() ? why : entry.fields.note + "; " + why;
  const std::int64_t id = row_of(database, entry);
  database.run("UPDATE entry SET date = ?, note = ? WHERE id = ?", correction.date.to_iso(), note,
               id);
  seal(database, Sealed::entry, id);
}

}  // namespace vanban::registry
