// SPDX-License-Identifier: MIT
// What `verify` sees: flipped bits, changed rows, a book of a version without checksums.
#include "registry/ledger.hpp"

#include <fstream>
#include <iterator>
#include <random>

#include <gmock/gmock.h>

#include "base/sha256.hpp"
#include "processes.hpp"
#include "register_fixture.hpp"
#include "registry/schema.hpp"

namespace vanban::registry {
namespace {

constexpr std::chrono::milliseconds kWait{1000};

std::string bytes_of(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

class LedgerTest : public RegisterTest {
 protected:
  /// Every kind of row: documents with links, a second version, a reserved and a void number.
  void make_register() const {
    Register book = open();
    for (int i = 0; i < 12; ++i) {
      const std::string id = "văn bản " + std::to_string(i);
      IssueRequest one = request(id, "2024-02-05");
      one.version.links = {{Relation::cites, "văn bản 0"}};
      one.version.sources.push_back({SourceRole::linked, "x", std::string(200, 'x') + id});
      book.issue(one, renders(id)).value();
    }
    VersionRequest again = request("văn bản 3", "2024-02-05").version;
    again.sources.push_back({SourceRole::office_profile, "office.json", "{}"});
    again.keeps_files = true;
    book.add_version(again, renders("none")).value();
    book.reserve({"STP", "KH", "KH-STP", Secrecy::ordinary, {}, date_of("2024-02-06"), 1, "ai"})
        .value();
    book.void_entry({"05/KH-STP", 2024, Secrecy::ordinary}, "cấp nhầm").value();
  }
  /// All rows of all tables; empty where they cannot be read.
  static std::string rows_of(const std::string& path) {
    try {
      const Database database = Database::open(path, Database::Access::read, kWait);
      std::string all;
      for (const char* table : {"register", "series", "document", "entry", "content", "version",
                                "source", "output", "link", "ledger"}) {
        Statement rows = database.prepare(std::string("SELECT * FROM ") + table);
        while (rows.step())
          for (int i = 0; i < rows.columns(); ++i)
            all += rows.text(i) + (rows.is_null(i) ? '\1' : '\2');
      }
      return all;
    } catch (const SqlError&) {
      return {};
    }
  }
  /// Whether opening or `verify` reports something.
  static bool is_seen(const std::string& path) {
    const auto book = Register::open(path, OpenMode::read, kWait);
    if (!book) return true;
    const auto findings = book->verify();
    return !findings || !findings->empty();
  }
};

TEST_F(LedgerTest, NoFlippedBitThatChangesContentIsOverlooked) {
  make_register();
  const int flips = count_from_environment("VANBAN_REGISTER_FLIPS", 300);
  const std::string whole = bytes_of(register_path());
  const std::string rows = rows_of(register_path());
  ASSERT_FALSE(rows.empty());
  ASSERT_FALSE(is_seen(register_path()));
  std::mt19937 random(20240205);
  std::uniform_int_distribution<std::size_t> bit(0, whole.size() * 8 - 1);
  int changing = 0;
  int overlooked = 0;
  for (int flip = 0; flip < flips; ++flip) {
    const std::size_t at = bit(random);
    std::string damaged = whole;
    damaged[at / 8] = static_cast<char>(damaged[at / 8] ^ (1 << (at % 8)));
    std::ofstream(path("damaged.vbr"), std::ios::binary) << damaged;
    if (rows_of(path("damaged.vbr")) == rows) continue;
    ++changing;
    if (is_seen(path("damaged.vbr"))) continue;
    ++overlooked;
    ADD_FAILURE() << "bit " << at % 8 << " of byte " << at / 8;
  }
  RecordProperty("changing_flips", changing);
  EXPECT_GT(changing, flips / 10);
  EXPECT_LE(overlooked * 1000, changing);
}

TEST_F(LedgerTest, EveryChangeByOtherMeansIsReported) {
  make_register();
  const std::string whole = bytes_of(register_path());
  for (const char* change :
       {"UPDATE entry SET subject = 'khác' WHERE number = 2",
        "UPDATE entry SET date = '2024-02-04' WHERE number = 1",
        "UPDATE entry SET void_reason = 'khác' WHERE status = 'void'",
        "UPDATE entry SET status = 'issued', void_reason = '' WHERE status = 'void'",
        "UPDATE series SET office = 'SNV'", "UPDATE series SET last_number = last_number + 1",
        "UPDATE document SET identity = 'khác' WHERE id = 4",
        "UPDATE version SET state = 'draft' WHERE id = 2", "DELETE FROM source WHERE version = 3",
        "UPDATE output SET sha256 = 'x' WHERE version = 1", "UPDATE link SET target = 'khác'",
        "DELETE FROM link WHERE document = 2", "UPDATE content SET bytes = x'00' WHERE id = 1",
        "UPDATE register SET id = 'khác'", "DELETE FROM ledger WHERE id = 5",
        "DELETE FROM ledger WHERE id = (SELECT max(id) FROM ledger)",
        "DELETE FROM entry WHERE status = 'reserved'; UPDATE series SET last_number = 12",
        "CREATE TRIGGER t AFTER INSERT ON entry BEGIN UPDATE entry SET note = 'x'; END"}) {
    std::ofstream(path("other.vbr"), std::ios::binary) << whole;
    Database::open(path("other.vbr"), Database::Access::write, kWait).execute(change);
    EXPECT_TRUE(is_seen(path("other.vbr"))) << change;
  }
}

TEST_F(LedgerTest, ABookWithoutChecksumsIsReadAndGetsThem) {
  std::filesystem::create_directories(output_folder());
  {
    const Database old = Database::open(register_path(), Database::Access::create, kWait);
    migrate(old, migrations().first(2));
    old.execute(
        "INSERT INTO series VALUES (1, 'STP', 'common', 'ordinary', 2024, 1, '2024-02-05');"
        "INSERT INTO document VALUES (1, 'a');"
        "INSERT INTO entry VALUES (1, 1, 1, '2024-02-05', '01/KH-STP', 'STP', 'ordinary', 2024,"
        " 'issued', 1, 'Kế hoạch', 'x', 'A', 'VT', '', '', '', '', '');"
        "INSERT INTO version VALUES (1, 1, 1, 'issued');");
    old.run("INSERT INTO content VALUES (1, ?, ?)", sha256_hex("{}"), Blob{"{}"});
    old.execute("INSERT INTO source VALUES (1, 0, 'plan', 'a.json', 1)");
  }
  const auto reading = Register::open(register_path(), OpenMode::read);
  EXPECT_EQ(reading->list({})->size(), 1U);
  EXPECT_EQ(reading->verify()->front().code, "registry.no-checksums");
  Register book = open(OpenMode::write);
  EXPECT_EQ(describe(*book.verify(), Language::english), "");
  EXPECT_EQ(book.source_text(sha256_hex("{}")).value(), "{}");
  EXPECT_EQ(issue(book, "b", "2024-02-05")->numbering.number, 2);
  EXPECT_EQ(describe(*book.verify(), Language::english), "");
}

}  // namespace
}  // namespace vanban::registry
