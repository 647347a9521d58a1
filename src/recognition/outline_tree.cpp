// SPDX-License-Identifier: MIT
#include "recognition/outline_tree.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "plan/shown_text.hpp"
#include "recognition/phrases.hpp"
#include "recognition/tables.hpp"

namespace vanban::recognition {
namespace {

constexpr int kRankOfArticle = 35;
constexpr int kRankOfDecimal = 40;
constexpr int kRankOfPoint = 60;
constexpr int kRankOfDash = 70;
constexpr int kRankOfPlus = 80;
constexpr int kRankOfParagraph = 100;

struct Rank {
  LabelKind kind;
  NodeKind node;
  int rank;
};
constexpr std::array<Rank, 11> kRanks{{{LabelKind::part, NodeKind::part, 5},
                                       {LabelKind::chapter, NodeKind::chapter, 10},
                                       {LabelKind::section, NodeKind::section, 20},
                                       {LabelKind::subsection, NodeKind::subsection, 30},
                                       {LabelKind::article, NodeKind::article, kRankOfArticle},
                                       {LabelKind::letter, NodeKind::heading, 33},
                                       {LabelKind::roman, NodeKind::heading, 34},
                                       {LabelKind::decimal, NodeKind::heading, kRankOfDecimal},
                                       {LabelKind::point, NodeKind::point, kRankOfPoint},
                                       {LabelKind::dash, NodeKind::dash, kRankOfDash},
                                       {LabelKind::plus, NodeKind::plus, kRankOfPlus}}};

const Rank& rank_of(LabelKind kind) {
  return *std::find_if(kRanks.begin(), kRanks.end(),
                       [&](const Rank& rank) { return rank.kind == kind; });
}

/// Ends the whole document, whatever stands before it.
bool closes_document(std::string_view text) {
  static constexpr std::array<std::string_view, 6> kBeginnings{
      "trên đây là", "trong quá trình", "yêu cầu ", "đề nghị ", "nhận được ", "kế hoạch này"};
  return !beginning_of(text, kBeginnings).empty();
}

bool names_unit(NodeKind kind) {
  return kind == NodeKind::part || kind == NodeKind::chapter || kind == NodeKind::section ||
         kind == NodeKind::subsection;
}

class TreeBuilder {
 public:
  TreeBuilder(FlowView flow, const OutlineOptions& options, const Context& context)
      : flow_(flow), options_(options), context_(context) {}

  OutlineNode build() {
    open_.push_back(&root_);
    for (at_ = 0; at_ < flow_.size(); ++at_) {
      const Entry& entry = flow_[at_];
      if (entry.table != nullptr)
        add_table(entry);
      else if (const auto label = usable_label(entry.line))
        add_labelled(entry.line, *label);
      else
        add_paragraph(entry.line);
    }
    return std::move(root_);
  }

 private:
  /// A drawn line of signs, and a number that nothing follows, are text.
  std::optional<NumberLabel> usable_label(const Line& line) const {
    auto label = label_of(line);
    const bool alone = label && label->typed && line.text.size() <= label->text.size();
    if (alone && label->kind != LabelKind::article && !names_unit(rank_of(label->kind).node) &&
        !next_is_title())
      return std::nullopt;
    return label;
  }

  bool next_is_title() const {
    return at_ + 1 < flow_.size() && flow_[at_ + 1].table == nullptr &&
           !label_of(flow_[at_ + 1].line);
  }

  bool inside(NodeKind kind) const {
    return std::any_of(open_.begin(), open_.end(),
                       [&](const OutlineNode* node) { return node->kind == kind; });
  }

