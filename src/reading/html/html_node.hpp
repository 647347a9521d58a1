// SPDX-License-Identifier: MIT
// A web page as a tree, over libxml2's forgiving parser. No other file sees libxml2.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

struct _xmlDoc;
struct _xmlNode;

namespace vanban::reading::html {

/// A node of a tree; lasts as long as the tree.
class HtmlNode {
 public:
  explicit HtmlNode(const _xmlNode* node) : node_(node) {}

  bool is_there() const { return node_ != nullptr; }
  /// The name of an element in small letters; empty for text and whatever is no element.
  std::string_view name() const;
  /// The text of a text node.
  std::string_view text() const;
  std::string attribute(const char* name) const;
  /// All text inside.
  std::string whole_text() const;
  int line() const;
  HtmlNode first_child() const;
  HtmlNode next() const;

 private:
  const _xmlNode* node_;
};

class HtmlTree {
 public:
  /// No page may be larger: the parser takes many times its size.
  static constexpr std::size_t kLargestPage = 16 * 1024 * 1024;

  /// Reads a page; faults of its marks are put right as browsers do. Text in UTF-8, or in the code
  /// that its head names. Fails as `reading.not-utf8` where neither is true and as
  /// `reading.html-too-large`.
  static Result<HtmlTree> read(std::string_view bytes, const std::string& file);

  HtmlNode root() const;

 private:
  struct Free {
    void operator()(_xmlDoc* document) const;
  };
  std::unique_ptr<_xmlDoc, Free> document_;
};

}  // namespace vanban::reading::html
