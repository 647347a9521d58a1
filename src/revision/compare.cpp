// SPDX-License-Identifier: MIT
// Three passes: cut into words (Contents), match members and find moves, then write the tree.
#include "revision/compare.hpp"

#include <string_view>
#include <utility>

#include "revision/alignment.hpp"
#include "revision/contents.hpp"
#include "revision/footnote_book.hpp"
#include "revision/forms.hpp"
#include "revision/moves.hpp"
#include "revision/words.hpp"

namespace vanban::revision {
namespace {

constexpr int kBlockLikeness = 400;  // thousandths: a rewritten paragraph is another paragraph
constexpr int kAnyLikeness = 0;      // what stands in the same cell, row or footnote is compared

/// A pair of members of one kind; null where one side has none.
template <typename T>
struct Pair {
  const T* before = nullptr;
  const T* after = nullptr;
};

template <typename T>
const std::vector<T>& list_or_none(const std::vector<T>* list) {
  static const std::vector<T> none;
  return list != nullptr ? *list : none;
}

template <typename T>
std::vector<Pair<T>> pairs_of(const Contents& contents, const std::vector<T>& before,
                              const std::vector<T>& after, int least_likeness) {
  std::vector<Pair<T>> pairs;
  for (const Match& match :
       align(contents.members(before), contents.members(after), least_likeness))
    pairs.push_back({match.before ? &before[*match.before] : nullptr,
                     match.after ? &after[*match.after] : nullptr});
  return pairs;
}

/// Both sides of a member, each without the content that is compared by itself.
template <typename T>
Sides<T> forms_of(const Pair<T>& pair) {
  Sides<T> sides;
  if (pair.before != nullptr) sides.before = form_of(*pair.before);
  if (pair.after != nullptr) sides.after = form_of(*pair.after);
  return sides;
}

/// Both sides of what has no such content.
template <typename T>
Sides<T> whole(const Pair<T>& pair) {
  Sides<T> sides;
  if (pair.before != nullptr) sides.before = *pair.before;
  if (pair.after != nullptr) sides.after = *pair.after;
  return sides;
}

/// The parts of variants of which both or one are of kind T.
template <typename T, typename Variant>
Pair<T> as(const Pair<Variant>& pair) {
  return {pair.before != nullptr ? std::get_if<T>(pair.before) : nullptr,
          pair.after != nullptr ? std::get_if<T>(pair.after) : nullptr};
}

class Comparison {
 public:
  Comparison(const model::Document& before, const model::Document& after)
      : before_(before), after_(after), contents_(before, after) {}

  Revision run() {
    match_sections();
    Revision revision;
    revision.metadata = {before_.metadata, after_.metadata};
    revision.styles = {before_.styles, after_.styles};
    revision.provenance = {before_.provenance, after_.provenance};
    for (const SectionPlan& plan : plans_) revision.sections.push_back(section(plan));
    book_.add_unmarked(before_.footnotes.size(), after_.footnotes.size());
    // A footnote that calls another adds to the book while it is read.
    for (std::size_t i = 0; i < book_.entries().size(); ++i)
      revision.footnotes.push_back(footnote(book_.entries()[i]));
    return revision;
  }

 private:
  struct SectionPlan {
    Pair<model::Section> sections;
    std::vector<Pair<model::Block>> blocks;
  };

  void match_sections() {
    std::vector<const model::Paragraph*> deleted;
    std::vector<const model::Paragraph*> inserted;
    for (const auto& pair : pairs_of(contents_, before_.sections, after_.sections, kAnyLikeness)) {
      const auto* old_blocks = pair.before != nullptr ? &pair.before->blocks : nullptr;
      const auto* new_blocks = pair.after != nullptr ? &pair.after->blocks : nullptr;
      plans_.push_back({pair, pairs_of(contents_, list_or_none(old_blocks),
                                       list_or_none(new_blocks), kBlockLikeness)});
      for (const auto& blocks : plans_.back().blocks) collect_lone(blocks, deleted, inserted);
    }
    moves_ = find_moves(contents_, deleted, inserted);
  }

