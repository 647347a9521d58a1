// SPDX-License-Identifier: MIT
// docs/register.md describes the tables; this keeps it true.
#include "registry/schema.hpp"

#include <gmock/gmock.h>

#include "base/file_system.hpp"
#include "registry/sqlite.hpp"
#include "support/source_tree.hpp"

namespace vanban::registry {
namespace {

/// The line of the documentation's table that begins with the name.
std::string row_of(const std::string& document, const std::string& table) {
  const std::size_t begin = document.find("\n| `" + table + "` |");
  if (begin == std::string::npos) return {};
  return document.substr(begin + 1, document.find('\n', begin + 1) - begin - 1);
}

TEST(Schema, EveryTableAndColumnIsDocumented) {
  const std::string document =
      RealFileSystem().read(support::source_path("docs/register.md")).value();
  const Database database =
      Database::open(":memory:", Database::Access::create, std::chrono::milliseconds(0));
  migrate(database, migrations());
  Statement columns = database.prepare(
      "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
      " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'");
  int count = 0;
  while (columns.step()) {
    EXPECT_THAT(row_of(document, columns.text(0)), testing::HasSubstr("`" + columns.text(1) + "`"))
        << columns.text(0);
    ++count;
  }
  EXPECT_GT(count, 50);
  EXPECT_THAT(document, testing::HasSubstr("## Tables (version " +
                                           std::to_string(migrations().size()) + ")"));
}

}  // namespace
}  // namespace vanban::registry
