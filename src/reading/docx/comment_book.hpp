// SPDX-License-Identifier: MIT
// Comments (ISO/IEC 29500-1, 17.13.4) and the words they are put on.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "reading/docx/xml_tree.hpp"
#include "reading/shown_document.hpp"

namespace vanban::reading::docx {

class CommentBook {
 public:
  CommentBook() = default;
  explicit CommentBook(const Element& part);

  /// The range of a comment begins or ends.
  void begin(std::string_view id);
  void end(std::string_view id);
  /// Text that is shown here: every open range covers it.
  void hear(std::string_view text);
  /// The comment's mark.
  void place(std::string_view id, const Place& place);

  /// In the order of their marks; those whose mark is gone come last, without a place.
  std::vector<Comment> take();

 private:
  struct Entry {
    Comment comment;
    std::size_t quoted_from = 0;  ///< into heard_
    bool open = false;
    bool placed = false;
  };

  std::map<std::string, Entry, std::less<>> entries_;
  std::vector<std::string> order_;  ///< of the part
  std::vector<std::string> placed_;
  std::size_t open_ = 0;
  std::string heard_;  ///< since a range was opened while none was
};

}  // namespace vanban::reading::docx
