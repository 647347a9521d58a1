// SPDX-License-Identifier: MIT
#include "templating/building/recipients.hpp"

#include <fmt/format.h>

#include "plan/metadata.hpp"

namespace vanban::templating {
namespace {

std::optional<Value> member_of(const Value& object, std::string_view name) {
  return object.is_object() ? object.member(name) : std::nullopt;
}

std::optional<int> integer_of(const Value& object, std::string_view name) {
  const std::optional<Value> value = member_of(object, name);
  const auto* whole = value ? value->as<std::int64_t>() : nullptr;
  return whole == nullptr ? std::nullopt : std::optional(static_cast<int>(*whole));
}

std::string text_of(const Value& object, std::string_view name) {
  const std::optional<Value> value = member_of(object, name);
  return value && value->is_text() ? std::string(value->text()) : std::string();
}

/// The members of a list of texts; none where there is no such list.
std::vector<Value> members_of(const Value& object, std::string_view name) {
  std::vector<Value> members;
  const std::optional<Value> list = member_of(object, name);
  for (std::size_t i = 0; list && list->is_list() && i < list->size(); ++i)
    members.push_back(list->at(i));
  return members;
}

}  // namespace

model::parts::SourcedText RecipientsReader::sourced(std::string text, const Value& value) {
  return {std::move(text), builder_.origin_id({arguments_.span(), value.field()})};
}

/// `Như Điều 3`: the last Điều so far, or the one with a label.
std::string RecipientsReader::article(const Value& name) {
  const Origin origin{arguments_.span(), name.field()};
  const Numbering& numbering = builder_.numbering();
  if (name.text() == "last") {
    if (numbering.given(model::NumberKind::article) > 0)
      return "Như " + numbering.place(model::NumberKind::article).phrase;
    builder_.refuse(origin, "data.no-article",
                    {"Nơi nhận ghi “Như Điều …” nhưng văn bản không có Điều nào.",
                     "A recipient says “Như Điều …”, but the document has no Điều."});
    return {};
  }
  if (const std::optional<NamedPlace> place = references_.find(name.text()))
    return "Như " + place->phrase;
  if (references_.complete())
    builder_.refuse(origin, "template.unknown-label",
                    {fmt::format("Không có chỗ nào mang nhãn “{}”.", name.text()),
                     fmt::format("No place is named “{}”.", name.text())},
                    did_you_mean(name.text(), references_.names()));
  return {};
}

model::parts::Recipient RecipientsReader::recipient(const Value& value) {
  if (value.is_text()) return {sourced(std::string(value.text()), value), {}};
  const std::string article_name = text_of(value, "article");
  std::string text =
      article_name.empty() ? text_of(value, "text") : article(*member_of(value, "article"));
  if (const std::string note = text_of(value, "note"); !note.empty())
    text += fmt::format(" ({})", note);
  for (const Value& line : members_of(value, "lines")) text += fmt::format("\n{}", line.text());
  model::parts::Recipient result{sourced(std::move(text), value), {}};
  for (const Value& member : members_of(value, "members"))
    result.members.push_back(sourced(std::string(member.text()), member));
  return result;
}

model::parts::SourcedText RecipientsReader::archive_line(const Value& given) {
  plan::Archive archive;
  if (const std::string office = text_of(given, "office"); !office.empty()) archive.office = office;
  for (const Value& unit : members_of(given, "units")) archive.units.emplace_back(unit.text());
  archive.copies = integer_of(given, "copies");
  archive.note = text_of(given, "note");
  return sourced(plan::archive_line(archive), given);
}

std::vector<model::parts::SourcedText> RecipientsReader::lines() {
  std::vector<model::parts::Recipient> list;
  if (const std::optional<Value> given = arguments_.value("recipients")) {
    if (!given->is_list())
      arguments_.refuse("recipients", {"Nơi nhận là một danh sách.", "Recipients are a list."});
    for (std::size_t i = 0; given->is_list() && i < given->size(); ++i)
      list.push_back(recipient(given->at(i)));
  }
  if (const std::optional<Value> given = arguments_.value("archive"))
    list.push_back({archive_line(*given), {}});
  return model::parts::recipient_lines(list);
}

model::parts::SourcedText RecipientsReader::drafter() {
  const std::optional<Value> given = arguments_.value("drafter");
  if (!given) return {};
  return sourced(plan::drafter_line({text_of(*given, "notation"), integer_of(*given, "copies")}),
                 *given);
}

}  // namespace vanban::templating
