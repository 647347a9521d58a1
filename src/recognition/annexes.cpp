// SPDX-License-Identifier: MIT
#include "recognition/annexes.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/roman.hpp"
#include "base/strings.hpp"
#include "recognition/accounting.hpp"
#include "recognition/known_names.hpp"
#include "recognition/letterhead.hpp"
#include "recognition/outline.hpp"
#include "recognition/phrases.hpp"
#include "recognition/reading_order.hpp"
#include "recognition/title.hpp"

namespace vanban::recognition {
namespace {

using plan::Json;

/// `PHỤ LỤC`, `Phụ lục I`, `PHỤ LỤC SỐ 02:` with a title after it on the same line perhaps.
struct AnnexLabel {
  std::string label;
  std::string rest;
};

std::optional<AnnexLabel> annex_label(const Line& line) {
  constexpr std::string_view kName = "phụ lục";
  if (line.number || !begins_with(line.text, kName)) return std::nullopt;
  std::string_view rest = trimmed(std::string_view(line.text).substr(kName.size()));
  if (begins_with(rest, "số ")) rest = trimmed(rest.substr(std::string_view("số ").size()));
  std::size_t end = rest.find_first_of(" .:-\n");
  end = std::min(end, rest.size());
  const std::string_view number = rest.substr(0, end);
  const bool counted = from_roman(number).has_value() || number_in(number) > 0 ||
                       (number.size() == 1 && is_capitals(number));
  const bool titled = is_capitals(line.text.substr(0, kName.size())) || line.centred || line.bold;
  if (!counted && !rest.empty() && !titled) return std::nullopt;
  if (counted && end < rest.size() && !titled && rest[end] == ' ') return std::nullopt;
  if (!counted) end = 0;
  const std::size_t title = std::min(rest.find_first_not_of(" .:-–", end), rest.size());
  return AnnexLabel{std::string(line.text.substr(0, line.text.size() - rest.size() + end)),
                    std::string(rest.substr(title))};
}

bool begins_attached(FlowView flow, std::size_t at) {
  if (flow[at].table != nullptr) return false;
  Notebook unused{""};
  const Letterhead head = read_letterhead(flow, at, unused);
  if (head.code) return false;
  return !read_title(flow, head.end).note.empty();
}

/// A title in bold letters or capitals with its note (Kèm theo …) below.
bool begins_with_note(FlowView flow, std::size_t at) {
  constexpr std::size_t kMostLines = 5;
  if (flow[at].table != nullptr) return false;
  const Line& first = flow[at].line;
  if (first.number || !(first.bold || first.centred || is_capitals(first.text))) return false;
  for (std::size_t i = at + 1; i < flow.size() && i < at + kMostLines; ++i) {
    if (flow[i].table != nullptr || ends_with_mark(flow[i - 1].line.text)) return false;
    if (is_attachment_note(flow[i].line)) return true;
  }
  return false;
}

bool begins_attachment(FlowView flow, std::size_t at) {
  return flow[at].table == nullptr &&
         (annex_label(flow[at].line) || begins_attached(flow, at) || begins_with_note(flow, at));
}

/// The first entry below the heading that begins at `at`: its title's lines are no other heading.
std::size_t after_heading(FlowView flow, std::size_t at) {
  constexpr std::size_t kMostLines = 6;
  Notebook unused{""};
  const std::size_t begin = std::max(at, read_letterhead(flow, at, unused).end);
  for (std::size_t i = begin; i < flow.size() && i < begin + kMostLines; ++i) {
    if (flow[i].table != nullptr) break;
    if (is_attachment_note(flow[i].line)) return i + 1;
    if (ends_with_mark(flow[i].line.text)) break;
  }
  return begin + 1;
}

class AttachmentReader {
 public:
  AttachmentReader(FlowView flow, const IssuedAs& issued, Json& plan, const Context& context)
      : flow_(flow), issued_(issued), plan_(plan), context_(context) {}

  void read(std::size_t at) {
    while (at < flow_.size()) {
      const std::size_t next =
          first_attachment(flow_, std::min(after_heading(flow_, at), flow_.size()));
      if (issues_others() && !plan_.contains("attached") && begins_attached(flow_, at))
        attached(at, next);
      else if (begins_attachment(flow_, at) || is_worth_an_annex(at, next))
        annex(at, next);
      else
        give_up(at, next);
      at = next;
    }
  }

 private:
  bool issues_others() const { return plan_["template"] == "quyet-dinh"; }

  /// What stands after the signature without a title of its own: a table, or more than a few lines.
  bool is_worth_an_annex(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kFewLines = 3;
    return end - begin > kFewLines ||
           std::any_of(flow_.begin() + static_cast<std::ptrdiff_t>(begin),
                       flow_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Entry& entry) { return entry.table != nullptr; });
  }

