// SPDX-License-Identifier: MIT
#include "templating/building/style_name.hpp"

#include <utility>

namespace vanban::templating {
namespace {

using model::StyleId;

constexpr std::pair<std::string_view, StyleId> kNames[] = {
    {"noi-dung", StyleId::body},
    {"quoc-hieu", StyleId::national_name},
    {"tieu-ngu", StyleId::motto},
    {"co-quan-chu-quan", StyleId::parent_organ},
    {"co-quan", StyleId::organ},
    {"so-ky-hieu", StyleId::code},
    {"dia-danh", StyleId::place_date},
    {"trich-yeu-cong-van", StyleId::letter_subject},
    {"ten-loai", StyleId::document_kind},
    {"trich-yeu", StyleId::subject},
    {"kinh-gui", StyleId::addressee},
    {"noi-kinh-gui", StyleId::addressee_item},
    {"tham-quyen", StyleId::authority},
    {"can-cu", StyleId::legal_basis},
    {"lenh-van", StyleId::enacting_words},
    {"muc-danh-dau", StyleId::part_marker},
    {"ten-phan", StyleId::part_title},
    {"khoan", StyleId::numbered},
    {"khong-danh-so", StyleId::heading2},
    {"gach-dau-dong", StyleId::dash_item},
    {"noi-nhan", StyleId::recipients_label},
    {"danh-sach-noi-nhan", StyleId::recipient},
    {"chuc-vu", StyleId::signer_title},
    {"ho-ten", StyleId::signer_name},
    {"phu-luc", StyleId::annex_label},
    {"ten-phu-luc", StyleId::annex_title},
    {"kem-theo", StyleId::attachment_note},
    {"tieu-de-bang", StyleId::table_heading},
    {"chu-bang", StyleId::table_text},
    {"lien-he", StyleId::contact},
};

}  // namespace

std::optional<StyleId> style_named(std::string_view name) {
  for (const auto& [known, style] : kNames)
    if (known == name) return style;
  return std::nullopt;
}

std::vector<std::string> style_names() {
  std::vector<std::string> names;
  for (const auto& entry : kNames) names.emplace_back(entry.first);
  return names;
}

}  // namespace vanban::templating
