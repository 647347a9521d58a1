// SPDX-License-Identifier: MIT
#include "templating/language/scanner.hpp"

#include "base/strings.hpp"

namespace vanban::templating {
namespace {

class Scanner {
 public:
  Scanner(const Sources& sources, std::uint32_t source)
      : sources_(sources), source_(source), text_(sources[source].text) {}

  Result<std::vector<Piece>> run() {
    if (text_.starts_with("\xEF\xBB\xBF")) offset_ = 3;  // a byte order mark of some editors
    while (offset_ < text_.size()) {
      const std::size_t open = find_open(offset_);
      add_text(offset_, open);
      offset_ = open;
      if (open < text_.size() && !read_braces()) return fail(std::move(errors_));
    }
    return std::move(pieces_);
  }

 private:
  /// The next `{{`, `{%` or `{#` that no backslash takes away.
  std::size_t find_open(std::size_t from) const {
    for (std::size_t at = from; at + 1 < text_.size(); ++at) {
      if (text_[at] == '\\') {
        ++at;
        continue;
      }
      const char second = text_[at + 1];
      if (text_[at] == '{' && (second == '{' || second == '%' || second == '#')) return at;
    }
    return text_.size();
  }

  Span span_at(std::size_t offset) const { return {source_, static_cast<std::uint32_t>(offset)}; }

  void add(PieceKind kind, std::size_t from, std::size_t to) {
    pieces_.push_back({kind, text_.substr(from, to - from), span_at(from)});
  }

  void add_text(std::size_t from, std::size_t to) {
    while (swallow_blanks_ && from < to && is_blank(text_[from])) ++from;
    if (from < to) swallow_blanks_ = false;
    while (from < to) {
      const std::size_t end = std::min(text_.find('\n', from), to);
      if (end > from) add(PieceKind::text, from, end);
      if (end < to) add(PieceKind::line_end, end, end + 1);
      from = end + 1;
    }
  }

  /// `{%-`: takes blanks and line ends off what stands before.
  void strip_before() {
    while (!pieces_.empty()) {
      Piece& last = pieces_.back();
      if (last.kind == PieceKind::text) {
        while (!last.text.empty() && is_blank(last.text.back())) last.text.remove_suffix(1);
        if (!last.text.empty()) return;
      } else if (last.kind != PieceKind::line_end) {
        return;
      }
      pieces_.pop_back();
    }
  }

  bool read_braces() {
    const char second = text_[offset_ + 1];
    const std::size_t start = offset_;
    const std::size_t close = second == '#' ? text_.find("#}", offset_ + 2) : find_close(second);
    if (close == std::string_view::npos) return unclosed(start, second);
    std::size_t from = start + 2;
    std::size_t to = close;
    if (from < to && text_[from] == '-') strip_before(), ++from;
    const bool swallow = from < to && text_[to - 1] == '-';
    if (swallow) --to;
    add(second == '#'   ? PieceKind::comment
        : second == '%' ? PieceKind::tag
                        : PieceKind::value,
        from, to);
    offset_ = close + 2;
    swallow_blanks_ = swallow;
    return true;
  }

  /// The end of a value or tag, outside quotes and inner braces.
  std::size_t find_close(char kind) const {
    int depth = 0;
    for (std::size_t at = offset_ + 2; at + 1 < text_.size(); ++at) {
      const char c = text_[at];
      if (c == '"' || c == '\'') {
        at = end_of_string(at);
      } else if (depth == 0 && c == (kind == '%' ? '%' : '}') && text_[at + 1] == '}') {
        return at;
      } else if (c == '{') {
        ++depth;
      } else if (c == '}' && depth > 0) {
        --depth;
      }
    }
    return std::string_view::npos;
  }

  std::size_t end_of_string(std::size_t quote) const {
    for (std::size_t at = quote + 1; at < text_.size(); ++at) {
      if (text_[at] == '\\')
        ++at;
      else if (text_[at] == text_[quote])
        return at;
    }
    return text_.size();
  }

  bool unclosed(std::size_t start, char second) {
    const std::string close = second == '#' ? "#}" : second == '%' ? "%}" : "}}";
    errors_.push_back(template_error(sources_, span_at(start), "template.unclosed",
                                     {"Thẻ mở ở đây không có “" + close + "” đóng lại.",
                                      "The tag opened here has no closing “" + close + "”."}));
    return false;
  }

  const Sources& sources_;
  std::uint32_t source_;
  std::string_view text_;
  std::size_t offset_ = 0;
  bool swallow_blanks_ = false;
  std::vector<Piece> pieces_;
  Diagnostics errors_;
};

}  // namespace

Result<std::vector<Piece>> scan(const Sources& sources, std::uint32_t source) {
  return Scanner(sources, source).run();
}

}  // namespace vanban::templating
