// SPDX-License-Identifier: MIT
// One of the two documents of a redline as its paragraphs come up: styles, live numbers, footnotes.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "docx/wml/paragraph_properties.hpp"
#include "model/document.hpp"
#include "revision/revision.hpp"

namespace vanban::docx::redline {

enum class Which : std::uint8_t { before, after };

template <typename T>
const std::optional<T>& on(const revision::Sides<T>& sides, Which which) {
  return which == Which::before ? sides.before : sides.after;
}

/// The automatic labels of one document in reading order.
std::vector<const model::Label*> automatic_labels(const revision::Revision& revision, Which which);

/// How the live numbers of one document are written.
struct SideNumbering {
  std::vector<std::optional<wml::ListReference>> references;  ///< by automatic label
  std::vector<std::size_t> instances;  ///< place of each instance in the part
  bool in_style_list = true;           ///< headings may have their number from their style
};

class DocumentSide {
 public:
  /// The styles must outlive this.
  DocumentSide(const model::StyleSheet& styles, SideNumbering numbering)
      : styles_(styles), numbering_(std::move(numbering)) {}

  const model::Style& style(model::StyleId id) const { return styles_[id]; }
  /// The live number of the next paragraph in reading order, if it has one.
  std::optional<wml::ListMembership> next_list(const model::Paragraph& paragraph);
  /// Takes note of a footnote mark; marks have to come as 0, 1, 2, …
  void count_footnote(std::size_t index) { in_order_ = in_order_ && index == footnotes_++; }
  bool footnotes_in_order() const { return in_order_; }
  std::size_t footnotes() const { return footnotes_; }

 private:
  const model::StyleSheet& styles_;
  SideNumbering numbering_;
  std::size_t next_label_ = 0;
  std::size_t footnotes_ = 0;
  bool in_order_ = true;
};

}  // namespace vanban::docx::redline
