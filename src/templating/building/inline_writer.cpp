// SPDX-License-Identifier: MIT
#include "templating/building/inline_writer.hpp"

#include "text/binding.hpp"

namespace vanban::templating {

void InlineWriter::append(std::string_view text, Marks marks) {
  if (text.empty()) return;
  bytes_ += text.size();
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
    text.remove_prefix(end + 1);
  }
  append(text, marks);
  template_blank_ = false;
}

void InlineWriter::drop_final_blank() {
  if (!template_blank_ || inlines_.empty()) return;
  auto* run = std::get_if<model::Run>(&inlines_.back());
  if (run == nullptr || !run->text.ends_with(' ')) return;
  run->text.pop_back();
  if (run->text.empty()) inlines_.pop_back();
}

void InlineWriter::line_break() {
  drop_final_blank();
  inlines_.emplace_back(model::LineBreak{});
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
