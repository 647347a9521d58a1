// SPDX-License-Identifier: MIT
// Registers that cannot be used, and disks that will not take them: a message, nothing lost.
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include <gmock/gmock.h>

#include "processes.hpp"
#include "register_fixture.hpp"
#include "registry/schema.hpp"
#include "registry/sqlite.hpp"

namespace vanban::registry {
namespace {

using testing::HasSubstr;

constexpr std::chrono::milliseconds kWait{1000};

class DamageTest : public RegisterTest {
 protected:
  void make_register(int documents) const {
    Register book = open();
    for (int i = 0; i < documents; ++i) issue(book, "d" + std::to_string(i), "2024-02-05").value();
  }
  /// Overwrites part of the register with noise.
  void spoil(std::streamoff from, std::size_t bytes) const {
    std::fstream file(register_path(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(from);
    file << std::string(bytes, '\x5A');
  }
  std::string open_code(OpenMode mode) const {
    return code_of(Register::open(register_path(), mode, kWait));
  }
};

TEST_F(DamageTest, AMissingRegisterIsMadeOnlyWhenAsked) {
  EXPECT_EQ(open_code(OpenMode::read), "registry.missing");
  EXPECT_EQ(open_code(OpenMode::write), "registry.missing");
  EXPECT_EQ(open_code(OpenMode::create), "");
  EXPECT_EQ(open_code(OpenMode::read), "");
}

TEST_F(DamageTest, ANewerVersionIsRefusedAndLeftAsItIs) {
  make_register(1);
  Database::open(register_path(), Database::Access::write, kWait)
      .execute("PRAGMA user_version = 99");
  for (const OpenMode mode : {OpenMode::read, OpenMode::write, OpenMode::create}) {
    const auto refused = Register::open(register_path(), mode, kWait);
    ASSERT_EQ(code_of(refused), "registry.newer-version");
    EXPECT_EQ(fault_of(refused), Fault::state);
    EXPECT_THAT(refused.error()[0].message.vi, HasSubstr("99"));
  }
}

TEST_F(DamageTest, AFileOfAnotherKindIsRefused) {
  std::ofstream(register_path()) << std::string(5000, 'x');
  EXPECT_EQ(open_code(OpenMode::create), "registry.not-a-register");
  std::filesystem::remove(register_path());
  Database::open(register_path(), Database::Access::create, kWait)
      .execute("CREATE TABLE something (x)");
  EXPECT_EQ(open_code(OpenMode::create), "registry.not-a-register");
}

TEST_F(DamageTest, AnEmptyOrShortenedFileIsRefusedInsteadOfStartingAnew) {
  make_register(40);
  const auto size = std::filesystem::file_size(register_path());
  std::filesystem::resize_file(register_path(), size / 2);
  EXPECT_EQ(open_code(OpenMode::write), "registry.damaged");
  EXPECT_EQ(open_code(OpenMode::read), "registry.damaged");
  std::filesystem::resize_file(register_path(), 0);
  EXPECT_EQ(open_code(OpenMode::create), "registry.damaged");
}

TEST_F(DamageTest, AFolderIsToldAsAFolder) {
  std::filesystem::create_directory(register_path());
  for (const OpenMode mode : {OpenMode::create, OpenMode::write, OpenMode::read})
    EXPECT_EQ(open_code(mode), "registry.folder");
}

TEST_F(DamageTest, ARegisterWhoseFileIsGoneBesideItsLogIsRefused) {
  make_register(1);
  std::filesystem::remove(register_path());
  std::ofstream(register_path() + "-wal") << "documents";
  EXPECT_EQ(open_code(OpenMode::create), "registry.damaged");
}

TEST_F(DamageTest, NoiseInTheFileNeverGivesANumberTwice) {
  make_register(60);
  const std::uintmax_t size = std::filesystem::file_size(register_path());
  std::filesystem::copy_file(register_path(), path("good.vbr"));
  int refused = 0;
  for (std::uintmax_t page = 1; page < size / 4096; ++page) {
    std::filesystem::copy_file(path("good.vbr"), register_path(),
                               std::filesystem::copy_options::overwrite_existing);
    spoil(static_cast<std::streamoff>(page * 4096), 4096);
    Result<Register> book = Register::open(register_path(), OpenMode::write, kWait);
    const Result<Issued> issued = book ? issue(*book, "new" + std::to_string(page), "2024-02-05")
                                       : Result<Issued>(tl::unexpected(book.error()));
    if (!issued) {
      EXPECT_EQ(code_of(issued), "registry.damaged") << "page " << page;
      ++refused;
      continue;
    }
    EXPECT_EQ(issued->numbering.number, 61) << "page " << page;
    const Result<Diagnostics> findings = book->verify();
    EXPECT_TRUE(!findings || !findings->empty()) << "page " << page;
  }
  EXPECT_GT(refused, 0);
}

TEST_F(DamageTest, AChangedOrLostFileIsReported) {
  make_register(3);
  std::ofstream(output_folder() + "/d0.txt") << "changed";
  std::filesystem::remove(output_folder() + "/d2.txt");
  const Diagnostics findings = open(OpenMode::read).verify().value();
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].code, "registry.output-changed");
  EXPECT_EQ(findings[1].code, "registry.output-missing");
  EXPECT_EQ(findings[1].place.file, output_folder() + "/d2.txt");
}

TEST_F(DamageTest, TheWholeFolderCanBeMoved) {
  make_register(2);
  const std::filesystem::path moved = folder_.string() + "-moved";
  std::filesystem::rename(folder_, moved);
  {
    const Register book = Register::open(moved / "so.vbr", OpenMode::read).value();
    EXPECT_TRUE(book.verify()->empty());
  }
  std::filesystem::rename(moved, folder_);
}

/// A child without root's rights, for which permissions count.
int as_nobody(const std::function<int()>& work) {
  return ChildProcess([&] {
           constexpr uid_t kNobody = 65534;
           if (::getuid() == 0 && ::setuid(kNobody) != 0) return 120;
           return work();
         })
      .wait();
}

TEST_F(DamageTest, AReadOnlyFolderCanBeReadAndRefusesWritersPlainly) {
  make_register(2);
  ::chmod(register_path().c_str(), 0444);
  ::chmod(folder_.c_str(), 0555);
  const int status = as_nobody([&] {
    const auto book = Register::open(register_path(), OpenMode::read);
    if (!book || book->list({})->size() != 2) return 1;
    const auto refused = Register::open(register_path(), OpenMode::write);
    if (code_of(refused) != "registry.not-writable" || fault_of(refused) != Fault::io) return 2;
    const auto unmade = Register::open(path("new.vbr"), OpenMode::create);
    return code_of(unmade) == "registry.not-writable" ? 0 : 3;
  });
  EXPECT_EQ(status, 0);
}

TEST_F(DamageTest, AReadOnlyOutputFolderTakesNothing) {
  make_register(1);
  ::chmod(output_folder().c_str(), 0555);
  for (const char* name : {"so.vbr", "so.vbr-lock"}) ::chmod(path(name).c_str(), 0666);
  const int status = as_nobody([&] {
    auto book = Register::open(register_path(), OpenMode::write);
    if (!book) return 1;
    if (code_of(issue(*book, "x", "2024-02-05")) != "registry.not-writable") return 2;
    return book->list({})->size() == 1 ? 0 : 3;
  });
  ::chmod(output_folder().c_str(), 0755);
  EXPECT_EQ(status, 0);
}

/// Runs `work` in a process whose files may not grow beyond a size: writes fail as on a full disk.
int with_file_limit(rlim_t bytes, const std::function<int()>& work) {
  return ChildProcess([&] {
           std::signal(SIGXFSZ, SIG_IGN);
           const rlimit limit{bytes, bytes};
           return ::setrlimit(RLIMIT_FSIZE, &limit) == 0 ? work() : 120;
         })
      .wait();
}

TEST_F(DamageTest, AFullDiskUnderTheOutputsTakesNothing) {
  make_register(1);
  const int status = with_file_limit(1U << 20U, [&] {
    Register book = open();
    const Render large = [&](const Assignment&) -> Result<std::vector<RenderedFile>> {
      return std::vector<RenderedFile>{{output_folder() + "/big.pdf", std::string(2U << 20U, 'x')}};
    };
    const Result<Issued> refused = book.issue(request("big", "2024-02-05"), large);
    return code_of(refused) == "registry.disk-full" && fault_of(refused) == Fault::io ? 0 : 1;
  });
  EXPECT_EQ(status, 0);
  EXPECT_EQ(written_files(), std::set<std::string>{"d0.txt"});
  Register book = open();
  EXPECT_EQ(issue(book, "next", "2024-02-05")->numbering.number, 2);
  EXPECT_TRUE(book.verify()->empty());
}

TEST_F(DamageTest, AFullDiskUnderTheRegisterTakesNothing) {
  make_register(1);
  const int status = with_file_limit(std::filesystem::file_size(register_path()), [&] {
    Register book = open();
    for (int i = 0; i < 100; ++i) {
      const Result<Issued> issued = issue(book, "n" + std::to_string(i), "2024-02-05");
      if (!issued) return fault_of(issued) == Fault::io ? 0 : 1;
    }
    return 2;
  });
  EXPECT_EQ(status, 0);
  Register book = open();
  const auto numbers = static_cast<int>(book.list({})->size());
  EXPECT_EQ(written_files().size(), static_cast<std::size_t>(numbers));
  EXPECT_EQ(issue(book, "next", "2024-02-05")->numbering.number, numbers + 1);
  EXPECT_TRUE(book.verify()->empty());
}

TEST_F(DamageTest, MigrationsRunOnceEachAndInOrder) {
  const Database database = Database::open(path("m.db"), Database::Access::create, kWait);
  const Migration steps[] = {
      {"CREATE TABLE a (x)"}, {"INSERT INTO a VALUES (1)"}, {"", [](const Database& file) {
                                                               file.run("INSERT INTO a VALUES (2)");
                                                             }}};
  migrate(database, std::span(steps).first(1));
  EXPECT_EQ(database.integer("PRAGMA user_version"), 1);
  migrate(database, steps);
  migrate(database, steps);
  EXPECT_EQ(database.integer("PRAGMA user_version"), 3);
  EXPECT_EQ(database.integer("SELECT count(*) FROM a"), 2);
  const Migration broken[] = {
      {""}, {""}, {""}, {"INSERT INTO a VALUES (3); INSERT INTO b VALUES (4)"}};
  EXPECT_THROW(migrate(database, broken), SqlError);
  EXPECT_EQ(database.integer("PRAGMA user_version"), 3);
  EXPECT_EQ(database.integer("SELECT count(*) FROM a"), 2);
}

}  // namespace
}  // namespace vanban::registry
