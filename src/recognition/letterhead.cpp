// SPDX-License-Identifier: MIT
#include "recognition/letterhead.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "recognition/bases.hpp"
#include "recognition/known_names.hpp"
#include "recognition/phrases.hpp"
#include "recognition/title.hpp"
#include "text/letter_case.hpp"

namespace vanban::recognition {
namespace {

constexpr std::size_t kMostEntries = 40;  // of a letterhead

std::size_t national_name_at(std::string_view text) {
  const std::string small = folded(text);
  if (small.size() != text.size()) return std::string::npos;
  const std::size_t end = small.find("xã hội chủ nghĩa việt nam");
  const std::size_t begin = small.rfind("cộng h", end);
  if (end == std::string::npos || begin == std::string::npos || !is_capitals(text.substr(begin)))
    return std::string::npos;
  return begin;
}

bool is_motto(std::string_view text) {
  const std::string small = folded(text);
  return text.size() < 70 && small.starts_with("độc lập") &&
         small.find("hạnh phúc") != std::string::npos;
}

bool is_stamp(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kStamps{
      "dự thảo", "(dự thảo", "mật", "tối mật", "tuyệt mật", "khẩn", "hỏa tốc", "thượng khẩn"};
  return is_capitals(text) && text.size() < 40 && !beginning_of(text, kStamps).empty();
}

bool begins_content(const Line& line) {
  return kind_of(line) != nullptr || !call_of(line).empty() || begins_with(line.text, "phụ lục");
}

/// Reads one letterhead, part by part.
class LetterheadReader {
 public:
  LetterheadReader(FlowView flow, std::size_t begin, Notebook& notebook)
      : flow_(flow), begin_(begin), notebook_(notebook) {}

  Letterhead read() {
    std::size_t at = begin_;
    for (; at < flow_.size() && at - begin_ < kMostEntries; ++at)
      if (flow_[at].table != nullptr || !take(flow_[at].line)) break;
    head_.end = at;
    if (head_.is_there()) return std::move(head_);
    Letterhead none;
    none.end = begin_;
    return none;
  }

 private:
  bool take(const Line& line) {
    if (begins_content(line)) return false;
    for (const Line& part : side_by_side(line))
      if (!take_part(part)) return false;
    return true;
  }

  bool take_part(const Line& part) {
    if (take_fixed(part) || take_code(part) || take_date(part) || take_subject(part)) return true;
    if (is_stamp(part.text)) return notebook_.give_up(part), true;
    return take_organ(part) || take_unknown(part);
  }

  bool take_fixed(const Line& part) {
    const std::size_t at = national_name_at(part.text);
    if (at == std::string::npos && !is_motto(part.text) && !is_drawn(part.text)) return false;
    head_.national_name = head_.national_name || at != std::string::npos;
    if (at != std::string::npos && at > 0)
      head_.organ_lines.push_back(with_pieces(part, {{part.text.substr(0, at)}}));
    notebook_.leave_out(LeftOut::Reason::computed, part,
                        at == std::string::npos ? part.text : part.text.substr(at));
    return true;
  }

  bool take_code(const Line& part) {
    if (head_.code || !(head_.code = read_code(part.text))) return false;
    head_.code_place = part.place;
    last_cell_ = part.cell;
    notebook_.leave_out(LeftOut::Reason::replaced, part);
    return true;
  }

  bool take_date(const Line& part) {
    if (head_.date || !(head_.date = read_place_and_date(part.text))) return false;
    head_.date_place = part.place;
    notebook_.leave_out(LeftOut::Reason::replaced, part);
    return true;
  }

  /// V/v …, in one paragraph or several of the same cell.
  bool take_subject(const Line& part) {
    static constexpr std::array<std::string_view, 3> kBeginnings{"v/v:", "v/v", "về việc"};
    const std::string_view beginning = beginning_of(part.text, kBeginnings);
    if (head_.letter_subject.empty()) {
      if (beginning.empty() || !head_.code) return false;
      head_.letter_subject = text::upper_first(collapsed(part.text.substr(beginning.size())));
      return true;
    }
    const bool same_cell = part.cell != 0 && part.cell == last_cell_;
    if (!same_cell && (part.cell != 0 || !begins_small(part.text))) return false;
    head_.letter_subject += " " + part.text;
    return true;
  }

  /// Capitals above the number, or whatever stands above it in the same table.
  bool take_organ(const Line& part) {
    const bool above = !head_.code && (!head_.date || head_.organ_lines.empty());
    const bool beside = part.cell != 0 && !head_.code;
    if (!beside && (!above || !is_capitals(part.text) || part.text.size() > 160)) return false;
    head_.organ_lines.push_back(part);
    return true;
  }

  /// A short line in the table of the letterhead, such as ĐẢNG CỘNG SẢN VIỆT NAM.
  bool take_unknown(const Line& part) {
    constexpr std::size_t kLongest = 100;
    if (part.cell == 0 || !head_.is_there() || part.text.size() > kLongest) return false;
    notebook_.give_up(part);
    return true;
  }

  FlowView flow_;
  std::size_t begin_;
  Notebook& notebook_;
  Letterhead head_;
  int last_cell_ = -1;
};

bool names_level(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kLevels{
      "xã", "phường", "huyện", "tỉnh", "thành phố", "quận", "thị xã", "thị trấn", "đặc khu"};
  return !beginning_of(text, kLevels).empty();
}

/// The first line of a name in two: ỦY BAN NHÂN DÂN above XÃ TÂN PHÚ.
bool is_collective(std::string_view text) {
  static constexpr std::array<std::string_view, 5> kBeginnings{"ủy ban", "uỷ ban", "hội đồng",
                                                               "đảng ủy", "đảng uỷ"};
  static constexpr std::array<std::string_view, 6> kLevels{" xã ",   " phường ", " huyện ",
                                                           " tỉnh ", " thành ",  " quận "};
  const std::string small = folded(text);
  return !beginning_of(text, kBeginnings).empty() &&
         std::none_of(kLevels.begin(), kLevels.end(), [&](std::string_view level) {
           return small.find(level) != std::string::npos;
         });
}

std::string lines_from(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += (i == begin ? "" : "\n") + lines[i].text;
  return text;
}

}  // namespace

Letterhead read_letterhead(FlowView flow, std::size_t begin, Notebook& notebook) {
  return LetterheadReader(flow, begin, notebook).read();
}

bool begins_document(FlowView flow, std::size_t begin) {
  Notebook unused{""};
  const Letterhead head = read_letterhead(flow, begin, unused);
  return head.code && (head.national_name || head.date);
}

OrganNames organ_names(const std::vector<Line>& lines) {
  if (lines.empty()) return {};
  std::size_t own = lines.size() - 1;
  if (own > 0 && names_level(lines[own].text) && is_collective(lines[own - 1].text)) {
    --own;
  } else if (lines.back().bold && !lines.front().bold) {
    while (own > 0 && lines[own - 1].bold) --own;
  } else {
    while (own > 0 && lines[own - 1].place == lines[own].place &&
           lines[own - 1].bold == lines[own].bold)
      --own;
  }
  return {lines_from(lines, 0, own), lines_from(lines, own, lines.size())};
}

}  // namespace vanban::recognition
