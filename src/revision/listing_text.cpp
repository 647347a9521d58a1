// SPDX-License-Identifier: MIT
// The words of the list of changes.
#include <algorithm>

#include <fmt/format.h>

#include "revision/listing.hpp"

namespace vanban::revision {
namespace {

using Kind = ListedChange::Kind;
using Unit = ListedChange::Unit;

std::string unit_word(Unit unit, Language language) {
  const bool vi = language == Language::vietnamese;
  switch (unit) {
    case Unit::paragraph:
      return vi ? "đoạn" : "paragraph";
    case Unit::row:
      return vi ? "hàng" : "row";
    case Unit::table:
      return vi ? "bảng" : "table";
    case Unit::rule:
      return vi ? "đường kẻ" : "line";
    case Unit::contents:
      return vi ? "mục lục" : "table of contents";
    case Unit::section:
      return vi ? "trang của phần này" : "page of this section";
  }
  return {};
}

std::string quoted(const std::string& text) { return fmt::format("“{}”", text); }

std::string edit_words(const Edit& edit, Language language) {
  const bool vi = language == Language::vietnamese;
  const std::string where = edit.context.empty()
                                ? std::string{}
                                : fmt::format(" {} {}", vi ? "sau" : "after", quoted(edit.context));
  if (edit.before.empty() && edit.after.empty())
    return (vi ? "sửa dấu cách, ngắt dòng hoặc chú thích" : "a blank, line break or footnote") +
           where;
  if (edit.before == edit.after)
    return fmt::format("{} {}", vi ? "đổi kiểu chữ của" : "another look for", quoted(edit.after));
  if (edit.before.empty())
    return fmt::format("{} {}{}", vi ? "thêm" : "add", quoted(edit.after), where);
  if (edit.after.empty()) return fmt::format("{} {}", vi ? "bỏ" : "drop", quoted(edit.before));
  return fmt::format("{} {} {} {}", vi ? "sửa" : "change", quoted(edit.before), vi ? "thành" : "to",
                     quoted(edit.after));
}

std::string times_words(std::ptrdiff_t times, Language language) {
  if (times < 2) return {};
  return fmt::format(" ({} {})", times, language == Language::vietnamese ? "chỗ" : "times");
}

/// The same replacement at several places is told once.
std::string edits_words(const ListedChange& change, Language language) {
  std::vector<std::string> phrases;
  for (const Edit& edit : change.edits) phrases.push_back(edit_words(edit, language));
  std::string text;
  for (auto phrase = phrases.begin(); phrase != phrases.end(); ++phrase) {
    if (std::find(phrases.begin(), phrase, *phrase) != phrase) continue;
    if (!text.empty()) text += "; ";
    text += *phrase + times_words(std::count(phrase, phrases.end(), *phrase), language);
  }
  return text;
}

std::string moved_words(const ListedChange& change, Language language) {
  const bool vi = language == Language::vietnamese;
  const std::string from =
      change.location.before ? describe(*change.location.before, language) : "";
  return fmt::format("{} {}: {}", vi ? "chuyển từ" : "moved from", from, quoted(change.after));
}

std::string action_words(const ListedChange& change, Language language) {
  const bool vi = language == Language::vietnamese;
  const std::string unit = unit_word(change.unit, language);
  switch (change.kind) {
    case Kind::inserted:
      return fmt::format("{} {}{}", vi ? "thêm" : "new", unit,
                         change.after.empty() ? "" : " " + quoted(change.after));
    case Kind::deleted:
      return fmt::format("{} {}{}", vi ? "bỏ" : "dropped", unit,
                         change.before.empty() ? "" : " " + quoted(change.before));
    case Kind::changed:
      return edits_words(change, language);
    case Kind::moved:
      return moved_words(change, language);
    case Kind::renumbered:
      return fmt::format("{} {}", vi ? "chỉ đổi số thứ tự; nay là" : "only renumbered; now",
                         quoted(change.after));
    case Kind::restyled:
      return fmt::format("{} {}", vi ? "đổi cách trình bày" : "another layout of the", unit);
  }
  return {};
}

}  // namespace

std::string describe(const ListedChange& change, Language language) {
  const bool located = change.location.before || change.location.after;
  const std::string place = located ? describe(change.location.shown(), language) : std::string{};
  const std::string action = action_words(change, language);
  return place.empty() ? action : fmt::format("{}: {}", place, action);
}

std::string describe(const std::vector<ListedChange>& changes, Language language) {
  if (changes.empty())
    return language == Language::vietnamese ? "Không có thay đổi.\n" : "No changes.\n";
  std::string text;
  for (const ListedChange& change : changes) text += describe(change, language) + '\n';
  return text;
}

}  // namespace vanban::revision
