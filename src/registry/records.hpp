// SPDX-License-Identifier: MIT
// What stands in the register: series, lines of the book, versions of a document, their sources and
// files. Plain values; docs/register.md says how each is kept on disk.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace vanban::registry {

/// Documents with a degree of secrecy have series of their own (Điều 15 of the decree).
enum class Secrecy : std::uint8_t { ordinary, secret };

/// Which series of numbers: one starts at 1 for each of these on 1 January.
struct SeriesKey {
  std::string office;  ///< ký hiệu of the organ, such as `STP`; an advisory body has its own
  std::string group;   ///< as SeriesRule::group_of gives it
  Secrecy secrecy = Secrecy::ordinary;
  int year = 0;
  bool operator==(const SeriesKey&) const = default;
};

/// What the "Sổ đăng ký văn bản đi" holds beside number and date (Phụ lục IV, mẫu sổ).
struct BookFields {
  std::string type_name;   ///< tên loại: Kế hoạch
  std::string subject;     ///< trích yếu
  std::string signer;      ///< người ký
  std::string recipients;  ///< nơi nhận, joined by `; `
  std::string keeper;      ///< đơn vị, người nhận bản lưu
  std::string copies;      ///< số lượng bản
  std::string sent_on;     ///< ngày chuyển; usually written by hand later
  std::string note;        ///< ghi chú
  bool operator==(const BookFields&) const = default;
};

enum class EntryStatus : std::uint8_t {
  reserved,  ///< taken, no document yet
  issued,
  voided,  ///< stays in the book with its reason
};

/// One line of the book: a number that is taken for ever.
struct Entry {
  SeriesKey series;
  int number = 0;
  Date date;
  std::string code;  ///< số, ký hiệu: `05/KH-STP`
  EntryStatus status = EntryStatus::reserved;
  std::string identity;  ///< of the document; empty for a reserved number
  BookFields fields;
  std::string void_reason;
  bool operator==(const Entry&) const = default;
};

/// How a document is recognised when its plan comes again (docs/register.md, "Identity").
struct Identity {
  enum class Source : std::uint8_t {
    plan_field,  ///< the plan says `document_id`: that alone counts
    path,        ///< the plan file's path; a moved file is then recognised by its exact text
  };
  std::string text;
  Source source = Source::path;
};

/// What a version was made from, with the exact text.
enum class SourceRole : std::uint8_t { plan, template_text, office_profile, linked };
struct SourceText {
  SourceRole role = SourceRole::plan;
  std::string name;  ///< path or template name
  std::string text;  ///< of the plan: its canonical JSON
  bool operator==(const SourceText&) const = default;
};

/// A source as the register remembers it; `Register::source_text` gives the text for the hash.
struct StoredSource {
  SourceRole role = SourceRole::plan;
  std::string name;
  std::string sha256;
  bool operator==(const StoredSource&) const = default;
};

/// A written file of a version.
struct Output {
  std::string path;  ///< absolute
  std::uint64_t size = 0;
  std::string sha256;
  bool operator==(const Output&) const = default;
};

enum class VersionState : std::uint8_t { draft, issued };

struct Version {
  int ordinal = 1;  ///< 1, 2, … within the document
  VersionState state = VersionState::draft;
  std::vector<StoredSource> sources;
  std::vector<Output> outputs;
  bool operator==(const Version&) const = default;
};

/// From one document to another, by identity; the target need not be in the register yet.
enum class Relation : std::uint8_t { attached_to, cites, amends, replaces, corrects };
struct Link {
  Relation relation = Relation::cites;
  std::string target;
  bool operator==(const Link&) const = default;
};

/// All the register knows of one document.
struct DocumentRecord {
  std::string identity;
  std::optional<Entry> entry;  ///< where a number is in force
  std::vector<Version> versions;
  std::vector<Link> links;
};

}  // namespace vanban::registry