  void add_labelled(const Line& line, const NumberLabel& label) {
    OutlineNode node;
    node.label = label;
    node.place = line.place;
    node.kind = rank_of(label.kind).node;
    node.rank = rank_of(label.kind).rank;
    if (label.kind == LabelKind::decimal) {
      node.rank += label.depth;
      const bool clause = inside(NodeKind::article) || options_.decimals_are_clauses;
      if (clause && label.depth > 1) return add_paragraph(line);
      if (clause) node.kind = NodeKind::clause;
    }
    if (label.kind == LabelKind::point && line.outline_level > 0) {
      node.kind = NodeKind::heading;
      node.rank = kRankOfDecimal + 9;
    }
    // Lists of the file know how deep a dash stands.
    if (label.kind == LabelKind::dash && !label.typed && line.number)
      node.rank += std::min(line.number->level, 8);
    Line rest = with_pieces(line, without_label(line, label));
    if (!label.typed) drop_second_number(rest, label);
    // The looks of the whole line, its number too.
    set_text(node, rest);
    push(std::move(node));
  }

  /// A number that was typed beside the automatic one.
  void drop_second_number(Line& rest, const NumberLabel& label) {
    Line typed = rest;
    typed.number.reset();
    const auto second = label_of(typed);
    if (!second || second->kind != label.kind || second->kind == LabelKind::dash) return;
    rest = with_pieces(rest, without_label(typed, *second));
    context_.notebook.leave_out(LeftOut::Reason::replaced, typed, second->text);
    context_.notebook.warn(
        "import.double-number", rest.place,
        {fmt::format("số “{}” gõ tay đứng cạnh số tự động “{}”: chỉ giữ một", second->text,
                     label.text),
         fmt::format("the typed number “{}” beside the automatic “{}”: one is kept", second->text,
                     label.text)});
  }

  void set_text(OutlineNode& node, Line& rest) {
    if (rest.text.empty() && next_is_title()) {
      ++at_;
      rest = flow_[at_].line;
      while (names_unit(node.kind) && next_is_title() &&
             flow_[at_ + 1].line.place.story == rest.place.story && is_capitals(rest.text) &&
             is_capitals(flow_[at_ + 1].line.text))
        join(rest, flow_[++at_].line);
    }
    node.titled = is_title(node, rest);
    OwnLook own;
    if (node.titled || names_unit(node.kind)) own = {rest.bold, rest.italic};
    node.text = is_capitals(rest.text) ? in_running_case(rest, own)
                                       : rich_text(rest.pieces, context_.notes, own);
    if (at_ + 1 >= flow_.size()) node.text = without_closing_sign(node.text);
  }

  static void join(Line& line, const Line& more) {
    Pieces pieces = line.pieces;
    pieces.push_back({" "});
    pieces.insert(pieces.end(), more.pieces.begin(), more.pieces.end());
    line = with_pieces(line, std::move(pieces));
  }

  /// Notes go to the end of what was in capitals.
  std::string in_running_case(const Line& line, OwnLook own) const {
    Pieces pieces{{recased(context_.casing, plain_text(line.pieces), line.place, context_.notebook),
                   line.bold, line.italic}};
    for (const Piece& piece : line.pieces)
      if (piece.note) pieces.push_back(piece);
    return rich_text(pieces, context_.notes, own);
  }

  /// Bold letters, capitals or an outline level make a title; in a text without looks, a line that
  /// does not end like a sentence.
  bool is_title(const OutlineNode& node, const Line& rest) const {
    if (names_unit(node.kind)) return true;
    if (node.kind != NodeKind::heading && node.kind != NodeKind::article &&
        node.kind != NodeKind::clause)
      return false;
    constexpr std::size_t kLongest = 400;  // bytes of a title of several lines
    const bool closed = ends_with_mark(rest.text);
    if (rest.text.empty() || rest.text.size() > kLongest * 2) return false;
    if (flow_[at_].line.outline_level > 0 && node.kind == NodeKind::heading) return true;
    if (is_capitals(rest.text) || (rest.bold && !rest.text.ends_with(';'))) return true;
    if (node.kind == NodeKind::clause) return false;
    if (node.kind == NodeKind::article && has_looks()) return false;
    return !closed && rest.text.size() < kLongest && at_ + 1 < flow_.size();
  }

