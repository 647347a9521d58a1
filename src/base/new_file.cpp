// SPDX-License-Identifier: MIT
#include "base/new_file.hpp"

#include <algorithm>
#include <cerrno>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/private_file.hpp"

namespace vanban::disk {
namespace {

std::string temporary_beside(const std::string& path) {
  return fmt::format("{}/.vanban-{}.tmp", folder_of(path), random_name());
}

/// The same outcome, its failure at another path.
template <typename T>
Outcome<T> at(const std::string& path, Outcome<T> outcome) {
  if (!outcome) outcome.error().path = path;
  return outcome;
}

/// A file that took its name, and how to take that back.
class Named {
 public:
  explicit Named(NewFile& file) : file_(file) {}

  Outcome<void> take_name() {
    const auto there = status_of(file_.path(), Links::keep);
    if (!there) return file_.take_name(Replace::never);
    if (there->kind == Kind::folder) return tl::make_unexpected(SystemError{file_.path(), EISDIR});
    old_ = file_.temporary();
    if (swap_names(file_.temporary(), file_.path())) return file_.keep(), Outcome<void>{};
    return put_old_aside();
  }

  void undo() const {
    if (old_.empty())
      static_cast<void>(remove(file_.path()));
    else
      static_cast<void>(rename(old_, file_.path(), Replace::allowed));
  }

  /// The old content is no longer needed; what cannot be removed does no harm.
  void settle() const {
    if (!old_.empty()) static_cast<void>(remove(old_));
  }

 private:
  /// For file systems that cannot exchange two names.
  Outcome<void> put_old_aside() {
    old_ = temporary_beside(file_.path());
    if (auto moved = rename(file_.path(), old_, Replace::never); !moved)
      return at(file_.path(), std::move(moved));
    auto named = file_.take_name(Replace::never);
    if (!named) undo();
    return named;
  }

  NewFile& file_;
  std::string old_;  ///< where the content before lies; empty where there was none
};

Outcome<std::vector<NewFile>> staged(const std::vector<OutputFile>& files) {
  std::vector<NewFile> staged;
  for (const OutputFile& file : files) {
    Outcome<NewFile> one = NewFile::create(file.path, file.readers);
    if (!one) return tl::make_unexpected(one.error());
    if (auto written = one->write(file.content); !written)
      return tl::make_unexpected(written.error());
    staged.push_back(std::move(*one));
  }
  // All are written before the first is synced, so that the disk takes them in few steps.
  for (NewFile& one : staged) {
    auto safe = one.sync();
    if (safe) safe = one.close();
    if (!safe) return tl::make_unexpected(safe.error());
  }
  return staged;
}

Outcome<void> name_all(std::vector<NewFile>& files, std::vector<Named>& named) {
  std::set<std::string> folders;
  for (NewFile& file : files) {
    Named one(file);
    if (auto taken = one.take_name(); !taken) return taken;
    named.push_back(std::move(one));
    folders.insert(folder_of(file.path()));
  }
  for (const std::string& folder : folders)
    if (auto synced = sync_folder(folder); !synced) return synced;
  return {};
}

}  // namespace

Outcome<NewFile> NewFile::create(std::string path, Readers readers) {
  std::string temporary = temporary_beside(path);
  return create(std::move(path), std::move(temporary), readers);
}

Outcome<NewFile> NewFile::create(std::string path, std::string temporary, Readers readers) {
  Outcome<File> file =
      at(path, readers == Readers::owner ? create_private(temporary)
                                         : File::open(temporary, File::Mode::create_new));
  if (!file) return tl::make_unexpected(file.error());
  return NewFile(std::move(path), std::move(temporary), std::move(*file));
}

NewFile::NewFile(NewFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::exchange(other.temporary_, {})),
      file_(std::move(other.file_)) {}

NewFile& NewFile::operator=(NewFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(temporary_, other.temporary_);
  std::swap(file_, other.file_);
  return *this;
}

NewFile::~NewFile() {
  if (!temporary_.empty()) static_cast<void>(remove(temporary_));
}

Outcome<void> NewFile::write(std::string_view content) const {
  return at(path_, file_.write(content));
}
Outcome<void> NewFile::sync() const { return at(path_, file_.sync()); }
Outcome<Status> NewFile::status() const { return at(path_, file_.status()); }
Outcome<void> NewFile::close() { return at(path_, file_.close()); }

Outcome<void> NewFile::take_name(Replace replace) {
  auto renamed = at(path_, rename(temporary_, path_, replace));
  if (renamed) keep();
  return renamed;
}

Outcome<void> write_together(const std::vector<OutputFile>& files) {
  auto ready = staged(files);
  if (!ready) return tl::make_unexpected(ready.error());
  std::vector<Named> named;
  auto outcome = name_all(*ready, named);
  if (outcome)
    std::for_each(named.begin(), named.end(), [](const Named& one) { one.settle(); });
  else
    std::for_each(named.rbegin(), named.rend(), [](const Named& one) { one.undo(); });
  return outcome;
}

}  // namespace vanban::disk
