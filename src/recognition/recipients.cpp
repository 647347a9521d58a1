// SPDX-License-Identifier: MIT
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "plan/metadata.hpp"
#include "recognition/accounting.hpp"
#include "recognition/labels.hpp"
#include "recognition/phrases.hpp"
#include "recognition/rich_text.hpp"
#include "recognition/signature.hpp"

namespace vanban::recognition {
namespace {

using plan::Json;

/// `Lưu: VT, VP (2).` as its parts; nothing where they would print otherwise.
std::optional<Json> archive_of(const std::string& line) {
  const std::size_t colon = line.find(':');
  std::string rest(trimmed(std::string_view(line).substr(colon + 1)));
  plan::Archive archive;
  Json json = Json::object();
  std::string note;
  if (const std::size_t open = rest.rfind('('); rest.ends_with(')') && open != std::string::npos) {
    note = rest.substr(open + 1, rest.size() - open - 2);
    rest = std::string(trimmed(std::string_view(rest).substr(0, open)));
  }
  std::vector<std::string> names;
  for (std::string_view left = rest; !left.empty();) {
    const std::size_t end = std::min(left.find(','), left.size());
    names.emplace_back(trimmed(left.substr(0, end)));
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  if (names.empty()) return std::nullopt;
  if (names.front() != archive.office) json["office"] = archive.office = names.front();
  archive.units.assign(names.begin() + 1, names.end());
  if (!archive.units.empty()) json["units"] = archive.units;
  const int copies = number_in(note);
  if (copies > 0 && note.find_first_not_of("0123456789") == std::string::npos)
    json["copies"] = *(archive.copies = copies);
  else if (!note.empty())
    json["note"] = archive.note = note;
  if (counted_words(plan::archive_line(archive)) != counted_words(line)) return std::nullopt;
  return json;
}

/// `PL.(300)`.
std::optional<Json> drafter_of(const std::string& line) {
  const std::size_t open = line.find('(');
  plan::Drafter drafter;
  std::string notation = line.substr(0, std::min(open, line.size()));
  if (notation.ends_with('.')) notation.pop_back();
  drafter.notation = notation;
  Json json = Json::object();
  if (!notation.empty()) json["notation"] = notation;
  if (open != std::string::npos)
    if (const int copies = number_in(std::string_view(line).substr(open + 1)); copies > 0)
      json["copies"] = *(drafter.copies = copies);
  if (json.empty() || collapsed(plan::drafter_line(drafter)) != collapsed(line))
    return std::nullopt;
  return json;
}

class RecipientsReader {
 public:
  RecipientsReader(int articles, Json& plan, Notebook& notebook)
      : articles_(articles), plan_(plan), notebook_(notebook) {}

  void read(const std::vector<Line>& lines) {
    list_ = Json::array();
    for (const Line& line : lines) {
      take(line);
      closed_ = line.text.ends_with(';') || line.text.ends_with('.');
    }
    plan_["recipients"] = std::move(list_);
    if (archive_) plan_["archive"] = std::move(*archive_);
    if (drafter_) plan_["drafter"] = std::move(*drafter_);
  }

 private:
  void take(const Line& line) {
    const auto label = label_of(line);
    const bool member = label && label->kind == LabelKind::plus;
    const bool marked = member || (label && label->kind == LabelKind::dash);
    const std::string text =
        without_end_mark(plain_text(marked ? without_label(line, *label) : line.pieces));
    if (text.empty()) return;
    if (take_archive(text)) return;
    if (member && !list_.empty())
      add_member(text);
    else if (marked || list_.empty() || (closed_ && !archive_))
      add_entry(text);
    else if (archive_ || !add_line(text))
      take_drafter(line, text);
  }

  bool take_archive(const std::string& text) {
    if (archive_ || !begins_with(text, "lưu")) return false;
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos || colon > 8) return false;
    return (archive_ = archive_of(text)).has_value();
  }

  void take_drafter(const Line& line, const std::string& text) {
    if (!drafter_ && (drafter_ = drafter_of(text))) return;
    notebook_.give_up(line);
  }

  /// An entry of one line; with LF between them, of several.
  void add_entry(const std::string& text) {
    if (add_article(text)) return;
    const std::size_t end = text.find('\n');
    if (end == std::string::npos) return list_.push_back(text);
    Json entry{{"text", text.substr(0, end)}, {"lines", Json::array()}};
    for (std::string_view rest = std::string_view(text).substr(end + 1); !rest.empty();) {
      const std::size_t next = std::min(rest.find('\n'), rest.size());
      entry["lines"].push_back(std::string(rest.substr(0, next)));
      rest.remove_prefix(std::min(next + 1, rest.size()));
    }
    list_.push_back(std::move(entry));
  }

  /// `Như Điều 3 (VBĐT)`, where 3 is the last Điều.
  bool add_article(const std::string& text) {
    const std::string beginning = fmt::format("Như Điều {}", articles_);
    if (articles_ == 0 || !text.starts_with(beginning)) return false;
    const std::string_view rest = trimmed(std::string_view(text).substr(beginning.size()));
    Json entry{{"article", "last"}};
    if (rest.starts_with('(') && rest.ends_with(')'))
      entry["note"] = std::string(rest.substr(1, rest.size() - 2));
    else if (!rest.empty())
      return false;
    list_.push_back(std::move(entry));
    return true;
  }

  Json& as_object(Json& entry) {
    if (entry.is_string()) entry = Json{{"text", entry.get<std::string>()}};
    return entry;
  }

  void add_member(const std::string& text) {
    Json& group = as_object(list_.back());
    if (group.contains("text")) {
      std::string name = group["text"];
      if (name.ends_with(':')) name.pop_back();
      group["text"] = std::string(trimmed(name));
    }
    group["members"].push_back(text);
  }

  bool add_line(const std::string& text) {
    if (list_.back().is_object() && !list_.back().contains("text")) return false;
    as_object(list_.back())["lines"].push_back(text);
    return true;
  }

  int articles_;
  Json& plan_;
  Notebook& notebook_;
  Json list_;
  bool closed_ = false;  ///< the line before ended its entry
  std::optional<Json> archive_;
  std::optional<Json> drafter_;
};

}  // namespace

void read_recipients(const std::vector<Line>& lines, int articles, Json& plan, Notebook& notebook) {
  if (!lines.empty()) RecipientsReader(articles, plan, notebook).read(lines);
}

}  // namespace vanban::recognition
