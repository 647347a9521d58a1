// SPDX-License-Identifier: MIT
// Rich texts of the data: `**`, `*` and `^[…]` read as marks, everything else as it stands. A mark
// that does not close is text: no sign of the author is ever lost.
#pragma once

#include <string_view>

#include "templating/building/document_builder.hpp"
#include "templating/building/inline_writer.hpp"

namespace vanban::templating {

/// Whether a rich text may have footnotes: inside a footnote `^[…]` is text.
enum class Notes : std::uint8_t { allowed, as_text };

/// Where rich texts are read: the builder that takes their footnotes, and where those come from.
struct RichContext {
  DocumentBuilder& builder;
  const Origin& origin;
  Notes notes = Notes::allowed;
};

/// Writes a rich text into a paragraph; footnotes go to the builder.
void write_rich(std::string_view text, Marks marks, InlineWriter& writer,
                const RichContext& context);

/// A paragraph of nothing but a rich text.
model::Inlines rich_inlines(std::string_view text, const RichContext& context);

}  // namespace vanban::templating
