// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "recognition/known_names.hpp"
#include "recognition/phrases.hpp"
#include "recognition/signature.hpp"

namespace vanban::recognition {
namespace {

using plan::Json;

struct Prefix {
  std::string_view typed;  ///< in small letters
  const char* field;
};
constexpr std::array<Prefix, 13> kPrefixes{{{"tu/q", "authorised_by"},
                                            {"t/m", "on_behalf_of"},
                                            {"t/l", "by_order_of"},
                                            {"k/t", "for"},
                                            {"tuq.", "authorised_by"},
                                            {"tuq ", "authorised_by"},
                                            {"tm.", "on_behalf_of"},
                                            {"tm ", "on_behalf_of"},
                                            {"tl.", "by_order_of"},
                                            {"tl ", "by_order_of"},
                                            {"kt.", "for"},
                                            {"kt ", "for"},
                                            {"q.", "acting"}}};

/// Words that each begin with a capital; in capitals throughout, none that names an office.
bool is_name(const Line& line) {
  const auto words = words_in(line.text);
  if (words.empty() || words.size() > 7 || is_post(line.text)) return false;
  const std::string first = folded(words.front());
  if (is_capitals(line.text) && (is_organ_head(first) || first == "phụ" || first == "kiêm"))
    return false;
  return std::none_of(words.begin(), words.end(), [](std::string_view word) {
    return begins_small(word) || word.find_first_of("0123456789:;/()") != word.npos;
  });
}

/// The name stands last, below all that is said of the office; the number of lines: nowhere.
std::size_t name_at(const std::vector<Line>& lines) {
  std::size_t last = lines.size();
  for (std::size_t at = lines.size(); at-- > 0;) {
    if (lines[at].text.starts_with('(')) continue;
    const bool lowest = last == lines.size();
    if (lowest) last = at;
    const bool titled = at > 0 || !is_capitals(lines[at].text);
    if (titled && is_name(lines[at]) && (lowest || !is_capitals(lines[at].text))) return at;
  }
  return lines.size();
}

class SignerReader {
 public:
  SignerReader(const Casing& casing, Notebook& notebook) : casing_(casing), notebook_(notebook) {}

  Json read(const std::vector<Line>& lines) {
    signer_ = Json::object();
    const std::size_t name = name_at(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) take(lines[i], i == name);
    if (title_.empty()) {
      notebook_.open_field("signer.title", {"chức vụ người ký", "the signer's title"});
      title_ = "…";
    }
    signer_["title"] = title_;
    if (!post_.empty()) signer_["post"] = post_;
    signer_["name"] = name_.empty() ? Json(nullptr) : Json(name_);
    return std::move(signer_);
  }

 private:
  void take(const Line& line, bool name) {
    if (is_signed_mark(line)) return;
    if (line.text.starts_with('(')) return notebook_.give_up(line);
    if (name) return name_ = Casing::person(line.text), void();
    if (take_prefixed(line)) return;
    const bool title = is_post(line.text) || name_.empty();
    if (is_capitals(line.text) && title)
      add_title(recased(casing_, line.text, line.place, notebook_));
    else if (title && title_.empty())
      title_ = line.text;
    else if (name_.empty())
      post_ += (post_.empty() ? "" : " ") + line.text;
    else
      notebook_.give_up(line);
  }

  /// `(Đã ký)`: a copy says so, the plan does not.
  bool is_signed_mark(const Line& line) {
    if (!contains(line.text, "đã ký") && !begins_with(line.text, "(ký")) return false;
    notebook_.leave_out(LeftOut::Reason::computed, line);
    notebook_.note("import.signed", line.place,
                   {fmt::format("“{}” không đưa vào dữ liệu", line.text),
                    fmt::format("“{}” is no part of the plan", line.text)});
    return true;
  }

  bool take_prefixed(const Line& line) {
    for (const Prefix& prefix : kPrefixes) {
      if (!begins_with(line.text, prefix.typed)) continue;
      std::string rest(trimmed(std::string_view(line.text).substr(prefix.typed.size())));
      if (rest.starts_with('.')) rest = std::string(trimmed(std::string_view(rest).substr(1)));
      if (rest.empty()) return false;
      if (prefix.typed.find('/') != prefix.typed.npos)
        notebook_.leave_out(LeftOut::Reason::replaced, line,
                            line.text.substr(0, prefix.typed.size()));
      if (std::string_view(prefix.field) == "acting") {
        signer_["acting"] = true;
        add_title(recased(casing_, rest, line.place, notebook_));
      } else {
        if (signer_.contains(prefix.field)) return notebook_.give_up(line), true;
        signer_[prefix.field] = recased(casing_, rest, line.place, notebook_);
      }
      return true;
    }
    return false;
  }

  void add_title(const std::string& text) { title_ += (title_.empty() ? "" : " ") + text; }

  const Casing& casing_;
  Notebook& notebook_;
  Json signer_;
  std::string title_, post_, name_;
};

}  // namespace

void read_signer(const std::vector<Line>& lines, const Casing& casing, Json& plan,
                 Notebook& notebook) {
  plan["signer"] = SignerReader(casing, notebook).read(lines);
}

}  // namespace vanban::recognition