  bool has_looks() const {
    if (!looks_)
      looks_ = std::any_of(flow_.begin(), flow_.end(), [](const Entry& entry) {
        return std::any_of(entry.line.pieces.begin(), entry.line.pieces.end(),
                           [](const Piece& piece) { return piece.bold || piece.italic; });
      });
    return *looks_;
  }

  void add_table(const Entry& entry) {
    OutlineNode node;
    node.kind = NodeKind::table;
    node.rank = kRankOfParagraph;
    node.table = table_block(*entry.table, context_);
    if (node.table.is_null()) return;
    close_lists();
    append(std::move(node));
  }

  void add_paragraph(const Line& line) {
    OutlineNode node;
    node.rank = kRankOfParagraph;
    node.place = line.place;
    node.text = rich_text(line.pieces, context_.notes);
    if (line.number) node.text = line.number->text + " " + node.text;
    if (at_ + 1 >= flow_.size()) node.text = without_closing_sign(node.text);
    if (node.text.empty()) return;
    if (closes_document(line.text) && !labels_follow())
      open_.resize(1);
    else
      close_lists();
    append(std::move(node));
  }

  bool labels_follow() const {
    return std::any_of(flow_.begin() + static_cast<std::ptrdiff_t>(at_) + 1, flow_.end(),
                       [](const Entry& entry) {
                         return entry.table == nullptr && label_of(entry.line).has_value();
                       });
  }

  /// A paragraph stands inside of a điểm or khoản only where the next one of the same list follows;
  /// never inside of a dash.
  void close_lists() {
    while (open_.size() > 1) {
      const OutlineNode& last = *open_.back();
      const bool list = last.kind == NodeKind::dash || last.kind == NodeKind::plus ||
                        last.kind == NodeKind::point || last.kind == NodeKind::clause;
      if (!list || goes_on(last)) return;
      open_.pop_back();
    }
  }

  bool goes_on(const OutlineNode& node) const {
    if (node.label.ordinal == 0) return false;
    constexpr std::size_t kFarthest = 300;
    const std::size_t end = std::min(flow_.size(), at_ + kFarthest);
    for (std::size_t next = at_ + 1; next < end; ++next) {
      if (flow_[next].table != nullptr) continue;
      const auto label = label_of(flow_[next].line);
      if (!label) continue;
      if (label->kind == node.label.kind && label->depth == node.label.depth)
        return label->ordinal == node.label.ordinal + 1;
      if (rank_of(label->kind).rank < rank_of(node.label.kind).rank) return false;
    }
    return false;
  }

  void push(OutlineNode node) {
    while (open_.size() > 1 && open_.back()->rank >= node.rank) open_.pop_back();
    append(std::move(node));
    open_.push_back(&open_.back()->children.back());
  }

  /// Only the last child of an open node is open itself, so that no open node ever moves.
  void append(OutlineNode node) { open_.back()->children.push_back(std::move(node)); }

  FlowView flow_;
  const OutlineOptions& options_;
  const Context& context_;
  OutlineNode root_;
  std::vector<OutlineNode*> open_;
  std::size_t at_ = 0;
  mutable std::optional<bool> looks_;
};

}  // namespace

OutlineNode outline_tree(FlowView flow, const OutlineOptions& options, const Context& context) {
  return TreeBuilder(flow, options, context).build();
}

OutlineFacts outline_facts(FlowView flow) {
  OutlineFacts facts;
  for (const Entry& entry : flow) {
    if (entry.table != nullptr) continue;
    const auto label = label_of(entry.line);
    if (!label) continue;
    facts.roman =
        facts.roman || label->kind == LabelKind::roman || label->kind == LabelKind::letter;
    facts.deep_decimals =
        facts.deep_decimals || (label->kind == LabelKind::decimal && label->depth > 1);
    facts.point_headings =
        facts.point_headings || (label->kind == LabelKind::point && entry.line.outline_level > 0);
  }
  return facts;
}

}  // namespace vanban::recognition
