// SPDX-License-Identifier: MIT
#include "reading/words.hpp"

#include "base/overload.hpp"
#include "base/utf8.hpp"
#include "text/normalisation.hpp"

namespace vanban::reading {
namespace {

/// Ends a word: the blanks of Unicode (White_Space), those without a line end among them.
bool is_space(char32_t c) {
  if (c <= 0x20) return c == 0x20 || (c >= 0x09 && c <= 0x0D);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

void add_words(Words& words, const std::string& text) {
  const std::string nfc = text::to_nfc(text);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < nfc.size();) {
    const std::size_t here = at;
    if (!is_space(utf8::next(nfc, at))) continue;
    if (here > begin) words.push_back(nfc.substr(begin, here - begin));
    begin = at;
  }
  if (begin < nfc.size()) words.push_back(nfc.substr(begin));
}

void add_words(Words& words, const Paragraph& paragraph) {
  if (paragraph.number) add_words(words, paragraph.number->text);
  add_words(words, text_of(paragraph));
}

void add_words(Words& words, const std::vector<Paragraph>& paragraphs) {
  for (const Paragraph& paragraph : paragraphs) add_words(words, paragraph);
}

void add_words(Words& words, const std::vector<Block>& blocks);

void add_words(Words& words, const Table& table) {
  for (const Row& row : table.rows)
    for (const Cell& cell : row.cells) add_words(words, cell.blocks);
}

void add_words(Words& words, const std::vector<Block>& blocks) {
  for (const Block& block : blocks)
    std::visit([&](const auto& content) { add_words(words, content); }, block.content);
}

void add_words(Words& words, const Section& section, Story story) {
  if (story == Story::body) add_words(words, section.blocks);
  if (story == Story::header) add_words(words, section.headers);
  if (story == Story::footer) add_words(words, section.footers);
}

}  // namespace

std::string text_of(const Paragraph& paragraph) {
  std::string text;
  for (const Inline& one : paragraph.inlines)
    std::visit(Overload{[&](const Run& run) { text += run.text; }, [](const NoteMark&) {},  //
                        [](const BoxAnchor&) {},                                            //
                        [](const Drawing&) {},                                              //
                        [&](const auto&) { text += ' '; }},
               one);
  return text;
}

Words words_of(const std::string& text) {
  Words words;
  add_words(words, text);
  return words;
}

Words words_of(const Paragraph& paragraph) {
  Words words;
  add_words(words, paragraph);
  return words;
}

Words words_of(const ShownDocument& document, Story story) {
  Words words;
  for (const Section& section : document.sections) add_words(words, section, story);
  for (const Note& note : document.notes)
    if (note.story == story) add_words(words, note.paragraphs);
  if (story == Story::text_boxes)
    for (const std::vector<Block>& box : document.boxes) add_words(words, box);
  if (story == Story::comments)
    for (const Comment& comment : document.comments) add_words(words, comment.text);
  return words;
}

}  // namespace vanban::reading
