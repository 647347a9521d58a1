// SPDX-License-Identifier: MIT
// What one DOCX costs once the writer is warm: an eight-page plan, a new unit name each time, as in
// a batch. Layout is not part of it.
#include <benchmark/benchmark.h>

#include <string>

#include "docx/docx_writer.hpp"
#include "model/parts/letterhead.hpp"
#include "model/style_sheet.hpp"

namespace vanban {
namespace {

using model::Paragraph;
using model::StyleId;

const char* const kSentences[] = {
    "Thực hiện Quyết định số 140/QĐ-BTP ngày 31 tháng 01 năm 2024 của Bộ trưởng Bộ Tư pháp về "
    "việc ",
    "phát động phong trào thi đua, khen thưởng gắn với chuyên môn, nghiệp vụ của từng đơn vị; ",
    "tiếp tục quán triệt, thực hiện nghiêm túc các chủ trương của Đảng, pháp luật của Nhà nước; ",
    "nâng cao chất lượng, hiệu quả công tác xây dựng, kiểm tra, rà soát văn bản quy phạm; ",
    "phấn đấu hoàn thành xuất sắc nhiệm vụ được giao, bảo đảm đúng tiến độ và chất lượng; ",
    "kịp thời phát hiện, bồi dưỡng, nhân rộng các điển hình tiên tiến, gương người tốt, việc "
    "tốt; "};

/// Two to five sentences, never the same ones in a row, so that packing has real work to do.
std::string prose(int seed) {
  std::string text;
  for (int i = 0; i < 2 + seed % 4; ++i) {
    text += kSentences[(seed * 7 + i * 5) % 6];
    text += "mục " + std::to_string(seed * 31 + i * 17) + ". ";
  }
  return text;
}

Paragraph paragraph(StyleId style, const std::string& label, model::NumberKind kind, int seed) {
  Paragraph result;
  result.style = style;
  if (!label.empty())
    result.label = model::Label{label, kind, kind <= model::NumberKind::heading4, false, false};
  result.inlines.push_back(model::Run{prose(seed)});
  return result;
}

/// About 38 KB of document.xml, like the eight-page plan of a provincial office.
model::Document eight_pages() {
  model::Document document;
  document.styles = model::make_style_sheet();
  document.metadata.title = "Kế hoạch phát động phong trào thi đua";
  model::Section section;
  model::parts::Letterhead head{"UBND TỈNH TÂY NINH", "SỞ TƯ PHÁP", {}};
  section.blocks.push_back(model::parts::letterhead(head, section.page.text_width()));
  const char* const roman[] = {"I.", "II.", "III.", "IV.", "V."};
  for (int part = 0; part < 5; ++part) {
    section.blocks.push_back(
        paragraph(StyleId::heading1, roman[part], model::NumberKind::heading1, part));
    for (int item = 0; item < 9; ++item)
      section.blocks.push_back(
          paragraph(StyleId::dash_item, "-", model::NumberKind::dash, part * 10 + item));
    section.blocks.push_back(paragraph(StyleId::body, "", model::NumberKind::dash, part + 3));
  }
  document.sections.push_back(std::move(section));
  return document;
}

void warm_document(benchmark::State& state) {
  model::Document document = eight_pages();
  const model::PageFacts facts;
  docx::DocxWriter writer;
  std::size_t bytes = 0;
  int unit = 0;
  for (auto _ : state) {
    document.metadata.organ_name = "Phòng Tư pháp số " + std::to_string(unit++);
    auto file = writer.write(document, facts);
    bytes = file->size();
    benchmark::DoNotOptimize(file);
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(warm_document)->Unit(benchmark::kMicrosecond);

void first_document(benchmark::State& state) {
  const model::Document document = eight_pages();
  for (auto _ : state) {
    docx::DocxWriter writer;
    benchmark::DoNotOptimize(writer.write(document, {}));
  }
}
BENCHMARK(first_document)->Unit(benchmark::kMicrosecond);

/// A data table of so many rows: the cost has to grow with them and no faster.
void annex_rows(benchmark::State& state) {
  model::Document document = eight_pages();
  model::Table table;
  table.columns = {Length::twips(700), Length::twips(8655)};
  table.header_rows = 1;
  for (int i = 0; i < state.range(0); ++i) {
    model::Row row;
    for (int column = 0; column < 2; ++column) {
      model::Cell cell;
      cell.column = column;
      cell.blocks.push_back(paragraph(StyleId::table_text, "", model::NumberKind::dash, i));
      row.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(row));
  }
  document.sections.front().blocks.emplace_back(std::move(table));
  docx::DocxWriter writer;
  for (auto _ : state) benchmark::DoNotOptimize(writer.write(document, {}));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(annex_rows)->Arg(1000)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace vanban

BENCHMARK_MAIN();
