// SPDX-License-Identifier: MIT
#include "registry/register.hpp"

#include <filesystem>

#include <utility>

#include <fmt/format.h>

#include "registry/entries.hpp"
#include "registry/faults.hpp"
#include "registry/opening.hpp"
#include "registry/state.hpp"

namespace vanban::registry {
namespace {

Diagnostic unknown_document(const std::string& identity) {
  return wrong_request("no-such-document", {},
                       {fmt::format("sổ đăng ký không có văn bản “{}”", identity),
                        fmt::format("the register has no document “{}”", identity)});
}

Diagnostic unknown_source(const std::string& sha256) {
  return wrong_request("no-such-source", {},
                       {fmt::format("sổ đăng ký không lưu nội dung có mã băm {}", sha256),
                        fmt::format("the register holds no text with the hash {}", sha256)});
}

/// A link leads to the register: log and lock lie beside the file itself, whatever it is called by.
std::string without_link(const std::string& path) {
  const auto there = disk::status_of(path, disk::Links::keep);
  const bool link = there && there->kind == disk::Kind::other && disk::file_status(path);
  return link ? disk::canonical(path) : path;
}

}  // namespace

Register::Register(std::unique_ptr<RegisterState> state) : state_(std::move(state)) {}
Register::Register(Register&&) noexcept = default;
Register& Register::operator=(Register&&) noexcept = default;
Register::~Register() = default;

Result<Register> Register::open(const std::string& named, OpenMode mode,
                                std::chrono::milliseconds wait) {
  const std::string path = without_link(named);
  return guarded(path, [&]() -> Result<Register> {
    Result<Database> database = open_database(path, mode, wait);
    if (!database) return tl::unexpected(database.error());
    return Register(std::make_unique<RegisterState>(
        RegisterState{path, wait, std::move(*database), PathKeeper(path)}));
  });
}

Result<std::vector<Entry>> Register::list(const BookQuery& query) const {
  return guarded(state_->path, [&]() -> Result<std::vector<Entry>> {
    return select_entries(state_->database, query);
  });
}

Result<Entry> Register::find(const BookKey& key) const {
  return guarded(state_->path, [&] { return find_entry(state_->database, key); });
}

Result<DocumentRecord> Register::document(const std::string& identity) const {
  auto record = find_document(identity);
  if (!record) return fail(std::move(record.error()));
  if (!*record) return fail(unknown_document(identity));
  return std::move(**record);
}

Result<std::optional<DocumentRecord>> Register::find_document(const std::string& identity) const {
  return guarded(state_->path, [&]() -> Result<std::optional<DocumentRecord>> {
    const Snapshot snapshot(state_->database);
    const auto id = document_id(state_->database, identity);
    if (!id) return std::optional<DocumentRecord>{};
    return std::optional<DocumentRecord>(DocumentRecord{
        identity, entry_in_force(state_->database, identity),
        versions_of(state_->database, state_->paths, *id), links_of(state_->database, *id)});
  });
}

Result<std::vector<std::string>> Register::documents() const {
  return guarded(state_->path, [&]() -> Result<std::vector<std::string>> {
    return identities(state_->database);
  });
}

Result<bool> Register::is_issued_file(const std::string& path) const {
  return guarded(state_->path, [&]() -> Result<bool> {
    return is_issued_output(state_->database, state_->paths, path);
  });
}

Result<std::vector<Link>> Register::linked_from(const std::string& identity) const {
  return guarded(state_->path, [&]() -> Result<std::vector<Link>> {
    return links_to(state_->database, identity);
  });
}

Result<std::string> Register::source_text(const std::string& sha256) const {
  return guarded(state_->path, [&]() -> Result<std::string> {
    std::optional<std::string> text = content_of(state_->database, sha256);
    if (!text) return fail(unknown_source(sha256));
    return std::move(*text);
  });
}

Result<Register> open_register(const std::string& path, FileSystem& files) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  if (!folder.empty())
    if (const auto made = files.make_folder(folder); !made) return fail(made.error());
  return Register::open(path, OpenMode::create);
}

}  // namespace vanban::registry
