// SPDX-License-Identifier: MIT
#include "amendment/draft.hpp"

#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "amendment/draft_parts.hpp"
#include "base/strings.hpp"
#include "text/letter_case.hpp"

namespace vanban::amendment {
namespace {

using plan::Json;

bool begins_with(const std::string& text, std::string_view word) {
  return text.compare(0, word.size(), word) == 0;
}

/// `Theo đề nghị của …`, the last of the căn cứ (mẫu 1.2).
bool is_proposal(const std::string& basis) {
  return begins_with(basis, "Theo đề nghị") || begins_with(basis, "Xét đề nghị") ||
         begins_with(basis, "Theo tờ trình") || begins_with(basis, "Xét tờ trình");
}

/// `Trưởng phòng` and `Phòng Tư pháp` → `Trưởng phòng Tư pháp`.
std::string joined_without_repetition(const std::string& head, const std::string& organ) {
  const std::string first = organ.substr(0, organ.find(' '));
  const bool repeats = text::to_lower(head).ends_with(" " + text::to_lower(first));
  return repeats ? head + organ.substr(first.size()) : head + " " + organ;
}

/// The head of the organ, or the collective that decides: from the signer.
std::string authority_of(const Material& material) {
  const plan::Metadata& metadata = material.metadata;
  if (!metadata.authority.empty()) return metadata.authority;
  const std::string organ = in_one_line(metadata.organ.name);
  const plan::Signer& signer = metadata.signer;
  if (!signer.on_behalf_of.empty()) return organ;
  std::string head = signer.title;
  for (const std::string& other : {signer.for_head, signer.by_order_of, signer.authorised_by})
    if (!other.empty()) head = other;
  return joined_without_repetition(head, organ);
}

/// Those of the new version, the amended document, the proposal.
Json bases_of(const Material& material, Diagnostics& notes) {
  std::vector<std::string> bases;
  std::string proposal;
  if (const auto field = material.data.find("bases"); field != material.data.end())
    for (const Json& basis : *field) {
      const std::string text = basis.get<std::string>();
      if (is_proposal(text))
        proposal = text;
      else
        bases.push_back(text);
    }
  if (bases.empty()) {
    bases.push_back(
        fmt::format("Căn cứ {} quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ "
                    "chức của {}",
                    kOpenPlace, in_one_line(material.metadata.organ.name)));
    notes.push_back(note("amend.open-basis",
                         {"cần điền: căn cứ thẩm quyền của quyết định (trường bases)",
                          "to be filled in: the basis of the decision's authority (field bases)"},
                         {"Văn bản cũ không có căn cứ nào để lấy lại.",
                          "The old document has no bases to take over."}));
  }
  bases.push_back("Căn cứ " + full_reference(material.amended));
  if (proposal.empty()) {
    proposal = fmt::format("Theo đề nghị của {}", kOpenPlace);
    notes.push_back(note("amend.open-proposal",
                         {"cần điền: đơn vị đề nghị ở căn cứ cuối cùng (trường bases)",
                          "to be filled in: who proposes it, in the last of the bases"},
                         {"Không có thì bỏ dòng này.", "Drop the line where there is none."}));
  }
  bases.push_back(proposal);
  return bases;
}

/// True where the sentence names places of its own document (`có tên tại Điều 1`): in the amending
/// one they would be other places.
bool cites_places(const std::string& text) {
  if (text.find("hụ lục") != std::string::npos) return true;
  for (const std::string_view word : {"Điều ", "điều ", "hoản ", "điểm ", "Mục ", "mục ", "hương "})
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
      const std::size_t next = at + word.size();
      if (next < text.size() &&
          std::string_view("0123456789IVX").find(text[next]) != std::string_view::npos)
        return true;
    }
  return false;
}

/// Who has to carry it out: as the amended document says, or in general words.
std::string execution_of(const Material& material, const std::string& kind, Diagnostics& notes) {
  const std::string own_words = text::to_lower(kind + " này");
  const bool says_who = text::to_lower(material.execution).find(own_words) != std::string::npos;
  const bool cites = says_who && cites_places(material.execution);
  if (says_who && !cites) return material.execution;
  const Bilingual why =
      cites
          ? Bilingual{"câu cũ dẫn chiếu Điều, khoản, mục, Phụ lục của văn bản được sửa đổi",
                      "the old sentence cites places of the amended document"}
          : Bilingual{"văn bản cũ không có điều khoản này", "the old document has no such article"};
  notes.push_back(
      note("amend.execution",
           {"cần xem lại: Điều 3 nêu chung trách nhiệm thi hành, vì " + why.vi,
            "to be checked: Điều 3 names who carries it out in general words; " + why.en},
           {"Ghi rõ tên đơn vị chịu trách nhiệm thi hành.", "Name the units in charge."}));
  return fmt::format(
      "Thủ trưởng các cơ quan, đơn vị và cá nhân có liên quan chịu trách nhiệm thi hành {} này.",
      kind);
}

/// `- Như Điều 3;` first, then who got the amended document.
Json recipients_of(const Material& material) {
  Json recipients = Json::array();
  bool has_article = false;
  if (const auto field = material.data.find("recipients"); field != material.data.end())
    for (const Json& recipient : *field) {
      if (recipient.is_object() && recipient.contains("article")) {
        if (has_article) continue;
        has_article = true;
        Json last = recipient;
        last["article"] = "last";
        recipients.insert(recipients.begin(), std::move(last));
      } else if (!(recipient.is_string() && recipient == "Như trên")) {
        recipients.push_back(recipient);
      }
    }
  if (!has_article) recipients.insert(recipients.begin(), Json{{"article", "last"}});
  return recipients;
}

/// Điều 1: one amendment in the article itself, several as khoản.
Json amending_article(const Changes& changes, const Material& material) {
  const std::string reference = short_reference(material.amended);
  if (changes.amendments.size() == 1)
    return single_amendment_as("article", changes.amendments.front(),
                               amended_name(changes, material, reference));
  Json article;
  article["article"] =
      fmt::format("Sửa đổi, bổ sung {} như sau:", amended_scope(changes, material, reference));
  article["body"] = Json::array({Json{{"clauses", amendments_as("text", changes)}}});
  return article;
}

std::string unchanged_sentence(const Changes& changes, const Material& material,
                               const std::string& kind) {
  return fmt::format(
      "Các nội dung khác của {} không được sửa đổi, bổ sung tại {} này giữ nguyên hiệu lực thi "
      "hành.",
      amended_name(changes, material, short_reference(material.amended)), kind);
}

/// A document of articles: the decision, or a resolution amended by its like.
Result<Draft> draft_articles(const Changes& changes, const Material& material,
                             const std::string& kind) {
  Draft draft;
  draft.notes = notes_on_reference(material.amended);
  VANBAN_TRY(draft.data, common_data(material, model::Form::decision, kind));
  draft.data["subject"] =
      fmt::format("Về việc sửa đổi, bổ sung {}",
                  amended_scope(changes, material, dated_reference(material.amended)));
  draft.data["authority"] = authority_of(material);
  draft.data["bases"] = bases_of(material, draft.notes);
  std::string execution = execution_of(material, kind, draft.notes);
  Json body = Json::array();
  body.push_back(amending_article(changes, material));
  body.push_back(Json{{"article", kind + " này có hiệu lực kể từ ngày ký."},
                      {"body", Json::array({unchanged_sentence(changes, material, kind)})}});
  body.push_back(Json{{"article", std::move(execution)}});
  draft.data["body"] = std::move(body);
  draft.data["recipients"] = recipients_of(material);
  if (!material.amended.carrier.empty() && !draft.data.contains("archive")) {
    draft.data["archive"] = Json{{"units", Json::array({kOpenPlace})}};
    draft.notes.push_back(
        note("amend.open-archive",
             {"cần điền: đơn vị soạn thảo ở dòng Lưu (trường archive.units)",
              "to be filled in: the drafting unit in the line Lưu (field archive.units)"},
             {"Văn bản ban hành kèm theo không có dòng Lưu của riêng mình.",
              "An attached document has no such line of its own."}));
  }
  append(draft.notes, notes_on_changes(changes));
  return draft;
}

/// A single amendment needs no `1.`: its paragraphs stand by themselves.
Json unnumbered_if_single(Json amendments) {
  if (amendments.size() != 1) return amendments;
  Json blocks = Json::array({amendments.front().at("number")});
  if (const auto body = amendments.front().find("body"); body != amendments.front().end())
    for (const Json& one : *body) blocks.push_back(one);
  return blocks;
}

}  // namespace

