// SPDX-License-Identifier: MIT
#include "recognition/fixed_forms.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "recognition/code_and_date.hpp"
#include "recognition/phrases.hpp"
#include "recognition/reading_order.hpp"

namespace vanban::recognition {
namespace {

/// A place of a form: the words in front of it, in small letters.
struct FormPlace {
  std::string_view words;
  const char* field;
};
constexpr std::array<FormPlace, 5> kInvitation{{{"trân trọng kính mời:", "invitee"},
                                                {"tới dự:", "event"},
                                                {"chủ trì:", "chair"},
                                                {"thời gian:", "time"},
                                                {"địa điểm:", "venue"}}};
constexpr std::array<FormPlace, 4> kIntroduction{{{"chức vụ:", "position"},
                                                  {"được cử đến:", "destination"},
                                                  {"về việc:", "purpose"},
                                                  {"có giá trị đến hết", "valid_until"}}};

bool is_introduction(const plan::Json& plan) { return plan["template"] == "giay-gioi-thieu"; }

class FormReader {
 public:
  FormReader(plan::Json& plan, const Context& context)
      : plan_(plan), context_(context), introduction_(is_introduction(plan)) {}

  Flow read(FlowView body) {
    Flow rest;
    for (const Entry& entry : body)
      if (entry.table != nullptr || !(take(entry.line) || take_person(entry.line)))
        rest.push_back(entry);
    for (const FormPlace& place : places())
      if (!plan_.contains(place.field)) open(place.field);
    if (introduction_ && !plan_.contains("bearer")) open("bearer");
    return rest;
  }

 private:
  std::span<const FormPlace> places() const {
    return introduction_ ? std::span<const FormPlace>(kIntroduction) : kInvitation;
  }

  /// The words of the form go, what stands after them stays.
  bool take(const Line& line) {
    const std::string small = folded(line.text);
    if (small.size() != line.text.size()) return false;
    for (const FormPlace& place : places()) {
      const std::size_t at = small.find(place.words);
      constexpr std::size_t kFarthest = 120;  // after the organ's name
      if (at == std::string::npos || at > kFarthest || plan_.contains(place.field)) continue;
      const std::string value = without_closing_sign(line.text.substr(at + place.words.size()));
      if (value.empty()) continue;
      context_.notebook.leave_out(LeftOut::Reason::computed, line,
                                  line.text.substr(0, at + place.words.size()));
      return fill(place.field, value);
    }
    return false;
  }

  bool fill(const std::string& field, const std::string& value) {
    if (field != "valid_until") {
      plan_[field] = value;
      return true;
    }
    const auto date = read_place_and_date(without_end_mark(value));
    const auto whole = date ? date->date.complete() : std::nullopt;
    if (!whole) return false;
    plan_[field] = whole->to_iso();
    return true;
  }

  /// `Ông Nguyễn Văn A`, and the sentences that every introduction has.
  bool take_person(const Line& line) {
    if (!introduction_) return false;
    if (begins_with(line.text, "đề nghị quý cơ quan") ||
        contains(line.text, "trân trọng giới thiệu")) {
      context_.notebook.leave_out(LeftOut::Reason::computed, line);
      return true;
    }
    static constexpr std::array<std::string_view, 4> kTitles{"ông (bà) ", "ông (bà): ", "ông ",
                                                             "bà "};
    const std::string_view title = beginning_of(line.text, kTitles);
    if (title.empty() || plan_.contains("bearer")) return false;
    if (title.find('(') == std::string_view::npos)
      plan_["bearer_title"] =
          std::string(trimmed(std::string_view(line.text).substr(0, title.size())));
    plan_["bearer"] = std::string(trimmed(std::string_view(line.text).substr(title.size())));
    return true;
  }

  void open(const std::string& field) {
    context_.notebook.open_field(
        field, {fmt::format("chỗ “{}” của mẫu", field), fmt::format("the form's “{}”", field)});
    plan_[field] = field == "valid_until" ? plan::Json::object() : plan::Json("…");
  }

  plan::Json& plan_;
  const Context& context_;
  bool introduction_;
};

}  // namespace

bool has_fixed_form(const plan::Json& plan) {
  return plan["template"] == "giay-moi" || is_introduction(plan);
}

Flow take_fixed_form(FlowView body, plan::Json& plan, const Context& context) {
  if (!has_fixed_form(plan)) return Flow(body.begin(), body.end());
  Flow rest = FormReader(plan, context).read(body);
  if (!is_introduction(plan)) return rest;
  for (const Entry& entry : rest) give_up(entry, context.notebook);
  return {};
}

}  // namespace vanban::recognition
