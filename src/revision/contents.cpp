// SPDX-License-Identifier: MIT
#include "revision/contents.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "model/walk.hpp"

namespace vanban::revision {
namespace {

// Groups of blocks that may be matched by likeness; tables and rows have groups by their form.
constexpr std::uint32_t kNoGroup = 0;
constexpr std::uint32_t kParagraphs = 1;
constexpr std::uint32_t kFirstFormGroup = 2;

constexpr int kFootnoteLikeness = 400;  // thousandths

/// A key under construction: the bytes of numbers, and texts after their lengths. Keys of one kind
/// have numbers of the same types in the same places.
class Key {
 public:
  explicit Key(char kind) : text_(1, kind) {}
  template <typename Number>
  Key& number(Number value) {
    text_.append(reinterpret_cast<const char*>(&value), sizeof value);
    return *this;
  }
  Key& text(std::string_view value) {
    number(value.size());
    text_.append(value);
    return *this;
  }
  const std::string& value() const { return text_; }

 private:
  std::string text_;
};

void append(std::vector<std::uint32_t>& bag, const std::vector<std::uint32_t>& more) {
  bag.insert(bag.end(), more.begin(), more.end());
}

/// Widths and indent do not count: the letterhead's follow from its text.
Key shape_of(const model::Table& table) {
  Key key('t');
  key.number(table.role).number(table.padding.in_emu()).number(table.header_rows);
  key.number(table.columns.size());
  return key;
}

/// What a paragraph's words depend on; nothing where footnotes have a part in it.
std::optional<Key> content_of(const model::Paragraph& paragraph) {
  Key key('x');
  key.number(paragraph.style);
  for (const model::Inline& item : paragraph.inlines) {
    if (std::holds_alternative<model::FootnoteMark>(item)) return std::nullopt;
    const auto* run = std::get_if<model::Run>(&item);
    key.number(run != nullptr);
    if (run != nullptr) key.number(run->bold).number(run->italic).text(run->text);
  }
  return key;
}

bool has_double_marks(const model::Document& document) {
  std::vector<int> marks(document.footnotes.size(), 0);
  bool twice = false;
  model::for_each_paragraph(document, [&](const model::Paragraph& paragraph) {
    for (const model::Inline& item : paragraph.inlines)
      if (const auto* mark = std::get_if<model::FootnoteMark>(&item))
        twice = twice || mark->index >= marks.size() || ++marks[mark->index] > 1;
  });
  return twice;
}

/// Even numbers for the old document's footnotes, odd ones for the new: none may be matched.
std::vector<std::uint32_t> lone_ids(std::size_t count, std::uint32_t parity) {
  std::vector<std::uint32_t> ids;
  for (std::size_t i = 0; i < count; ++i) ids.push_back(static_cast<std::uint32_t>(2 * i) + parity);
  return ids;
}

}  // namespace

Contents::Contents(const model::Document& before, const model::Document& after) {
  footnote_ids_before_ = lone_ids(before.footnotes.size(), 0);
  footnote_ids_after_ = lone_ids(after.footnotes.size(), 1);
  read_footnotes(before, after);
  read_body(before, footnote_ids_before_);
  read_body(after, footnote_ids_after_);
}

void Contents::read_footnotes(const model::Document& before, const model::Document& after) {
  for (const model::Footnote& footnote : before.footnotes)
    for (const model::Paragraph& paragraph : footnote.paragraphs)
      read(paragraph, footnote_ids_before_);
  for (const model::Footnote& footnote : after.footnotes)
    for (const model::Paragraph& paragraph : footnote.paragraphs)
      read(paragraph, footnote_ids_after_);
  // A footnote that is called twice has no one place; then none are matched, which is always right.
  if (has_double_marks(before) || has_double_marks(after)) return;
  std::vector<Candidate> old_notes, new_notes;
  for (const model::Footnote& footnote : before.footnotes) old_notes.push_back(candidate(footnote));
  for (const model::Footnote& footnote : after.footnotes) new_notes.push_back(candidate(footnote));
  for (const Match& match : align(old_notes, new_notes, kFootnoteLikeness))
    if (match.before && match.after)
      footnote_ids_after_[*match.after] = footnote_ids_before_[*match.before];
}

void Contents::read_body(const model::Document& document,
                         const std::vector<std::uint32_t>& footnote_ids) {
  model::for_each_paragraph(
      document, [&](const model::Paragraph& paragraph) { read(paragraph, footnote_ids); });
}

/// Most paragraphs are in both documents: those are cut up once.
void Contents::read(const model::Paragraph& paragraph,
                    const std::vector<std::uint32_t>& footnote_ids) {
  const Text*& text = texts_[&paragraph];
  if (text != nullptr) return;
  const std::optional<Key> content = content_of(paragraph);
  const Text** known = content ? &by_content_[content->value()] : &text;
  if (*known == nullptr) *known = &cut_.emplace_back(cut(paragraph, footnote_ids));
  text = *known;
}

Contents::Text Contents::cut(const model::Paragraph& paragraph,
                             const std::vector<std::uint32_t>& footnote_ids) {
  Text text;
  text.words = words_of(paragraph, interner_, footnote_ids);
  text.candidate.group = kParagraphs;
  Key key('p');
  key.number(paragraph.style);
  for (const Word& word : text.words) {
    key.number(word.id);
    if (word.kind == Word::Kind::word) text.candidate.bag.push_back(word.id);
  }
  std::sort(text.candidate.bag.begin(), text.candidate.bag.end());
  text.candidate.key = interner_.id_of(key.value());
  return text;
}

const Words& Contents::words(const model::Paragraph& paragraph) const {
  return texts_.at(&paragraph)->words;
}

const Candidate& Contents::candidate(const model::Paragraph& paragraph) const {
  return texts_.at(&paragraph)->candidate;
}

Candidate Contents::candidate(const model::Rule& rule) const {
  Key key('r');
  // Its length follows from the text above.
  key.number(rule.measure.base).number(rule.measure.thousandths);
  key.number(rule.space_after.in_emu()).number(rule.keep_next);
  return {interner_.id_of(key.value()), kNoGroup, {}};
}

Candidate Contents::candidate(const model::TableOfContents& contents) const {
  Key key('c');
  key.number(contents.levels).text(contents.title);
  return {interner_.id_of(key.value()), kNoGroup, {}};
}

Candidate Contents::candidate(const model::CellBlock& block) const {
  return std::visit([&](const auto& content) -> Candidate { return candidate(content); }, block);
}

Candidate Contents::candidate(const model::Block& block) const {
  return std::visit([&](const auto& content) -> Candidate { return candidate(content); }, block);
}

std::uint32_t Contents::geometry(const model::Row& row) const {
  Key key('g');
  for (const model::Cell& cell : row.cells)
    key.number(cell.column).number(cell.column_span).number(cell.row_span).number(cell.vertical);
  return interner_.id_of(key.value());
}

bool Contents::is_serial_number(const model::Cell& cell) const {
  if (cell.column != 0 || cell.blocks.size() != 1) return false;
  const auto* paragraph = std::get_if<model::Paragraph>(&cell.blocks.front());
  if (paragraph == nullptr) return false;
  const Words& words = this->words(*paragraph);
  return !words.empty() && std::all_of(words.begin(), words.end(), [](const Word& word) {
    return word.kind == Word::Kind::mark ||
           (word.kind == Word::Kind::word &&
            word.text.find_first_not_of("0123456789") == std::string_view::npos);
  });
}

Candidate Contents::candidate(const model::Row& row) const {
  Candidate candidate;
  candidate.group = kFirstFormGroup + geometry(row);
  Key key('w');
  key.number(candidate.group);
  for (const model::Cell& cell : row.cells) {
    key.number(cell.blocks.size());
    if (row.cells.size() > 1 && is_serial_number(cell)) continue;
    for (const model::CellBlock& block : cell.blocks) {
      const Candidate part = this->candidate(block);
      key.number(part.key);
      append(candidate.bag, part.bag);
    }
  }
  std::sort(candidate.bag.begin(), candidate.bag.end());
  candidate.key = interner_.id_of(key.value());
  return candidate;
}

Candidate Contents::candidate(const model::Table& table) const {
  Candidate candidate;
  Key key = shape_of(table);
  candidate.group = kFirstFormGroup + interner_.id_of(key.value());
  for (const model::Row& row : table.rows) {
    const Candidate part = this->candidate(row);
    key.number(part.key);
    append(candidate.bag, part.bag);
  }
  std::sort(candidate.bag.begin(), candidate.bag.end());
  candidate.key = interner_.id_of(key.value());
  return candidate;
}

Candidate Contents::candidate(const model::Footnote& footnote) const {
  Candidate candidate;
  candidate.group = kParagraphs;
  Key key('f');
  for (const model::Paragraph& paragraph : footnote.paragraphs) {
    const Candidate part = this->candidate(paragraph);
    key.number(part.key);
    append(candidate.bag, part.bag);
  }
  std::sort(candidate.bag.begin(), candidate.bag.end());
  candidate.key = interner_.id_of(key.value());
  return candidate;
}

Candidate Contents::candidate(const model::Section& section) const {
  Key key('s');
  key.number(section.role).text(section.title);
  Candidate result{
      interner_.id_of(key.value()), kParagraphs + static_cast<std::uint32_t>(section.role), {}};
  // Only annexes come in numbers: which is which, their words tell.
  if (section.role != model::SectionRole::annex) return result;
  for (const model::Block& block : section.blocks) {
    const Candidate inside = candidate(block);
    result.bag.insert(result.bag.end(), inside.bag.begin(), inside.bag.end());
  }
  std::sort(result.bag.begin(), result.bag.end());
  return result;
}

}  // namespace vanban::revision