  static void collect_lone(const Pair<model::Block>& blocks,
                           std::vector<const model::Paragraph*>& deleted,
                           std::vector<const model::Paragraph*>& inserted) {
    const auto paragraphs = as<model::Paragraph>(blocks);
    if (blocks.after == nullptr && paragraphs.before != nullptr)
      deleted.push_back(paragraphs.before);
    if (blocks.before == nullptr && paragraphs.after != nullptr)
      inserted.push_back(paragraphs.after);
  }

  SectionRevision section(const SectionPlan& plan) {
    SectionRevision revision;
    revision.form = forms_of(plan.sections);
    for (const Pair<model::Block>& pair : plan.blocks) revision.blocks.push_back(block(pair));
    return revision;
  }

  BlockRevision block(const Pair<model::Block>& pair) {
    const model::Block& shown = pair.after != nullptr ? *pair.after : *pair.before;
    if (std::holds_alternative<model::Table>(shown)) return table(as<model::Table>(pair));
    if (std::holds_alternative<model::Rule>(shown)) return rule(as<model::Rule>(pair));
    if (std::holds_alternative<model::TableOfContents>(shown))
      return ContentsRevision{whole(as<model::TableOfContents>(pair))};
    return paragraph(as<model::Paragraph>(pair));
  }

  static RuleRevision rule(const Pair<model::Rule>& pair) { return {whole(pair)}; }

  TableRevision table(const Pair<model::Table>& pair) {
    TableRevision revision;
    revision.form = forms_of(pair);
    const auto* old_rows = pair.before != nullptr ? &pair.before->rows : nullptr;
    const auto* new_rows = pair.after != nullptr ? &pair.after->rows : nullptr;
    for (const auto& rows :
         pairs_of(contents_, list_or_none(old_rows), list_or_none(new_rows), kBlockLikeness))
      revision.rows.push_back(row(rows));
    return revision;
  }

  RowRevision row(const Pair<model::Row>& pair) {
    RowRevision revision;
    revision.form = forms_of(pair);
    const std::size_t count = (pair.after != nullptr ? pair.after : pair.before)->cells.size();
    for (std::size_t i = 0; i < count; ++i)
      revision.cells.push_back(cell({pair.before != nullptr ? &pair.before->cells[i] : nullptr,
                                     pair.after != nullptr ? &pair.after->cells[i] : nullptr}));
    return revision;
  }

  CellRevision cell(const Pair<model::Cell>& pair) {
    CellRevision revision;
    revision.form = form_of(pair.after != nullptr ? *pair.after : *pair.before);
    const auto* old_blocks = pair.before != nullptr ? &pair.before->blocks : nullptr;
    const auto* new_blocks = pair.after != nullptr ? &pair.after->blocks : nullptr;
    for (const auto& blocks :
         pairs_of(contents_, list_or_none(old_blocks), list_or_none(new_blocks), kAnyLikeness))
      revision.blocks.push_back(cell_block(blocks));
    return revision;
  }

  CellBlockRevision cell_block(const Pair<model::CellBlock>& pair) {
    const model::CellBlock& shown = pair.after != nullptr ? *pair.after : *pair.before;
    if (std::holds_alternative<model::Rule>(shown)) return rule(as<model::Rule>(pair));
    return paragraph(as<model::Paragraph>(pair));
  }

  FootnoteRevision footnote(const Sides<std::size_t>& index) {
    FootnoteRevision revision;
    revision.index = index;
    const auto* old_note = index.before ? &before_.footnotes[*index.before].paragraphs : nullptr;
    const auto* new_note = index.after ? &after_.footnotes[*index.after].paragraphs : nullptr;
    for (const auto& paragraphs :
         pairs_of(contents_, list_or_none(old_note), list_or_none(new_note), kAnyLikeness))
      revision.paragraphs.push_back(paragraph(paragraphs));
    return revision;
  }

