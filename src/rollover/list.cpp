// SPDX-License-Identifier: MIT
#include "rollover/list.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/strings.hpp"
#include "plan/json_reader.hpp"
#include "plan/json_source.hpp"
#include "rollover/outcome.hpp"
#include "text/letter_case.hpp"

namespace vanban::rollover {
namespace {

using plan::Json;

/// Names of the lists of entries in the file; the last one holds answers of earlier years.
constexpr std::array<const char*, 4> kSections{"moved", "doubtful", "kept", "earlier"};

/// In lower case, without blanks around and full stop.
std::string plain_word(std::string_view answer) {
  std::string word = text::to_lower(trimmed(answer));
  while (!word.empty() && (word.back() == '.' || word.back() == '!')) word.pop_back();
  return word;
}

/// `keep` or `take` for the ways of writing them; empty for what is neither.
std::string_view choice_in(const std::string& word) {
  if (word == kKeep || word == "giữ" || word == "giữ nguyên") return kKeep;
  if (word == kTake || word == "lấy" || word == "lấy đề nghị") return kTake;
  return {};
}

/// Whether a text may be meant as a choice: one word without figures, or the word of a choice and
/// more. As a text it needs `{"text": "…"}`.
bool may_be_choice(const std::string& word) {
  static constexpr std::array<std::string_view, 10> kWords{"keep", "take", "giữ", "lấy", "giu",
                                                           "lay",  "ok",   "yes", "no",  "đồng"};
  const std::size_t blank = word.find(' ');
  const std::string_view first = std::string_view(word).substr(0, blank);
  if (std::find(kWords.begin(), kWords.end(), first) != kWords.end()) return true;
  return blank == std::string::npos && std::none_of(word.begin(), word.end(), is_digit);
}

/// What an answer says: `keep`, `take` or a text, empty for none; nothing where it is not clear.
std::optional<std::string> said_in(const Json& answer) {
  if (answer.is_object()) {
    const auto text = answer.find("text");
    const bool clear = answer.size() == 1 && text != answer.end() && text->is_string() &&
                       !text->get_ref<const std::string&>().empty() &&
                       choice_in(text->get<std::string>()) != text->get<std::string>();
    return clear ? std::optional(text->get<std::string>()) : std::nullopt;
  }
  if (!answer.is_string()) return std::nullopt;
  const std::string word = plain_word(answer.get_ref<const std::string&>());
  if (word.empty()) return "";
  if (const std::string_view choice = choice_in(word); !choice.empty()) return std::string(choice);
  if (may_be_choice(word)) return std::nullopt;
  return answer.get<std::string>();
}

/// The answer as the list has it, so that it reads the same again.
Json answer_json(const std::string& said) {
  if (said.empty()) return nullptr;
  if (said_in(said) == said) return said;
  return {{"text", said}};
}

Json entry_json(const Entry& entry, Language language) {
  Json json{{"id", entry.id}, {"kind", name_of(entry.kind)}};
  json["at"] = Json::array();
  for (const Spot& spot : entry.spots) json["at"].push_back(to_string(spot.path));
  json["old"] = entry.text;
  if (entry.verdict.moved)
    json["new"] = entry.verdict.proposal;
  else if (!entry.verdict.proposal.empty())
    json["proposal"] = entry.verdict.proposal;
  json["reason"] = name_of(entry.verdict.reason);
  json["why"] = words_for(entry.verdict.reason).in(language);
  if (!entry.verdict.note.empty()) json["note"] = entry.verdict.note.in(language);
  if (!entry.sentence.empty()) json["sentence"] = entry.sentence;
  json["answer"] = answer_json(entry.answer);
  return json;
}

Diagnostic no_list(const plan::JsonSource& source) {
  return make_error("rollover.list", Fault::data,
                    {"tệp này không phải danh sách do vanban rollover --list ghi ra",
                     "this is no list as vanban rollover --list writes it"},
                    {"Chọn đúng tệp danh sách.", "Choose the list's own file."})
      .at(source.place_of({}));
}

Diagnostic no_text(const plan::JsonSource& source, const FieldPath& path) {
  return make_error(
             "rollover.answer", Fault::data,
             {"không rõ câu trả lời: phải là \"keep\" (\"giữ\"), \"take\" (\"lấy\"), một câu "
              "chữ, hoặc null",
              "the answer is not clear: it is \"keep\", \"take\", a text, or null"},
             {"Ghi \"keep\" để giữ chữ cũ, \"take\" để lấy đề nghị, {\"text\": \"…\"} để thay "
              "bằng chữ ấy.",
              "Write \"keep\" for the old words, \"take\" for the proposal, {\"text\": \"…\"} "
              "for words in their place."})
      .at(source.place_of(path));
}

bool is_list(const Json& list) {
  return list.is_object() && list.contains("from") && list["from"].is_number_integer() &&
         list.contains("to") && list["to"].is_number_integer();
}

/// Reads the answers of one of the lists of entries.
void read_section(const Json& list, const char* name, const plan::JsonSource& source,
                  Answers& answers, Diagnostics& findings) {
  const auto section = list.find(name);
  if (section == list.end() || !section->is_array()) return;
  for (std::size_t i = 0; i < section->size(); ++i) {
    const Json& entry = (*section)[i];
    const bool named = entry.is_object() && entry.contains("id") && entry["id"].is_string();
    if (!named || !entry.contains("answer") || entry["answer"].is_null()) continue;
    const std::optional<std::string> said = said_in(entry["answer"]);
    if (!said)
      findings.push_back(no_text(source, {name, i, "answer"}));
    else if (!said->empty())
      answers.entries.emplace(entry["id"].get<std::string>(), entry).first->second["answer"] =
          answer_json(*said);
  }
}

bool is_text(const std::string& answer) { return answer != kKeep && answer != kTake; }

}  // namespace

Result<Answers> read_answers(const std::string& path, std::string text) {
  const plan::JsonSource source(path, std::move(text));
  VANBAN_TRY(const Json list, plan::read_json(source));
  if (!is_list(list)) return fail(no_list(source));
  Answers answers;
  answers.from = list["from"].get<int>();
  answers.to = list["to"].get<int>();
  if (list.contains("draft_sha256") && list["draft_sha256"].is_string())
    answers.draft_sha256 = list["draft_sha256"].get<std::string>();
  Diagnostics findings;
  for (const char* section : kSections) read_section(list, section, source, answers, findings);
  if (!findings.empty()) return fail(std::move(findings));
  return answers;
}

std::vector<Json> answer(Review& review, const Answers& answers) {
  const bool same_year = answers.to == review.years.to;
  std::set<std::string> used;
  for (Entry& entry : review.entries) {
    const auto found = answers.entries.find(entry.id);
    if (found == answers.entries.end()) continue;
    std::string given = said_in(found->second["answer"]).value_or(std::string());
    if (!same_year && is_text(given)) continue;
    used.insert(entry.id);
    entry.answer = std::move(given);
  }
  std::vector<Json> left;
  for (const auto& [id, entry] : answers.entries)
    if (used.count(id) == 0) left.push_back(entry);
  return left;
}

Json list_of(const Review& review, const ListHead& head) {
  Json list{{"plan", head.plan}, {"from", review.years.from}, {"to", review.years.to}};
  if (!head.draft_sha256.empty()) list["draft_sha256"] = head.draft_sha256;
  list["figures"] = review.figures;
  list["unlisted"] = review.unlisted.size();
  for (const char* section : kSections) list[section] = Json::array();
  for (const Entry& entry : review.entries)
    list[kSections.at(static_cast<std::size_t>(section_of(entry)))].push_back(
        entry_json(entry, head.language));
  for (const Json& entry : head.earlier) list["earlier"].push_back(entry);
  return list;
}

}  // namespace vanban::rollover