  void annex(std::size_t at, std::size_t end) {
    const Line& line = flow_[at].line;
    const bool landscape = flow_[at].landscape;
    const auto label = flow_[at].table == nullptr ? annex_label(line) : std::nullopt;
    const FlowView part = flow_.first(end);
    std::size_t begin = label ? at + 1 : at;
    std::string title = read_title_lines(part, begin, label ? label->rest : "");
    const std::string note = read_attachment_note(part, begin);
    if (title.empty()) {
      context_.notebook.open_field("annexes", {"tên phụ lục", "the title of an annex"}, line.place);
      title = "…";
    }
    if (label) context_.notebook.leave_out(LeftOut::Reason::replaced, line, label->label);
    Json annex{{"title", recased(context_.casing, title, line.place, context_.notebook)}};
    add_note(annex, note, line);
    if (landscape) annex["landscape"] = true;
    if (note.empty()) report_added_note(line);
    add_content(annex, part.subspan(begin));
    if (!plan_.contains("annexes")) plan_["annexes"] = Json::array();
    plan_["annexes"].push_back(std::move(annex));
  }

  /// Bold or centred lines, whatever kind of document they name; else the line below the label.
  static std::string read_title_lines(FlowView part, std::size_t& begin, std::string title) {
    if (title.empty() && begin < part.size() && part[begin].table == nullptr &&
        !is_attachment_note(part[begin].line) && !ends_with_mark(part[begin].line.text))
      title = plain_text(part[begin++].line.pieces);
    return read_subject(part, begin, std::move(title));
  }

  void attached(std::size_t at, std::size_t end) {
    const FlowView part = flow_.first(end);
    const Letterhead head = read_letterhead(part, at, context_.notebook);
    for (const Line& line : head.organ_lines)
      context_.notebook.leave_out(LeftOut::Reason::computed, line);
    const Title title = read_title(part, head.end);
    const Line& line = flow_[head.end].line;
    Json attached{{"type_name", title.type_name.empty() ? "…" : title.type_name},
                  {"subject", recased(context_.casing, title.subject.empty() ? "…" : title.subject,
                                      line.place, context_.notebook)}};
    add_note(attached, title.note, line);
    add_content(attached, part.subspan(title.end));
    plan_["attached"] = std::move(attached);
  }

  /// The note that the program makes is left out; any other one stays as it is.
  void add_note(Json& object, const std::string& note, const Line& line) {
    if (note.empty()) return;
    const auto has = [&](const std::string& part) { return contains_words(note, part); };
    if (begins_with(note, "(kèm theo") && has(issued_.type_name) && has(issued_.code) &&
        has(issued_.date) && note.find('\n') == std::string::npos)
      context_.notebook.leave_out(LeftOut::Reason::replaced, line, note);
    else
      object["note"] = note;
  }

  /// The template prints (Kèm theo …) below every title.
  void report_added_note(const Line& line) {
    context_.notebook.note(
        "import.added", line.place,
        {"phụ lục của tệp không có dòng “(Kèm theo …)”; mẫu in thêm dòng này",
         "the annex has no line “(Kèm theo …)” in the file; the template prints one"},
        {"Ghi trường note của phụ lục nếu muốn dòng khác.",
         "Set the annex's note to print another line."});
  }

  void add_content(Json& object, FlowView content) {
    Content read = read_content(content, HeadingNumbers::roman_first, context_);
    if (!read.numbering.empty()) object["numbering"] = read.numbering;
    if (read.body.empty()) read.body.push_back("…");
    object["body"] = std::move(read.body);
  }

  void give_up(std::size_t begin, std::size_t end) {
    for (; begin < end; ++begin) recognition::give_up(flow_[begin], context_.notebook);
  }

  FlowView flow_;
  const IssuedAs& issued_;
  Json& plan_;
  const Context& context_;
};

}  // namespace

void read_attachments(FlowView flow, std::size_t begin, const IssuedAs& issued, plan::Json& plan,
                      const Context& context) {
  AttachmentReader(flow, issued, plan, context).read(begin);
}

std::size_t first_attachment(FlowView flow, std::size_t begin) {
  for (std::size_t at = begin; at < flow.size(); ++at)
    if (begins_attachment(flow, at)) return at;
  return flow.size();
}

std::size_t second_document(FlowView flow, std::size_t begin) {
  for (std::size_t at = begin; at < flow.size(); ++at)
    if (flow[at].table == nullptr && begins_document(flow, at)) return at;
  return flow.size();
}

}  // namespace vanban::recognition
