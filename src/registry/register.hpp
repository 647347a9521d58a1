// SPDX-License-Identifier: MIT
// The number register of an office: one SQLite file that gives out numbers without gaps or
// duplicates, keeps what each was given to, and stands a kill at any moment (docs/register.md).
// One Register a thread; any number of processes on one file.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "base/new_file.hpp"
#include "registry/records.hpp"
#include "registry/series_rule.hpp"

namespace vanban::registry {

/// What may happen to a file that already bears an output's name. A file of an issued version is
/// never replaced, whatever is asked.
enum class ExistingFiles { refuse, replace };

/// Files of secret documents are their owner's alone.
constexpr disk::Readers readers_of(Secrecy secrecy) {
  return secrecy == Secrecy::secret ? disk::Readers::owner : disk::Readers::usual;
}

/// A number as it was given.
struct Numbering {
  int number = 0;
  Date date;
  std::string code;  ///< `05/KH-STP`
  bool operator==(const Numbering&) const = default;
};

/// What a rendering needs to know: the number where there is one, and which version it makes.
struct Assignment {
  std::optional<Numbering> numbering;
  int version = 1;
};

/// A finished file, not yet on disk.
struct RenderedFile {
  std::string path;
  std::string content;
};

/// Makes the files for an assignment; called while the register waits, so it should be quick.
/// A failure takes nothing: no number, no file.
using Render = std::function<Result<std::vector<RenderedFile>>(const Assignment&)>;

struct VersionRequest {
  Identity identity;
  std::vector<SourceText> sources;  ///< exactly one of role plan
  std::vector<Link> links;          ///< replaces what the document had
  ExistingFiles existing = ExistingFiles::refuse;
  /// Identity of the document that this one is issued with: its number and date count, this one has
  /// no line of its own in the book, and the version counts as issued.
  std::optional<std::string> issued_with = std::nullopt;
  /// The document reads as before, only what it is made of changed: the version has the files of
  /// the one before it, and nothing is rendered.
  bool keeps_files = false;
};

struct IssueRequest {
  VersionRequest version;
  std::string office;    ///< ký hiệu of the organ
  std::string kind;      ///< abbreviation of the kind; empty for a công văn
  std::string notation;  ///< after the number's slash: `KH-STP`
  Secrecy secrecy = Secrecy::ordinary;
  SeriesRule rule;
  Date date;
  BookFields fields;
  std::optional<int> reserved_number = std::nullopt;  ///< fills this reserved number
};

/// A document of several that are issued together, and the number it is to bear.
struct BulkAssignment {
  std::size_t index = 0;  ///< of the request
  Assignment assignment;
};

/// A file that is complete on the disk under a temporary name.
struct StagedOutput {
  std::string temporary;  ///< absolute path
  Output output;
};
struct StagedDocument {
  std::size_t index = 0;  ///< of the request
  Numbering numbering;
  std::vector<StagedOutput> files;
};

/// What `Register::issue_all` asks of its caller while the register waits.
class BulkIssue {
 public:
  virtual ~BulkIssue() = default;
  /// The files of each document, in the order asked. Asked again for documents whose number moved
  /// up because one before them failed.
  virtual std::vector<Result<std::vector<RenderedFile>>> render(
      const std::vector<BulkAssignment>& assignments) = 0;
  /// All is ready for the commit that decides: the last moment to write down what goes with it. A
  /// failure takes no number at all.
  virtual Result<void> staged(const std::vector<StagedDocument>& documents) = 0;
};

struct ReserveRequest {
  std::string office;
  std::string kind;
  std::string notation;
  Secrecy secrecy = Secrecy::ordinary;
  SeriesRule rule;
  Date date;
  int count = 1;     ///< 1 to 100
  std::string note;  ///< for whom; shown in the book
};

struct Issued {
  Numbering numbering;
  int version = 1;
  bool already_issued = false;  ///< the same plan came again: nothing was rendered
  std::vector<Output> outputs;
  Secrecy secrecy = Secrecy::ordinary;  ///< of the number: who may read the files
};

struct AddedVersion {
  Assignment assignment;
  bool unchanged = false;  ///< the newest version has the same sources: nothing was rendered
  std::vector<Output> outputs;
};

/// Names one line of the book.
struct BookKey {
  std::string code;  ///< `05/KH-STP`
  int year = 0;
  Secrecy secrecy = Secrecy::ordinary;
  std::optional<std::string> office = std::nullopt;  ///< where several offices share a register
};

/// A date of issue that was mistyped.
struct DateCorrection {
  BookKey key;
  Date date;           ///< the right one
  std::string reason;  ///< stands in the book
};

/// Which lines of the book; empty parts match all.
struct BookQuery {
  std::optional<std::string> office;
  std::optional<std::string> group;
  std::optional<Secrecy> secrecy;
  std::optional<int> year;
  std::optional<EntryStatus> status;
  std::optional<std::string> code = std::nullopt;  ///< `05/KH-STP`
};

enum class OpenMode {
  read,    ///< an existing file, never written; works in a read-only folder
  write,   ///< an existing file
  create,  ///< made on first use
};

/// How long a writer waits for the others before it gives up.
inline constexpr std::chrono::milliseconds kDefaultWait{60'000};

/// What an open register holds (state.hpp).
struct RegisterState;

class Register {
 public:
  /// Opens and, where an earlier writer was killed, first finishes or undoes what it had begun.
  /// Fault::state: damaged, newer version, not a register; Fault::io: folder, rights, disk.
  static Result<Register> open(const std::string& path, OpenMode mode,
                               std::chrono::milliseconds wait = kDefaultWait);
  Register(Register&&) noexcept;
  Register& operator=(Register&&) noexcept;
  ~Register();

  /// Takes the next number of the series, renders, writes the files, records all: everything or
  /// nothing. The same plan again gives the same number; the same identity with other text is
  /// refused, and so is a date before the last one of the series.
  Result<Issued> issue(const IssueRequest& request, const Render& render);

  /// Issues several documents, numbered in the order of the requests: one commit for all of them,
  /// which is what makes it quicker than `issue` for each. A document that is refused or fails
  /// takes no number and stands in the way of none after it. The error is of the whole: nothing
  /// was taken, except where it is `registry.unfinished`. No request may fill a reserved number.
  Result<std::vector<Result<Issued>>> issue_all(const std::vector<IssueRequest>& requests,
                                                BulkIssue& work);

  /// The number in force of a document, or nothing.
  Result<std::optional<Numbering>> in_force(const std::string& identity) const;

  /// Issues a document together with another (`request.issued_with`), which must be issued already
  /// (`registry.bearer-open`): takes its number and date. The same plan again renders nothing,
  /// other text is refused.
  Result<Issued> issue_attached(const VersionRequest& request, const Render& render);

  /// A further version of a document: of an issued one with its number and date, never over its
  /// files; else a draft. Unchanged sources make no version.
  Result<AddedVersion> add_version(const VersionRequest& request, const Render& render);

  /// Takes numbers without a document, in order.
  Result<std::vector<Entry>> reserve(const ReserveRequest& request);

  /// Marks a reserved or issued number as void; it stays in the book with the reason.
  Result<Entry> void_entry(const BookKey& key, const std::string& reason);

  /// Corrects the date of an issued number while none was issued after it in its series: the
  /// document gets a further version, rendered with the date; old and new date and the reason stand
  /// in the book's note. Refused: `registry.not-issued`, `.not-last`, `.other-year`, a date before
  /// the number in front.
  Result<Issued> correct_date(const DateCorrection& correction, const Render& render);

  /// By year, office, group, secrecy, number.
  Result<std::vector<Entry>> list(const BookQuery& query) const;
  /// Fault::data where there is no such line.
  Result<Entry> find(const BookKey& key) const;
  /// Fault::data where the identity is unknown.
  Result<DocumentRecord> document(const std::string& identity) const;
  /// The same, or nothing for an unknown identity.
  Result<std::optional<DocumentRecord>> find_document(const std::string& identity) const;
  /// Identities of all documents, in byte order.
  Result<std::vector<std::string>> documents() const;
  /// Whether the path, absolute, belongs to an issued version.
  Result<bool> is_issued_file(const std::string& path) const;
  /// Who links to this document, with the relation, by identity.
  Result<std::vector<Link>> linked_from(const std::string& identity) const;
  /// The exact text of a stored source.
  Result<std::string> source_text(const std::string& sha256) const;

  /// A whole copy of the register while others go on writing; never over an existing file.
  Result<void> backup(const std::string& target) const;

  /// Reads everything: the file's own integrity, its tables, gaps and dates of each series, every
  /// checksum, the hash of every stored text and every output. Findings as values; empty where all
  /// is well.
  Result<Diagnostics> verify() const;

 private:
  explicit Register(std::unique_ptr<RegisterState> state);
  std::unique_ptr<RegisterState> state_;
};

/// Opens a register to take numbers from; file and folder are made on first use.
/// Fault::io where the folder cannot be made, else as Register::open.
Result<Register> open_register(const std::string& path, FileSystem& files);

}  // namespace vanban::registry
