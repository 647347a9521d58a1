// SPDX-License-Identifier: MIT
#include "templating/building/recipients.hpp"

#include <fmt/format.h>

#include "plan/metadata.hpp"

namespace vanban::templating {
namespace {

std::optional<int> integer_of(const Value& object, std::string_view name) {
  const std::optional<Value> value = object.is_object() ? object.member(name) : std::nullopt;
  const auto* whole = value ? value->as<std::int64_t>() : nullptr;
  return whole == nullptr ? std::nullopt : std::optional(static_cast<int>(*whole));
}

}  // namespace

std::string RecipientsReader::text_of(const Value& object, std::string_view name) {
  const std::optional<Value> value = object.is_object() ? object.member(name) : std::nullopt;
  return value && value->is_text() ? std::string(value->text()) : std::string();
}

std::vector<std::string> RecipientsReader::texts_of(const Value& object, std::string_view name) {
  std::vector<std::string> texts;
  const std::optional<Value> list = object.is_object() ? object.member(name) : std::nullopt;
  for (std::size_t i = 0; list && list->is_list() && i < list->size(); ++i)
    texts.emplace_back(list->at(i).text());
  return texts;
}

/// `Như Điều 3`: the last Điều so far, or the one with a label.
std::string RecipientsReader::article(std::string_view name) {
  if (name == "last") {
    if (numbering_.given(model::NumberKind::article) > 0)
      return "Như " + numbering_.place(model::NumberKind::article).phrase;
    problems_.report(arguments_.span(), "data.no-article",
                     {"Nơi nhận ghi “Như Điều …” nhưng văn bản không có Điều nào.",
                      "A recipient says “Như Điều …”, but the document has no Điều."},
                     {}, arguments_.path("recipients"), Fault::data);
    return {};
  }
  const std::optional<NamedPlace> place = references_.find(name);
  if (place) return "Như " + place->phrase;
  if (references_.complete())
    problems_.report(arguments_.span(), "template.unknown-label",
                     {fmt::format("Không có chỗ nào mang nhãn “{}”.", name),
                      fmt::format("No place is named “{}”.", name)},
                     did_you_mean(name, references_.names()), arguments_.path("recipients"),
                     Fault::data);
  return {};
}

model::parts::Recipient RecipientsReader::recipient(const Value& value) {
  model::parts::Recipient result;
  if (value.is_text()) {
    result.text = std::string(value.text());
    return result;
  }
  const std::string article_name = text_of(value, "article");
  result.text = article_name.empty() ? text_of(value, "text") : article(article_name);
  if (const std::string note = text_of(value, "note"); !note.empty())
    result.text += fmt::format(" ({})", note);
  for (const std::string& line : texts_of(value, "lines")) result.text += "\n" + line;
  result.members = texts_of(value, "members");
  return result;
}

std::vector<std::string> RecipientsReader::lines() {
  std::vector<model::parts::Recipient> list;
  if (const std::optional<Value> given = arguments_.value("recipients")) {
    if (!given->is_list())
      arguments_.refuse("recipients", {"Nơi nhận là một danh sách.", "Recipients are a list."});
    for (std::size_t i = 0; given->is_list() && i < given->size(); ++i)
      list.push_back(recipient(given->at(i)));
  }
  if (const std::optional<Value> given = arguments_.value("archive")) {
    plan::Archive archive;
    if (const std::string office = text_of(*given, "office"); !office.empty())
      archive.office = office;
    archive.units = texts_of(*given, "units");
    archive.copies = integer_of(*given, "copies");
    archive.note = text_of(*given, "note");
    list.push_back({plan::archive_line(archive), {}});
  }
  return model::parts::recipient_lines(list);
}

std::string RecipientsReader::drafter() {
  const std::optional<Value> given = arguments_.value("drafter");
  if (!given) return {};
  return plan::drafter_line({text_of(*given, "notation"), integer_of(*given, "copies")});
}

}  // namespace vanban::templating
