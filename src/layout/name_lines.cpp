// SPDX-License-Identifier: MIT
#include "layout/name_lines.hpp"

#include "layout/name_breaker.hpp"

namespace vanban::layout {
namespace {

std::string_view widest_text(const model::Paragraph& paragraph) {
  const auto* run = std::get_if<model::Run>(&paragraph.inlines.front());
  return run == nullptr ? std::string_view() : std::string_view(run->text);
}

bool is_plain(const model::Paragraph& paragraph) {
  return !paragraph.label && paragraph.inlines.size() == 1 &&
         std::holds_alternative<model::Run>(paragraph.inlines.front());
}

std::vector<NameWord> words_of(const model::Paragraph& paragraph, ParagraphSetter& setter) {
  std::vector<NameWord> words;
  std::string_view rest = widest_text(paragraph);
  model::Paragraph probe = paragraph;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (end > 0) {
      probe.inlines = {model::Run{std::string(rest.substr(0, end))}};
      words.push_back({rest.substr(0, end), setter.natural_width(probe)});
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

/// Puts line breaks into a name in place of the blanks there (which would count in centring).
void insert_breaks(model::Paragraph& paragraph, const std::vector<NameWord>& words,
                   const std::vector<std::size_t>& starts) {
  const model::Run whole = std::get<model::Run>(paragraph.inlines.front());
  const char* base = words.front().text.data();
  const std::string text = whole.text;
  const std::size_t lead = text.find(words.front().text);
  model::Inlines inlines;
  std::size_t from = 0;
  for (const std::size_t start : starts) {
    const auto at = lead + static_cast<std::size_t>(words[start].text.data() - base);
    std::string line = text.substr(from, at - from);
    line.erase(line.find_last_not_of(' ') + 1);
    inlines.emplace_back(model::Run{std::move(line), whole.bold, whole.italic, whole.revision});
    inlines.emplace_back(model::LineBreak{});
    from = at;
  }
  inlines.emplace_back(model::Run{text.substr(from), whole.bold, whole.italic, whole.revision});
  paragraph.inlines = std::move(inlines);
}

/// Of U+0020 between two words.
Units blank_of(const model::Paragraph& paragraph, ParagraphSetter& setter) {
  model::Paragraph probe = paragraph;
  probe.inlines = {model::Run{"a a"}};
  const Units pair = setter.natural_width(probe);
  probe.inlines = {model::Run{"aa"}};
  return pair - setter.natural_width(probe);
}

}  // namespace

void break_into_lines(model::Paragraph& paragraph, LineRoom room, ParagraphSetter& setter) {
  const Units limit = Units{room.limit} * kUnitsPerTwip;
  if (!is_plain(paragraph) || setter.natural_width(paragraph) <= limit) return;
  const std::vector<NameWord> words = words_of(paragraph, setter);
  const Units blank = blank_of(paragraph, setter);
  const NameBreak narrow = break_name(words, blank, limit);
  const NameBreak wide = break_name(words, blank, Units{room.most} * kUnitsPerTwip);
  const bool take_wide = narrow.starts.empty() || wide.cost < narrow.cost;
  const NameBreak& best = take_wide ? wide : narrow;
  if (!best.starts.empty()) insert_breaks(paragraph, words, best.starts);
}

}  // namespace vanban::layout
