// SPDX-License-Identifier: MIT
#include "plan/json_editor.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "plan/json_reader.hpp"
#include "plan/json_source.hpp"

namespace vanban::plan {
namespace {

/// The order of members does not count.
bool says_the_same(const Json& a, const Json& b) {
  if (a.type() != b.type() || !a.is_structured()) return a == b;
  if (a.size() != b.size()) return false;
  if (a.is_array()) return std::equal(a.begin(), a.end(), b.begin(), says_the_same);
  return std::all_of(a.items().begin(), a.items().end(), [&b](const auto& member) {
    const auto other = b.find(member.key());
    return other != b.end() && says_the_same(member.value(), *other);
  });
}

/// The value of a piece of text that was read before.
Json value_of(std::string_view text) {
  auto value = read_json(JsonSource({}, std::string(text)));
  return value ? std::move(*value) : Json();
}

bool has_line_end(std::string_view text, std::size_t begin, std::size_t end) {
  return text.substr(begin, end - begin).find('\n') != std::string_view::npos;
}

FieldPath below(FieldPath path, FieldStep step) {
  path.push_back(std::move(step));
  return path;
}

/// Of the gaps between entries the one without blank lines, if there is one.
std::string shortest_gap(std::string_view text, const std::vector<Entry>& entries) {
  std::string_view shortest;
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const std::size_t from = entries[i - 1].value.end;
    const std::string_view gap = text.substr(from, entries[i].begin - from);
    if (shortest.empty() || gap.size() < shortest.size()) shortest = gap;
  }
  return std::string(shortest);
}

}  // namespace

JsonEditor::JsonEditor(std::string file, std::string mark, std::string text)
    : file_(std::move(file)), mark_(std::move(mark)), text_(std::move(text)), layout_(text_) {}

Result<JsonEditor> JsonEditor::open(const std::string& file, std::string text) {
  std::string mark;
  if (text.starts_with(utf8::kByteOrderMark)) {
    mark = utf8::kByteOrderMark;
    text.erase(0, utf8::kByteOrderMark.size());
  }
  if (auto read = read_json(JsonSource(file, text)); !read) return fail(std::move(read.error()));
  return JsonEditor(file, std::move(mark), std::move(text));
}

Diagnostic JsonEditor::no_such_field(const FieldPath& path) const {
  return make_error("plan.no-such-field", Fault::data,
                    {"tệp không có chỗ này để ghi vào", "the file has no such place to write to"},
                    {"Có thể tệp đã được sửa từ lúc đọc: đọc lại rồi làm lại.",
                     "The file may have changed since it was read: read it again."})
      .in_file(file_)
      .in_field(to_string(path));
}

/// The object or array that the last step of `path` leads into.
Result<Entry> JsonEditor::container_of(const FieldPath& path, char bracket) const {
  if (path.empty()) return fail(no_such_field(path));
  auto container = find_entry(text_, {path.begin(), path.end() - 1});
  if (!container || text_[container->value.begin] != bracket) return fail(no_such_field(path));
  return std::move(*container);
}

Result<void> JsonEditor::set(const FieldPath& path, const Json& value) {
  if (const auto entry = find_entry(text_, path)) {
    replace(path, *entry, value);
    return {};
  }
  VANBAN_TRY(const Entry object, container_of(path, '{'));
  const auto* name = std::get_if<std::string>(&path.back());
  if (name == nullptr) return fail(no_such_field(path));
  add(object, entries_of(text_, object.value.begin).size(), name, value);
  return {};
}

Result<void> JsonEditor::insert(const FieldPath& path, const Json& value) {
  VANBAN_TRY(const Entry array, container_of(path, '['));
  const auto* index = std::get_if<std::size_t>(&path.back());
  if (index == nullptr || *index > entries_of(text_, array.value.begin).size())
    return fail(no_such_field(path));
  add(array, *index, nullptr, value);
  return {};
}

Result<void> JsonEditor::remove(const FieldPath& path) {
  const auto entry = find_entry(text_, path);
  if (!entry || path.empty()) return fail(no_such_field(path));
  const auto container = find_entry(text_, {path.begin(), path.end() - 1});
  const std::vector<Entry> entries = entries_of(text_, container->value.begin);
  const auto here = std::find_if(entries.begin(), entries.end(),
                                 [&](const Entry& one) { return one.begin == entry->begin; });
  std::size_t begin = here->begin;
  std::size_t end = here->value.end;
  if (entries.size() == 1) {
    begin = container->value.begin + 1;
    end = container->value.end - 1;
  } else if (here + 1 != entries.end()) {
    end = (here + 1)->begin;
  } else {
    begin = (here - 1)->value.end;
  }
  text_.erase(begin, end - begin);
  return {};
}

void JsonEditor::replace(const FieldPath& path, const Entry& entry, const Json& value) {
  const Extent at = entry.value;
  const Json old = value_of(std::string_view(text_).substr(at.begin, at.end - at.begin));
  if (says_the_same(old, value)) return;
  if (old.is_object() && value.is_object()) return merge_members(path, old, value);
  if (old.is_array() && value.is_array()) return merge_elements(path, old, value);
  bool in_line = false;
  if (!path.empty()) {
    const Extent around = find_entry(text_, {path.begin(), path.end() - 1})->value;
    in_line = !has_line_end(text_, around.begin, around.end);
  }
  text_.replace(at.begin, at.end - at.begin,
                layout_.value(value, indentation_at(text_, entry.begin), in_line));
}

void JsonEditor::merge_members(const FieldPath& path, const Json& old, const Json& value) {
  for (const auto& [name, member] : old.items())
    if (!value.contains(name)) (void)remove(below(path, name));
  for (const auto& [name, member] : value.items()) (void)set(below(path, name), member);
}

/// Elements that are alike at both ends stay; between them one is changed into the other.
void JsonEditor::merge_elements(const FieldPath& path, const Json& old, const Json& value) {
  std::size_t front = 0;
  const std::size_t common = std::min(old.size(), value.size());
  while (front < common && says_the_same(old[front], value[front])) ++front;
  std::size_t back = 0;
  while (back < common - front &&
         says_the_same(old[old.size() - 1 - back], value[value.size() - 1 - back]))
    ++back;
  const std::size_t changed = common - back;
  for (std::size_t i = front; i < changed; ++i) (void)set(below(path, i), value[i]);
  for (std::size_t i = changed; i + back < value.size(); ++i)
    (void)insert(below(path, i), value[i]);
  for (std::size_t i = old.size() - back; i > std::max(changed, value.size() - back); --i)
    (void)remove(below(path, i - 1));
}

void JsonEditor::add(const Entry& container, std::size_t index, const std::string* name,
                     const Json& value) {
  const Extent around = container.value;
  const std::vector<Entry> entries = entries_of(text_, around.begin);
  const std::string outer = indentation_at(text_, around.begin);
  if (entries.empty()) {
    Json whole = name != nullptr ? Json::object({{*name, value}}) : Json::array({value});
    text_.replace(around.begin, around.end - around.begin, layout_.value(whole, outer, false));
    return;
  }
  const bool in_line = !has_line_end(text_, around.begin, around.end);
  const std::string indentation = in_line ? outer : indentation_at(text_, entries.back().begin);
  std::string gap = shortest_gap(text_, entries);
  if (gap.empty()) gap = layout_.between(indentation, in_line);
  const std::string added = (name != nullptr ? layout_.name(*name) : std::string()) +
                            layout_.value(value, indentation, in_line);
  if (index < entries.size())
    text_.insert(entries[index].begin, added + gap);
  else
    text_.insert(entries.back().value.end, gap + added);
}

}  // namespace vanban::plan
