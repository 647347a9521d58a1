// SPDX-License-Identifier: MIT
// What one PDF costs: drawing alone, with the layout, with nothing kept, and reading the fonts.
#include <benchmark/benchmark.h>

#include <string>

#include "base/file_system.hpp"
#include "fonts/font_set.hpp"
#include "layout/layout.hpp"
#include "model/style_sheet.hpp"
#include "pdf/pdf_writer.hpp"

namespace vanban {
namespace {

using model::NumberKind;
using model::StyleId;

const char* const kClauses[] = {
    "thực hiện Quyết định số 140/QĐ-BTP ngày 31 tháng 01 năm 2024 của Bộ trưởng Bộ Tư pháp",
    "phát động phong trào thi đua, khen thưởng gắn với chuyên môn, nghiệp vụ của từng đơn vị",
    "tiếp tục quán triệt nghiêm túc các chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
    "nâng cao chất lượng, hiệu quả công tác xây dựng, kiểm tra, rà soát văn bản quy phạm",
    "phấn đấu hoàn thành xuất sắc nhiệm vụ được giao, bảo đảm đúng tiến độ và chất lượng",
    "kịp thời phát hiện, bồi dưỡng, nhân rộng các điển hình tiên tiến, gương người tốt, việc tốt",
    "đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh (Chỉ thị số 05-CT/TW)"};

std::string prose(int seed, int clauses) {
  std::string text = "Mục " + std::to_string(seed) + ": ";
  for (int i = 0; i < clauses; ++i)
    text += std::string(kClauses[(seed * 3 + i * 5) % 7]) + (i + 1 < clauses ? "; " : ".");
  return text;
}

void add(model::Section& section, StyleId style, const std::string& text, const char* label,
         NumberKind kind) {
  model::Paragraph paragraph;
  paragraph.style = style;
  if (*label != '\0')
    paragraph.label = model::Label{label, kind, kind <= NumberKind::heading4, false, false};
  paragraph.inlines.push_back(model::Run{text, false, style == StyleId::body});
  section.blocks.push_back(std::move(paragraph));
}

/// About 3,900 words, as the eight-page plan of a provincial office; three faces, 5 parts, 60
/// dashes.
model::Document plan(const std::string& unit) {
  model::Document document;
  model::StyleChoices choices;
  choices.body = FontSize::points(13);
  document.styles = model::make_style_sheet(choices);
  document.metadata.title = "Kế hoạch phát động phong trào thi đua";
  document.metadata.organ_name = unit;
  model::Section section;
  const char* const roman[] = {"I.", "II.", "III.", "IV.", "V."};
  int seed = 0;
  for (const char* number : roman) {
    add(section, StyleId::heading1, "NỘI DUNG, TIÊU CHÍ THI ĐUA", number, NumberKind::heading1);
    add(section, StyleId::body, unit + ": " + prose(seed, 3), "", NumberKind::dash);
    for (int item = 0; item < 12; ++item)
      add(section, StyleId::dash_item, prose(++seed, 2 + item % 4), "-", NumberKind::dash);
  }
  document.sections.push_back(std::move(section));
  return document;
}

const fonts::FontSet& faces() {
  static const auto loaded = fonts::FontSet::load(RealFileSystem{});
  return *loaded;
}

std::string unit_name(int number) { return "Phòng Tư pháp số " + std::to_string(number); }

void warm_drawing(benchmark::State& state) {
  pdf::PdfWriter writer(faces());
  model::Document document = plan(unit_name(0));
  const auto pages = layout::paginate(document, faces());
  std::size_t bytes = 0;
  int unit = 0;
  for (auto _ : state) {
    document.metadata.organ_name = unit_name(++unit);
    bytes = writer.write(*pages, document.metadata)->size();
  }
  state.counters["bytes"] = static_cast<double>(bytes);
  state.counters["pages"] = static_cast<double>(pages->pages.size());
}
BENCHMARK(warm_drawing)->Unit(benchmark::kMicrosecond);

void warm_layout_and_drawing(benchmark::State& state) {
  pdf::PdfWriter writer(faces());
  int unit = 0;
  for (auto _ : state) {
    state.PauseTiming();
    const model::Document document = plan(unit_name(++unit));
    state.ResumeTiming();
    const auto pages = layout::paginate(document, faces());
    benchmark::DoNotOptimize(writer.write(*pages, document.metadata));
  }
}
BENCHMARK(warm_layout_and_drawing)->Unit(benchmark::kMicrosecond);

/// A new writer each time: every face is cut down anew, as in a fresh process.
void first_drawing(benchmark::State& state) {
  const model::Document document = plan(unit_name(0));
  const auto pages = layout::paginate(document, faces());
  for (auto _ : state) {
    pdf::PdfWriter writer(faces());
    benchmark::DoNotOptimize(writer.write(*pages, document.metadata));
  }
}
BENCHMARK(first_drawing)->Unit(benchmark::kMicrosecond);

void read_fonts(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(fonts::FontSet::load(RealFileSystem{}));
}
BENCHMARK(read_fonts)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace vanban

BENCHMARK_MAIN();
