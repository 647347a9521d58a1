// SPDX-License-Identifier: MIT
#include "reading/docx/comment_book.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "reading/docx/bare_text.hpp"

namespace vanban::reading::docx {
namespace {

/// A quotation shows what is meant; it need not repeat whole pages.
constexpr std::size_t kLongestQuotation = 2'000;

/// A line for each paragraph.
std::string comment_text(const Element& element) {
  std::string text;
  for (const Element& paragraph : children_of(element)) {
    if (!text.empty()) text += '\n';
    text += bare_text(paragraph, TrackedChanges::accept);
  }
  return text;
}

/// The text up to a bound, cut between characters.
std::string cut(std::string_view text) {
  if (text.size() <= kLongestQuotation) return std::string(text);
  std::size_t end = kLongestQuotation;
  while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string attribute_of(const Element& element, std::string_view name) {
  return std::string(element.attribute(name).value_or(""));
}

}  // namespace

CommentBook::CommentBook(const Element& part) {
  for (const Element& one : children_of(part)) {
    if (!one.is("comment")) continue;
    const std::string id = attribute_of(one, "id");
    Entry entry;
    entry.comment = {{Story::body, 0, 0},
                     attribute_of(one, "author"),
                     attribute_of(one, "date"),
                     {},
                     comment_text(one)};
    if (entries_.emplace(id, std::move(entry)).second) order_.push_back(id);
  }
}

void CommentBook::begin(std::string_view id) {
  const auto entry = entries_.find(id);
  if (entry == entries_.end() || entry->second.open) return;
  if (open_++ == 0) heard_.clear();
  entry->second.open = true;
  entry->second.quoted_from = heard_.size();
}

void CommentBook::end(std::string_view id) {
  const auto entry = entries_.find(id);
  if (entry == entries_.end() || !entry->second.open) return;
  --open_;
  entry->second.open = false;
  const std::string_view quoted = std::string_view(heard_).substr(entry->second.quoted_from);
  entry->second.comment.quoted = cut(trimmed(quoted));
}

void CommentBook::hear(std::string_view text) {
  if (open_ > 0) heard_ += text;
}

void CommentBook::place(std::string_view id, const Place& place) {
  const auto entry = entries_.find(id);
  if (entry == entries_.end() || entry->second.placed) return;
  entry->second.placed = true;
  entry->second.comment.place = place;
  placed_.emplace_back(id);
}

std::vector<Comment> CommentBook::take() {
  std::vector<Comment> comments;
  for (const std::string& id : placed_) comments.push_back(std::move(entries_.at(id).comment));
  for (const std::string& id : order_)
    if (Entry& entry = entries_.at(id); !entry.placed) comments.push_back(std::move(entry.comment));
  return comments;
}

}  // namespace vanban::reading::docx
