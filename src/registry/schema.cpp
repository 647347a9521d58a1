// SPDX-License-Identifier: MIT
#include "registry/schema.hpp"

#include <array>

#include <fmt/format.h>

#include "registry/faults.hpp"
#include "registry/ledger.hpp"
#include "registry/publication.hpp"

namespace vanban::registry {
namespace {

constexpr const char* kVersion1 = R"sql(
CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  office TEXT NOT NULL,
  grouping TEXT NOT NULL,
  secrecy TEXT NOT NULL CHECK (secrecy IN ('ordinary', 'secret')),
  year INTEGER NOT NULL,
  last_number INTEGER NOT NULL DEFAULT 0,
  last_date TEXT NOT NULL DEFAULT '',
  UNIQUE (office, grouping, secrecy, year)) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  series INTEGER NOT NULL REFERENCES series (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  date TEXT NOT NULL,
  code TEXT NOT NULL,
  office TEXT NOT NULL,
  secrecy TEXT NOT NULL,
  year INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('reserved', 'issued', 'void')),
  document INTEGER REFERENCES document (id),
  type_name TEXT NOT NULL,
  subject TEXT NOT NULL,
  signer TEXT NOT NULL,
  recipients TEXT NOT NULL,
  keeper TEXT NOT NULL,
  copies TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  note TEXT NOT NULL,
  void_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (series, number),
  CHECK (status <> 'issued' OR document IS NOT NULL),
  CHECK (status <> 'void' OR void_reason <> '')) STRICT;
CREATE UNIQUE INDEX entry_code ON entry (code, year, office, secrecy);
CREATE UNIQUE INDEX entry_in_force ON entry (document) WHERE status = 'issued';

CREATE TABLE content (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL) STRICT;

CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  state TEXT NOT NULL CHECK (state IN ('draft', 'issued')),
  UNIQUE (document, ordinal)) STRICT;

CREATE TABLE source (
  version INTEGER NOT NULL REFERENCES version (id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('plan', 'template', 'profile', 'linked')),
  name TEXT NOT NULL,
  content INTEGER NOT NULL REFERENCES content (id),
  PRIMARY KEY (version, position)) STRICT, WITHOUT ROWID;
CREATE INDEX source_content ON source (content);

CREATE TABLE output (
  version INTEGER NOT NULL REFERENCES version (id),
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (version, position)) STRICT, WITHOUT ROWID;
CREATE INDEX output_path ON output (path);

CREATE TABLE link (
  document INTEGER NOT NULL REFERENCES document (id),
  position INTEGER NOT NULL,
  relation TEXT NOT NULL
    CHECK (relation IN ('attached_to', 'cites', 'amends', 'replaces', 'corrects')),
  target TEXT NOT NULL,
  PRIMARY KEY (document, position)) STRICT, WITHOUT ROWID;
CREATE INDEX link_target ON link (target);

CREATE TABLE publication (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  stage TEXT NOT NULL CHECK (stage IN ('writing', 'committed', 'abandoned'))) STRICT;
CREATE TABLE publication_file (
  publication INTEGER NOT NULL REFERENCES publication (id),
  position INTEGER NOT NULL,
  temporary TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  may_replace INTEGER NOT NULL,
  PRIMARY KEY (publication, position)) STRICT, WITHOUT ROWID;
)sql";

// Kinds that stand in no group once shared the name of the common series.
constexpr const char* kVersion2 = R"sql(
UPDATE series SET grouping = 'rest' WHERE grouping = 'common' AND EXISTS (
  SELECT 1 FROM series AS other WHERE other.office = series.office
    AND other.secrecy = series.secrecy AND other.year = series.year
    AND other.grouping LIKE 'group:%');
)sql";

// Notes of files on their way say whose they are; a temporary file lies beside its final place, so
// its bare name is enough. An id tells registers apart.
constexpr const char* kVersion3 = R"sql(
CREATE TABLE register (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL) STRICT;
INSERT INTO register VALUES (1, lower(hex(randomblob(16))));
ALTER TABLE publication ADD COLUMN owner TEXT NOT NULL DEFAULT '';
UPDATE publication_file
  SET temporary = replace(temporary, rtrim(temporary, replace(temporary, '/', '')), '');
)sql";

// Checksums of all that the book holds. The last date of a series follows from its lines.
constexpr const char* kVersion4 = R"sql(
CREATE TABLE ledger (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('entry', 'version', 'document')),
  row INTEGER NOT NULL,
  digest TEXT NOT NULL,
  chain TEXT NOT NULL) STRICT;
ALTER TABLE series DROP COLUMN last_date;
CREATE INDEX entry_date ON entry (series, date) WHERE status <> 'void';
)sql";

constexpr std::array<Migration, 4> kMigrations = {
    {{kVersion1}, {kVersion2}, {kVersion3, adopt_publications}, {kVersion4, seal_all}}};

Diagnostic newer(const std::string& path, std::int64_t version, int known_version) {
  return refusal("newer-version", path,
                 {fmt::format("sổ đăng ký thuộc phiên bản {}, chương trình này chỉ biết đến {}",
                              version, known_version),
                  fmt::format("the register has version {}, this program knows up to {}", version,
                              known_version)},
                 {"Dùng bản vanban mới hơn; tệp chưa bị thay đổi.",
                  "Use a newer vanban; the file was not changed."});
}

Diagnostic unknown_file(const std::string& path) {
  return refusal("not-a-register", path,
                 {"tệp này không phải sổ đăng ký của vanban", "this file is no register of vanban"},
                 {"Kiểm tra lại đường dẫn.", "Check the path."});
}

Diagnostic damaged_series(const std::string& path, const std::string& report) {
  return refusal("damaged", path,
                 {fmt::format("sổ đăng ký bị hỏng ({})", report),
                  fmt::format("the register is damaged ({})", report)},
                 {"Khôi phục từ bản sao lưu gần nhất.", "Restore the newest backup."});
}

}  // namespace

std::span<const Migration> migrations() { return kMigrations; }

void migrate(const Database& database, std::span<const Migration> steps) {
  const auto version =
      static_cast<std::size_t>(database.integer("PRAGMA user_version").value_or(0));
  for (std::size_t step = version; step < steps.size(); ++step) {
    Transaction transaction(database);
    database.execute(steps[step].sql);
    if (steps[step].then != nullptr) steps[step].then(database);
    database.execute(fmt::format("PRAGMA application_id = {}", kApplicationId).c_str());
    database.execute(fmt::format("PRAGMA user_version = {}", step + 1).c_str());
    transaction.commit();
  }
}

Result<void> check_file(const Database& database, const std::string& path, int known_version) {
  if (database.integer("PRAGMA application_id") != kApplicationId) return fail(unknown_file(path));
  const std::int64_t version = database.integer("PRAGMA user_version").value_or(0);
  if (version > known_version) return fail(newer(path, version, known_version));
  Statement report = database.prepare("PRAGMA quick_check(series)");
  const std::string text = report.step() ? report.text(0) : "ok";
  if (text != "ok") return fail(damaged_series(path, text));
  return {};
}

}  // namespace vanban::registry
