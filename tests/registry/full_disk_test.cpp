// SPDX-License-Identifier: MIT
// An issue on a disk that is full from each of its system calls on: what is said is what is so.
#include <cerrno>

#include "register_fixture.hpp"
#include "support/faulty_calls.hpp"

namespace vanban::registry {
namespace {

class FullDiskTest : public RegisterTest {
 protected:
  /// Issues "b" on a disk that is full from the call on.
  Result<Issued> issue_on_full_disk(long call) {
    Register book = open();
    faulty::fail_writes(call, ENOSPC);
    Result<Issued> issued = issue(book, "b", "2024-02-05");
    calls_ = faulty::disarm();
    return issued;
  }
  long calls_ = 0;
};

TEST_F(FullDiskTest, ANumberIsTakenWhereThatIsSaidAndNowhereElse) {
  std::set<std::string> codes;
  for (long call = 1;; ++call) {
    SCOPED_TRACE(call);
    TearDown();
    SetUp();
    {
      Register first = open();
      ASSERT_TRUE(issue(first, "a", "2024-02-01"));
    }
    const Result<Issued> outcome = issue_on_full_disk(call);
    if (calls_ < call) break;  // the disk was never full
    const std::string code = code_of(outcome);
    codes.insert(code);
    const bool taken = open(OpenMode::read).list({})->size() == 2;
    if (code != "registry.uncertain") {
      EXPECT_EQ(taken, code.empty() || code == "registry.unfinished") << code;
    }
    Register book = open();
    const Result<Issued> again = issue(book, "b", "2024-02-05");
    ASSERT_TRUE(again) << describe(again.error(), Language::english);
    EXPECT_EQ(again->numbering.number, 2);
    EXPECT_EQ(written_files(), (std::set<std::string>{"a.txt", "b.txt"}));
    EXPECT_TRUE(book.verify()->empty());
  }
  EXPECT_TRUE(codes.contains("registry.uncertain")) << "a sync of the deciding COMMIT that fails";
  EXPECT_TRUE(codes.contains("registry.disk-full"));
}

TEST_F(FullDiskTest, ARegisterOnANetworkDiskIsRefusedAndCanBeRead) {
  open();
  constexpr long kNetwork[] = {0x6969, 0xFF534D42, 0xFE534D42, 0x517B, 0x01021997};
  for (const long type : kNetwork) {
    faulty::place_on_file_system(type);
    for (const OpenMode mode : {OpenMode::create, OpenMode::write})
      EXPECT_EQ(code_of(Register::open(register_path(), mode)), "registry.network") << type;
    EXPECT_EQ(code_of(Register::open(path("new.vbr"), OpenMode::create)), "registry.network");
    EXPECT_TRUE(Register::open(register_path(), OpenMode::read));
  }
  constexpr long kExt4 = 0xEF53;
  faulty::place_on_file_system(kExt4);
  EXPECT_TRUE(Register::open(register_path(), OpenMode::write));
  faulty::place_on_file_system(0);
  EXPECT_FALSE(std::filesystem::exists(path("new.vbr")));
}

}  // namespace
}  // namespace vanban::registry
