// SPDX-License-Identifier: MIT
#include "templating/language/inline_parser.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/strings.hpp"
#include "text/marks.hpp"

namespace vanban::templating {
namespace {

using text::MarkContext;
using text::MarkKind;
using text::MarkToken;
using text::StarPairing;

/// Deeper than any paragraph of a person.
constexpr int kDeepestMark = 16;

/// Runs of blanks as one: templates are wrapped and indented as their authors like.
std::string collapsed(std::string_view text) {
  std::string result;
  for (const char c : text)
    if (!is_blank(c))
      result += c;
    else if (result.empty() || result.back() != ' ')
      result += ' ';
  return result;
}

/// A piece of a paragraph cut as far as it goes: marks apart, values and tags whole.
struct Part {
  PieceKind kind = PieceKind::text;  ///< text: see `mark`
  MarkToken mark;
  Piece piece;
};

bool ends_blank(const std::vector<Piece>& pieces, std::size_t index) {
  if (index == 0) return true;
  const Piece& before = pieces[index - 1];
  if (before.kind == PieceKind::line_end) return true;
  return before.kind == PieceKind::text && (before.text.empty() || is_blank(before.text.back()));
}

bool begins_blank(const std::vector<Piece>& pieces, std::size_t index) {
  if (index + 1 >= pieces.size()) return true;
  const Piece& after = pieces[index + 1];
  if (after.kind == PieceKind::line_end) return true;
  return after.kind == PieceKind::text && (after.text.empty() || is_blank(after.text.front()));
}

std::vector<Part> cut(const std::vector<Piece>& pieces) {
  std::vector<Part> parts;
  int open_notes = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (piece.kind != PieceKind::text) {
      parts.push_back({piece.kind, {}, piece});
      continue;
    }
    const MarkContext context{ends_blank(pieces, i), begins_blank(pieces, i), open_notes};
    for (const MarkToken& mark : text::cut_at_marks(piece.text, context)) {
      Piece at = piece;
      at.span.offset += static_cast<std::uint32_t>(mark.text.data() - piece.text.data());
      if (mark.kind == MarkKind::note_open) ++open_notes;
      if (mark.kind == MarkKind::note_close) --open_notes;
      parts.push_back({PieceKind::text, mark, at});
    }
  }
  return parts;
}

/// What ends a sequence of inline nodes.
enum class Closer : std::uint8_t { paragraph, note, condition, loop };

class InlineParser {
 public:
  InlineParser(const std::vector<Piece>& pieces, TagParser& tags)
      : parts_(cut(pieces)), tags_(tags) {}

  InlineNodes run() {
    InlineNodes nodes = sequence(Closer::paragraph);
    while (at_ < parts_.size()) {  // a closing tag that closes nothing
      refuse_unopened(parts_[at_++].piece);
      for (InlineNode& node : sequence(Closer::paragraph)) nodes.push_back(std::move(node));
    }
    return nodes;
  }

 private:
  /// Nodes up to what closes them, which is left for the caller.
  InlineNodes sequence(Closer closer) {
    InlineNodes nodes;
    std::vector<MarkToken> stars;
    std::vector<std::size_t> star_nodes;  // where in `nodes` each run of stars stands
    if (++depth_ > kDeepestMark) refuse_depth();
    while (at_ < parts_.size() && depth_ <= kDeepestMark && !ends(closer)) {
      const Part& part = parts_[at_];
      if (part.kind == PieceKind::text && part.mark.kind == MarkKind::stars) {
        stars.push_back(part.mark);
        star_nodes.push_back(nodes.size());
        nodes.push_back({part.piece.span, false, false, InlineText{std::string(part.mark.text)}});
        ++at_;
      } else {
        add(nodes);
      }
    }
    --depth_;
    settle_stars(nodes, stars, star_nodes);
    return nodes;
  }

  void refuse_depth() {
    tags_.refuse(parts_[std::min(at_, parts_.size() - 1)].piece.span, "template.too-deep",
                 {"Các thẻ trong đoạn lồng nhau quá sâu.",
                  "The tags of this paragraph are nested too deeply."});
    at_ = parts_.size();
  }

  bool ends(Closer closer) const {
    const Part& part = parts_[at_];
    if (part.kind == PieceKind::text)
      return closer == Closer::note && part.mark.kind == MarkKind::note_close;
    if (part.kind != PieceKind::tag) return false;
    const std::string_view word = word_of(part.piece);
    return word == "elif" || word == "else" || word == "endif" || word == "endfor";
  }

  void add(InlineNodes& nodes) {
    const Part part = parts_[at_++];
    switch (part.kind) {
      case PieceKind::text:
        return add_text(part, nodes);
      case PieceKind::line_end:
        nodes.push_back({part.piece.span, false, false, InlineBreak{}});
        return;
      case PieceKind::value:
        if (ExpressionPtr value = tags_.value(part.piece))
          nodes.push_back({part.piece.span, false, false, InlineValue{std::move(value)}});
        return;
      case PieceKind::tag:
        return add_tag(part.piece, nodes);
      case PieceKind::comment:
        return;
    }
  }

