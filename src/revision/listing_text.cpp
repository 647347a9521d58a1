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

/// What is not words: footnote marks, blanks, line breaks.
std::string sign_words(const Edit& edit, Language language) {
  const bool vi = language == Language::vietnamese;
  if (edit.footnote_before && edit.footnote_after)
    return vi ? "thay chú thích" : "another footnote";
  if (edit.footnote_after) return vi ? "thêm chú thích" : "a new footnote";
  if (edit.footnote_before) return vi ? "bỏ chú thích" : "a footnote dropped";
  return vi ? "sửa dấu cách hoặc ngắt dòng" : "a blank or line break";
}

std::string edit_words(const Edit& edit, Language language) {
  const bool vi = language == Language::vietnamese;
  const std::string where = edit.context.empty()
                                ? std::string{}
                                : fmt::format(" {} {}", vi ? "sau" : "after", quoted(edit.context));
  if (edit.before.empty() && edit.after.empty()) return sign_words(edit, language) + where;
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

/// The same replacement at several places is reported once.
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

/// Enough to recognise a paragraph by.
std::string opening(const std::string& text) {
  constexpr int kWords = 12;
  std::size_t end = 0;
  for (int words = 0; words < kWords; ++words) {
    end = text.find(' ', end + 1);
    if (end == std::string::npos) return text;
  }
  return text.substr(0, end) + " …";
}

std::string moved_words(const ListedChange& change, Language language) {
  const bool vi = language == Language::vietnamese;
  const std::string from =
      change.location.before ? place_words(*change.location.before, language) : "";
  std::string text =
      fmt::format("{} {} {}: {}", vi ? "chuyển từ" : "moved from", from,
                  vi ? "của bản cũ" : "of the old version", quoted(opening(change.after)));
  if (!change.edits.empty())
    text += (vi ? "; đồng thời " : "; at that ") + edits_words(change, language);
  return text;
}

/// The number's own place, without what it numbers.
std::string number_place(Location location, Language language) {
  location.is_title = false;
  location.paragraph = 0;
  return place_words(location, language);
}

/// Both sides stand at a number of the same rank.
bool has_both_numbers(const ListedChange& change) {
  const auto& [before, after] = change.location;
  return before && after && !before->cell && !after->cell && !before->steps.empty() &&
         before->steps.size() == after->steps.size() && before->steps != after->steps;
}

std::string renumbered_words(const ListedChange& change, Language language) {
  const bool vi = language == Language::vietnamese;
  return fmt::format("{} {}", vi ? "chỉ đổi số thứ tự; nay là" : "only renumbered; now",
                     quoted(opening(change.after)));
}

/// A footnote, a recipient and a title are named by their place already.
bool is_named_by_place(const ListedChange& change) {
  if (!change.location.before && !change.location.after) return false;
  const Location& place = change.location.shown();
  return place.footnote || place.is_title || place.component == model::StyleId::recipient;
}

std::string whole_words(const ListedChange& change, Language language) {
  const bool vi = language == Language::vietnamese;
  const bool gone = change.kind == Kind::deleted;
  if (change.unit == Unit::section)
    return gone ? (vi ? "bỏ toàn bộ" : "dropped as a whole")
                : (vi ? "thêm mới toàn bộ" : "new as a whole");
  const std::string& text = gone ? change.before : change.after;
  std::string words = gone ? (vi ? "bỏ" : "dropped") : (vi ? "thêm" : "new");
  if (text.empty() || !is_named_by_place(change)) words += ' ' + unit_word(change.unit, language);
  return text.empty() ? words : words + ' ' + quoted(text);
}

std::string action_words(const ListedChange& change, Language language) {
  const bool vi = language == Language::vietnamese;
  switch (change.kind) {
    case Kind::inserted:
    case Kind::deleted:
      return whole_words(change, language);
    case Kind::changed:
      return edits_words(change, language);
    case Kind::moved:
      return moved_words(change, language);
    case Kind::renumbered:
      return renumbered_words(change, language);
    case Kind::restyled:
      return fmt::format("{} {}", vi ? "đổi cách trình bày" : "another layout of the",
                         unit_word(change.unit, language));
  }
  return {};
}

/// Where it stands now; of what is gone, and of what has another number now, where it stood.
std::string place_of(const ListedChange& change, Language language) {
  const bool vi = language == Language::vietnamese;
  const auto& [before, after] = change.location;
  if (!before && !after) return {};
  if (!after) return describe(*before, language) + (vi ? " của bản cũ" : " of the old version");
  std::string place = describe(*after, language);
  if (change.kind == Kind::changed && has_both_numbers(change))
    place += fmt::format(" ({} {})", vi ? "bản cũ:" : "old:", number_place(*before, language));
  return place;
}

/// Digits and marks alone, in the first column: a serial number.
bool is_serial_number(const ListedChange& change) {
  const auto& [before, after] = change.location;
  const auto is_number = [](const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789.)") == std::string::npos;
  };
  return change.kind == Kind::changed && before && after && before->cell && after->cell &&
         after->cell->column == 1 && is_number(change.before) && is_number(change.after);
}

