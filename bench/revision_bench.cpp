// SPDX-License-Identifier: MIT
// What a comparison costs: an 8-page plan (about 3,900 words in 95 paragraphs, a table, footnotes)
// against an edited copy, against a rewritten one, and a table of 10,000 rows against another; and
// the redline, from two documents to the bytes of the DOCX.
#include <benchmark/benchmark.h>

#include <random>
#include <string>

#include "docx/redline_writer.hpp"
#include "model/style_sheet.hpp"
#include "revision/compare.hpp"
#include "revision/listing.hpp"

namespace {

using namespace vanban;

constexpr int kParagraphs = 95;
constexpr int kWordsEach = 40;

std::string prose(std::mt19937& random, int words) {
  static constexpr const char* kSyllables[] = {
      "tổ", "chức", "phong", "trào", "thi", "đua",  "năm", "khen",  "thưởng", "đơn",
      "vị", "báo",  "cáo",   "Sở",   "Tư",  "pháp", "kế",  "hoạch", "thực",   "hiện"};
  std::string text;
  for (int i = 0; i < words; ++i) {
    text += kSyllables[random() % std::size(kSyllables)];
    text += i % 12 == 11 ? ", " : " ";
  }
  return text;
}

model::Document plan(unsigned seed) {
  std::mt19937 random(seed);
  model::Document document;
  auto& blocks = document.sections.emplace_back().blocks;
  for (int i = 0; i < kParagraphs; ++i) {
    model::Paragraph paragraph;
    paragraph.inlines.push_back(model::Run{prose(random, kWordsEach)});
    if (i % 20 == 7) {
      paragraph.inlines.push_back(model::FootnoteMark{document.footnotes.size()});
      model::Footnote& footnote = document.footnotes.emplace_back();
      footnote.paragraphs.emplace_back().inlines.push_back(model::Run{prose(random, 12)});
    }
    blocks.push_back(std::move(paragraph));
  }
  return document;
}

/// Every fifth paragraph touched, two new ones, one gone, one moved.
model::Document edited(model::Document document) {
  std::mt19937 random(7);
  auto& blocks = document.sections[0].blocks;
  for (std::size_t i = 0; i < blocks.size(); i += 5) {
    auto& run = std::get<model::Run>(std::get<model::Paragraph>(blocks[i]).inlines[0]);
    run.text.insert(run.text.size() / 2, " mới ").append(prose(random, 3));
  }
  blocks.erase(blocks.begin() + 31);
  blocks.insert(blocks.begin() + 50, blocks[3]);
  std::swap(blocks[11], blocks[70]);
  return document;
}

model::Document table(const std::string& last) {
  model::Document document;
  model::Table grid;
  grid.columns.assign(3, Length::millimetres(50));
  for (int i = 0; i < 10'000; ++i) {
    model::Row& row = grid.rows.emplace_back();
    for (const std::string& text : {std::to_string(i), "Xã số " + std::to_string(i), last}) {
      model::Cell& cell = row.cells.emplace_back();
      cell.column = static_cast<int>(row.cells.size()) - 1;
      model::Paragraph paragraph;
      paragraph.inlines.push_back(model::Run{text});
      cell.blocks.push_back(std::move(paragraph));
    }
  }
  document.sections.emplace_back().blocks.push_back(std::move(grid));
  return document;
}

void compare(benchmark::State& state, const model::Document& before, const model::Document& after) {
  for (auto _ : state) benchmark::DoNotOptimize(revision::compare(before, after));
}

void list(benchmark::State& state, const model::Document& before, const model::Document& after) {
  for (auto _ : state)
    benchmark::DoNotOptimize(revision::describe(
        revision::list_changes(revision::compare(before, after)), Language::vietnamese));
}

void redline(benchmark::State& state, model::Document before, model::Document after) {
  before.styles = after.styles = model::make_style_sheet();
  docx::RedlineWriter writer;
  const docx::RevisionAuthor author{"Nguyễn Văn A", "2024-02-15T09:00:00Z"};
  for (auto _ : state) {
    const auto file = writer.write(revision::compare(before, after), {}, {}, author);
    if (!file) state.SkipWithError(describe(file.error(), Language::english).c_str());
    benchmark::DoNotOptimize(file);
  }
}

BENCHMARK_CAPTURE(compare, edited_plan, plan(1), edited(plan(1)))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(compare, rewritten_plan, plan(1), plan(2))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(list, edited_plan, plan(1), edited(plan(1)))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(redline, edited_plan, plan(1), edited(plan(1)))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(redline, rewritten_plan, plan(1), plan(2))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(compare, every_row_of_10000, table("Quý I"), table("Quý II"))
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(redline, every_row_of_10000, table("Quý I"), table("Quý II"))
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