Result<Draft> draft_decision(const Changes& changes, const Material& material) {
  return draft_articles(changes, material, "Quyết định");
}

Result<Draft> draft_same_kind(const Changes& changes, const Material& material) {
  const std::string kind = material.amended.type_name;
  if (!material.metadata.authority.empty()) return draft_articles(changes, material, kind);
  Draft draft;
  draft.notes = notes_on_reference(material.amended);
  const bool letter = material.form == model::Form::letter;
  const model::Form form = letter ? model::Form::letter : model::Form::named;
  VANBAN_TRY(draft.data, common_data(material, form, kind));
  for (const char* field : {"bases", "addressees", "unit_notation", "recipients"})
    if (const auto value = material.data.find(field); value != material.data.end())
      draft.data[field] = *value;
  const std::string scope = amended_scope(changes, material, dated_reference(material.amended));
  draft.data["subject"] = "Sửa đổi, bổ sung " + scope;
  Json body = Json::array();
  body.push_back(
      fmt::format("{} sửa đổi, bổ sung {} như sau:", in_one_line(material.metadata.organ.name),
                  amended_scope(changes, material, full_reference(material.amended))));
  Json amendments = unnumbered_if_single(amendments_as("number", changes));
  if (letter) {
    for (Json& one : amendments) body.push_back(std::move(one));
  } else {
    body.push_back(Json{{"heading", "Nội dung sửa đổi, bổ sung"}, {"body", std::move(amendments)}});
    body.push_back(
        Json{{"heading", "Tổ chức thực hiện"},
             {"body", Json::array({fmt::format("{} này có hiệu lực kể từ ngày ký.", kind),
                                   unchanged_sentence(changes, material, kind)})}});
  }
  if (letter) body.push_back(unchanged_sentence(changes, material, kind));
  draft.data["body"] = std::move(body);
  append(draft.notes, notes_on_changes(changes));
  return draft;
}

}  // namespace vanban::amendment