/// Says a list in few words: numbers that moved on together are reported together.
class Teller {
 public:
  Teller(const std::vector<ListedChange>& changes, Language language)
      : changes_(changes), language_(language) {}

  std::string run() {
    for (std::size_t i = 0; i < changes_.size();) {
      if (is_serial_number(changes_[i])) {
        tell_serial_numbers(*changes_[i++].location.after);
      } else if (is_renumbered(changes_[i])) {
        i = tell_numbers(i);
      } else {
        text_ += describe(changes_[i++], language_) + '\n';
      }
    }
    return std::move(text_);
  }

 private:
  static bool is_renumbered(const ListedChange& change) {
    return change.kind == Kind::renumbered && has_both_numbers(change);
  }

  static model::Path parent_of(const Location& location) {
    return {location.steps.begin(), location.steps.end() - 1};
  }

  static std::string_view own_number(const Location& location) {
    const std::string_view number = location.steps.back().number;
    return number.substr(number.rfind('.') + 1);
  }

  /// Its number changed with the one above, which is reported.
  bool follows_from_above(const Location& before, const Location& after) const {
    const std::pair<model::Path, model::Path> above{parent_of(before), parent_of(after)};
    return own_number(before) == own_number(after) &&
           std::find(told_.begin(), told_.end(), above) != told_.end();
  }

  static bool are_neighbours(const Location& one, const Location& other) {
    return one.root == other.root && parent_of(one) == parent_of(other);
  }

  /// Neighbours from `first` on, and what moved on below them; where the list goes on.
  std::size_t tell_numbers(std::size_t first) {
    std::size_t last = changes_.size();
    std::size_t next = first;
    for (; next < changes_.size() && is_renumbered(changes_[next]); ++next) {
      const auto& [before, after] = changes_[next].location;
      if (!follows_from_above(*before, *after)) {
        if (last < changes_.size() && !(are_neighbours(*changes_[last].location.before, *before) &&
                                        are_neighbours(*changes_[last].location.after, *after)))
          break;
        if (last == changes_.size()) first = next;
        last = next;
      }
      told_.emplace_back(before->steps, after->steps);
    }
    if (last < changes_.size()) text_ += numbers_words(first, last) + '\n';
    return next;
  }

  std::string numbers_words(std::size_t first, std::size_t last) const {
    const bool vi = language_ == Language::vietnamese;
    const std::string before = range_words(first, last, &Sides<Location>::before);
    const std::string after = range_words(first, last, &Sides<Location>::after);
    if (vi) return fmt::format("{} của bản cũ nay là {} (chỉ đổi số)", with_capital(before), after);
    return fmt::format("{} of the old version {} now {} (numbers only)", with_capital(before),
                       first == last ? "is" : "are", after);
  }

  std::string range_words(std::size_t first, std::size_t last,
                          std::optional<Location> Sides<Location>::*side) const {
    Location from_place = *(changes_[first].location.*side);
    if (first == last) return number_place(std::move(from_place), language_);
    // What holds both is named once: khoản 1 đến khoản 2 Điều 5. A heading's number holds it
    // itself.
    if (!model::is_heading(from_place.steps.back().kind))
      from_place.steps.erase(from_place.steps.begin(), from_place.steps.end() - 1);
    from_place.root.reset();
    const Location to_place = *(changes_[last].location.*side);
    return fmt::format("{} {} {}", number_place(std::move(from_place), language_),
                       language_ == Language::vietnamese ? "đến" : "to",
                       number_place(to_place, language_));
  }

  /// Once for a table.
  void tell_serial_numbers(Location place) {
    place.cell->row = place.cell->column = 0;
    if (std::find(tables_.begin(), tables_.end(), place) != tables_.end()) return;
    tables_.push_back(place);
    const int table = place.cell->table;
    place.cell.reset();
    const bool vi = language_ == Language::vietnamese;
    const std::string inside = place_words(place, language_);
    text_ += with_capital(fmt::format("{}{}{} {}: {}\n", inside, inside.empty() ? "" : ", ",
                                      vi ? "bảng" : "table", table,
                                      vi ? "đánh lại số thứ tự các hàng" : "rows renumbered"));
  }

  const std::vector<ListedChange>& changes_;
  Language language_;
  std::string text_;
  std::vector<std::pair<model::Path, model::Path>> told_;
  std::vector<Location> tables_;
};

}  // namespace

std::string describe(const ListedChange& change, Language language) {
  const std::string place = place_of(change, language);
  const std::string action = action_words(change, language);
  return place.empty() ? with_capital(action) : fmt::format("{}: {}", place, action);
}

std::string describe(const std::vector<ListedChange>& changes, Language language) {
  if (changes.empty())
    return language == Language::vietnamese ? "Không có thay đổi.\n" : "No changes.\n";
  return Teller(changes, language).run();
}

}  // namespace vanban::revision
