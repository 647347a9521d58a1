// SPDX-License-Identifier: MIT
#include "templating/language/arguments_reader.hpp"

#include <fmt/format.h>

#include "templating/values/date_value.hpp"

namespace vanban::templating {

ArgumentsReader::ArgumentsReader(const Arguments& arguments, Span tag,
                                 ExpressionEvaluator& expressions, Problems& problems)
    : tag_(tag), expressions_(expressions), problems_(problems) {
  for (const Argument& argument : arguments) entries_.push_back({&argument});
}

ArgumentsReader::Entry* ArgumentsReader::find(std::string_view name) {
  for (Entry& entry : entries_)
    if (entry.argument->name == name) return &entry;
  return nullptr;
}

const ArgumentsReader::Entry* ArgumentsReader::find(std::string_view name) const {
  for (const Entry& entry : entries_)
    if (entry.argument->name == name) return &entry;
  return nullptr;
}

ArgumentsReader::Entry* ArgumentsReader::nth(std::size_t index) {
  for (Entry& entry : entries_)
    if (entry.argument->name.empty() && index-- == 0) return &entry;
  return nullptr;
}

std::optional<Value> ArgumentsReader::evaluate(Entry& entry) {
  entry.used = true;
  entry.value = expressions_.evaluate(*entry.argument->value);
  return entry.value.is_nothing() ? std::nullopt : std::optional(entry.value);
}

std::optional<Value> ArgumentsReader::value(std::string_view name) {
  asked_.emplace_back(name);
  Entry* const entry = find(name);
  return entry == nullptr ? std::nullopt : evaluate(*entry);
}

std::optional<Value> ArgumentsReader::positional(std::size_t index) {
  Entry* const entry = nth(index);
  return entry == nullptr ? std::nullopt : evaluate(*entry);
}

std::string ArgumentsReader::text(std::string_view name) {
  const std::optional<Value> given = value(name);
  if (!given) return {};
  const Argument& argument = *find(name)->argument;
  return expressions_.text(*given, argument.span);
}

std::vector<std::string> ArgumentsReader::lines(std::string_view name) {
  std::vector<std::string> result;
  const std::optional<Value> given = value(name);
  if (!given) return result;
  const Argument& argument = *find(name)->argument;
  if (given->is_list()) {
    for (std::size_t i = 0; i < given->size(); ++i)
      result.push_back(expressions_.text(given->at(i), argument.span));
    return result;
  }
  const std::string text = expressions_.text(*given, argument.span);
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (end > 0) result.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return result;
}

bool ArgumentsReader::flag(std::string_view name, bool otherwise) {
  const std::optional<Value> given = value(name);
  return given ? given->truth() : otherwise;
}

std::optional<std::int64_t> ArgumentsReader::integer(std::string_view name) {
  const std::optional<Value> given = value(name);
  if (!given) return std::nullopt;
  if (const auto* whole = given->as<std::int64_t>()) return *whole;
  refuse(name, {fmt::format("“{}” phải là số nguyên.", name),
                fmt::format("“{}” must be a whole number.", name)});
  return std::nullopt;
}

PartialDate ArgumentsReader::date(std::string_view name) {
  const std::optional<Value> given = value(name);
  if (!given) return {};
  if (const std::optional<PartialDate> date = date_of(*given)) return *date;
  refuse(name,
         {fmt::format("“{}” phải là ngày tháng có thật.", name),
          fmt::format("“{}” must be a date that exists.", name)},
         {"Viết “2024-02-05”, hoặc day, month, year.", "Write “2024-02-05”, or day, month, year."});
  return {};
}

const Value& ArgumentsReader::given(std::string_view name) const {
  static const Value kNone;
  const Entry* const entry = find(name);
  return entry == nullptr ? kNone : entry->value;
}

void ArgumentsReader::refuse(std::string_view name, Bilingual message, Bilingual hint) {
  const Entry* const entry = find(name);
  expressions_.refuse(entry == nullptr ? tag_ : entry->argument->span, given(name),
                      "template.argument", std::move(message), std::move(hint));
}

void ArgumentsReader::finish() {
  for (const Entry& entry : entries_) {
    if (entry.used) continue;
    const std::string& name = entry.argument->name;
    problems_.report(entry.argument->span, "template.unknown-argument",
                     {name.empty() ? "Thẻ này không nhận thêm giá trị."
                                   : fmt::format("Thẻ này không có tham số “{}”.", name),
                      name.empty() ? "This tag takes no further value."
                                   : fmt::format("This tag has no argument “{}”.", name)},
                     did_you_mean(name, asked_));
  }
}

}  // namespace vanban::templating
