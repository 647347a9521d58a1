// SPDX-License-Identifier: MIT
#include "templating/language/block_parser.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "templating/building/style_name.hpp"
#include "templating/language/inline_parser.hpp"
#include "templating/language/lines.hpp"
#include "templating/language/tag_parser.hpp"

namespace vanban::templating {
namespace {

constexpr int kDeepestStatement = 64;

constexpr std::pair<std::string_view, StatementKind> kStatements[] = {
    {"blocks", StatementKind::blocks},
    {"document", StatementKind::document},
    {"numbering", StatementKind::numbering},
    {"capitals", StatementKind::capitals},
    {"restart", StatementKind::restart},
    {"continue", StatementKind::continue_},
    {"bind", StatementKind::bind},
    {"pagebreak", StatementKind::pagebreak},
    {"rule", StatementKind::rule},
    {"contents", StatementKind::contents},
    {"letterhead", StatementKind::letterhead},
    {"title", StatementKind::title},
    {"signature", StatementKind::signature},
    {"contact", StatementKind::contact},
};
constexpr std::pair<std::string_view, RegionKind> kRegions[] = {
    {"section", RegionKind::section},
    {"annex", RegionKind::annex},
    {"keep", RegionKind::keep},
    {"align", RegionKind::align},
};
/// All other words that begin a block tag, for “did you mean”.
constexpr std::string_view kOtherWords[] = {
    "if",      "elif",    "else",  "endif", "for",   "endfor", "set", "block",
    "include", "extends", "field", "about", "table", "column", "row", "cell"};

template <typename Table>
auto find_word(const Table& table, std::string_view word) {
  return std::find_if(std::begin(table), std::end(table),
                      [&](const auto& entry) { return entry.first == word; });
}

std::vector<std::string> all_words() {
  std::vector<std::string> words;
  for (const auto& entry : kStatements) words.emplace_back(entry.first);
  for (const auto& entry : kRegions) words.emplace_back(entry.first);
  for (const std::string_view word : kOtherWords) words.emplace_back(word);
  return words;
}

bool can_have_label(LineKind kind) {
  switch (kind) {
    case LineKind::body:
    case LineKind::styled:
    case LineKind::dash:
    case LineKind::plus:
      return false;
    default:
      return true;
  }
}

bool is_label_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

/// Takes ` @name` off the end of the last piece.
std::string take_label(std::vector<Piece>& pieces) {
  if (pieces.empty() || pieces.back().kind != PieceKind::text) return {};
  std::string_view& text = pieces.back().text;
  std::size_t from = text.size();
  while (from > 0 && is_label_sign(text[from - 1])) --from;
  if (from == text.size() || from == 0 || text[from - 1] != '@') return {};
  if (from > 1 && text[from - 2] != ' ') return {};
  std::string label(text.substr(from));
  text = text.substr(0, from > 1 ? from - 2 : 0);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return label;
}

class BlockParser {
 public:
  BlockParser(const Sources& sources, std::vector<RawItem> items)
      : items_(std::move(items)), tags_(sources, errors_) {}

  Result<ParsedFile> run() {
    file_.nodes = nodes({});
    if (!errors_.empty()) return fail(std::move(errors_));
    return std::move(file_);
  }

 private:
  using Closers = std::vector<std::string_view>;

  /// Nodes up to one of the closing words, which stays, or to the end of the file.
  Nodes nodes(const Closers& closers) {
    Nodes result;
    for (; at_ < items_.size(); ++at_) {
      if (auto* paragraph = std::get_if<RawParagraph>(&items_[at_])) {
        add_paragraph(*paragraph, result);
        continue;
      }
      const Piece piece = std::get<RawTag>(items_[at_]).piece;
      const std::string_view word = word_of(piece);
      if (std::find(closers.begin(), closers.end(), word) != closers.end()) break;
      if (depth_ >= kDeepestStatement) {
        tags_.refuse(piece.span, "template.too-deep",
                     {"Các thẻ lồng nhau quá sâu.", "The tags are nested too deeply."});
        at_ = items_.size();
        break;
      }
      ++depth_;
      add_tag(piece, word, result);
      --depth_;
    }
    return result;
  }

  void add_paragraph(RawParagraph& raw, Nodes& result) {
    if (raw.kind == LineKind::body && raw.pieces.size() == 1 &&
        raw.pieces[0].kind == PieceKind::value && is_super(raw.pieces[0].text)) {
      result.push_back({raw.span, SuperNode{}});
      return;
    }
    ParagraphNode node;
    node.kind = raw.kind;
    node.level = raw.level;
    if (can_have_label(raw.kind)) node.label = take_label(raw.pieces);
    if (raw.kind == LineKind::styled) node.style = style_of(raw);
    node.inlines = parse_inlines(raw.pieces, tags_);
    result.push_back({raw.span, std::move(node)});
  }

