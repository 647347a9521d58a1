// SPDX-License-Identifier: MIT
#include "registry/sqlite.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace vanban::registry {
namespace {

Database in_memory() {
  Database database =
      Database::open(":memory:", Database::Access::create, std::chrono::milliseconds(0));
  database.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)");
  return database;
}

int compiled(const Database& database) {
  int count = 0;
  for (sqlite3_stmt* one = sqlite3_next_stmt(database.handle(), nullptr); one != nullptr;
       one = sqlite3_next_stmt(database.handle(), one))
    ++count;
  return count;
}

TEST(Sqlite, CompilesAStatementOnce) {
  const Database database = in_memory();
  for (int id = 1; id <= 3; ++id) database.run("INSERT INTO note VALUES (?, ?)", id, "a");
  EXPECT_EQ(compiled(database), 1);
  EXPECT_EQ(database.integer("SELECT count(*) FROM note"), 3);
  EXPECT_EQ(compiled(database), 2);
}

TEST(Sqlite, AStatementUsedAgainHasNothingOfItsLastUse) {
  const Database database = in_memory();
  database.run("INSERT INTO note VALUES (?, ?)", 1, "a");
  database.run("INSERT INTO note VALUES (?, ?)", 2, std::optional<std::string>());
  EXPECT_EQ(database.integer("SELECT count(*) FROM note WHERE text IS NULL"), 1);
  {
    Statement rows = database.prepare("SELECT id FROM note ORDER BY id");
    EXPECT_TRUE(rows.step());  // left in its middle
  }
  Statement rows = database.prepare("SELECT id FROM note ORDER BY id");
  ASSERT_TRUE(rows.step());
  EXPECT_EQ(rows.integer(0), 1);
}

TEST(Sqlite, TwoStatementsOfOneTextRunAtOnce) {
  const Database database = in_memory();
  database.run("INSERT INTO note VALUES (1, 'a'), (2, 'b')");
  Statement outer = database.prepare("SELECT text FROM note ORDER BY id");
  ASSERT_TRUE(outer.step());
  Statement inner = database.prepare("SELECT text FROM note ORDER BY id");
  ASSERT_TRUE(inner.step());
  ASSERT_TRUE(inner.step());
  EXPECT_EQ(inner.text(0), "b");
  EXPECT_EQ(outer.text(0), "a");
}

TEST(Sqlite, AFailedStatementWorksTheNextTime) {
  const Database database = in_memory();
  database.run("INSERT INTO note VALUES (?, ?)", 1, "a");
  EXPECT_THROW(database.run("INSERT INTO note VALUES (?, ?)", 1, "b"), SqlError);
  database.run("INSERT INTO note VALUES (?, ?)", 2, "b");
  EXPECT_EQ(database.integer("SELECT count(*) FROM note"), 2);
}

TEST(Sqlite, AStatementMayOutliveItsDatabase) {
  auto database = std::make_unique<Database>(in_memory());
  database->run("INSERT INTO note VALUES (?, ?)", 7, "a");
  Statement rows = database->prepare("SELECT id FROM note");
  database.reset();
  ASSERT_TRUE(rows.step());
  EXPECT_EQ(rows.integer(0), 7);
}

}  // namespace
}  // namespace vanban::registry
