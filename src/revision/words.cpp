// SPDX-License-Identifier: MIT
#include "revision/words.hpp"

#include <array>
#include <optional>
#include <type_traits>

#include "revision/sequence_diff.hpp"

namespace vanban::revision {
namespace {

constexpr bool is_blank(unsigned char byte) { return byte == ' ' || byte == '\t'; }

constexpr bool is_ascii_mark(unsigned char byte) {
  return byte > 0x20 && byte < 0x7F && !(byte >= '0' && byte <= '9') &&
         !(byte >= 'A' && byte <= 'Z') && !(byte >= 'a' && byte <= 'z');
}

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::size_t kGeneralPunctuation = 3;  // bytes of U+2000 to U+203F, E2 80 xx

/// Bytes inside of a word, whatever follows: letters and digits, and what no mark and no blank
/// outside ASCII begins with.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0; byte < plain.size(); ++byte)
    plain[byte] = !is_blank(static_cast<unsigned char>(byte)) &&
                  !is_ascii_mark(static_cast<unsigned char>(byte)) && byte != 0xC2 && byte != 0xE2;
  return plain;
}();

std::size_t length_while_blank(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_blank(static_cast<unsigned char>(text[length]))) ++length;
  return length;
}

std::size_t blank_length(std::string_view text) {
  return text.starts_with(kNoBreakSpace) ? kNoBreakSpace.size() : length_while_blank(text);
}

/// Quotes, dashes and dots outside ASCII count as marks of their own.
std::size_t mark_length(std::string_view text) {
  if (text.starts_with("\xE2\x80")) return std::min(text.size(), kGeneralPunctuation);
  return is_ascii_mark(static_cast<unsigned char>(text.front())) ? 1 : 0;
}

std::size_t word_length(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() &&
         (kPlain[static_cast<unsigned char>(text[length])] ||
          (blank_length(text.substr(length)) == 0 && mark_length(text.substr(length)) == 0)))
    ++length;
  return length;
}

class Splitter {
 public:
  Splitter(Interner& interner, std::span<const std::uint32_t> footnote_ids)
      : interner_(interner), footnote_ids_(footnote_ids) {}

  void operator()(const model::Run& run) {
    std::string_view rest = run.text;
    std::optional<std::uint32_t> blank;  // the id of " ", which is half of all
    while (!rest.empty()) {
      Word word;
      std::size_t length = blank_length(rest);
      if (length > 0) word.kind = Word::Kind::blank;
      if (length == 0 && (length = mark_length(rest)) > 0) word.kind = Word::Kind::mark;
      if (length == 0) length = word_length(rest);
      word.text = rest.substr(0, length);
      word.bold = run.bold;
      word.italic = run.italic;
      const bool is_space = word.text == " ";
      if (is_space && blank)
        words_.push_back(with_id(word, *blank));
      else
        add(word, word.text, run.bold ? 'b' : '-', run.italic ? 'i' : '-');
      if (is_space) blank = words_.back().id;
      rest.remove_prefix(length);
    }
  }
  void operator()(const model::LineBreak&) {
    Word word;
    word.kind = Word::Kind::line_break;
    add(word, {}, 'l', 'b');
  }
  void operator()(const model::FootnoteMark& mark) {
    Word word;
    word.kind = Word::Kind::footnote;
    word.footnote = mark.index;
    const std::uint32_t id = mark.index < footnote_ids_.size() ? footnote_ids_[mark.index] : 0;
    add(word, std::to_string(id), 'f', 'n');
  }
  Words take() { return std::move(words_); }

 private:
  /// Two letters for the look keep words apart that differ in it alone.
  void add(Word word, std::string_view text, char first, char second) {
    key_.assign({first, second});
    key_.append(text);
    words_.push_back(with_id(word, interner_.id_of(key_)));
  }

  static Word with_id(Word word, std::uint32_t id) {
    word.id = id;
    return word;
  }

  Interner& interner_;
  std::span<const std::uint32_t> footnote_ids_;
  std::string key_;
  Words words_;
};

std::vector<std::uint32_t> ids_of(const Words& words) {
  std::vector<std::uint32_t> ids;
  ids.reserve(words.size());
  for (const Word& word : words) ids.push_back(word.id);
  return ids;
}

/// A run of words of one fate: [begin, end) on each side that has it.
struct Stretch {
  bool kept = true;
  std::size_t before_begin = 0, before_end = 0, after_begin = 0, after_end = 0;
};

std::vector<Stretch> stretches_of(const SequenceDiff& edit) {
  std::vector<Stretch> stretches;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < edit.deleted.size() || j < edit.inserted.size()) {
    Stretch stretch{false, i, i, j, j};
    while (i < edit.deleted.size() && edit.deleted[i]) ++i;
    while (j < edit.inserted.size() && edit.inserted[j]) ++j;
    stretch.kept = i == stretch.before_begin && j == stretch.after_begin;
    while (stretch.kept && i < edit.deleted.size() && !edit.deleted[i] && !edit.inserted[j])
      ++i, ++j;
    stretch.before_end = i;
    stretch.after_end = j;
    stretches.push_back(stretch);
  }
  return stretches;
}

/// Only blanks and marks: not enough to hold on to between two changes.
bool is_crumb(const Stretch& stretch, const Words& before) {
  for (std::size_t i = stretch.before_begin; i < stretch.before_end; ++i)
    if (before[i].kind != Word::Kind::blank && before[i].kind != Word::Kind::mark) return false;
  return stretch.kept;
}

std::vector<Stretch> without_crumbs(const std::vector<Stretch>& stretches, const Words& before) {
  std::vector<Stretch> joined;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const bool inside = i > 0 && i + 1 < stretches.size();
    Stretch stretch = stretches[i];
    if (inside && is_crumb(stretch, before)) stretch.kept = false;
    if (!joined.empty() && !joined.back().kept && !stretch.kept) {
      joined.back().before_end = stretch.before_end;
      joined.back().after_end = stretch.after_end;
    } else {
      joined.push_back(stretch);
    }
  }
  return joined;
}

void append_changes(std::vector<WordChange>& changes, const Stretch& stretch, const Words& before,
                    const Words& after) {
  if (stretch.kept) {
    for (std::size_t i = 0; i < stretch.before_end - stretch.before_begin; ++i)
      changes.push_back(
          {Change::kept, &before[stretch.before_begin + i], &after[stretch.after_begin + i]});
    return;
  }
  for (std::size_t i = stretch.before_begin; i < stretch.before_end; ++i)
    changes.push_back({Change::deleted, &before[i], nullptr});
  for (std::size_t i = stretch.after_begin; i < stretch.after_end; ++i)
    changes.push_back({Change::inserted, nullptr, &after[i]});
}

}  // namespace

std::uint32_t Interner::id_of(std::string_view text) {
  if (const auto known = ids_.find(text); known != ids_.end()) return known->second;
  return ids_.emplace(text, static_cast<std::uint32_t>(ids_.size())).first->second;
}

Words words_of(const model::Paragraph& paragraph, Interner& interner,
               std::span<const std::uint32_t> footnote_ids) {
  Splitter splitter(interner, footnote_ids);
  for (const model::Inline& item : paragraph.inlines) std::visit(splitter, item);
  return splitter.take();
}

std::vector<WordChange> compare_words(const Words& before, const Words& after) {
  std::vector<WordChange> changes;
  changes.reserve(before.size() + after.size());
  const SequenceDiff edit = diff(ids_of(before), ids_of(after));
  for (const Stretch& stretch : without_crumbs(stretches_of(edit), before))
    append_changes(changes, stretch, before, after);
  return changes;
}

}  // namespace vanban::revision
