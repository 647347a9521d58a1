// SPDX-License-Identifier: MIT
// Công văn đính chính (Điều 18, khoản 3; mẫu 1.5).
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "amendment/draft.hpp"
#include "amendment/draft_parts.hpp"
#include "amendment/quotation.hpp"
#include "base/strings.hpp"

namespace vanban::amendment {
namespace {

using plan::Json;

/// Who got the amended document, as texts; “Như Điều …” names nobody outside it.
Json addressees_of(const Material& material, Diagnostics& notes) {
  if (const auto given = material.data.find("addressees"); given != material.data.end())
    return *given;
  Json addressees = Json::array();
  for (const plan::Recipient& recipient : material.metadata.recipients)
    if (recipient.article.empty() && recipient.text != "Như trên")
      addressees.push_back(recipient.text);
  const bool none = addressees.empty();
  if (none) addressees.push_back(kOpenPlace);
  notes.push_back(
      none ? note("amend.open-addressee",
                  {"cần điền: nơi gửi công văn đính chính (trường addressees)",
                   "to be filled in: to whom the letter goes (field addressees)"},
                  {"Gửi những nơi đã nhận văn bản có sai sót.",
                   "Those who got the document with the mistakes."})
           : note("amend.addressees",
                  {"cần xem lại: Kính gửi lấy từ Nơi nhận của văn bản được đính chính",
                   "to be checked: the addressees are the recipients of the corrected document"},
                  {"Thêm nơi còn thiếu, bỏ phần chú thích trong ngoặc nếu có.",
                   "Add who is missing, drop remarks in brackets."}));
  return addressees;
}

std::string unit_notation_of(const Material& material, Diagnostics& notes) {
  if (const auto given = material.data.find("unit_notation");
      given != material.data.end() && given->is_string())
    return given->get<std::string>();
  if (!material.metadata.archive.units.empty()) return material.metadata.archive.units.front();
  notes.push_back(note("amend.open-unit",
                       {"cần điền: chữ viết tắt của đơn vị soạn thảo (trường unit_notation)",
                        "to be filled in: the drafting unit's abbreviation (field unit_notation)"},
                       {"Ví dụ: VP trong ký hiệu STP-VP.", "Such as VP in STP-VP."}));
  return kOpenPlace;
}

Json body_of(const Changes& changes, const Material& material) {
  const std::string organ = in_one_line(material.metadata.organ.name);
  Json body = Json::array();
  body.push_back(fmt::format("{} đã ban hành {}.", organ, own_reference(material.amended)));
  body.push_back(
      fmt::format("Do có sai sót về thể thức, kỹ thuật trình bày, {} đính chính như sau:", organ));
  if (changes.form_errors.size() == 1)
    body.push_back(escaped(describe(changes.form_errors.front())));
  if (changes.form_errors.size() > 1)
    for (const FormError& error : changes.form_errors)
      body.push_back(Json{{"number", escaped(describe(error))}});
  body.push_back(
      fmt::format("Các nội dung khác của {} không thay đổi.", short_reference(material.amended)));
  body.push_back(
      fmt::format("{} thông báo để các cơ quan, đơn vị, cá nhân có liên quan biết, thực "
                  "hiện.",
                  organ));
  return body;
}

}  // namespace

std::string describe(const FormError& error) {
  switch (error.kind) {
    case FormError::Kind::misprinted:
      return fmt::format("Tại {}: đã in là “{}”, nay sửa lại là “{}”.", error.place, error.before,
                         error.after);
    case FormError::Kind::missing:
      return fmt::format("Tại {}: in thiếu, nay bổ sung “{}”.", error.place, error.after);
    case FormError::Kind::superfluous:
      return fmt::format("Tại {}: in thừa, nay bỏ “{}”.", error.place, error.before);
    case FormError::Kind::misplaced:
      return fmt::format("Tại {}: in sai thứ tự, nay sắp xếp lại “{}”.", error.place, error.after);
    case FormError::Kind::look:
      break;
  }
  return fmt::format("Tại {}: kiểu chữ, cách dàn dòng nay trình bày lại; câu chữ không thay đổi.",
                     error.place);
}

Result<Draft> draft_correction(const Changes& changes, const Material& material) {
  Draft draft;
  draft.notes = notes_on_reference(material.amended);
  VANBAN_TRY(draft.data, common_data(material, model::Form::letter, "Công văn"));
  draft.data["subject"] = "Đính chính " + dated_reference(material.amended);
  draft.data["unit_notation"] = unit_notation_of(material, draft.notes);
  draft.data["addressees"] = addressees_of(material, draft.notes);
  draft.data["body"] = body_of(changes, material);
  draft.data["recipients"] = Json::array({"Như trên"});
  append(draft.notes, notes_on_signer(changes));
  if (const auto contact = material.data.find("contact"); contact != material.data.end())
    draft.data["contact"] = *contact;
  return draft;
}

}  // namespace vanban::amendment
