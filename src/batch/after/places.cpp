// SPDX-License-Identifier: MIT
#include "batch/after/places.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "base/disk.hpp"
#include "base/replacing.hpp"
#include "batch/findings.hpp"
#include "batch/journal.hpp"
#include "batch/output_folder.hpp"
#include "registry/forecast.hpp"

namespace vanban::batch {
namespace {

namespace fs = std::filesystem;

/// In the state folder: one line `SHA-256  absolute path` for each joined file that was made.
constexpr std::string_view kNotes = "joined";
constexpr std::string_view kSqliteMark = "SQLite format 3";

Bilingual another_path(const JoinedFile& file) {
  return {fmt::format("Chọn đường dẫn khác cho --{}, ví dụ in{}.", file.option, file.ending),
          fmt::format("Choose another path for --{}, such as print{}.", file.option, file.ending)};
}

Diagnostic refused(const JoinedFile& file, Fault fault, const Bilingual& message) {
  return file_finding("batch.joined-file", fault, file.path,
                      {fmt::format("--{} không ghi được vào đây: {}", file.option, message.vi),
                       fmt::format("--{} cannot go here: {}", file.option, message.en)},
                      another_path(file));
}

fs::path absolute(const std::string& path) { return fs::absolute(path).lexically_normal(); }

/// The same file, by name or by link.
bool same_file(const fs::path& a, const fs::path& b) {
  return disk::is_same(absolute(a).string(), absolute(b).string());
}

fs::path folder_of(const std::string& path) { return absolute(path).parent_path(); }

bool lies_in_folder(const std::string& path, const std::string& folder) {
  return same_file(folder_of(path), absolute(folder + "/.").parent_path());
}

std::string ending_of(const std::string& path) {
  std::string ending = fs::path(path).extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending;
}

bool is_register(const std::string& path) {
  const auto file = disk::File::open(path, disk::File::Mode::read);
  std::string front(kSqliteMark.size(), '\0');
  return file && file->read(front.data(), front.size()) && front == kSqliteMark;
}

std::string note_line(const std::string& path, const std::string& digest) {
  return fmt::format("{}  {}\n", digest, absolute(path).string());
}

std::string notes_path(const std::string& out_folder) {
  return fmt::format("{}/{}/{}", out_folder, OutputFolder::kStateFolder, kNotes);
}

/// Whether the file is the one that an earlier run made of this folder, byte for byte.
bool was_made_here(const std::string& out_folder, const std::string& path) {
  const auto notes = disk::read(notes_path(out_folder));
  if (!notes) return false;
  const auto digest = disk::sha256_of(path);
  return digest && ("\n" + *notes).find("\n" + note_line(path, *digest)) != std::string::npos;
}

/// Whether a batch into the file's folder, this one or another, made a unit's file of that name.
bool is_unit_file(const std::string& path) {
  const std::string name = fs::path(path).filename().string();
  bool found = false;
  const fs::path state = folder_of(path) / OutputFolder::kStateFolder;
  for (const std::string& entry : disk::list_files(state).value_or(std::vector<std::string>())) {
    if (fs::path(entry).extension() != ".journal") continue;
    const Result<Journal> journal = Journal::read((state / entry).string());
    if (!journal) continue;  // what cannot be read is reported by whoever needs it
    const Result<void> read = journal->each([&](const UnitRecord& record) {
      for (const FileRecord& file : record.files) found = found || file.name == name;
    });
    static_cast<void>(read);
  }
  return found;
}

bool is_issued(const JoinedFilesRequest& request, const std::string& path) {
  if (!request.register_path) return false;
  const Result<registry::Forecast> book = registry::Forecast::open(*request.register_path);
  if (!book) return false;  // reported by the check of the units
  const Result<bool> issued = book->is_issued_file(absolute(path).string());
  return issued && *issued;
}

/// What is wrong with the path itself, whatever is there.
std::optional<Diagnostic> wrong_path(const JoinedFilesRequest& request, const JoinedFile& file) {
  if (ending_of(file.path) != file.ending)
    return refused(file, Fault::usage,
                   {fmt::format("tên tệp phải kết thúc bằng {}", file.ending),
                    fmt::format("its name must end in {}", file.ending)});
  if (folder_of(file.path).filename() == OutputFolder::kStateFolder)
    return refused(
        file, Fault::usage,
        {"đây là thư mục trạng thái của một đợt", "this is the state folder of a batch"});
  for (const std::string& input : request.inputs)
    if (same_file(file.path, input))
      return refused(file, Fault::usage,
                     {"chính lệnh này đọc tệp ấy", "this very command reads that file"});
  for (const JoinedFile& other : request.files)
    if (&other < &file && same_file(file.path, other.path))
      return refused(file, Fault::usage,
                     {fmt::format("trùng với --{}", other.option),
                      fmt::format("it is the path of --{} too", other.option)});
  if (request.register_path && same_file(file.path, *request.register_path))
    return refused(file, Fault::usage, {"đây là sổ đăng ký", "this is the register"});
  return std::nullopt;
}

/// What is wrong with the folder it would lie in. The output folder is made by the run.
std::optional<Diagnostic> wrong_folder(const JoinedFilesRequest& request, const JoinedFile& file) {
  const fs::path folder = folder_of(file.path);
  if (!disk::status_of(folder) && lies_in_folder(file.path, request.out_folder))
    return std::nullopt;
  if (!disk::is_folder(folder))
    return refused(file, Fault::io,
                   {fmt::format("không có thư mục {}", folder.string()),
                    fmt::format("there is no folder {}", folder.string())});
  if (!disk::may_write(folder))
    return refused(file, Fault::io,
                   {fmt::format("không có quyền ghi vào thư mục {}", folder.string()),
                    fmt::format("the folder {} is not writable", folder.string())});
  return std::nullopt;
}

/// What is wrong with replacing the file that is there.
std::optional<Diagnostic> wrong_file(const JoinedFilesRequest& request, const JoinedFile& file) {
  const auto status = disk::status_of(file.path, disk::Links::keep);
  if (!status) return std::nullopt;
  if (status->kind != disk::Kind::file)
    return refused(
        file, Fault::io,
        {"đây là thư mục hoặc liên kết, không phải tệp", "this is a folder or a link, no file"});
  if (is_register(file.path))
    return refused(file, Fault::usage, {"đây là sổ đăng ký", "this is a register"});
  const Target target{file.path,
                      {},
                      request.overwrite,
                      [&] { return is_unit_file(file.path) || is_issued(request, file.path); },
                      [&] { return was_made_here(request.out_folder, file.path); }};
  const auto obstacle = obstacle_to(target, RealFileSystem());
  if (obstacle == Obstacle::stays)
    return refused(file, Fault::usage,
                   {"đây là văn bản của một đơn vị", "this is the document of a unit"});
  if (status->read_only || !disk::may_write(file.path))
    return refused(file, Fault::io, {"tệp này chỉ đọc", "this file is read-only"});
  if (!obstacle) return std::nullopt;
  Diagnostic taken = refusal_to_replace("batch.joined-file", Fault::io, file.path, *obstacle);
  Diagnostic finding = refused(file, Fault::io, taken.message);
  finding.hint = std::move(taken.hint);
  return finding;
}

disk::Outcome<void> append(const std::string& path, const std::string& line) {
  const auto file = disk::File::open(path, disk::File::Mode::append);
  if (!file) return tl::make_unexpected(file.error());
  return file->write(line);
}

Diagnostic no_pdf_asked_for() {
  return file_finding(
      "batch.no-pdf", Fault::usage, {},
      {"--merge cần PDF nhưng --format không có pdf",
       "--merge needs PDFs but --format names no pdf"},
      {"Thêm pdf vào --format, hoặc bỏ --merge.", "Add pdf to --format, or leave --merge out."});
}

}  // namespace

Diagnostics check_joined_files(const JoinedFilesRequest& request) {
  Diagnostics findings;
  const auto& suffixes = request.suffixes;
  for (const JoinedFile& file : request.files) {
    if (file.option == "merge" &&
        std::find(suffixes.begin(), suffixes.end(), "pdf") == suffixes.end())
      findings.push_back(no_pdf_asked_for());
    auto finding = wrong_path(request, file);
    if (!finding) finding = wrong_folder(request, file);
    if (!finding) finding = wrong_file(request, file);
    if (finding) findings.push_back(std::move(*finding));
  }
  return findings;
}

NameOf refuse_joined_files(NameOf names, const JoinedFilesRequest& request) {
  std::vector<std::pair<std::string, JoinedFile>> taken;
  for (const JoinedFile& file : request.files)
    for (const std::string& suffix : request.suffixes)
      if (lies_in_folder(file.path, request.out_folder) && file.ending == "." + suffix)
        taken.emplace_back(fs::path(file.path).stem().string(), file);
  if (taken.empty()) return names;
  return [names = std::move(names),
          taken = std::move(taken)](const units::Unit& unit) -> Result<std::string> {
    Result<std::string> name = names(unit);
    if (!name) return name;
    for (const auto& [stem, file] : taken)
      if (*name == stem)
        return fail(refused(file, Fault::usage,
                            {fmt::format("đây là tệp của đơn vị {}", unit.name),
                             fmt::format("this is the file of the unit {}", unit.name)}));
    return name;
  };
}

Result<void> note_joined_file(const std::string& out_folder, const std::string& path) {
  const auto digest = disk::sha256_of(path);
  if (!digest) return {};  // without a note the next run asks for --overwrite
  const std::string notes = notes_path(out_folder);
  auto noted = disk::make_folder(disk::folder_of(notes));
  if (noted) noted = append(notes, note_line(path, *digest));
  return noted ? Result<void>{} : fail(write_finding(noted.error()));
}

}  // namespace vanban::batch
