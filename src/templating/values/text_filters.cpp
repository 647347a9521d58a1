// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>

#include "base/strings.hpp"
#include "templating/values/end_mark.hpp"
#include "templating/values/filter_functions.hpp"
#include "text/letter_case.hpp"
#include "text/slug.hpp"

namespace vanban::templating::filter_functions {
namespace {

/// Applies a change of text; rich text stays rich, numbers count as their figures.
template <typename Change>
Value changed(const FilterInput& input, Change change) {
  const std::optional<std::string> text = written(input.subject);
  if (!text) return input.wants("một chuỗi", "A text");
  std::string result = change(*text);
  if (input.subject.is<RichText>()) return Value(RichText{std::move(result)});
  return Value(std::move(result));
}

std::string each_word_upper(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    result += text::upper_first(text.substr(0, end));
    if (end < text.size()) result += ' ';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

/// Occurrences are looked for byte by byte, so that a long `from` costs more.
std::size_t search_steps(std::string_view text, std::string_view from) {
  return text.size() / 64 + text.size() * std::min(from.size(), text.size()) / 4096;
}

/// Nothing where the result would pass the limit of a text.
std::optional<std::string> replaced(const FilterInput& input, std::string_view text,
                                    std::string_view from, std::string_view to) {
  std::string result;
  for (std::size_t at; (at = text.find(from)) != std::string_view::npos;) {
    if (!input.may_make(result.size() + at + to.size())) return std::nullopt;
    result += text.substr(0, at);
    result += to;
    text.remove_prefix(at + from.size());
  }
  if (!input.may_make(result.size() + text.size())) return std::nullopt;
  return result += text;
}

}  // namespace

Value upper(const FilterInput& input) { return changed(input, text::to_upper); }
Value lower(const FilterInput& input) { return changed(input, text::to_lower); }
Value capitalize(const FilterInput& input) { return changed(input, text::upper_first); }
Value uncapitalize(const FilterInput& input) { return changed(input, text::lower_first); }
Value title(const FilterInput& input) { return changed(input, each_word_upper); }
Value trim(const FilterInput& input) {
  return changed(input, [](std::string_view text) { return std::string(trimmed(text)); });
}
Value slug(const FilterInput& input) { return changed(input, text::slug); }

Value replace(const FilterInput& input) {
  const std::optional<std::string> from = written(input.arguments[0]);
  const std::optional<std::string> to = written(input.arguments[1]);
  if (!from || !to || from->empty())
    return input.refuse({"“replace” cần hai chuỗi, chuỗi thứ nhất không rỗng.",
                         "“replace” takes two texts, the first not empty."});
  const std::optional<std::string> subject = written(input.subject);
  if (!subject) return input.wants("một chuỗi", "A text");
  if (!input.work.spend(search_steps(*subject, *from))) return Value();
  const std::optional<std::string> result = replaced(input, *subject, *from, *to);
  if (!result) return Value();
  return changed(input, [&](std::string_view) { return *result; });
}

Value rich(const FilterInput& input) {
  std::optional<std::string> text = written(input.subject);
  if (!text) return input.wants("một chuỗi", "A text");
  return Value(RichText{*std::move(text)});
}

Value end_mark(const FilterInput& input) {
  const std::string mark =
      input.arguments.empty() ? "./." : written(input.arguments[0]).value_or("./.");
  return changed(input, [&](std::string_view text) { return with_end_mark(text, mark); });
}

}  // namespace vanban::templating::filter_functions
