// SPDX-License-Identifier: MIT
#include "templating/building/inline_writer.hpp"

#include "base/utf8.hpp"
#include "model/walk.hpp"
#include "text/binding.hpp"

namespace vanban::templating {
namespace {

/// Bytes of the first `count` code points.
std::size_t bytes_of(std::string_view text, std::size_t count) {
  std::size_t offset = 0;
  for (; count > 0 && offset < text.size(); --count) utf8::next(text, offset);
  return offset;
}

}  // namespace

void InlineWriter::append(std::string_view text, Marks marks) {
  if (text.empty()) return;
  bytes_ += text.size();
  position_ += text.size();
  auto* last = inlines_.empty() ? nullptr : std::get_if<model::Run>(&inlines_.back());
  if (last != nullptr && last->bold == marks.bold && last->italic == marks.italic)
    last->text += text;
  else
    inlines_.emplace_back(model::Run{std::string(text), marks.bold, marks.italic});
}

void InlineWriter::template_text(std::string_view text, Marks marks) {
  if (template_blank_ && text.starts_with(' ')) text.remove_prefix(1);
  if (text.empty()) return;
  append(text, marks);
  template_blank_ = text.ends_with(' ');
}

void InlineWriter::value_text(std::string_view text, Marks marks) {
  if (text.empty()) return;
  for (std::size_t end; (end = text.find('\n')) != std::string_view::npos;) {
    append(text.substr(0, end), marks);
    inlines_.emplace_back(model::LineBreak{});
    ++position_;
    text.remove_prefix(end + 1);
  }
  append(text, marks);
  template_blank_ = false;
}

void InlineWriter::note_source(const Value& value, std::size_t begin) {
  if (position_ == begin) return;
  if (value.field() != nullptr) {
    sources_.push_back({begin, position_, value.field()});
    return;
  }
  for (const TextPart& part : value.parts())
    sources_.push_back({begin + bytes_of(value.text(), part.begin),
                        begin + bytes_of(value.text(), part.end), part.field});
}

std::size_t InlineWriter::length() const { return utf8::length(model::text_of(inlines_)); }

std::vector<TextPart> InlineWriter::parts() const {
  std::vector<TextPart> parts = sources_;
  if (parts.empty()) return parts;
  const std::string text = model::text_of(inlines_);
  for (TextPart& part : parts) {
    part.begin = utf8::length(std::string_view(text).substr(0, part.begin));
    part.end = utf8::length(std::string_view(text).substr(0, part.end));
  }
  return parts;
}

void InlineWriter::drop_final_blank() {
  if (!template_blank_ || inlines_.empty()) return;
  auto* run = std::get_if<model::Run>(&inlines_.back());
  if (run == nullptr || !run->text.ends_with(' ')) return;
  run->text.pop_back();
  if (run->text.empty()) inlines_.pop_back();
  --position_;
}

void InlineWriter::line_break() {
  drop_final_blank();
  inlines_.emplace_back(model::LineBreak{});
  ++position_;
  template_blank_ = true;
}

void InlineWriter::footnote(std::size_t index) {
  inlines_.emplace_back(model::FootnoteMark{index});
  template_blank_ = false;
}

model::Inlines InlineWriter::take() {
  drop_final_blank();
  return std::move(inlines_);
}

void bind(model::Inlines& inlines) {
  for (model::Inline& one : inlines)
    if (auto* run = std::get_if<model::Run>(&one)) text::bind_in_place(run->text);
}

}  // namespace vanban::templating
