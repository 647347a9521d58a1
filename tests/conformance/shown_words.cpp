// SPDX-License-Identifier: MIT
// Prints what the readers make of a file, for the check by shown_words.py: one line for each
// story, its name and its words; `numbers` are the automatic numbers of the body, which are left
// out of it.
#include <iostream>

#include "base/file_system.hpp"
#include "base/overload.hpp"
#include "reading/dump.hpp"
#include "reading/reader.hpp"
#include "reading/words.hpp"

namespace {

using namespace vanban;
using namespace vanban::reading;

void take_numbers(std::vector<Block>& blocks, Words& numbers) {
  const auto from_paragraph = [&](Paragraph& paragraph) {
    if (!paragraph.number) return;
    for (std::string& word : words_of(paragraph.number->text)) numbers.push_back(std::move(word));
    paragraph.number.reset();
  };
  const auto from_table = [&](Table& table) {
    for (Row& row : table.rows)
      for (Cell& cell : row.cells) take_numbers(cell.blocks, numbers);
  };
  for (Block& block : blocks) std::visit(Overload{from_paragraph, from_table}, block.content);
}

void print(std::string_view name, const Words& words) {
  std::cout << name;
  for (const std::string& word : words) std::cout << ' ' << word;
  std::cout << '\n';
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return std::cerr << "usage: shown_words FILE\n", 2;
  auto document = read_document(RealFileSystem(), arguments[1]);
  if (!document) {
    std::cerr << describe(document.error(), Language::english);
    return exit_code(document.error());
  }
  Words numbers;
  for (Section& section : document->sections) take_numbers(section.blocks, numbers);
  print("numbers", numbers);
  for (int story = 0; story <= static_cast<int>(Story::comments); ++story)
    print(name_of(static_cast<Story>(story)), words_of(*document, static_cast<Story>(story)));
}
