// SPDX-License-Identifier: MIT
#include "model/parts/wording.hpp"

#include <fmt/format.h>

namespace vanban::model::parts {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
// Room for what is written in by hand: a number of three or four figures, a day, a year.
constexpr int kNumberRoom = 8;
constexpr int kDayRoom = 5;
constexpr int kYearRoom = 8;

std::string open_place(int spaces) {
  std::string room;
  for (int i = 0; i < spaces; ++i) room += kNoBreakSpace;
  return room;
}

/// `label` and its figure, or the open place between it and the next word.
std::string dated(std::string_view label, const std::optional<int>& value, bool padded, int room) {
  if (!value) return fmt::format("{}{}", label, open_place(room));
  return padded ? fmt::format("{} {:02}", label, *value) : fmt::format("{} {}", label, *value);
}

/// The blank between two parts of a date; an open place brings its own.
std::string_view joint(const std::optional<int>& value) { return value ? " " : ""; }

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  for (std::string_view ending : endings)
    if (text.ends_with(ending)) return true;
  return false;
}

std::string_view without_end_mark(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with('\n')) text.remove_suffix(1);
  if (ends_with_any(text, {"./.", "...", "…"})) return text;
  if (ends_with_any(text, {";", ",", "."})) text.remove_suffix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::string archive_text(const Archive& archive) {
  std::string text = "Lưu: " + archive.office;
  for (const std::string& unit : archive.units) text += ", " + unit;
  if (archive.copies) text += fmt::format(" ({})", *archive.copies);
  if (!archive.note.empty()) text += fmt::format(" ({})", archive.note);
  return text;
}

void append_entry(const Recipient& recipient, std::vector<std::string>& lines) {
  if (recipient.members.empty()) {
    lines.push_back("- " + recipient.text);
    return;
  }
  lines.push_back(with_end_mark("- " + recipient.text, recipient.text.ends_with(':') ? "" : ":"));
  for (const std::string& member : recipient.members) lines.push_back("+ " + member);
}

}  // namespace

std::string padded_number(int number) { return fmt::format("{:02}", number); }

std::string code_line(std::string_view number, std::string_view notation) {
  if (number.empty()) return fmt::format("Số:{}/{}", open_place(kNumberRoom), notation);
  return fmt::format("Số: {}/{}", number, notation);
}

std::string long_date(const PartialDate& date) {
  const bool pad_month = date.month && *date.month < 3;
  return dated("ngày", date.day, true, kDayRoom) + std::string(joint(date.day)) +
         dated("tháng", date.month, pad_month, kDayRoom) + std::string(joint(date.month)) +
         dated("năm", date.year, false, kYearRoom);
}

std::string place_date_line(std::string_view place, const PartialDate& date) {
  return fmt::format("{}, {}", place, long_date(date));
}

std::string with_end_mark(std::string text, std::string_view mark) {
  const std::string_view bare = without_end_mark(text);
  if (mark == "." && ends_with_any(bare, {"./.", "..."})) return std::string(bare);
  return std::string(bare) + std::string(mark);
}

std::vector<std::string> punctuated_list(std::vector<std::string> entries) {
  for (std::size_t i = 0; i < entries.size(); ++i)
    entries[i] = with_end_mark(std::move(entries[i]), i + 1 == entries.size() ? "." : ";");
  return entries;
}

std::string attachment_note(const Attachment& attachment, Edition edition) {
  const bool open = edition == Edition::electronic;
  const std::string number =
      open || attachment.number.empty() ? open_place(kNumberRoom) : " " + attachment.number;
  return fmt::format("({} {} số{}/{} {}{}của {})", attachment.lead_in, attachment.document, number,
                     attachment.notation, long_date(open ? PartialDate{} : attachment.date),
                     joint(open ? std::nullopt : attachment.date.year), attachment.issuer);
}

std::vector<std::string> recipient_lines(const std::vector<Recipient>& recipients,
                                         const std::optional<Archive>& archive) {
  std::vector<std::string> lines;
  for (const Recipient& recipient : recipients) append_entry(recipient, lines);
  if (archive) lines.push_back("- " + archive_text(*archive));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].ends_with(':')) continue;  // the head of a group
    lines[i] = with_end_mark(std::move(lines[i]), i + 1 == lines.size() ? "." : ";");
  }
  return lines;
}

std::string drafter_line(std::string_view notation, std::optional<int> copies) {
  if (!copies) return std::string(notation);
  return fmt::format("{}.({})", notation, *copies);
}

}  // namespace vanban::model::parts
