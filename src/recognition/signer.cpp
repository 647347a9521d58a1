// SPDX-License-Identifier: MIT
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
constexpr std::array<Prefix, 9> kPrefixes{{{"tuq.", "authorised_by"},
                                           {"tuq ", "authorised_by"},
                                           {"tm.", "on_behalf_of"},
                                           {"tm ", "on_behalf_of"},
                                           {"tl.", "by_order_of"},
                                           {"tl ", "by_order_of"},
                                           {"kt.", "for"},
                                           {"kt ", "for"},
                                           {"q.", "acting"}}};

class SignerReader {
 public:
  SignerReader(const Casing& casing, Notebook& notebook) : casing_(casing), notebook_(notebook) {}

  Json read(const std::vector<Line>& lines) {
    signer_ = Json::object();
    for (const Line& line : lines) take(line);
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
  void take(const Line& line) {
    if (is_signed_mark(line)) return;
    if (line.text.starts_with('(')) return notebook_.give_up(line);
    if (take_prefixed(line)) return;
    const bool title = is_post(line.text) || (name_.empty() && title_.empty());
    if (is_capitals(line.text) && title)
      add_title(recased(casing_, line.text, line.place, notebook_));
    else if (is_post(line.text) && title_.empty())
      title_ = line.text;
    else if (is_post(line.text) && name_.empty())
      post_ += (post_.empty() ? "" : " ") + line.text;
    else if (name_.empty())
      name_ = Casing::person(line.text);
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
      if (rest.empty()) return false;
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
