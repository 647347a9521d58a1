// SPDX-License-Identifier: MIT
#include "templating/building/rich_text.hpp"

#include <algorithm>

#include "text/marks.hpp"

namespace vanban::templating {
namespace {

using text::MarkKind;
using text::MarkToken;
using text::StarPairing;
using Tokens = std::vector<MarkToken>;

class RichWriter {
 public:
  RichWriter(const Tokens& tokens, const RichContext& context)
      : tokens_(tokens), closers_(text::note_closers(tokens)), context_(context) {}

  /// Writes the tokens of one scope; `in_note`: a note inside a note is text.
  void write(std::size_t from, std::size_t to, Marks outer, InlineWriter& writer, bool in_note) {
    const StarPairing pairing = pair(from, to, in_note);
    Marks marks;
    std::size_t next_stars = 0;
    for (std::size_t i = from; i < to; ++i) {
      const MarkToken& token = tokens_[i];
      if (token.kind == MarkKind::stars) {
        const StarPairing::Use use = pairing.uses[next_stars++];
        marks.bold ^= use.bold;
        marks.italic ^= use.italic;
        const std::size_t used = (use.bold ? 2u : 0u) + (use.italic ? 1u : 0u);
        writer.value_text(token.text.substr(used), outer.with(marks));
        continue;
      }
      const std::size_t close =
          token.kind == MarkKind::note_open && !in_note ? std::min(closers_[i], to) : to;
      if (close < to) {
        write_note(i + 1, close, writer);
        i = close;
      } else {
        writer.value_text(token.text, outer.with(marks));
      }
    }
  }

 private:
  /// Stars of this scope only: those inside its notes have their own.
  StarPairing pair(std::size_t from, std::size_t to, bool in_note) const {
    Tokens stars;
    for (std::size_t i = from; i < to; ++i) {
      if (tokens_[i].kind == MarkKind::stars) stars.push_back(tokens_[i]);
      if (tokens_[i].kind != MarkKind::note_open || in_note) continue;
      if (closers_[i] < to) i = closers_[i];
    }
    return text::pair_stars(stars);
  }

  void write_note(std::size_t from, std::size_t to, InlineWriter& writer) {
    DocumentBuilder& builder = context_.builder;
    const auto index = builder.reserve_footnote(context_.origin);
    if (!index) return;
    writer.footnote(*index);
    InlineWriter note;
    write(from, to, {}, note, true);
    model::Inlines text = note.take();
    if (builder.binds()) bind(text);
    builder.set_footnote(*index, std::move(text), context_.origin);
  }

  const Tokens& tokens_;
  std::vector<std::size_t> closers_;
  const RichContext& context_;
};

/// A footnote's number depends on those before it.
bool has_notes(const model::Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(), [](const model::Inline& one) {
    return std::holds_alternative<model::FootnoteMark>(one);
  });
}

std::size_t size_of(const model::Inlines& inlines) {
  std::size_t bytes = sizeof(KnownText) + inlines.size() * sizeof(model::Inline);
  for (const model::Inline& one : inlines)
    if (const auto* run = std::get_if<model::Run>(&one)) bytes += run->text.size();
  return bytes;
}

}  // namespace

void write_rich(std::string_view words, Marks marks, InlineWriter& writer,
                const RichContext& context) {
  if (text::is_plain(words)) return writer.value_text(words, marks);
  const Tokens tokens = text::cut_at_marks(words, {});
  RichWriter(tokens, context)
      .write(0, tokens.size(), marks, writer, context.notes == Notes::as_text);
}

model::Inlines rich_inlines(std::string_view text, const RichContext& context) {
  DocumentBuilder& builder = context.builder;
  TextMemory* const memory = builder.binds() ? builder.memory() : nullptr;
  if (memory != nullptr)
    if (const KnownText* known = memory->find(text)) {
      builder.count_bytes(known->bytes);
      return known->inlines;
    }
  InlineWriter writer;
  write_rich(text, {}, writer, context);
  builder.count_bytes(writer.bytes());
  model::Inlines inlines = writer.take();
  if (builder.binds()) bind(inlines);
  if (memory != nullptr && !has_notes(inlines))
    memory->keep(std::string(text), {inlines, writer.bytes()}, size_of(inlines));
  return inlines;
}

}  // namespace vanban::templating
