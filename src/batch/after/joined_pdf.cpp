// SPDX-License-Identifier: MIT
#include "batch/after/joined_pdf.hpp"

#include <cstdio>
#include <exception>
#include <vector>

#include <fmt/format.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "batch/after/finished_units.hpp"
#include "batch/findings.hpp"
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

/// A PDF that joins others. QPDF's exceptions pass through.
class Joiner {
 public:
  Joiner() { joined_.emptyPDF(); }

  /// Appends all pages of a file and tells how many they are.
  std::size_t add(const std::string& path) {
    QPDF source;
    source.setSuppressWarnings(true);  // what matters comes as an exception
    // Streams are copied at once, so that the source, its tags and all, can go.
    source.setImmediateCopyFrom(true);
    source.processFile(path.c_str());
    const std::vector<QPDFObjectHandle> pages = source.getAllPages();
    for (QPDFObjectHandle page : pages) {
      // The structure tree stays behind, so its numbers would point nowhere.
      page.removeKey("/StructParents");
      joined_.addPage(page, false);
    }
    return pages.size();
  }

  /// Appends an empty page of the size of the last one.
  void add_blank() {
    QPDFObjectHandle last = joined_.getAllPages().back();
    QPDFObjectHandle blank = QPDFObjectHandle::newDictionary();
    blank.replaceKey("/Type", QPDFObjectHandle::newName("/Page"));
    blank.replaceKey("/MediaBox", last.getKey("/MediaBox").shallowCopy());
    blank.replaceKey("/Resources", QPDFObjectHandle::newDictionary());
    joined_.addPage(joined_.makeIndirectObject(blank), false);
  }

  void add_bookmarks(const std::vector<Bookmark>& bookmarks) {
    const std::vector<QPDFObjectHandle> pages = joined_.getAllPages();
    QPDFObjectHandle outlines = joined_.makeIndirectObject(QPDFObjectHandle::newDictionary());
    std::vector<QPDFObjectHandle> items;
    for (const Bookmark& bookmark : bookmarks) {
      QPDFObjectHandle item = joined_.makeIndirectObject(QPDFObjectHandle::newDictionary());
      item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(bookmark.title));
      item.replaceKey("/Parent", outlines);
      item.replaceKey("/Dest", QPDFObjectHandle::newArray(
                                   {pages[bookmark.page], QPDFObjectHandle::newName("/Fit")}));
      if (!items.empty()) item.replaceKey("/Prev", items.back());
      if (!items.empty()) items.back().replaceKey("/Next", item);
      items.push_back(item);
    }
    outlines.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    outlines.replaceKey("/First", items.front());
    outlines.replaceKey("/Last", items.back());
    outlines.replaceKey("/Count",
                        QPDFObjectHandle::newInteger(static_cast<long long>(items.size())));
    joined_.getRoot().replaceKey("/Outlines", outlines);
    joined_.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
  }

  void write(const std::string& path) {
    QPDFWriter writer(joined_, path.c_str());
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
  }

 private:
  QPDF joined_;
};

/// Joins units and remembers where each begins.
class Merger {
 public:
  explicit Merger(FirstPage first) : first_(first) {}

  void add(const std::string& path, const std::string& title) {
    if (first_ == FirstPage::odd && pages_ % 2 == 1) {
      joiner_.add_blank();
      ++pages_;
    }
    bookmarks_.push_back({title, pages_});
    pages_ += joiner_.add(path);
  }

  void write(const std::string& path) {
    joiner_.add_bookmarks(bookmarks_);
    joiner_.write(path);
  }

  MergeReport report() const { return {bookmarks_.size(), pages_, {}}; }

 private:
  FirstPage first_;
  Joiner joiner_;
  std::size_t pages_ = 0;
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

}  // namespace

Result<MergeReport> merge(const std::string& folder, const std::string& path, FirstPage first) {
  const std::string temporary = path + ".vanban.tmp";
  try {
    Merger merger(first);
    Result<WholeUnits> units = add_all(folder, merger);
    if (!units) return fail(std::move(units.error()));
    merger.write(temporary);
    if (std::rename(temporary.c_str(), path.c_str()) != 0)
      return fail(
          io_finding("batch.write", path, errno, {"không ghi được tệp", "cannot write the file"}));
    MergeReport report = merger.report();
    report.missing = std::move(units->missing);
    return report;
  } catch (const std::exception& error) {
    // QPDF throws on damaged files and failed writes.
    std::remove(temporary.c_str());
    return fail(merge_finding(path, error.what()));
  }
}

}  // namespace vanban::batch
