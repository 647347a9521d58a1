// SPDX-License-Identifier: MIT
// What one document costs, warm, in CPU time: the 8-page sample with a new unit name each time. As
// in a batch, `render` remembers what did not change; `evaluate` and `lay_out` begin anew.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <iostream>

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

void render(benchmark::State& state, pipeline::Formats formats) {
  Workbench& bench = workbench();
  pipeline::Renderer renderer(bench.fonts);
  std::size_t bytes = 0;
  for (auto _ : state) {
    const auto done = must(renderer.render(bench.compiled, bench.next(), {formats, false}));
    bytes = done.pdf.size() + done.docx.size();
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}

/// The whole job of `vanban redline` on the 8-page sample, reading of plans, templates and fonts
/// included: what a process does beside starting.
void redline(benchmark::State& state, jobs::RedlineFormat format) {
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
  for (auto _ : state) benchmark::DoNotOptimize(must(jobs::redline_job(request, files)));
}

BENCHMARK(evaluate)->Unit(benchmark::kMillisecond);
BENCHMARK(lay_out)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(render, pdf, pipeline::Formats{true, false, false})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(render, docx, pipeline::Formats{false, true, false})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(render, both, pipeline::Formats{true, true, false})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(redline, docx, jobs::RedlineFormat::docx)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(redline, pdf, jobs::RedlineFormat::pdf)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(redline, txt, jobs::RedlineFormat::txt)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
