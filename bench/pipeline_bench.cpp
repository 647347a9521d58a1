// SPDX-License-Identifier: MIT
// What one document costs, warm, in CPU time: the 8-page sample with a new unit name each time. As
// in a batch, `render` remembers what did not change; `evaluate` and `lay_out` begin anew.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <iostream>
#include <optional>

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "jobs/redline.hpp"
#include "layout/layout.hpp"
#include "pipeline/renderer.hpp"
#include "plan/plan.hpp"
#include "templating/language/template.hpp"

namespace {

using namespace vanban;

template <typename T>
T must(Result<T> result) {
  if (result) return std::move(*result);
  std::cerr << describe(result.error(), Language::english);
  std::exit(1);
}

/// Everything that a batch loads once.
struct Workbench {
  RealFileSystem files;
  plan::Plan plan =
      must(plan::load(files, VANBAN_SOURCE_DIR "/samples/ke-hoach-tay-ninh-2024.json"));
  templating::Template compiled = must(templating::Loader(files, {VANBAN_SOURCE_DIR "/templates"})
                                           .load(plan.metadata.template_name));
  fonts::FontSet fonts = must(fonts::FontSet::load(files));
  int serial = 0;

  const plan::Json& next() {
    plan.data["organ"]["name"] = fmt::format("Sở Tư pháp số {}", ++serial);
    return plan.data;
  }
};

Workbench& workbench() {
  static Workbench bench;
  return bench;
}

void evaluate(benchmark::State& state) {
  Workbench& bench = workbench();
  for (auto _ : state)
    benchmark::DoNotOptimize(must(templating::evaluate(bench.compiled, bench.next())));
}

void lay_out(benchmark::State& state) {
  Workbench& bench = workbench();
  model::Document document = must(templating::evaluate(bench.compiled, bench.next()));
  for (auto _ : state) {
    if (!layout::prepare(document, bench.fonts)) std::exit(1);
    benchmark::DoNotOptimize(must(layout::paginate(document, bench.fonts)));
  }
}

void render(benchmark::State& state, const pipeline::Formats& formats) {
  Workbench& bench = workbench();
  pipeline::Renderer renderer(bench.fonts);
  templating::TextMemory texts(templating::kTextMemoryBytes);
  std::size_t bytes = 0;
  for (auto _ : state) {
    const auto done = must(
        renderer.render(must(templating::evaluate(bench.compiled, bench.next(), &texts)), formats));
    bytes = 0;
    for (const pipeline::Content& content : done.contents) bytes += content.bytes.size();
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}

/// The whole job of `vanban redline` on the 8-page sample, reading of the plans included; with
/// `warm` in one workshop, as a program that stays runs it, else reading fonts and templates anew:
/// what a process does beside starting.
void redline(benchmark::State& state, jobs::RedlineFormat format, bool warm) {
  class Reader : public RealFileSystem {
   public:
    Result<void> write(const std::string&, std::string_view) override { return {}; }
  };
  Reader files;
  jobs::RedlineRequest request;
  request.old_path = VANBAN_SOURCE_DIR "/samples/ke-hoach-tay-ninh-2024.json";
  request.new_path = VANBAN_SOURCE_DIR "/samples/sua-doi/ke-hoach-tay-ninh-2024-ban-2.json";
  request.out_path = "redline";
  request.format = format;
  request.template_folders = {VANBAN_SOURCE_DIR "/templates"};
  std::optional<jobs::Workshop> workshop;
  for (auto _ : state) {
    if (!warm || !workshop) workshop.emplace(files);
    benchmark::DoNotOptimize(must(jobs::redline_job(request, *workshop)));
  }
}

BENCHMARK(evaluate)->Unit(benchmark::kMillisecond);
BENCHMARK(lay_out)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(render, pdf, pipeline::Formats{pipeline::Format::pdf})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(render, docx, pipeline::Formats{pipeline::Format::docx})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(render, both, pipeline::kUsualFormats)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(redline, docx, jobs::RedlineFormat::docx, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(redline, docx_warm, jobs::RedlineFormat::docx, true)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(redline, pdf, jobs::RedlineFormat::pdf, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(redline, pdf_warm, jobs::RedlineFormat::pdf, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(redline, txt, jobs::RedlineFormat::txt, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(redline, txt_warm, jobs::RedlineFormat::txt, true)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
