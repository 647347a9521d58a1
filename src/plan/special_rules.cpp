// SPDX-License-Identifier: MIT
#include "plan/special_rules.hpp"
#include "plan/references.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/date.hpp"

namespace vanban::plan {
namespace {

/// The relation that takes number and date from another document.
constexpr std::string_view kAttachedTo = "attached_to";

std::optional<std::int64_t> whole(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_number_integer()) return std::nullopt;
  return found->get<std::int64_t>();
}

bool has_text(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() &&
         !found->get_ref<const std::string&>().empty();
}

/// A leap year stands in for an open year: 29/02 may yet exist.
constexpr int kSomeLeapYear = 2024;

void check_partial_date(const Json& value, const FieldPath& path, Findings& findings) {
  const auto day = whole(value, "day");
  const auto month = whole(value, "month");
  const std::int64_t year = whole(value, "year").value_or(kSomeLeapYear);
  if (!day || !month || *month < 1 || *month > 12 || year < 1000 || year > 9999) return;
  const int last = days_in_month(static_cast<int>(year), static_cast<int>(*month));
  if (*day >= 1 && *day <= last) return;
  FieldPath day_path = path;
  day_path.emplace_back("day");
  findings.add(day_path, {"plan.bad-date",
                          {fmt::format("không có ngày {}/{} trong lịch", *day, *month),
                           fmt::format("the calendar has no {}/{}", *day, *month)},
                          {fmt::format("Tháng {} chỉ có {} ngày.", *month, last),
                           fmt::format("Month {} has {} days.", *month, last)}});
}

/// The prefix of Điều 13 that a text begins with, in any of its common spellings.
std::optional<std::string_view> typed_prefix(std::string_view text) {
  constexpr std::array<std::string_view, 10> kPrefixes{"TM.", "TM ", "T/M",  "KT.",  "K/T",
                                                       "TL.", "T/L", "TUQ.", "TUQ ", "Q. "};
  for (const std::string_view prefix : kPrefixes)
    if (text.substr(0, prefix.size()) == prefix) return prefix;
  return std::nullopt;
}

void check_typed_prefixes(const Json& signer, const FieldPath& path, Findings& findings) {
  for (const char* name : {"on_behalf_of", "by_order_of", "authorised_by", "for", "title"}) {
    if (!has_text(signer, name)) continue;
    const auto prefix = typed_prefix(signer[name].get_ref<const std::string&>());
    if (!prefix) continue;
    FieldPath here = path;
    here.emplace_back(name);
    findings.add(
        here,
        {"plan.typed-prefix",
         {fmt::format("chữ “{}” do chương trình tự ghi, không gõ trong dữ liệu", *prefix),
          fmt::format("“{}” is written by the program, not typed in the data", *prefix)},
         {"Dùng các mục: on_behalf_of (TM.), by_order_of (TL.), authorised_by (TUQ.), for (KT.), "
          "acting (Q.).",
          "Use the fields on_behalf_of (TM.), by_order_of (TL.), authorised_by (TUQ.), for "
          "(KT.), acting (Q.)."}});
  }
}

void check_signer(const Json& signer, const FieldPath& path, Findings& findings) {
  check_typed_prefixes(signer, path, findings);
  if (!has_text(signer, "by_order_of") || !has_text(signer, "authorised_by")) return;
  FieldPath here = path;
  here.emplace_back("authorised_by");
  findings.add(here, {"plan.signer",
                      {"không thể vừa thừa lệnh (TL.) vừa thừa ủy quyền (TUQ.)",
                       "by order (TL.) and by authorisation (TUQ.) exclude each other"},
                      {"Giữ một trong hai mục by_order_of, authorised_by (Điều 13).",
                       "Keep one of by_order_of and authorised_by (Điều 13)."}});
}

/// A link's texts; its field is reported already where it is none.
std::string link_text(const Json& link, const char* name) {
  return has_text(link, name) ? link[name].get<std::string>() : std::string();
}

void check_link_names(const Json& plan, const FieldPath& path, Findings& findings) {
  const auto links = plan.find("links");
  if (links == plan.end() || !links->is_array()) return;
  std::set<std::string> names;
  bool attached = false;
  for (std::size_t i = 0; i < links->size(); ++i) {
    const Json& link = (*links)[i];
    if (!link.is_object()) continue;
    FieldPath here = path;
    here.insert(here.end(), {std::string("links"), i, std::string("as")});
    const std::string name = link_text(link, "as");
    const bool attaches = link_text(link, "relation") == kAttachedTo;
    if (!name.empty() && !names.insert(name).second)
      findings.add(here, {"plan.link-name",
                          {fmt::format("hai liên kết cùng tên “{}”", name),
                           fmt::format("two links have the name “{}”", name)},
                          {"Đặt tên khác ở \"as\".", "Give another name in \"as\"."}});
    if (name == kUnitReference)
      findings.add(here, {"plan.link-name",
                          {"tên unit dành cho đơn vị của một loạt văn bản (@{unit.name})",
                           "the name unit is kept for the unit of a batch (@{unit.name})"},
                          {"Đặt tên khác ở \"as\".", "Give another name in \"as\"."}});
    if (name == kAttachedTo && !attaches)
      findings.add(here,
                   {"plan.link-name",
                    {"tên attached_to dành cho văn bản mà văn bản này ban hành kèm theo",
                     "the name attached_to is kept for the decision that this is issued with"},
                    {"Đặt tên khác ở \"as\".", "Give another name in \"as\"."}});
    if (attaches && attached)
      findings.add(here, {"plan.link-attached",
                          {"một văn bản chỉ ban hành kèm theo một văn bản khác",
                           "a document is issued with one other document only"},
                          {"Giữ một liên kết attached_to; với văn bản còn lại dùng cites.",
                           "Keep one attached_to; use cites for the other."}});
    attached = attached || attaches;
  }
}

}  // namespace

void check_special_rules(std::string_view name, const Json& value, const FieldPath& path,
                         Findings& findings) {
  if (name == "partialDate") check_partial_date(value, path, findings);
  if (name == "signer") check_signer(value, path, findings);
  if (name.empty()) check_link_names(value, path, findings);
  if (name == "table") check_table(value, path, findings);
}

}  // namespace vanban::plan
