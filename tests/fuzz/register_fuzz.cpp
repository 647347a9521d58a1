// SPDX-License-Identifier: MIT
// A register file with bytes changed: opened, listed, verified, and asked for a number. The input
// is a text of lines `offset value` (a byte of the file, what it becomes; both are taken modulo),
// laid over a register of three documents that is made here.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "fuzz/fuzz.hpp"
#include "registry/register.hpp"

namespace {

using namespace vanban;
namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kWait{100};

/// Holds the register for the run and removes it at the end.
struct Folder {
  Folder() : path(fs::temp_directory_path() / ("vanban-fuzz-" + std::to_string(::getpid()))) {
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string file(const std::string& name) const { return (path / name).string(); }
  fs::path path;
};

const Folder& folder() {
  static const Folder folder;
  return folder;
}

registry::IssueRequest request(const std::string& identity) {
  registry::IssueRequest request{.date = *Date::from_iso("2024-02-05")};
  request.version.identity = {identity, registry::Identity::Source::plan_field};
  request.version.sources = {{registry::SourceRole::plan, identity + ".json", identity}};
  request.version.existing = registry::ExistingFiles::replace;
  request.office = "STP";
  request.kind = "KH";
  request.notation = "KH-STP";
  return request;
}

Result<registry::Issued> issue(registry::Register& book, const std::string& identity) {
  return book.issue(
      request(identity),
      [&](const registry::Assignment&) -> Result<std::vector<registry::RenderedFile>> {
        return std::vector<registry::RenderedFile>{{folder().file(identity + ".txt"), identity}};
      });
}

const std::string& sound_register() {
  static const std::string bytes = [] {
    {
      auto book = registry::Register::open(folder().file("so.vbr"), registry::OpenMode::create);
      for (const char* identity : {"a", "b", "c"}) issue(*book, identity).value();
    }
    std::ifstream file(folder().file("so.vbr"), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  return bytes;
}

std::string changed(const std::string& changes) {
  std::string bytes = sound_register();
  std::istringstream lines(changes);
  for (std::size_t offset = 0, value = 0; lines >> offset >> value;)
    bytes[offset % bytes.size()] = static_cast<char>(value % 256);
  return bytes;
}

void use(registry::Register& book) {
  const auto entries = book.list({});
  if (!entries) fuzz::check_findings(entries.error());
  const auto findings = book.verify();
  if (!findings) fuzz::check_findings(findings.error());
  const auto known = book.documents();
  if (!known) fuzz::check_findings(known.error());
  const auto issued = issue(book, "d");
  if (!issued) return fuzz::check_findings(issued.error());
  fuzz::require(issued->numbering.number > 0, "a number is positive");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = changed(fuzz::text_of(data, size));
  for (const char* rest : {"-wal", "-shm", "-journal"}) fs::remove(folder().file("so.vbr") + rest);
  std::ofstream(folder().file("so.vbr"), std::ios::binary) << bytes;
  auto book = registry::Register::open(folder().file("so.vbr"), registry::OpenMode::write, kWait);
  if (!book) return fuzz::check_findings(book.error()), 0;
  use(*book);
  return 0;
}
