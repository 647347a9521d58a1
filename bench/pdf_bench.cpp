// SPDX-License-Identifier: MIT
// What the PDF writer costs once the pages are there: warm, and with a subset made anew each time.
#include <benchmark/benchmark.h>

#include <string>

#include "base/file_system.hpp"
#include "fonts/font_set.hpp"
#include "pdf/pdf_writer.hpp"
#include "tests/pdf/synthetic_pages.hpp"

namespace {

using namespace vanban;

const fonts::FontSet& system_fonts() {
  static const auto fonts = fonts::FontSet::load(RealFileSystem{});
  return *fonts;
}

/// One document after another with another unit's name each, as a batch writes them.
void BM_PdfWarm(benchmark::State& state) {
  pdf::PdfWriter writer(system_fonts());
  const auto pages = pdf::eight_pages(system_fonts());
  auto metadata = pdf::full_metadata();
  std::size_t bytes = 0, number = 0;
  for (auto _ : state) {
    metadata.organ_name = "Phòng Tư pháp " + std::to_string(++number);
    bytes = writer.write(pages, metadata)->size();
  }
  state.counters["bytes"] = static_cast<double>(bytes);
  state.counters["pages"] = static_cast<double>(pages.pages.size());
}
BENCHMARK(BM_PdfWarm)->Unit(benchmark::kMicrosecond);

/// A new writer each time: nothing is kept, every face is cut down anew.
void BM_PdfFirst(benchmark::State& state) {
  const auto pages = pdf::eight_pages(system_fonts());
  for (auto _ : state) {
    pdf::PdfWriter writer(system_fonts());
    benchmark::DoNotOptimize(writer.write(pages, pdf::full_metadata()));
  }
}
BENCHMARK(BM_PdfFirst)->Unit(benchmark::kMicrosecond);

/// Reading the four faces: once in a process.
void BM_LoadFonts(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(fonts::FontSet::load(RealFileSystem{}));
}
BENCHMARK(BM_LoadFonts)->Unit(benchmark::kMicrosecond);

}  // namespace
