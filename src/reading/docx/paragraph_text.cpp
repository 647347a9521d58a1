// SPDX-License-Identifier: MIT
#include "reading/docx/paragraph_text.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "reading/docx/symbols.hpp"

namespace vanban::reading::docx {
namespace {

/// Letters of an 8-bit code: some beyond ASCII, and none that only Unicode's Vietnamese has.
bool holds_legacy_letters(std::string_view text) {
  bool beyond_ascii = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c >= 0x1EA0 && c <= 0x1EF9) return false;
    if (c > 0xA0 && c < 0x3000) beyond_ascii = true;
  }
  return beyond_ascii;
}

bool parts_words(const Inline& one) {
  return std::holds_alternative<Tab>(one) || std::holds_alternative<LineBreak>(one) ||
         std::holds_alternative<PageBreak>(one);
}

/// The inlines of a paragraph remark them themselves.
bool is_private_code(std::string_view character) {
  return character >= "\uE000" && character <= "\uF8FF";
}

}  // namespace

bool ParagraphText::is_shown(const RunShape& shape) const {
  return !shape.hidden && !state_->fields.in_code() && !state_->fields.drops();
}

void ParagraphText::text(std::string_view text, const RunShape& shape) {
  if (text.empty() || state_->fields.in_code()) return;
  if (shape.hidden) return hidden_ += text, void();
  state_->fields.gather(text);
  if (state_->fields.drops()) return dropped_ = true, void();
  if (is_symbol_font(shape.look.font)) return signs(text, shape);
  if (is_legacy_font(shape.look.font) && holds_legacy_letters(text)) {
    legacy_ += text;
    ++legacy_runs_;
  }
  shown(text, shape);
}

void ParagraphText::shown(std::string_view text, const RunShape& shape) {
  state_->source.comments.hear(text);
  inlines_.text(text, shape.look);
}

void ParagraphText::signs(std::string_view text, const RunShape& shape) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(text, at);
    const std::string_view own = text.substr(begin, at - begin);
    const bool blank = is_blank(own);
    const auto sign = blank ? std::nullopt : sign_of(c, shape.look.font);
    shown(sign.value_or(own), shape);
    if (!sign && !blank && !is_private_code(own))
      state_->source.remark(Remark::Kind::odd_character, place_,
                            shape.look.font + ": " + std::string(own));
  }
}

void ParagraphText::sign(const Element& sym, const RunShape& shape) {
  const ShownSign sign = shown_sign(sym);
  RunShape plain = shape;
  plain.look.font.clear();
  if (is_shown(shape) && !sign.known && !is_private_code(sign.text))
    state_->source.remark(Remark::Kind::odd_character, place_,
                          std::string(sym.attribute("font").value_or("")) + ": " + sign.text);
  text(sign.text, plain);
}

void ParagraphText::add(Inline one, const RunShape& shape) {
  if (!is_shown(shape)) {
    if (!shape.hidden) state_->fields.gather(" ");
    dropped_ = dropped_ || state_->fields.drops();
    return;
  }
  if (parts_words(one)) state_->source.comments.hear(" ");
  inlines_.add(std::move(one));
}

void ParagraphText::join(const Place& place) {
  if (inlines_.empty()) place_ = place;
}

void ParagraphText::finish(Paragraph& paragraph) {
  Source& source = state_->source;
  paragraph.place = place_;
  state_->fields.gather(" ");
  source.comments.hear(" ");
  inlines_.finish(paragraph, source.document.remarks);
  if (!is_blank(hidden_)) source.remark(Remark::Kind::hidden_text, place_, std::move(hidden_));
  if (legacy_runs_ > 0)
    source.remark(Remark::Kind::old_encoding, place_, std::move(legacy_), legacy_runs_);
  if (changed_formats_ > 0)
    source.remark(Remark::Kind::tracked_format, place_, {}, changed_formats_);
}

}  // namespace vanban::reading::docx
