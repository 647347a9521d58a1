// SPDX-License-Identifier: MIT
#include "plan/empty_content.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "plan/findings.hpp"
#include "plan/text_fields.hpp"

namespace vanban::plan {
namespace {

/// Titles, the widest first: a title holds what follows it up to the next one of its rank or a
/// wider.
constexpr std::array<std::string_view, 6> kTitles{"part",       "chapter",        "section",
                                                  "subsection", "titled_article", "heading"};
constexpr std::array<std::string_view, 4> kLists{"items", "plus", "points", "clauses"};
/// Words before `Phụ lục` that send the reader there.
constexpr std::array<std::string_view, 4> kCiting{"tại", "theo", "xem", "ở"};
constexpr std::size_t kNoTitle = kTitles.size();

std::size_t rank_of(const Json& block) {
  for (std::size_t rank = 0; rank < kTitles.size(); ++rank)
    if (block.is_object() && block.contains(kTitles[rank])) return rank;
  return kNoTitle;
}

bool is_empty_list(const Json& object, std::string_view name) {
  const auto list = object.find(name);
  return list != object.end() && list->is_array() && list->empty();
}

bool has_list(const Json& object, const char* name) {
  const auto list = object.find(name);
  return list != object.end() && !list->empty();
}

Complaint empty(Bilingual message) {
  return {"data.empty-content",
          std::move(message),
          {"Thêm nội dung, hoặc bỏ cả phần này.", "Add the content, or take all of it out."}};
}

Complaint no_annex() {
  return {"data.no-annex",
          {"câu này dẫn tới Phụ lục, nhưng văn bản không có phụ lục nào",
           "this refers to an annex (Phụ lục), but the document has none"},
          {"Thêm phụ lục vào annexes; nếu là phụ lục của văn bản khác thì nêu tên văn bản đó.",
           "Add it to annexes; where it is another document's, name that document."}};
}

/// Whether the sentence goes on to name the document that the annex belongs to.
bool names_another(std::string_view rest) {
  const std::string_view sentence = rest.substr(0, std::min(rest.find(". "), rest.size()));
  for (const std::string_view word : {"Nghị định", "Thông tư", "Luật", "Nghị quyết", " số "})
    if (sentence.find(word) != sentence.npos) return true;
  return false;
}

/// `tại Phụ lục`, `theo Phụ lục II`, `Phụ lục kèm theo` of this document.
bool refers_to_annex(std::string_view text) {
  constexpr std::string_view kWord = "Phụ lục";
  for (std::size_t at = text.find(kWord); at != text.npos; at = text.find(kWord, at + 1)) {
    const std::string_view before = trimmed(text.substr(0, at));
    std::string_view rest = text.substr(at + kWord.size());
    const bool cited = std::any_of(kCiting.begin(), kCiting.end(),
                                   [&](std::string_view word) { return before.ends_with(word); });
    const bool attached =
        trimmed(rest).starts_with("kèm theo") || trimmed(rest).starts_with("đính kèm");
    if ((cited || attached) && !names_another(rest)) return true;
  }
  return false;
}

class ContentSearch {
 public:
  ContentSearch(const Json& data, const Source& source, const RootFields& roots)
      : data_(data), roots_(roots), findings_(source) {}

  Diagnostics go() {
    if (roots_.has("body")) body_of(data_, {});
    if (const auto attached = data_.find("attached");
        attached != data_.end() && roots_.has("attached"))
      body_of(*attached, {FieldStep(std::string("attached"))});
    if (const auto annexes = data_.find("annexes"); annexes != data_.end() && roots_.has("annexes"))
      for (std::size_t i = 0; i < annexes->size(); ++i)
        body_of((*annexes)[i], {FieldStep(std::string("annexes")), FieldStep(i)});
    if (!has_list(data_, "annexes")) look_for_references();
    Diagnostics found = findings_.take();
    for (Diagnostic& finding : found) finding.severity = Severity::warning;
    return found;
  }

 private:
  /// The outermost blocks of the document, of what is issued with it, of an annex.
  void body_of(const Json& owner, FieldPath path) {
    if (!owner.is_object()) return;
    const auto body = owner.find("body");
    if (body == owner.end() || !body->is_array()) return;
    path.push_back(FieldStep(std::string("body")));
    if (body->empty())
      findings_.add(path, empty({"phần này không có nội dung", "this part has no content"}));
    blocks(*body, path);
  }

  void blocks(const Json& list, FieldPath& path) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      path.push_back(FieldStep(i));
      if (list[i].is_object()) block(list[i], i + 1 < list.size() ? &list[i + 1] : nullptr, path);
      path.pop_back();
    }
  }

  void block(const Json& block, const Json* next, FieldPath& path) {
    for (const std::string_view name : kLists) entries(block, name, path);
    if (const auto table = block.find("table");
        table != block.end() && is_empty_list(*table, "rows"))
      add(path, "table", {"bảng không có hàng nào", "the table has no rows"});
    const std::size_t rank = rank_of(block);
    const bool followed = next != nullptr && rank_of(*next) > rank;
    if (rank != kNoTitle && !has_list(block, "body") && !followed)
      add(path, kTitles[rank],
          {"đề mục này không có nội dung", "this title has no content below it"});
    inner(block, path);
  }

  void entries(const Json& block, std::string_view name, FieldPath& path) {
    const auto list = block.find(name);
    if (list == block.end() || !list->is_array()) return;
    if (list->empty()) add(path, name, {"danh sách trống", "the list is empty"});
    path.push_back(FieldStep(std::string(name)));
    for (std::size_t i = 0; i < list->size(); ++i) {
      path.push_back(FieldStep(i));
      inner((*list)[i], path);
      path.pop_back();
    }
    path.pop_back();
  }

  void inner(const Json& owner, FieldPath& path) {
    if (!owner.is_object() || !has_list(owner, "body")) return;
    path.push_back(FieldStep(std::string("body")));
    blocks(owner["body"], path);
    path.pop_back();
  }

  void add(FieldPath path, std::string_view name, Bilingual message) {
    path.push_back(FieldStep(std::string(name)));
    findings_.add(path, empty(std::move(message)));
  }

  void look_for_references() {
    for_each_text(data_, roots_, [this](const TextField& field) {
      if (field.prose == Prose::rich && field.role != "bases" && refers_to_annex(field.text))
        findings_.add(field.path, no_annex());
    });
  }

  const Json& data_;
  const RootFields& roots_;
  Findings findings_;
};

}  // namespace

Diagnostics empty_content(const Json& data, const Source& source, const RootFields& roots) {
  return ContentSearch(data, source, roots).go();
}

}  // namespace vanban::plan
