// SPDX-License-Identifier: MIT
#include "reading/raised.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace vanban::reading {
namespace {

using Raised = Look::Raised;

/// The character that stands for a raised or lowered one; 0: there is none.
char32_t raised_character(char32_t c, Raised raised) {
  constexpr std::u32string_view kFigures = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
  if (c == ' ' || c == 0xA0) return c;
  const bool figure = c >= '0' && c <= '9';
  if (raised == Raised::subscript) return figure ? 0x2080 + (c - '0') : 0;
  if (figure) return kFigures[c - '0'];
  if (c == '+') return U'⁺';
  if (c == '-' || c == 0x2212 || c == 0x2013) return U'⁻';
  // Already a raised character.
  if (kFigures.find(c) != kFigures.npos) return c;
  return c == 'n' ? U'ⁿ' : 0;
}

std::optional<std::string> raised_text(std::string_view text, Raised raised) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = raised_character(utf8::next(text, at), raised);
    if (c == 0) return std::nullopt;
    utf8::append(result, c);
  }
  return result;
}

bool ends_ordinal(std::string_view text) {
  constexpr std::array<std::string_view, 4> kEnds{"st", "nd", "rd", "th"};
  return std::find(kEnds.begin(), kEnds.end(), trimmed(text)) != kEnds.end();
}

/// Runs that have become of one look are one run.
void add_run(std::vector<Inline>& inlines, Run run) {
  Run* last = inlines.empty() ? nullptr : std::get_if<Run>(&inlines.back());
  if (last != nullptr && last->look == run.look)
    last->text += run.text;
  else
    inlines.emplace_back(std::move(run));
}

}  // namespace

void settle_raised(Paragraph& paragraph, std::vector<Remark>& remarks) {
  const auto is_raised = [](const Inline& one) {
    const Run* run = std::get_if<Run>(&one);
    return run != nullptr && run->look.raised != Raised::no;
  };
  std::vector<Inline>& inlines = paragraph.inlines;
  if (std::none_of(inlines.begin(), inlines.end(), is_raised)) return;
  std::vector<Inline> result;
  for (Inline& one : inlines) {
    if (!is_raised(one)) {
      if (Run* run = std::get_if<Run>(&one))
        add_run(result, std::move(*run));
      else
        result.push_back(std::move(one));
      continue;
    }
    Run run = std::get<Run>(std::move(one));
    if (auto text = raised_text(run.text, run.look.raised)) {
      run.text = std::move(*text);
      run.look.raised = Raised::no;
    } else if (!ends_ordinal(run.text)) {
      remarks.push_back({Remark::Kind::raised_text, paragraph.place, run.text, 1});
    }
    add_run(result, std::move(run));
  }
  inlines = std::move(result);
}

void remark_struck(const Paragraph& paragraph, std::vector<Remark>& remarks) {
  std::string struck;
  const auto tell = [&] {
    if (!is_blank(struck))
      remarks.push_back({Remark::Kind::struck_text, paragraph.place, struck, 1});
    struck.clear();
  };
  for (const Inline& one : paragraph.inlines) {
    const Run* run = std::get_if<Run>(&one);
    if (run != nullptr && run->look.strike)
      struck += run->text;
    else if (run != nullptr)
      tell();
  }
  tell();
}

}  // namespace vanban::reading