  static bool is_super(std::string_view text) {
    std::string letters;
    std::copy_if(text.begin(), text.end(), std::back_inserter(letters),
                 [](char c) { return c != ' '; });
    return letters == "super()";
  }

  model::StyleId style_of(const RawParagraph& raw) {
    const std::optional<model::StyleId> style = style_named(raw.style);
    if (!style)
      tags_.refuse(raw.span, "template.unknown-style",
                   {fmt::format("Không có kiểu đoạn “{}”.", raw.style),
                    fmt::format("There is no paragraph style “{}”.", raw.style)},
                   did_you_mean(raw.style, style_names()));
    return style.value_or(model::StyleId::body);
  }

  void add_tag(const Piece& piece, std::string_view word, Nodes& result) {
    if (const auto* found = find_word(kStatements, word); found != std::end(kStatements)) {
      if (std::optional<Arguments> arguments = tags_.arguments(piece))
        result.push_back({piece.span, StatementNode{found->second, *std::move(arguments)}});
    } else if (const auto* region = find_word(kRegions, word); region != std::end(kRegions)) {
      add_region(piece, region->second, result);
    } else if (word == "if") {
      add_if(piece, result);
    } else if (word == "for") {
      add_for(piece, result);
    } else if (word == "set") {
      if (std::optional<Assignment> assignment = tags_.assignment(piece))
        result.push_back({piece.span, *std::move(assignment)});
    } else if (word == "table") {
      add_table(piece, result);
    } else if (word == "row") {
      add_row(piece, result);
    } else {
      add_file_tag(piece, word, result);
    }
  }

  void add_file_tag(const Piece& piece, std::string_view word, Nodes& result) {
    const Bilingual template_name{"tên mẫu", "the name of a template"};
    if (word == "block") {
      add_block(piece, result);
    } else if (word == "include") {
      if (std::optional<IncludeNode> include = tags_.include(piece))
        result.push_back({piece.span, *std::move(include)});
    } else if (word == "extends") {
      if (std::optional<std::string> name = tags_.name(piece, template_name))
        file_.extends = *std::move(name), file_.extends_span = piece.span;
    } else if (word == "field") {
      if (std::optional<FieldDeclaration> field = tags_.field(piece))
        file_.fields.push_back(*std::move(field));
    } else if (word == "about") {
      add_about(piece);
    } else {
      refuse_word(piece, word);
    }
  }

  void add_about(const Piece& piece) {
    std::optional<AboutDeclaration> about = tags_.about(piece);
    if (about && file_.about)
      tags_.refuse(
          piece.span, "template.about-twice",
          {"Thẻ about có hai lần trong tệp này.", "The tag about stands twice in this file."});
    if (about) file_.about = *std::move(about);
  }

  void refuse_word(const Piece& piece, std::string_view word) {
    if (word.starts_with("end") || word == "else" || word == "elif") {
      tags_.refuse(piece.span, "template.unexpected-tag",
                   {fmt::format("“{}” không có thẻ mở tương ứng.", word),
                    fmt::format("“{}” has nothing to end here.", word)});
      return;
    }
    tags_.refuse(
        piece.span, "template.unknown-tag",
        {fmt::format("Không có thẻ “{}”.", word), fmt::format("There is no tag “{}”.", word)},
        did_you_mean(word, all_words()));
  }

  /// The closing tag here, taken; an error at the opening one where the file ends.
  std::string_view take_closer(const Piece& opening, std::string_view end, Piece& piece) {
    if (at_ >= items_.size()) {
      if (errors_.empty())
        tags_.refuse(opening.span, "template.unclosed-tag",
                     {fmt::format("Thẻ mở ở đây không có “{}” đóng lại.", end),
                      fmt::format("The tag opened here has no “{}”.", end)});
      return {};
    }
    piece = std::get<RawTag>(items_[at_]).piece;
    return word_of(piece);
  }

  /// The body of a tag up to `end`. `at_` stands on the opening tag before, on the closing one
  /// after.
  Nodes body(const Piece& opening, std::string_view end) {
    ++at_;
    Nodes result = nodes({end});
    Piece closing;
    take_closer(opening, end, closing);
    return result;
  }

