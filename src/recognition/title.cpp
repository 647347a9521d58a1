// SPDX-License-Identifier: MIT
#include "recognition/title.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/strings.hpp"
#include "recognition/labels.hpp"
#include "recognition/phrases.hpp"
#include "recognition/rich_text.hpp"

namespace vanban::recognition {
namespace {

constexpr std::size_t kLongestSubject = 600;  // bytes of a line
constexpr std::size_t kMostLines = 8;

/// Posts and organs that decide: the capital line above the bases.
bool is_authority(const Line& line) {
  if (!is_capitals(line.text)) return false;
  const std::string small = folded(line.text);
  return is_post(line.text) || is_organ_head(small.substr(0, small.find(' ')));
}

/// Bases are italic or end with a semicolon; a subject may begin with the same words, bold or
/// centred.
bool begins_like_basis(const Line& line) {
  static constexpr std::array<std::string_view, 3> kBeginnings{"căn cứ", "thực hiện",
                                                               "theo đề nghị"};
  if (beginning_of(line.text, kBeginnings).empty()) return false;
  return line.italic || line.text.ends_with(';') || !(line.bold || line.centred);
}

bool is_subject_line(const Entry& entry, bool first) {
  static constexpr std::array<std::string_view, 3> kOthers{"kính gửi", "kính trình", "("};
  if (entry.table != nullptr || entry.line.text.size() > kLongestSubject) return false;
  const Line& line = entry.line;
  if (!beginning_of(line.text, kOthers).empty() || is_order(line) || line.text.ends_with(':'))
    return false;
  if (begins_like_basis(line) || label_of(line) || is_authority(line) || kind_of(line) != nullptr)
    return false;
  if (line.marked && (line.bold || line.centred)) return true;
  constexpr std::size_t kLongestAlone = 300;
  return first && !ends_with_mark(line.text) && line.text.size() < kLongestAlone;
}

/// Places to fill in keep their width.
std::string with_typed_blanks(const Pieces& pieces) {
  std::string text = text_of(pieces);
  std::replace(text.begin(), text.end(), '\t', ' ');
  return std::string(trimmed(text));
}

}  // namespace

const Kind* kind_of(const Line& line) {
  if (const Kind* kind = kind_at(line.text)) return kind;
  if (!line.bold && !line.centred) return nullptr;
  const std::string small = folded(line.text);
  const auto found = std::find_if(kinds().begin(), kinds().end(),
                                  [&](const Kind& kind) { return folded(kind.name) == small; });
  return found == kinds().end() ? nullptr : &*found;
}

bool is_order(const Line& line) { return line.text.ends_with(':') && is_bare_order(line); }

bool is_bare_order(const Line& line) {
  std::string small = folded(line.text);
  while (small.ends_with(':') || small.ends_with(' ')) small.pop_back();
  return small == "quyết định" || small == "quyết nghị";
}

bool is_attachment_note(const Line& line) {
  return line.text.starts_with('(') && contains(line.text, "kèm theo");
}

std::string read_attachment_note(FlowView flow, std::size_t& at) {
  std::string note;
  if (at >= flow.size() || flow[at].table != nullptr || !is_attachment_note(flow[at].line))
    return note;
  for (std::size_t taken = 0; at < flow.size() && taken < 3; ++taken) {
    if (flow[at].table != nullptr) break;
    note += (note.empty() ? "" : "\n") + with_typed_blanks(flow[at].line.pieces);
    ++at;
    if (note.ends_with(')')) break;
  }
  return note;
}

std::string read_subject(FlowView flow, std::size_t& at, std::string found) {
  for (std::size_t taken = 0; at < flow.size() && taken < kMostLines; ++taken, ++at) {
    if (flow[at].table == nullptr && is_drawn(flow[at].line.text)) continue;
    if (!is_subject_line(flow[at], found.empty())) break;
    found += (found.empty() ? "" : "\n") + plain_text(flow[at].line.pieces);
  }
  return found;
}

Title read_title(FlowView flow, std::size_t begin) {
  Title title;
  title.end = begin;
  if (begin >= flow.size() || flow[begin].table != nullptr) return title;
  const Line& line = flow[begin].line;
  const Kind* kind = kind_of(line);
  if (kind == nullptr || is_order(line)) return title;
  title.type_name = kind->name;
  const std::string typed = plain_text(line.pieces);
  title.end = begin + 1;
  title.subject = read_subject(flow, title.end, collapsed(typed.substr(kind->name.size()), true));
  title.note = read_attachment_note(flow, title.end);
  return title;
}

}  // namespace vanban::recognition
