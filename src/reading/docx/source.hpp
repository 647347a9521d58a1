// SPDX-License-Identifier: MIT
// A Word file while it is read: what all its stories share.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "reading/docx/comment_book.hpp"
#include "reading/docx/fields.hpp"
#include "reading/docx/list_counter.hpp"
#include "reading/docx/package.hpp"
#include "reading/docx/style_table.hpp"
#include "reading/reading_options.hpp"
#include "reading/shown_document.hpp"

namespace vanban::reading::docx {

inline constexpr std::size_t kStories = 7;

/// word/footnotes.xml or word/endnotes.xml.
struct NotePart {
  std::optional<XmlTree> tree;
  Relationships relationships;
  std::map<std::string, const Element*, std::less<>> notes;   ///< by w:id
  std::map<std::string, std::size_t, std::less<>> positions;  ///< into ShownDocument::notes
};

struct Source {
  ReadingOptions options;
  ThemeFonts fonts;
  StyleTable styles;
  Numbering numbering;
  NotePart footnotes;
  NotePart endnotes;
  CommentBook comments;
  ShownDocument document;                  ///< what has been read
  std::array<int, kStories> paragraphs{};  ///< counted so far
  std::map<Story, ListCounter> counters;   ///< one for each story that has been met
  bool even_headers = false;               ///< w:evenAndOddHeaders
  int nesting = 0;                         ///< stories that are being read inside one another

  ListCounter& counter(Story story) { return counters.try_emplace(story, numbering).first->second; }
  void remark(Remark::Kind kind, const Place& place, std::string text, int count = 1) {
    document.remarks.push_back({kind, place, std::move(text), count});
  }
};

/// One story (or box, header, note) while it is read.
struct StoryState {
  Source& source;
  Story story;
  const Relationships& relationships;  ///< of the part it stands in
  std::unordered_set<const Element*> unclosed_fields = {};
  FieldStack fields = {};
  TableLook table = {};  ///< of the cell being read
};

}  // namespace vanban::reading::docx
