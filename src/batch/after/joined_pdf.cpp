// SPDX-License-Identifier: MIT
#include "batch/after/joined_pdf.hpp"

#include <exception>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "base/new_file.hpp"
#include "batch/after/finished_units.hpp"
#include "batch/after/object_writer.hpp"
#include "batch/after/page_copier.hpp"
#include "batch/findings.hpp"
#include "batch/libqpdf.hpp"
#include "batch/manifest.hpp"

namespace vanban::batch {
namespace {

Diagnostic merge_finding(const std::string& path, const char* reason) {
  return file_finding(
      "batch.merge", Fault::io, path,
      {fmt::format("không ghép được PDF ({})", reason),
       fmt::format("cannot join the PDFs ({})", reason)},
      {"Kiểm tra thư mục, quyền ghi và chỗ trống; kiểm tra các tệp bằng vanban batch "
       "--verify, rồi chạy lại cùng lệnh.",
       "Check the folder, the rights and the free space; check the files with "
       "vanban batch --verify, then run the same command."});
}

Diagnostic no_pdfs(const std::string& folder) {
  return file_finding("batch.no-pdf", Fault::data, folder,
                      {"không có PDF nào để ghép", "there are no PDFs to join"},
                      {"Thêm pdf vào --format.", "Add pdf to --format."});
}

struct Bookmark {
  std::string title;
  std::size_t page = 0;  ///< from 0
};

/// A PDF that joins others, one open at a time. Exceptions of QPDF and of the writer pass through.
class Joiner {
 public:
  explicit Joiner(const disk::File& file) : writer_(file), tree_(writer_.reserve()) {}

  std::size_t pages() const { return pages_.size(); }

  /// Appends all pages of a file.
  void add(const std::string& path) {
    QPDF source;
    source.setSuppressWarnings(true);  // what matters comes as an exception
    source.processFile(path.c_str());
    PageCopier copier(source, writer_, tree_);
    for (const int page : copier.copy()) pages_.push_back(page);
    media_box_ = copier.media_box();
  }

  /// Appends an empty page of the size of the last one.
  void add_blank() {
    pages_.push_back(writer_.reserve());
    writer_.write(
        pages_.back(),
        fmt::format("<</Type/Page/MediaBox {}/Resources<<>>/Parent {} 0 R>>", media_box_, tree_));
  }

  void finish(const std::vector<Bookmark>& bookmarks) {
    const int outlines = add_outlines(bookmarks);
    std::string kids;
    for (const int page : pages_) kids += fmt::format("{} 0 R ", page);
    writer_.write(tree_, fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", pages_.size(), kids));
    writer_.finish(writer_.add(fmt::format(
        "<</Type/Catalog/Pages {} 0 R/Outlines {} 0 R/PageMode/UseOutlines>>", tree_, outlines)));
  }

 private:
  int add_outlines(const std::vector<Bookmark>& bookmarks) {
    const int outlines = writer_.reserve();
    std::vector<int> items;
    for (std::size_t i = 0; i < bookmarks.size(); ++i) items.push_back(writer_.reserve());
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
      std::string item =
          fmt::format("<</Title {}/Parent {} 0 R/Dest[{} 0 R/Fit]",
                      QPDFObjectHandle::newUnicodeString(bookmarks[i].title).unparse(), outlines,
                      pages_[bookmarks[i].page]);
      if (i > 0) item += fmt::format("/Prev {} 0 R", items[i - 1]);
      if (i + 1 < items.size()) item += fmt::format("/Next {} 0 R", items[i + 1]);
      writer_.write(items[i], item + ">>");
    }
    writer_.write(outlines, fmt::format("<</Type/Outlines/First {} 0 R/Last {} 0 R/Count {}>>",
                                        items.front(), items.back(), items.size()));
    return outlines;
  }

  ObjectWriter writer_;
  int tree_;
  std::vector<int> pages_;  ///< their numbers
  std::string media_box_;   ///< of the last page
};

/// Joins units and remembers where each begins.
class Merger {
 public:
  Merger(const disk::File& file, FirstPage first) : first_(first), joiner_(file) {}

  void add(const std::string& path, const std::string& title) {
    if (first_ == FirstPage::odd && joiner_.pages() % 2 == 1) joiner_.add_blank();
    bookmarks_.push_back({title, joiner_.pages()});
    joiner_.add(path);
  }

  void finish() { joiner_.finish(bookmarks_); }

  MergeReport report() const { return {bookmarks_.size(), joiner_.pages(), {}}; }

 private:
  FirstPage first_;
  Joiner joiner_;
  std::vector<Bookmark> bookmarks_;
};

bool is_pdf(const std::string& name) {
  return name.size() > 4 && name.substr(name.size() - 4) == ".pdf";
}

Result<WholeUnits> add_all(const std::string& folder, Merger& merger) {
  Result<WholeUnits> units = each_whole_unit(folder, [&](const UnitRecord& record) {
    for (const FileRecord& file : record.files)
      if (is_pdf(file.name)) merger.add(fmt::format("{}/{}", folder, file.name), record.name);
  });
  if (units && units->count == 0) return fail(no_whole_units(folder));
  if (units && merger.report().units == 0) return fail(no_pdfs(folder));
  return units;
}

Result<MergeReport> write_joined(const std::string& folder, const disk::File& file,
                                 FirstPage first) {
  Merger merger(file, first);
  VANBAN_TRY(auto units, add_all(folder, merger));
  merger.finish();
  MergeReport report = merger.report();
  report.missing = std::move(units.missing);
  return report;
}

}  // namespace

Result<MergeReport> merge(const std::string& folder, const std::string& path, FirstPage first) {
  auto file = disk::NewFile::create(path, readers_of_units(folder));
  if (!file) return fail(write_finding(file.error()));
  try {
    VANBAN_TRY(MergeReport report, write_joined(folder, file->file(), first));
    if (const auto named = file->take_name(disk::Replace::allowed); !named)
      return fail(write_finding(named.error()));
    return report;
  } catch (const std::system_error& error) {
    return fail(write_finding({path, error.code().value()}));  // of the writer
  } catch (const std::exception& error) {
    return fail(merge_finding(path, error.what()));  // of QPDF, on damaged files
  }
}

}  // namespace vanban::batch