  void add_text(const Part& part, InlineNodes& nodes) {
    if (part.mark.kind == MarkKind::text) {
      nodes.push_back({part.piece.span, false, false, InlineText{collapsed(part.mark.text)}});
    } else if (part.mark.kind == MarkKind::note_open) {
      InlineNodes text = sequence(Closer::note);
      if (at_ < parts_.size() && parts_[at_].mark.kind == MarkKind::note_close)
        ++at_;
      else
        tags_.refuse(
            part.piece.span, "template.unclosed-note",
            {"Chú thích “^[” không có “]” đóng lại.", "The footnote “^[” has no closing “]”."},
            {"Viết \\^ nếu đây không phải là chú thích.", "Write \\^ if it is no footnote."});
      nodes.push_back({part.piece.span, false, false, InlineNote{std::move(text)}});
    }
  }

  void add_tag(const Piece& piece, InlineNodes& nodes) {
    const std::string_view word = word_of(piece);
    if (word == "if") return add_condition(piece, nodes);
    if (word == "for") return add_loop(piece, nodes);
    if (word == "set") {
      if (std::optional<Assignment> assignment = tags_.assignment(piece))
        nodes.push_back({piece.span, false, false, *std::move(assignment)});
      return;
    }
  }

  void refuse_unopened(const Piece& piece) {
    const std::string_view word = word_of(piece);
    tags_.refuse(piece.span, "template.unexpected-tag",
                 {fmt::format("“{}” không có thẻ mở tương ứng trong đoạn này.", word),
                  fmt::format("“{}” has nothing to end in this paragraph.", word)});
  }

  /// The word of the closing tag here, taken; empty at the paragraph's end.
  std::string_view take_closer(Piece& piece) {
    if (at_ >= parts_.size() || parts_[at_].kind != PieceKind::tag) return {};
    piece = parts_[at_++].piece;
    return word_of(piece);
  }

  void add_condition(const Piece& opening, InlineNodes& nodes) {
    InlineIf node;
    ExpressionPtr condition = tags_.condition(opening);
    for (;;) {
      node.branches.push_back({std::move(condition), sequence(Closer::condition)});
      Piece piece;
      const std::string_view word = take_closer(piece);
      if (word == "endif") break;
      if (word == "elif")
        condition = tags_.condition(piece);
      else if (word == "else")
        condition = nullptr;
      else
        return refuse_unclosed(opening, "if");
    }
    nodes.push_back({opening.span, false, false, std::move(node)});
  }

  void add_loop(const Piece& opening, InlineNodes& nodes) {
    std::optional<Loop> loop = tags_.loop(opening);
    InlineFor node;
    node.body = sequence(Closer::loop);
    Piece piece;
    std::string_view word = take_closer(piece);
    if (word == "else") {
      node.otherwise = sequence(Closer::loop);
      word = take_closer(piece);
    }
    if (word != "endfor") return refuse_unclosed(opening, "for");
    if (!loop) return;
    node.loop = *std::move(loop);
    nodes.push_back({opening.span, false, false, std::move(node)});
  }

  void refuse_unclosed(const Piece& opening, std::string_view word) {
    tags_.refuse(
        opening.span, "template.unclosed-tag",
        {fmt::format("Thẻ “{}” trong đoạn phải kết thúc (“end{}”) ngay trong đoạn ấy.", word, word),
         fmt::format("The tag “{}” inside a paragraph must end (“end{}”) in it.", word, word)},
        {"Để thẻ bao quanh nhiều đoạn, viết nó trên dòng riêng.",
         "To put it around whole paragraphs, write it on a line of its own."});
  }

  /// Gives every node its marks and takes the stars out.
  void settle_stars(InlineNodes& nodes, const std::vector<MarkToken>& stars,
                    const std::vector<std::size_t>& star_nodes) {
    if (stars.empty()) return;
    const StarPairing pairing = text::pair_stars(stars);
    for (const std::size_t token : pairing.unpaired)
      tags_.refuse(nodes[star_nodes[token]].span, "template.unclosed-mark",
                   {fmt::format("Dấu “{}” mở ở đây không được đóng lại.", stars[token].text),
                    fmt::format("The mark “{}” opened here is not closed.", stars[token].text)},
                   {"Viết \\* nếu đây chỉ là dấu sao.", "Write \\* for a plain star."});
    InlineNodes settled;
    bool bold = false, italic = false;
    std::size_t next = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (next < star_nodes.size() && star_nodes[next] == i) {
        const StarPairing::Use use = pairing.uses[next++];
        bold ^= use.bold;
        italic ^= use.italic;
        const std::size_t used = (use.bold ? 2u : 0u) + (use.italic ? 1u : 0u);
        auto& text = std::get<InlineText>(nodes[i].content).text;
        if (used == text.size()) continue;
        text.resize(text.size() - used);
      }
      nodes[i].bold = bold;
      nodes[i].italic = italic;
      settled.push_back(std::move(nodes[i]));
    }
    nodes = std::move(settled);
  }

  std::vector<Part> parts_;
  TagParser& tags_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

InlineNodes parse_inlines(const std::vector<Piece>& pieces, TagParser& tags) {
  return InlineParser(pieces, tags).run();
}

}  // namespace vanban::templating
