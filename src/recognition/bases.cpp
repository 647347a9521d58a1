// SPDX-License-Identifier: MIT
#include "recognition/bases.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "recognition/labels.hpp"
#include "recognition/phrases.hpp"
#include "recognition/reading_order.hpp"
#include "recognition/title.hpp"

namespace vanban::recognition {
namespace {

constexpr std::size_t kMostBases = 80;
constexpr std::size_t kMostAddressees = 60;

/// The line QUYẾT ĐỊNH: after `begin`; `begin` where there is none.
std::size_t order_after(FlowView flow, std::size_t begin) {
  const std::size_t end = std::min(flow.size(), begin + kMostBases);
  for (std::size_t at = begin; at < end; ++at)
    if (flow[at].table == nullptr && is_order(flow[at].line)) return at;
  for (std::size_t at = begin + 1; at < end; ++at)
    if (flow[at].table == nullptr && is_bare_order(flow[at].line)) return at;
  return begin;
}

bool is_basis(const Line& line) {
  static constexpr std::array<std::string_view, 4> kOthers{"theo đề nghị", "xét đề nghị",
                                                           "thực hiện", "theo "};
  const auto label = label_of(line);
  const bool dash = label && label->kind == LabelKind::dash && label->typed;
  const std::string text = line.text.substr(dash ? label->end : 0);
  if (text.ends_with(':')) return false;
  if (begins_with(text, "căn cứ "))
    return text.ends_with(';') || text.ends_with(',') || line.italic;
  return line.italic && !beginning_of(text, kOthers).empty();
}

class PreambleReader {
 public:
  PreambleReader(FlowView flow, const Notes& notes, Notebook& notebook)
      : flow_(flow), notes_(notes), notebook_(notebook) {}

  Preamble read(std::size_t begin, bool decides) {
    result_.end = begin;
    take_addressees();
    const std::size_t order = decides ? order_after(flow_, result_.end) : result_.end;
    if (order > result_.end)
      take_decision(order);
    else
      while (result_.end < flow_.size() && flow_[result_.end].table == nullptr &&
             is_basis(flow_[result_.end].line))
        add_basis(flow_[result_.end++].line);
    take_addressees();
    return std::move(result_);
  }

 private:
  /// All between the title and QUYẾT ĐỊNH: is authority, in capitals, and bases.
  void take_decision(std::size_t order) {
    for (; result_.end < order; ++result_.end) {
      const Entry& entry = flow_[result_.end];
      if (entry.table != nullptr) {
        give_up(entry, notebook_);
        continue;
      }
      if (is_capitals(entry.line.text) && result_.bases.empty())
        result_.authority += (result_.authority.empty() ? "" : " ") + entry.line.text;
      else
        add_basis(entry.line);
    }
    notebook_.leave_out(LeftOut::Reason::computed, flow_[order].line);
    result_.end = order + 1;
  }

  void add_basis(const Line& line) {
    const auto label = label_of(line);
    const bool dash = label && label->kind == LabelKind::dash;
    const Pieces pieces = dash ? without_label(line, *label) : line.pieces;
    result_.bases.push_back(without_end_mark(rich_text(pieces, notes_, {false, true})));
  }

  /// `Kính gửi:` with what follows on its line, or an entry with a dash each below it.
  void take_addressees() {
    if (result_.end >= flow_.size() || flow_[result_.end].table != nullptr) return;
    const Line& line = flow_[result_.end].line;
    std::string rest;
    if (const std::string_view call = call_of(line); !call.empty()) {
      rest = line.text.substr(call.size());
      notebook_.leave_out(LeftOut::Reason::computed, line, line.text.substr(0, call.size()));
      if (call != "kính gửi")
        notebook_.note(
            "import.replaced", line.place,
            {"“Kính trình” in lại thành “Kính gửi”", "“Kính trình” is printed as “Kính gửi”"});
    } else if (is_capitals(line.text.substr(0, line.text.rfind(' '))) &&
               line.text.ends_with("điện:")) {
      result_.sender = std::string(
          trimmed(line.text.substr(0, line.text.size() - std::string_view("điện:").size())));
    } else {
      return;
    }
    rest = std::string(trimmed(rest.starts_with(':') ? rest.substr(1) : rest));
    ++result_.end;
    for (const Line& part : side_by_side(with_pieces(line, {{rest}}))) add_addressee(part);
    while (result_.end < flow_.size() && result_.addressees.size() < kMostAddressees) {
      const Entry& entry = flow_[result_.end];
      const auto label = label_of(entry.line);
      if (entry.table != nullptr || !label || label->kind != LabelKind::dash) break;
      add_addressee(entry.line);
      ++result_.end;
    }
  }

  void add_addressee(const Line& line) {
    const auto label = label_of(line);
    const bool dash = label && label->kind == LabelKind::dash;
    std::string text = plain_text(dash ? without_label(line, *label) : line.pieces);
    text = in_one_line(without_end_mark(text));
    if (!text.empty()) result_.addressees.push_back(std::move(text));
  }

  FlowView flow_;
  const Notes& notes_;
  Notebook& notebook_;
  Preamble result_;
};

}  // namespace

std::string_view call_of(const Line& line) {
  static constexpr std::array<std::string_view, 2> kCalls{"kính gửi", "kính trình"};
  return beginning_of(line.text, kCalls);
}

Preamble read_preamble(FlowView flow, std::size_t begin, bool decides, const Notes& notes,
                       Notebook& notebook) {
  return PreambleReader(flow, notes, notebook).read(begin, decides);
}

}  // namespace vanban::recognition
