// SPDX-License-Identifier: MIT
#include "batch/after/archive.hpp"

#include <zip.h>

#include <memory>

#include <fmt/format.h>

#include "base/new_file.hpp"
#include "batch/after/finished_units.hpp"
#include "batch/after/verify.hpp"
#include "batch/findings.hpp"
#include "batch/manifest.hpp"

namespace vanban::batch {
namespace {

/// 1 January 1980, 00:00: the first moment a zip archive can name (APPNOTE.TXT, 4.4.6).
constexpr zip_uint16_t kFirstTime = 0;
constexpr zip_uint16_t kFirstDate = (0U << 9U) | (1U << 5U) | 1U;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

/// What the system said, where libzip hands that on.
Bilingual reason_of(zip_error_t* error) {
  if (zip_error_system_type(error) == ZIP_ET_SYS)
    return system_reason(zip_error_code_system(error));
  const char* words = zip_error_strerror(error);
  return {words, words};
}

Diagnostic zip_finding(const std::string& path, const Bilingual& reason) {
  return file_finding(
      "batch.zip", Fault::io, path,
      {fmt::format("không ghi được tệp nén ({})", reason.vi),
       fmt::format("cannot write the archive ({})", reason.en)},
      {"Kiểm tra thư mục và chỗ trống trên đĩa.", "Check the folder and the free space."});
}

class Packer {
 public:
  /// `path` names the archive in messages.
  Packer(std::string path, std::string written)
      : path_(std::move(path)), written_(std::move(written)) {}

  Result<void> open() {
    int error = 0;
    archive_.reset(zip_open(written_.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (archive_) return {};
    zip_error_t described;
    zip_error_init_with_code(&described, error);
    const Bilingual reason = reason_of(&described);
    zip_error_fini(&described);
    return fail(zip_finding(path_, reason));
  }

  /// The file is opened when the archive is written, one at a time.
  bool add(const std::string& folder, const std::string& name) {
    zip_source_t* source =
        zip_source_file(archive_.get(), fmt::format("{}/{}", folder, name).c_str(), 0, -1);
    if (source == nullptr) return false;
    // Parts joined from elsewhere have a path in front, which must not leave the archive's root.
    const std::string entry_name = name.substr(name.rfind('/') + 1);
    const zip_int64_t index =
        zip_file_add(archive_.get(), entry_name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      return false;
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive_.get(), entry, ZIP_CM_STORE, 0) == 0 &&
           zip_file_set_dostime(archive_.get(), entry, kFirstTime, kFirstDate, 0) == 0 &&
           zip_file_set_external_attributes(archive_.get(), entry, 0, ZIP_OPSYS_UNIX,
                                            0100644U << 16U) == 0;
  }

  /// libzip writes to a temporary file beside it and renames that.
  Result<void> close() {
    if (zip_close(archive_.get()) != 0) return fail(error());
    static_cast<void>(archive_.release());
    return {};
  }

  Diagnostic error() { return zip_finding(path_, reason_of(zip_get_error(archive_.get()))); }

 private:
  std::string path_;
  std::string written_;
  std::unique_ptr<zip_t, Discard> archive_;
};

}  // namespace

Result<std::vector<FailedUnit>> pack(const std::string& folder, const std::string& path) {
  const Result<std::vector<std::string>> manifests = manifests_of(folder);
  if (!manifests) return fail(manifests.error());
  // libzip gives its own temporary file the rights of the one that it replaces.
  auto archive = disk::NewFile::create(path, readers_of_units(folder));
  if (!archive) return fail(zip_finding(path, system_reason(archive.error().number)));
  Packer packer(path, archive->temporary());
  if (const Result<void> opened = packer.open(); !opened) return fail(opened.error());
  bool fine = true;
  Result<WholeUnits> units = each_whole_unit(folder, [&](const UnitRecord& record) {
    for (const FileRecord& file : record.files) fine = fine && packer.add(folder, file.name);
  });
  if (!units) return fail(std::move(units.error()));
  if (units->count == 0) return fail(no_whole_units(folder));
  for (const std::string& manifest : *manifests) {
    const std::string stem = manifest.substr(manifest.rfind('/') + 1);
    fine = fine && packer.add(folder, stem.substr(0, stem.rfind('.')) + ".csv");
  }
  if (!fine) return fail(packer.error());
  if (const Result<void> closed = packer.close(); !closed) return fail(closed.error());
  if (const auto named = archive->take_name(disk::Replace::allowed); !named)
    return fail(zip_finding(path, system_reason(named.error().number)));
  return std::move(units->missing);
}

}  // namespace vanban::batch
