// SPDX-License-Identifier: MIT
#include "amendment/draft_parts.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/strings.hpp"

namespace vanban::amendment {
namespace {

using plan::Json;

/// Fields of the new version that the amending document has alike.
constexpr std::array<std::string_view, 4> kCopied = {"archive", "drafter", "signer", "style"};

/// The instruction with what follows it: `như sau:`, or its full stop.
std::string opening(const std::string& instruction, const Amendment& amendment) {
  if (!amendment.wording.empty()) return instruction + " như sau:";
  if (amendment.renumbering.empty()) return instruction + ".";
  return fmt::format("{}. {}.", instruction, amendment.renumbering);
}

Json block_with(const std::string& field, std::string text, const Amendment& amendment) {
  Json block;
  block[field] = std::move(text);
  Json body = Json::array();
  for (Json& one : in_quotation_marks(amendment.wording)) body.push_back(std::move(one));
  if (!body.empty() && !amendment.renumbering.empty()) body.push_back(amendment.renumbering + ".");
  if (!body.empty()) block["body"] = std::move(body);
  return block;
}

/// One that sets this kind, else one for any kind, else any of the form.
const DraftTemplate* template_for(const std::vector<DraftTemplate>& templates, model::Form form,
                                  const std::string& kind) {
  const auto find = [&](auto fits) {
    const auto found = std::find_if(templates.begin(), templates.end(), [&](const auto& one) {
      return one.form == form && fits(one.kind);
    });
    return found == templates.end() ? nullptr : &*found;
  };
  if (const auto* same = find([&](const std::string& its) { return its == kind; })) return same;
  if (const auto* open = find([](const std::string& its) { return its == "any"; })) return open;
  return find([](const std::string&) { return true; });
}

Diagnostic no_template(model::Form form, const std::string& kind) {
  const std::string_view number = model::number_of(form);
  return make_error(
      "amend.no-template", Fault::template_,
      {fmt::format("không có mẫu nào để soạn {} (mẫu {})", kind, number),
       fmt::format("there is no template to draft a {} (form {})", kind, number)},
      {fmt::format(
           "Bỏ --template-dir để dùng các mẫu kèm theo, hoặc thêm vào thư mục mẫu một mẫu có "
           "thẻ about với form=\"{}\" và kind.",
           number),
       fmt::format("Leave out --template-dir to use the templates of the product, or add one whose "
                   "tag about has form=\"{}\" and a kind.",
                   number)});
}

}  // namespace

Result<Json> common_data(const Material& material, model::Form form, const std::string& kind) {
  const DraftTemplate* chosen = template_for(material.templates, form, kind);
  if (chosen == nullptr) return fail(no_template(form, kind));
  Json data;
  data["template"] = chosen->name;
  if (chosen->kind != kind) data["type_name"] = kind;
  data["organ"] = material.data.at("organ");
  data["code_number"] = nullptr;
  data["issued_date"] = Json{{"day", nullptr}, {"month", nullptr}, {"year", nullptr}};
  for (const std::string_view name : kCopied)
    if (const auto field = material.data.find(name); field != material.data.end())
      data[std::string(name)] = *field;
  return data;
}

Json amendments_as(const std::string& block, const Changes& changes) {
  Json blocks = Json::array();
  for (const Amendment& amendment : changes.amendments)
    blocks.push_back(block_with(block, opening(amendment.instruction, amendment), amendment));
  return blocks;
}

Json single_amendment_as(const std::string& field, const Amendment& amendment,
                         const std::string& reference) {
  const std::string instruction = amendment.instruction + " của " + reference;
  return block_with(field, opening(instruction, amendment), amendment);
}

std::string amended_name(const Changes& changes, const Material& material,
                         const std::string& reference) {
  const bool all_attached =
      !changes.amendments.empty() &&
      std::all_of(changes.amendments.begin(), changes.amendments.end(),
                  [](const Amendment& one) { return one.section == model::SectionRole::attached; });
  if (!all_attached || material.attached.empty()) return reference;
  return fmt::format("{} ban hành kèm theo {}", material.attached, reference);
}

std::string amended_scope(const Changes& changes, const Material& material,
                          const std::string& reference) {
  const std::string name = amended_name(changes, material, reference);
  if (changes.amendments.size() == 1) return name;
  const bool articles = std::all_of(changes.amendments.begin(), changes.amendments.end(),
                                    [](const Amendment& one) { return one.cites_article; });
  return fmt::format("một số {} của {}", articles ? "điều" : "nội dung", name);
}

Diagnostic note(std::string code, Bilingual message, Bilingual hint) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.severity = Severity::warning;
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

Diagnostics notes_on_reference(const AmendedDocument& document) {
  std::vector<std::string> vi;
  std::vector<std::string> en;
  if (document.number.empty()) vi.emplace_back("số"), en.emplace_back("number");
  if (!document.date.complete()) vi.emplace_back("ngày ban hành"), en.emplace_back("date of issue");
  if (vi.empty()) return {};
  return {note("amend.open-reference",
               {fmt::format("cần điền: chưa biết {} của {} được sửa đổi; bản thảo để “…”",
                            joined(vi, ", "), document.type_name),
                fmt::format("to be filled in: {} of the amended document; the draft has “…” there",
                            joined(en, ", "))},
               {"Ghi code_number và issued_date vào tệp cũ, hoặc thêm --register FILE để lấy từ sổ "
                "đăng ký.",
                "Give code_number and issued_date in the old file, or add --register FILE to take "
                "them from the register."})};
}

Diagnostics notes_on_signer(const Changes& changes) {
  const bool differs =
      std::any_of(changes.form_errors.begin(), changes.form_errors.end(), [](const FormError& one) {
        return one.place.ends_with("người ký") || one.place == "thẩm quyền ban hành";
      });
  if (!differs) return {};
  return {
      note("amend.signer",
           {"cần xem lại: người ký, thẩm quyền ký đã thay đổi; đó không chỉ là thể thức",
            "to be checked: who signs, or by what power, differs; that is not only form"},
           {"Chỉ đính chính nếu bản đã ký ghi sai; người ký khác thì phải ban hành văn bản mới.",
            "Correct it only where the signed paper is misprinted; another signer needs a new "
            "document."})};
}

Diagnostics notes_on_changes(const Changes& changes) {
  Diagnostics notes;
  if (!changes.form_errors.empty() && !changes.amendments.empty()) {
    std::string list;
    for (const FormError& error : changes.form_errors) list += "\n  - " + describe(error);
    notes.push_back(note(
        "amend.form-errors",
        {"các sai sót sau là về thể thức, kỹ thuật trình bày; bản thảo không nêu, đính chính riêng "
         "bằng công văn (Điều 18, khoản 3):" +
             list,
         "these are mistakes of form; the draft leaves them out, correct them apart by a công văn "
         "(Điều 18, khoản 3):" +
             list},
        {"Sửa riêng các chỗ này trong một tệp mới rồi chạy lại với --kind cong-van.",
         "Change these places alone in a file of their own and run again with --kind cong-van."}));
  }
  append(notes, notes_on_signer(changes));
  if (!changes.untold.empty())
    notes.push_back(
        note("amend.untold",
             {fmt::format("chưa nêu được thay đổi tại: {}", joined(changes.untold, "; ")),
              fmt::format("changes at these places are not in the draft: {}",
                          joined(changes.untold, "; "))},
             {"So sánh bằng vanban redline và bổ sung vào bản thảo.",
              "Compare with vanban redline and add them to the draft."}));
  if (!changes.doubtful.empty() && !changes.amendments.empty())
    notes.push_back(note(
        "amend.tone-marks",
        {fmt::format("chỉ khác dấu thanh, coi là nội dung: {}", joined(changes.doubtful, "; ")),
         fmt::format("other tone marks alone, taken as content: {}",
                     joined(changes.doubtful, "; "))},
        {"Nếu đó là lỗi chính tả và không còn thay đổi nào khác thì dùng --kind cong-van.",
         "Where it is a slip of spelling and nothing else changed, use --kind cong-van."}));
  return notes;
}

}  // namespace vanban::amendment
