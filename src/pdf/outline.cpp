// SPDX-License-Identifier: MIT
#include "pdf/outline.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/utf8.hpp"
#include "pdf/syntax.hpp"

namespace vanban::pdf {
namespace {

using layout::Bookmark;

constexpr std::size_t kNone = SIZE_MAX;
constexpr std::size_t kLongestTitle = 255;  // characters: more no viewer shows

std::string shortened(const std::string& title) {
  std::size_t at = 0, length = 0;
  while (at < title.size() && length < kLongestTitle) utf8::next(title, at), ++length;
  return at == title.size() ? title : title.substr(0, at) + "…";
}

/// Links of an outline item; item 0 is the outline itself, item i + 1 is bookmark i.
struct Item {
  std::size_t parent = kNone, previous = kNone, next = kNone, first = kNone, last = kNone;
  std::size_t children = 0;
  Reference reference;
};

void append_child(std::vector<Item>& items, std::size_t parent, std::size_t child) {
  items[child].parent = parent;
  items[child].previous = items[parent].last;
  if (items[parent].last == kNone)
    items[parent].first = child;
  else
    items[items[parent].last].next = child;
  items[parent].last = child;
  ++items[parent].children;
}

std::vector<Item> link(const std::vector<Bookmark>& bookmarks) {
  std::vector<Item> items(bookmarks.size() + 1);
  std::vector<std::pair<int, std::size_t>> open = {{0, 0}};  // level, item
  for (std::size_t i = 0; i < bookmarks.size(); ++i) {
    const int level = std::max(bookmarks[i].level, 1);
    while (open.back().first >= level) open.pop_back();
    append_child(items, open.back().second, i + 1);
    open.emplace_back(level, i + 1);
  }
  return items;
}

void append_link(std::string& out, const char* key, const std::vector<Item>& items,
                 std::size_t to) {
  if (to == kNone) return;
  out += key;
  append_reference(out, items[to].reference);
}

void append_destination(std::string& out, const Bookmark& bookmark, const layout::Page& page,
                        Reference reference) {
  out += "/Dest[";
  append_reference(out, reference);
  out += "/XYZ null ";
  append_points(out, page.height - bookmark.y);
  out += " null]";
}

}  // namespace

std::optional<Reference> write_outline(HaruDocument& document, const layout::PagedDocument& paged,
                                       const std::vector<Reference>& pages) {
  const auto& bookmarks = paged.bookmarks;
  if (bookmarks.empty()) return std::nullopt;
  std::vector<Item> items = link(bookmarks);
  for (Item& item : items) item.reference = document.reserve();
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::string entries;
    if (i > 0) {
      const Bookmark& bookmark = bookmarks[i - 1];
      append_text_string(entries += "/Title", shortened(bookmark.title));
      append_destination(entries, bookmark, paged.pages[bookmark.page], pages[bookmark.page]);
    } else {
      entries = "/Type/Outlines";
    }
    append_link(entries, "/Parent", items, items[i].parent);
    append_link(entries, "/Prev", items, items[i].previous);
    append_link(entries, "/Next", items, items[i].next);
    append_link(entries, "/First", items, items[i].first);
    append_link(entries, "/Last", items, items[i].last);
    if (items[i].children != 0) {
      entries += "/Count ";  // the outline shows its first level; items stay closed (negative)
      const auto count = static_cast<std::int64_t>(items[i].children);
      append_integer(entries, i == 0 ? count : -count);
    }
    document.define(items[i].reference, entries);
  }
  return items.front().reference;
}

}  // namespace vanban::pdf
