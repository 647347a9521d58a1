// SPDX-License-Identifier: MIT
#include "jobs/import_report.hpp"

#include <array>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/diagnostic_json.hpp"
#include "reading/words.hpp"

namespace vanban::jobs {
namespace {

using Json = nlohmann::ordered_json;
using Reason = recognition::LeftOut::Reason;

constexpr std::array<std::pair<reading::Story, std::string_view>, 7> kStories{
    {{reading::Story::body, "body"},
     {reading::Story::header, "header"},
     {reading::Story::footer, "footer"},
     {reading::Story::footnotes, "footnotes"},
     {reading::Story::endnotes, "endnotes"},
     {reading::Story::text_boxes, "text_boxes"},
     {reading::Story::comments, "comments"}}};

Json place_json(const reading::Place& place) {
  Json json = Json::object();
  for (const auto& [story, name] : kStories)
    if (story == place.story) json["story"] = name;
  if (place.paragraph > 0) json["paragraph"] = place.paragraph;
  if (place.line > 0) json["line"] = place.line;
  return json;
}

std::string_view name_of_reason(Reason reason) {
  if (reason == Reason::computed) return "computed";
  return reason == Reason::replaced ? "replaced" : "not_carried";
}

}  // namespace

std::string import_report_json(const reading::ShownDocument& document,
                               const recognition::Recognition& found,
                               const std::vector<recognition::LostWord>& lost,
                               const Diagnostics& findings) {
  Json json{{"file", document.file}, {"words", Json::object()}};
  for (const auto& [story, name] : kStories)
    if (const auto words = reading::words_of(document, story); !words.empty())
      json["words"][std::string(name)] = words.size();
  json["left_out"] = Json::array();
  for (const recognition::LeftOut& one : found.left_out)
    json["left_out"].push_back({{"reason", name_of_reason(one.reason)},
                                {"text", one.text},
                                {"place", place_json(one.place)}});
  json["lost"] = Json::array();
  for (const recognition::LostWord& word : lost)
    json["lost"].push_back(
        {{"word", word.word}, {"times", word.times}, {"place", place_json(word.place)}});
  json["findings"] = Json::array();
  for (const Diagnostic& finding : findings) json["findings"].push_back(json_of(finding));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace vanban::jobs
