// SPDX-License-Identifier: MIT
#include "templating/language/marks.hpp"

#include <algorithm>
#include <optional>

#include "base/strings.hpp"

namespace vanban::templating {
namespace {

bool can_be_escaped(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

class Cutter {
 public:
  Cutter(std::string_view text, const MarkContext& context)
      : text_(text), context_(context), open_notes_(context.open_notes) {}

  std::vector<MarkToken> run() {
    while (at_ < text_.size()) step();
    flush(at_);
    return std::move(tokens_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '\\' && at_ + 1 < text_.size() && can_be_escaped(text_[at_ + 1])) {
      flush(at_);
      start_ = at_ + 1;
      at_ += 2;
    } else if (c == '*') {
      stars();
    } else if (c == '^' && at_ + 1 < text_.size() && text_[at_ + 1] == '[') {
      ++open_notes_, brackets_.push_back(0);
      mark(MarkKind::note_open, 2);
    } else if (open_notes_ > 0 && c == '[') {
      ++inner(), ++at_;
    } else if (open_notes_ > 0 && c == ']') {
      close_bracket();
    } else {
      ++at_;
    }
  }

  /// Open brackets inside the innermost note that began in this text or before it.
  int& inner() { return brackets_.empty() ? outer_brackets_ : brackets_.back(); }

  void close_bracket() {
    if (inner() > 0) {
      --inner(), ++at_;
      return;
    }
    --open_notes_;
    if (!brackets_.empty()) brackets_.pop_back();
    mark(MarkKind::note_close, 1);
  }

  void stars() {
    std::size_t end = at_;
    while (end < text_.size() && text_[end] == '*') ++end;
    const std::size_t count = end - at_;
    const bool blank_before = at_ == 0 ? context_.blank_before : is_blank(text_[at_ - 1]);
    const bool blank_after = end == text_.size() ? context_.blank_after : is_blank(text_[end]);
    if (count > 3 || (blank_before && blank_after)) {
      at_ = end;
      return;
    }
    mark(MarkKind::stars, count);
    tokens_.back().can_open = !blank_after;
    tokens_.back().can_close = !blank_before;
  }

  void mark(MarkKind kind, std::size_t length) {
    flush(at_);
    tokens_.push_back({kind, text_.substr(at_, length)});
    at_ += length;
    start_ = at_;
  }

  void flush(std::size_t end) {
    if (end > start_) tokens_.push_back({MarkKind::text, text_.substr(start_, end - start_)});
    start_ = end;
  }

  std::string_view text_;
  MarkContext context_;
  int open_notes_;
  int outer_brackets_ = 0;
  std::vector<int> brackets_;
  std::size_t at_ = 0;
  std::size_t start_ = 0;
  std::vector<MarkToken> tokens_;
};

/// One mark (bold or italic) while stars are paired.
struct OpenMark {
  std::optional<std::size_t> token;
  bool StarPairing::Use::*part;
};

/// Closes the mark at `token`, or opens it; false where the token can do neither.
bool toggle(OpenMark& mark, std::size_t token, const MarkToken& stars, StarPairing& pairing) {
  if (mark.token && stars.can_close) {
    pairing.uses[*mark.token].*mark.part = true;
    pairing.uses[token].*mark.part = true;
    mark.token.reset();
    return true;
  }
  if (mark.token || !stars.can_open) return false;
  mark.token = token;
  return true;
}

}  // namespace

std::vector<MarkToken> cut_at_marks(std::string_view text, const MarkContext& context) {
  return Cutter(text, context).run();
}

bool is_plain(std::string_view text) {
  constexpr std::string_view kSigns = "*\\^\n";
  return std::none_of(kSigns.begin(), kSigns.end(),
                      [&](char sign) { return text.find(sign) != text.npos; });
}

StarPairing pair_stars(const std::vector<MarkToken>& stars) {
  StarPairing pairing;
  pairing.uses.resize(stars.size());
  OpenMark bold{std::nullopt, &StarPairing::Use::bold};
  OpenMark italic{std::nullopt, &StarPairing::Use::italic};
  for (std::size_t i = 0; i < stars.size(); ++i) {
    const std::size_t count = stars[i].text.size();
    if (count >= 2) toggle(bold, i, stars[i], pairing);
    if (count != 2) toggle(italic, i, stars[i], pairing);
  }
  for (const OpenMark& mark : {bold, italic})
    if (mark.token) pairing.unpaired.push_back(*mark.token);
  return pairing;
}

}  // namespace vanban::templating