  ParagraphRevision paragraph(const Pair<model::Paragraph>& pair) {
    ParagraphRevision revision;
    revision.form = forms_of(pair);
    const model::Paragraph* lone = pair.after != nullptr ? pair.after : pair.before;
    const auto move = moves_.find(lone);
    if (revision.form.change() != Change::kept && move != moves_.end()) {
      revision.move = move->second.number;
      append_pieces(revision, {move->second.before, move->second.after});
    } else {
      append_pieces(revision, pair);
    }
    return revision;
  }

  /// The words of both paragraphs compared; of a moved one only its own end's are written.
  void append_pieces(ParagraphRevision& revision, const Pair<model::Paragraph>& pair) {
    if (revision.form.change() == Change::kept && is_same(pair))
      return append_kept(revision.pieces, *pair.before, *pair.after);
    static const Words none;
    const Words& old_words = pair.before != nullptr ? contents_.words(*pair.before) : none;
    const Words& new_words = pair.after != nullptr ? contents_.words(*pair.after) : none;
    for (const WordChange& change : compare_words(old_words, new_words)) {
      const Word* old_word = revision.form.before ? change.before : nullptr;
      const Word* new_word = revision.form.after ? change.after : nullptr;
      if (old_word == nullptr && new_word == nullptr) continue;
      append_word(revision.pieces, change.change, old_word, new_word);
    }
  }

  bool is_same(const Pair<model::Paragraph>& pair) const {
    return contents_.candidate(*pair.before).key == contents_.candidate(*pair.after).key;
  }

  void append_kept(std::vector<Piece>& pieces, const model::Paragraph& before,
                   const model::Paragraph& after) {
    const std::vector<std::size_t> old_notes = footnotes_of(before);
    std::size_t notes = 0;
    for (const model::Inline& item : after.inlines) {
      if (const auto* run = std::get_if<model::Run>(&item))
        append_text(pieces, Change::kept, run->text, run->bold, run->italic);
      else if (const auto* mark = std::get_if<model::FootnoteMark>(&item))
        pieces.push_back(
            {Change::kept, model::FootnoteMark{book_.kept(old_notes[notes++], mark->index)}});
      else
        pieces.push_back({Change::kept, model::LineBreak{}});
    }
  }

  static std::vector<std::size_t> footnotes_of(const model::Paragraph& paragraph) {
    std::vector<std::size_t> footnotes;
    for (const model::Inline& item : paragraph.inlines)
      if (const auto* mark = std::get_if<model::FootnoteMark>(&item))
        footnotes.push_back(mark->index);
    return footnotes;
  }

  void append_word(std::vector<Piece>& pieces, Change change, const Word* old_word,
                   const Word* new_word) {
    const Word& word = new_word != nullptr ? *new_word : *old_word;
    if (word.kind == Word::Kind::line_break) return pieces.push_back({change, model::LineBreak{}});
    if (word.kind == Word::Kind::footnote)
      return pieces.push_back({change, model::FootnoteMark{footnote_index(old_word, new_word)}});
    append_text(pieces, change, word.text, word.bold, word.italic);
  }

  static void append_text(std::vector<Piece>& pieces, Change change, std::string_view text,
                          bool bold, bool italic) {
    if (text.empty()) return;
    model::Run* last = pieces.empty() ? nullptr : std::get_if<model::Run>(&pieces.back().item);
    const bool joins = last != nullptr && pieces.back().change == change && last->bold == bold &&
                       last->italic == italic;
    if (joins)
      last->text.append(text);
    else
      pieces.push_back({change, model::Run{std::string(text), bold, italic}});
  }

  std::size_t footnote_index(const Word* old_word, const Word* new_word) {
    if (old_word != nullptr && new_word != nullptr)
      return book_.kept(old_word->footnote, new_word->footnote);
    return old_word != nullptr ? book_.deleted(old_word->footnote)
                               : book_.inserted(new_word->footnote);
  }

  const model::Document& before_;
  const model::Document& after_;
  Contents contents_;
  std::vector<SectionPlan> plans_;
  Moves moves_;
  FootnoteBook book_;
};

}  // namespace

Revision compare(const model::Document& before, const model::Document& after) {
  return Comparison(before, after).run();
}

}  // namespace vanban::revision
