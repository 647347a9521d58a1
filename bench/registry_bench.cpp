// SPDX-License-Identifier: MIT
// What a register costs that holds 100,000 documents: opening it and issuing the next one, opening
// alone, listing one year, a backup. The files of an issue are as large as those of an 8-page plan.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

#include "base/sha256.hpp"
#include "registry/register.hpp"
#include "registry/sqlite.hpp"

namespace {

using namespace vanban;
using namespace vanban::registry;

constexpr int kDocuments = 100'000;
constexpr int kYears = 20;
constexpr std::size_t kPlanBytes = 1'000;

IssueRequest request_for(const std::string& identity, int year) {
  VersionRequest version;
  version.identity = {identity, Identity::Source::plan_field};
  version.sources = {{SourceRole::plan, identity + ".json", std::string(12'000, 'p') + identity},
                     {SourceRole::template_text, "ke-hoach", std::string(4'000, 't')}};
  return {
      version,
      "STP",
      "KH",
      "KH-STP",
      Secrecy::ordinary,
      {},
      *Date::from_ymd(year, 2, 5),
      {"Kế hoạch", "Phát động phong trào thi đua", "Nguyễn Văn A", "Như trên", "VP", "10", "", ""},
      std::nullopt};
}

/// A register of 100,000 issued documents over twenty years, written straight into its tables.
class FilledRegister {
 public:
  FilledRegister() {
    std::string name = (std::filesystem::temp_directory_path() / "vanban-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
    Register::open(path(), OpenMode::create).value();
    fill(Database::open(path(), Database::Access::write, kDefaultWait));
  }
  FilledRegister(const FilledRegister&) = delete;
  FilledRegister& operator=(const FilledRegister&) = delete;
  ~FilledRegister() { std::filesystem::remove_all(folder_); }

  std::string path() const { return folder_ + "/so.vbr"; }
  std::string output(const std::string& name) const { return folder_ + "/out/" + name; }

 private:
  static void fill(const Database& database) {
    database.execute("PRAGMA synchronous = OFF");
    Transaction transaction(database);
    for (int year = 0; year < kYears; ++year)
      database.run(
          "INSERT INTO series (id, office, grouping, secrecy, year, last_number, last_date)"
          " VALUES (?, 'STP', 'common', 'ordinary', ?, ?, ?)",
          year + 1, 2005 + year, kDocuments / kYears, fmt::format("{}-02-05", 2005 + year));
    for (int id = 1; id <= kDocuments; ++id) add_document(database, id);
    transaction.commit();
  }
  static void add_document(const Database& database, int id);

  std::string folder_;
};

void FilledRegister::add_document(const Database& database, int id) {
  const int series = (id - 1) / (kDocuments / kYears) + 1;
  const int number = (id - 1) % (kDocuments / kYears) + 1;
  const int year = 2004 + series;
  const std::string plan = fmt::format("{:0{}}", id, kPlanBytes);
  database.run("INSERT INTO document (id, identity) VALUES (?, ?)", id, fmt::format("doc-{}", id));
  database.run(
      "INSERT INTO entry (series, number, date, code, office, secrecy, year, status, document,"
      " type_name, subject, signer, recipients, keeper, copies, sent_on, note)"
      " VALUES (?, ?, ?, ?, 'STP', 'ordinary', ?, 'issued', ?, 'Kế hoạch', 'Phát động phong trào',"
      " 'Nguyễn Văn A', 'Như trên', 'VP', '10', '', '')",
      series, number, fmt::format("{}-02-05", year), fmt::format("{:02}/KH-STP", number), year, id);
  database.run("INSERT INTO content (id, sha256, bytes) VALUES (?, ?, ?)", id, sha256_hex(plan),
               Blob{plan});
  database.run("INSERT INTO version (id, document, ordinal, state) VALUES (?, ?, 1, 'issued')", id,
               id);
  database.run(
      "INSERT INTO source (version, position, role, name, content) VALUES (?, 0, 'plan', 'p', ?)",
      id, id);
  for (int position = 0; position < 2; ++position)
    database.run(
        "INSERT INTO output (version, position, path, size, sha256) VALUES (?, ?, ?, 1, ?)", id,
        position, fmt::format("out/{}-{}", id, position), sha256_hex(plan));
}

FilledRegister& filled() {
  static FilledRegister book;
  return book;
}

void open_and_issue(benchmark::State& state) {
  const FilledRegister& book = filled();
  int round = 0;
  for (auto _ : state) {
    const std::string identity = fmt::format("new-{}", round++);
    Register opened = Register::open(book.path(), OpenMode::create).value();
    const auto issued = opened.issue(request_for(identity, 2024), [&](const Assignment&) {
      return Result<std::vector<RenderedFile>>(
          std::vector<RenderedFile>{{book.output(identity + ".pdf"), std::string(48'000, 'x')},
                                    {book.output(identity + ".docx"), std::string(20'000, 'y')}});
    });
    if (!issued) state.SkipWithError("the issue was refused");
  }
}

void open_alone(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Register::open(filled().path(), OpenMode::read));
}

void list_one_year(benchmark::State& state) {
  const Register book = Register::open(filled().path(), OpenMode::read).value();
  BookQuery query;
  query.year = 2010;
  for (auto _ : state) benchmark::DoNotOptimize(book.list(query));
}

void backup_all(benchmark::State& state) {
  const Register book = Register::open(filled().path(), OpenMode::read).value();
  const std::string target = filled().output("copy.vbr");
  std::filesystem::create_directories(filled().output(""));
  for (auto _ : state) {
    if (!book.backup(target)) state.SkipWithError("the backup failed");
    std::filesystem::remove(target);
  }
}

BENCHMARK(open_and_issue)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(open_alone)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(list_one_year)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(backup_all)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

}  // namespace

BENCHMARK_MAIN();
