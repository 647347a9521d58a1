// SPDX-License-Identifier: MIT
#include "revision/contents.hpp"

#include <algorithm>
#include <span>
#include <string>
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

void append(Bag& bag, const Bag& more) { bag.insert(bag.end(), more.begin(), more.end()); }

/// Widths and indent do not count: the letterhead's follow from its text.
Key shape_of(const model::Table& table) {
  Key key('t');
  key.number(table.role).number(table.padding.in_emu()).number(table.header_rows);
  key.number(table.columns.size());
  return key;
}

/// Bytes that are the same for the same words of the same looks, however they are cut into runs.
class ContentKey {
 public:
  explicit ContentKey(std::span<const std::uint32_t> footnote_ids) : footnote_ids_(footnote_ids) {}

  void operator()(const model::Run& run) {
    if (run.text.empty()) return;
    const char look = static_cast<char>('0' + (run.bold ? 1 : 0) + (run.italic ? 2 : 0));
    if (look != look_) mark(look);
    bytes_ += run.text;
  }
  void operator()(const model::LineBreak&) { mark('l'); }
  void operator()(const model::FootnoteMark& mark) {
    const std::uint32_t id = mark.index < footnote_ids_.size() ? footnote_ids_[mark.index] : 0;
    this->mark('f');
    bytes_.append(reinterpret_cast<const char*>(&id), sizeof id);
  }
  const std::string& bytes() const { return bytes_; }

 private:
  /// Told from text by a byte that no UTF-8 has.
  void mark(char kind) {
    look_ = kind;
    bytes_ += '\xFF';
    bytes_ += kind;
  }

  std::span<const std::uint32_t> footnote_ids_;
  char look_ = 0;
  std::string bytes_;
};

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
  for (const Match& match :
       align(members(before.footnotes), members(after.footnotes), kFootnoteLikeness))
    if (match.before && match.after)
      footnote_ids_after_[*match.after] = footnote_ids_before_[*match.before];
}

void Contents::read_body(const model::Document& document,
                         const std::vector<std::uint32_t>& footnote_ids) {
  model::for_each_paragraph(
      document, [&](const model::Paragraph& paragraph) { read(paragraph, footnote_ids); });
}

void Contents::read(const model::Paragraph& paragraph,
                    const std::vector<std::uint32_t>& footnote_ids) {
  if (texts_.find(&paragraph) != texts_.end()) return;
  ContentKey content(footnote_ids);
  for (const model::Inline& item : paragraph.inlines) std::visit(content, item);
  Key key('p');
  key.number(paragraph.style).text(content.bytes());
  texts_[&paragraph] = {interner_.id_of(key.value()), &footnote_ids, std::nullopt};
}

const Words& Contents::words(const model::Paragraph& paragraph) const {
  Text& text = texts_.at(&paragraph);
  if (!text.words) text.words = words_of(paragraph, interner_, *text.footnote_ids);
  return *text.words;
}

// ---- bags ----

Bag Contents::bag(const model::Paragraph& paragraph) const {
  Bag bag;
  for (const Word& word : words(paragraph))
    if (word.kind == Word::Kind::word) bag.push_back(word.id);
  std::sort(bag.begin(), bag.end());
  return bag;
}

template <typename T>
Bag Contents::bag_of_all(const std::vector<T>& members) const {
  Bag bag;
  for (const T& member : members) append(bag, this->bag(member));
  std::sort(bag.begin(), bag.end());
  return bag;
}

Bag Contents::bag(const model::CellBlock& block) const {
  const auto* paragraph = std::get_if<model::Paragraph>(&block);
  return paragraph != nullptr ? bag(*paragraph) : Bag();
}

Bag Contents::bag(const model::Block& block) const {
  if (const auto* paragraph = std::get_if<model::Paragraph>(&block)) return bag(*paragraph);
  const auto* table = std::get_if<model::Table>(&block);
  return table != nullptr ? bag_of_all(table->rows) : Bag();
}

Bag Contents::bag(const model::Row& row) const {
  Bag bag;
  for (const model::Cell& cell : row.cells)
    if (row.cells.size() == 1 || !is_serial_number(cell)) append(bag, bag_of_all(cell.blocks));
  std::sort(bag.begin(), bag.end());
  return bag;
}

Bag Contents::bag(const model::Footnote& footnote) const { return bag_of_all(footnote.paragraphs); }

/// Only annexes come in numbers: which is which, their words say.
Bag Contents::bag(const model::Section& section) const {
  return section.role == model::SectionRole::annex ? bag_of_all(section.blocks) : Bag();
}

// ---- candidates ----

Candidate Contents::candidate(const model::Paragraph& paragraph) const {
  return {texts_.at(&paragraph).key, kParagraphs};
}

Candidate Contents::candidate(const model::Rule& rule) const {
  Key key('r');
  // Its length follows from the text above.
  key.number(rule.measure.base).number(rule.measure.thousandths);
  key.number(rule.space_after.in_emu()).number(rule.keep_next);
  return {interner_.id_of(key.value()), kNoGroup};
}

Candidate Contents::candidate(const model::TableOfContents& contents) const {
  Key key('c');
  key.number(contents.levels).text(contents.title);
  return {interner_.id_of(key.value()), kNoGroup};
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
  const std::uint32_t group = kFirstFormGroup + geometry(row);
  Key key('w');
  key.number(group);
  for (const model::Cell& cell : row.cells) {
    key.number(cell.blocks.size());
    if (row.cells.size() > 1 && is_serial_number(cell)) continue;
    for (const model::CellBlock& block : cell.blocks) key.number(candidate(block).key);
  }
  return {interner_.id_of(key.value()), group};
}

Candidate Contents::candidate(const model::Table& table) const {
  Key key = shape_of(table);
  const std::uint32_t group = kFirstFormGroup + interner_.id_of(key.value());
  for (const model::Row& row : table.rows) key.number(candidate(row).key);
  return {interner_.id_of(key.value()), group};
}

Candidate Contents::candidate(const model::Footnote& footnote) const {
  Key key('f');
  for (const model::Paragraph& paragraph : footnote.paragraphs)
    key.number(candidate(paragraph).key);
  return {interner_.id_of(key.value()), kParagraphs};
}

Candidate Contents::candidate(const model::Section& section) const {
  Key key('s');
  key.number(section.role).text(section.title);
  return {interner_.id_of(key.value()), kParagraphs + static_cast<std::uint32_t>(section.role)};
}

}  // namespace vanban::revision
