// SPDX-License-Identifier: MIT
#include "batch/merge.hpp"

#include <cstdio>
#include <exception>
#include <memory>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <qpdf/ClosedFileInputSource.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "batch/findings.hpp"
#include "batch/manifest.hpp"
#include "batch/verify.hpp"

namespace vanban::batch {
namespace {

Diagnostic merge_finding(const std::string& path, const char* reason) {
  return file_finding("batch.merge", Fault::io, path,
                      {fmt::format("không ghép được PDF ({})", reason),
                       fmt::format("cannot join the PDFs ({})", reason)},
                      {"Kiểm tra các tệp bằng vanban batch --verify rồi ghép lại.",
                       "Check the files with vanban batch --verify, then join again."});
}

Diagnostic no_pdfs(const std::string& folder) {
  return file_finding("batch.no-pdf", Fault::data, folder,
                      {"không có PDF nào để ghép", "there are no PDFs to join"},
                      {"Thêm pdf vào --format.", "Add pdf to --format."});
}

/// Grows the joined document. QPDF's exceptions pass through.
class Joiner {
 public:
  explicit Joiner(FirstPage first) : first_(first) { joined_.emptyPDF(); }

  void add(const std::string& path, const std::string& title) {
    sources_.push_back(std::make_unique<QPDF>());
    QPDF& source = *sources_.back();
    source.setSuppressWarnings(true);  // what matters comes as an exception
    // Opens the file for each read and closes it again: thousands of files pass any limit.
    source.processInputSource(std::make_shared<ClosedFileInputSource>(path.c_str()));
    std::vector<QPDFObjectHandle> pages = source.getAllPages();
    if (pages.empty()) return;
    if (first_ == FirstPage::odd && pages_ % 2 == 1) append(blank_like(pages.front()));
    titles_.push_back(title);
    first_pages_.push_back(pages_);
    for (QPDFObjectHandle page : pages) {
      // The structure tree stays behind, so its numbers would point nowhere.
      page.removeKey("/StructParents");
      append(page);
    }
  }

  void write(const std::string& path) {
    add_bookmarks();
    QPDFWriter writer(joined_, path.c_str());
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
  }

  MergeReport report() const { return {titles_.size(), pages_}; }

 private:
  void append(QPDFObjectHandle page) {
    joined_.addPage(page, false);
    ++pages_;
  }

  QPDFObjectHandle blank_like(QPDFObjectHandle page) {
    QPDFObjectHandle blank = QPDFObjectHandle::newDictionary();
    blank.replaceKey("/Type", QPDFObjectHandle::newName("/Page"));
    blank.replaceKey("/MediaBox", page.getKey("/MediaBox").shallowCopy());
    blank.replaceKey("/Resources", QPDFObjectHandle::newDictionary());
    return joined_.makeIndirectObject(blank);
  }

  void add_bookmarks() {
    if (titles_.empty()) return;
    const std::vector<QPDFObjectHandle> pages = joined_.getAllPages();
    QPDFObjectHandle outlines = joined_.makeIndirectObject(QPDFObjectHandle::newDictionary());
    std::vector<QPDFObjectHandle> items;
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      items.push_back(joined_.makeIndirectObject(QPDFObjectHandle::newDictionary()));
      items[i].replaceKey("/Title", QPDFObjectHandle::newUnicodeString(titles_[i]));
      items[i].replaceKey("/Parent", outlines);
      items[i].replaceKey("/Dest", QPDFObjectHandle::newArray({pages[first_pages_[i]],
                                                               QPDFObjectHandle::newName("/Fit")}));
      if (i == 0) continue;
      items[i].replaceKey("/Prev", items[i - 1]);
      items[i - 1].replaceKey("/Next", items[i]);
    }
    outlines.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    outlines.replaceKey("/First", items.front());
    outlines.replaceKey("/Last", items.back());
    outlines.replaceKey("/Count",
                        QPDFObjectHandle::newInteger(static_cast<long long>(items.size())));
    joined_.getRoot().replaceKey("/Outlines", outlines);
    joined_.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
  }

  FirstPage first_;
  // The sources must outlive the joined document: its streams are read from them when written.
  std::vector<std::unique_ptr<QPDF>> sources_;
  QPDF joined_;
  std::size_t pages_ = 0;
  std::vector<std::string> titles_;
  std::vector<std::size_t> first_pages_;
};

bool is_pdf(const std::string& name) {
  return name.size() > 4 && name.substr(name.size() - 4) == ".pdf";
}

Result<void> add_all(const std::string& folder, const std::vector<std::string>& manifests,
                     Joiner& joiner) {
  for (const std::string& manifest : manifests) {
    const auto read = read_manifest(manifest, [&](const UnitRecord& record) {
      for (const FileRecord& file : record.files)
        if (is_pdf(file.name)) joiner.add(fmt::format("{}/{}", folder, file.name), record.name);
    });
    if (!read) return fail(read.error());
  }
  return {};
}

}  // namespace

Result<MergeReport> merge(const std::string& folder, const std::string& path, FirstPage first) {
  const Result<std::vector<std::string>> manifests = manifests_of(folder);
  if (!manifests) return fail(manifests.error());
  const std::string temporary = path + ".tmp";
  try {
    Joiner joiner(first);
    if (const Result<void> added = add_all(folder, *manifests, joiner); !added)
      return fail(added.error());
    if (joiner.report().units == 0) return fail(no_pdfs(folder));
    joiner.write(temporary);
    if (std::rename(temporary.c_str(), path.c_str()) != 0)
      return fail(
          io_finding("batch.write", path, errno, {"không ghi được tệp", "cannot write the file"}));
    return joiner.report();
  } catch (const std::exception& error) {
    // QPDF throws on damaged files and failed writes.
    std::remove(temporary.c_str());
    return fail(merge_finding(path, error.what()));
  }
}

}  // namespace vanban::batch
