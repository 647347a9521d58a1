// SPDX-License-Identifier: MIT
// The pages of one PDF, written into another with all they need.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "batch/after/object_writer.hpp"
#include "batch/libqpdf.hpp"

namespace vanban::batch {

/// Copies the pages of one file; what belongs to its tags stays behind. QPDF's exceptions pass
/// through; std::runtime_error where objects lead back to themselves other than through a page.
class PageCopier {
 public:
  /// `parent` is the number of the node of the page tree that will list the pages.
  PageCopier(QPDF& source, ObjectWriter& writer, int parent);

  /// Writes the pages and gives their numbers in order.
  std::vector<int> copy();
  /// The size of the last page copied, as a PDF array.
  const std::string& media_box() const { return media_box_; }

 private:
  std::string page_text(QPDFObjectHandle page);
  /// The object as it stands in another: a reference where it is indirect.
  std::string text_of(QPDFObjectHandle object);
  std::string value_text(QPDFObjectHandle object);
  std::string entries_of(QPDFObjectHandle dictionary);
  /// The new number of an indirect object, which is copied the first time.
  int number_of(QPDFObjectHandle object);
  int copy_object(QPDFObjectHandle object);

  QPDF& source_;
  ObjectWriter& writer_;
  int parent_;
  std::map<QPDFObjGen, int> numbers_;  ///< new numbers of what was copied, pages from the start
  std::set<QPDFObjGen> being_copied_;
  std::string media_box_;
};

}  // namespace vanban::batch
