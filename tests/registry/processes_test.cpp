// SPDX-License-Identifier: MIT
// Many writers at once, writers that are killed, and a copy taken meanwhile. The numbers below keep
// the test short; VANBAN_REGISTER_ISSUES=250 and VANBAN_REGISTER_KILLS=300 make the full run.
#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <random>
#include <thread>

#include "processes.hpp"
#include "register_fixture.hpp"
#include "registry/writer_lock.hpp"

namespace vanban::registry {
namespace {

constexpr int kProcesses = 16;

class ProcessesTest : public RegisterTest {
 protected:
  /// Issues `count` documents; the exit status of a child.
  int issue_many(int process, int count) const {
    Result<Register> book = Register::open(register_path(), OpenMode::create);
    if (!book) return tell(book.error());
    for (int i = 0; i < count; ++i) {
      const std::string id = std::to_string(process) + "-" + std::to_string(i);
      const Result<Issued> issued = issue(*book, id, "2024-02-05");
      if (!issued) return tell(issued.error());
    }
    return 0;
  }
  /// What five issues take on this machine.
  std::chrono::microseconds time_of_issues() const {
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(issue_many(1'000'000, 5), 0);
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                                 begun);
  }
  /// A child's failure, for whoever reads the test's output.
  static int tell(const Diagnostics& findings) {
    std::cerr << describe(findings, Language::english);
    return 1;
  }
  /// A file that says nothing but its name.
  Render renders_own(const std::string& name) const {
    return [this, name](const Assignment&) -> Result<std::vector<RenderedFile>> {
      return std::vector<RenderedFile>{{output_folder() + "/" + name + ".txt", name}};
    };
  }
  /// True where a killed writer left temporary files.
  bool left_temporary_files() const {
    const std::set<std::string> names = written_files();
    return std::any_of(names.begin(), names.end(),
                       [](const std::string& name) { return name.rfind(".vanban-", 0) == 0; });
  }
  void expect_whole_register(int numbers) const;
  void expect_files_match() const;
};

void ProcessesTest::expect_whole_register(int numbers) const {
  const Register book = open();
  const std::vector<Entry> entries = book.list({}).value();
  EXPECT_EQ(entries.size(), static_cast<std::size_t>(numbers));
  for (std::size_t i = 0; i < entries.size(); ++i)
    ASSERT_EQ(entries[i].number, static_cast<int>(i) + 1);
  const Diagnostics findings = book.verify().value();
  EXPECT_EQ(describe(findings, Language::english), "");
}

/// Every issued number has its file with that number in it, and there is no other file.
void ProcessesTest::expect_files_match() const {
  const Register book = open();
  std::set<std::string> expected;
  const std::vector<Entry> entries = book.list({}).value();
  for (const Entry& entry : entries) {
    expected.insert(entry.identity + ".txt");
    EXPECT_EQ(content(entry.identity + ".txt"), "Số: " + entry.code + "\n");
  }
  EXPECT_EQ(written_files(), expected);
}

TEST_F(ProcessesTest, SixteenProcessesGetNumbersWithoutGapOrDuplicate) {
  const int issues = count_from_environment("VANBAN_REGISTER_ISSUES", 12);
  std::vector<ChildProcess> children;
  for (int process = 0; process < kProcesses; ++process)
    children.emplace_back([&, process] { return issue_many(process, issues); });
  for (ChildProcess& child : children) EXPECT_EQ(child.wait(), 0);
  expect_whole_register(kProcesses * issues);
  expect_files_match();
}

TEST_F(ProcessesTest, WritersAreServedInTurn) {
  std::vector<ChildProcess> children;
  for (int process = 0; process < kProcesses; ++process)
    children.emplace_back([&, process] {
      Result<Register> book = Register::open(register_path(), OpenMode::create);
      if (!book) return tell(book.error());
      for (int i = 0; i < 10; ++i) {
        const auto asked = std::chrono::steady_clock::now();
        const std::string id = std::to_string(process) + "-" + std::to_string(i);
        if (const auto issued = issue(*book, id, "2024-02-05"); !issued)
          return tell(issued.error());
        const auto waited = std::chrono::steady_clock::now() - asked;
        if (waited > std::chrono::seconds(10)) return 2;
      }
      return 0;
    });
  for (ChildProcess& child : children) EXPECT_EQ(child.wait(), 0);
  // In turn: between two numbers of one process lie those of the others that wait.
  const std::vector<Entry> entries = open().list({}).value();
  ASSERT_EQ(entries.size(), 160U);
  int at_once = 0;
  for (std::size_t i = 1; i < entries.size(); ++i)
    at_once += entries[i].identity.substr(0, entries[i].identity.find('-')) ==
               entries[i - 1].identity.substr(0, entries[i - 1].identity.find('-'));
  EXPECT_LT(at_once, 80);
}

TEST_F(ProcessesTest, AWriterThatDiesInTheQueueHoldsNobodyUp) {
  Register book = open();
  ChildProcess holder([&] {
    const auto lock = WriterLock::acquire(register_path(), kDefaultWait);
    std::this_thread::sleep_for(std::chrono::seconds(60));
    return lock ? 0 : 1;
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  ChildProcess waiting([&] { return issue_many(1, 1); });
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  waiting.kill();
  holder.kill();
  EXPECT_EQ(waiting.wait(), -1);
  EXPECT_EQ(holder.wait(), -1);
  EXPECT_EQ(issue(book, "a", "2024-02-05")->numbering.number, 1);
}

TEST_F(ProcessesTest, TheSamePlanFromManyProcessesTakesOneNumber) {
  std::vector<ChildProcess> children;
  for (int process = 0; process < kProcesses; ++process)
    children.emplace_back([&] {
      Result<Register> book = Register::open(register_path(), OpenMode::create);
      if (!book) return tell(book.error());
      const Result<Issued> issued = issue(*book, "a", "2024-02-05");
      return issued ? issued->numbering.number - 1 : tell(issued.error());
    });
  for (ChildProcess& child : children) EXPECT_EQ(child.wait(), 0);
  expect_whole_register(1);
}

TEST_F(ProcessesTest, TwoRegistersThatWriteIntoOneFolderKeepTheirDocumentsApart) {
  const int rounds = count_from_environment("VANBAN_REGISTER_ROUNDS", 60);
  for (int round = 0; round < rounds; ++round) {
    std::vector<ChildProcess> children;
    std::vector<std::string> names;
    for (const char* organ : {"a", "b"}) {
      names.push_back(std::to_string(round) + organ);
      children.emplace_back([this, name = names.back()] {
        Result<Register> book = Register::open(path(name + ".vbr"), OpenMode::create);
        if (!book) return tell(book.error());
        const Result<Issued> issued = book->issue(request(name, "2024-02-05"), renders_own(name));
        return issued ? 0 : tell(issued.error());
      });
    }
    for (ChildProcess& child : children) ASSERT_EQ(child.wait(), 0);
    for (const std::string& name : names) {
      EXPECT_EQ(content(name + ".txt"), name);
      EXPECT_TRUE(Register::open(path(name + ".vbr"), OpenMode::read)->verify()->empty());
    }
  }
  EXPECT_EQ(written_files().size(), 2U * static_cast<std::size_t>(rounds));
}

TEST_F(ProcessesTest, KilledAtAnyMomentANumberIsWholeOrNotTaken) {
  const int kills = count_from_environment("VANBAN_REGISTER_KILLS", 40);
  std::mt19937 random(20240205);
  std::chrono::microseconds longest{15'000};
  int amid_files = 0;
  for (int round = 0; round < kills; ++round) {
    // The first children are killed while they make the register, the others while they issue.
    if (round == kills / 4) longest = time_of_issues();
    ChildProcess child([&] { return issue_many(round, 1000); });
    std::uniform_int_distribution<std::int64_t> microseconds(0, longest.count());
    std::this_thread::sleep_for(std::chrono::microseconds(microseconds(random)));
    child.kill();
    EXPECT_EQ(child.wait(), -1);
    amid_files += left_temporary_files() ? 1 : 0;
    // A kill before the register's first moment leaves none, which is as good as an empty one.
    expect_files_match();
  }
  const auto numbers = static_cast<int>(open().list({})->size());
  EXPECT_GT(numbers, 5);
  RecordProperty("kills_amid_files", amid_files);
  expect_whole_register(numbers);
}

TEST_F(ProcessesTest, ABackupTakenWhileOthersWriteIsOneMomentOfTheRegister) {
  std::vector<ChildProcess> children;
  for (int process = 0; process < 4; ++process)
    children.emplace_back([&, process] { return issue_many(process, 25); });
  while (!std::filesystem::exists(register_path())) std::this_thread::yield();
  for (int copy = 0; copy < 5; ++copy) {
    const std::string target = path("copy-" + std::to_string(copy) + ".vbr");
    const Result<void> done = open(OpenMode::read).backup(target);
    ASSERT_TRUE(done) << describe(done.error(), Language::english);
    const Register saved = Register::open(target, OpenMode::read).value();
    const std::vector<Entry> entries = saved.list({}).value();
    for (std::size_t i = 0; i < entries.size(); ++i)
      ASSERT_EQ(entries[i].number, static_cast<int>(i) + 1);
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  for (ChildProcess& child : children) EXPECT_EQ(child.wait(), 0);
  EXPECT_EQ(code_of(open().backup(path("copy-0.vbr"))), "registry.file-exists");
  Register restored = Register::open(path("copy-4.vbr"), OpenMode::write).value();
  const int last = static_cast<int>(restored.list({})->size());
  EXPECT_EQ(issue(restored, "after restoring", "2024-02-05")->numbering.number, last + 1);
}

}  // namespace
}  // namespace vanban::registry