  void add_if(const Piece& opening, Nodes& result) {
    IfNode node;
    ExpressionPtr condition = tags_.condition(opening);
    for (std::string_view word; word != "endif";) {
      ++at_;
      node.branches.push_back({std::move(condition), nodes({"elif", "else", "endif"})});
      Piece piece;
      word = take_closer(opening, "endif", piece);
      if (word.empty()) return;
      condition = word == "elif" ? tags_.condition(piece) : nullptr;
    }
    result.push_back({opening.span, std::move(node)});
  }

  void add_for(const Piece& opening, Nodes& result) {
    std::optional<Loop> loop = tags_.loop(opening);
    ForNode node;
    ++at_;
    node.body = nodes({"else", "endfor"});
    Piece piece;
    if (take_closer(opening, "endfor", piece) == "else") node.otherwise = body(opening, "endfor");
    if (!loop) return;
    node.loop = *std::move(loop);
    result.push_back({opening.span, std::move(node)});
  }

  void add_block(const Piece& opening, Nodes& result) {
    std::optional<std::string> name = tags_.name(opening, {"tên khối", "the name of a block"});
    BlockNode node;
    node.body = body(opening, "endblock");
    if (!name) return;
    node.name = *std::move(name);
    result.push_back({opening.span, std::move(node)});
  }

  void add_region(const Piece& opening, RegionKind kind, Nodes& result) {
    std::optional<Arguments> arguments = tags_.arguments(opening);
    RegionNode node;
    node.kind = kind;
    node.body = body(opening, "end" + std::string(word_of(opening)));
    if (!arguments) return;
    node.arguments = *std::move(arguments);
    result.push_back({opening.span, std::move(node)});
  }

  void add_table(const Piece& opening, Nodes& result) {
    TableNode node;
    std::optional<Arguments> arguments = tags_.table(opening, node.loop);
    ++at_;
    Nodes rows;
    for (; at_ < items_.size(); ++at_) {
      Nodes some = nodes({"column", "endtable"});
      std::move(some.begin(), some.end(), std::back_inserter(rows));
      Piece piece;
      if (take_closer(opening, "endtable", piece) != "column") break;
      if (std::optional<CellNode> one = column(piece)) node.columns.push_back(*std::move(one));
    }
    if (!arguments) return;
    node.arguments = *std::move(arguments);
    node.rows = std::move(rows);
    result.push_back({opening.span, std::move(node)});
  }

  /// A cell with its body; `at_` stands on its closing tag after.
  std::optional<CellNode> cell(const Piece& opening, std::string_view end) {
    std::optional<Arguments> arguments = tags_.arguments(opening);
    CellNode node{opening.span, {}, {}};
    node.body = body(opening, end);
    if (!arguments) return std::nullopt;
    node.arguments = *std::move(arguments);
    return node;
  }

  /// A column has a body where an `endcolumn` comes before anything else of the table.
  std::optional<CellNode> column(const Piece& opening) {
    for (std::size_t i = at_ + 1; i < items_.size(); ++i) {
      const auto* tag = std::get_if<RawTag>(&items_[i]);
      if (tag == nullptr) continue;
      const std::string_view word = word_of(tag->piece);
      if (word == "endcolumn") return cell(opening, "endcolumn");
      if (word == "column" || word == "row" || word == "endtable") break;
    }
    std::optional<Arguments> arguments = tags_.arguments(opening);
    if (!arguments) return std::nullopt;
    return CellNode{opening.span, *std::move(arguments), {}};
  }

  void add_row(const Piece& opening, Nodes& result) {
    std::optional<Arguments> arguments = tags_.arguments(opening);
    RowNode node;
    ++at_;
    for (; at_ < items_.size(); ++at_) {
      const Nodes between = nodes({"cell", "endrow"});
      if (!between.empty())
        tags_.refuse(
            between.front().span, "template.outside-cell",
            {"Trong một hàng chỉ có các ô {% cell %}.", "A row holds cells, {% cell %}, only."});
      Piece piece;
      if (take_closer(opening, "endrow", piece) != "cell") break;
      if (std::optional<CellNode> one = cell(piece, "endcell"))
        node.cells.push_back(*std::move(one));
    }
    if (!arguments) return;
    node.arguments = *std::move(arguments);
    result.push_back({opening.span, std::move(node)});
  }

  std::vector<RawItem> items_;
  std::size_t at_ = 0;
  int depth_ = 0;
  Diagnostics errors_;
  TagParser tags_;
  ParsedFile file_;
};

}  // namespace

Result<ParsedFile> parse_file(const Sources& sources, std::uint32_t source) {
  Result<std::vector<Piece>> pieces = scan(sources, source);
  if (!pieces) return fail(std::move(pieces.error()));
  return BlockParser(sources, group_lines(*pieces)).run();
}

}  // namespace vanban::templating
