// SPDX-License-Identifier: MIT
#include "layout/line_breaker.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace vanban::layout {
namespace {

constexpr char32_t kFixedBlank = 0x00A0;
constexpr char32_t kFixedHyphen = 0x2011;
constexpr char32_t kSoftHyphen = 0x00AD;

/// How far back from a slash a blank is looked for, in bytes: LibreOffice's own bound.
constexpr std::uint32_t kLongestPath = 66;

template <typename Number>
void append_bytes(std::string& out, Number value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

bool is_digit(char32_t code_point) { return code_point >= U'0' && code_point <= U'9'; }

/// Whether a slash offers a line end before `next`: not inside a figure (31/01/2024).
bool begins_after_slash(char32_t before_slash, char32_t next) {
  if (is_digit(next)) return !is_digit(before_slash);
  const text::BreakClass now = text::break_class(next);
  return now == text::BreakClass::letter || now == text::BreakClass::opening;
}

}  // namespace

const std::vector<BrokenLine>& LineBreaker::break_lines(std::string_view text,
                                                        const std::vector<TextSpan>& spans,
                                                        LineWidths widths) {
  text_ = text;
  spans_ = &spans;
  paragraph_start_ = spans.empty() ? 0 : spans.front().begin;
  if (memory_ == nullptr) {
    break_anew(widths);
    return lines_;
  }
  set_key(spans, widths);
  if (const BrokenParagraph* known = memory_->find(key_)) {
    recall(*known);
  } else {
    break_anew(widths);
    if (missing_.empty()) remember();  // what is missing has to be reported each time
  }
  return lines_;
}

void LineBreaker::break_anew(LineWidths widths) {
  lines_.clear();
  pieces_.clear();
  cut_.reset();
  here_ = {};
  here_.offset = paragraph_start_;
  Units limit = widths.first;
  while (fill_line(limit)) limit = widths.others;
}

/// All that the lines depend on, but the fonts. Offsets count from the paragraph's first byte.
void LineBreaker::set_key(const std::vector<TextSpan>& spans, LineWidths widths) {
  key_.clear();
  append_bytes(key_, widths.first);
  append_bytes(key_, widths.others);
  append_bytes(key_, spans.size());
  for (const TextSpan& span : spans) {
    append_bytes(key_, span.kind);
    append_bytes(key_, span.face);
    append_bytes(key_, span.em);
    append_bytes(key_, span.begin - paragraph_start_);
    append_bytes(key_, span.end - paragraph_start_);
  }
  const std::size_t end = spans.empty() ? 0 : spans.back().end;
  key_ += text_.substr(paragraph_start_, end - paragraph_start_);
}

void LineBreaker::recall(const BrokenParagraph& known) {
  lines_ = known.lines;
  pieces_ = known.pieces;
  for (LinePiece& piece : pieces_) {
    piece.begin += paragraph_start_;
    piece.end += paragraph_start_;
  }
  cut_ = known.cut;
  if (cut_) *cut_ += paragraph_start_;
}

void LineBreaker::remember() {
  BrokenParagraph paragraph{lines_, pieces_, cut_};
  if (paragraph.cut) *paragraph.cut -= paragraph_start_;
  for (LinePiece& piece : paragraph.pieces) {
    piece.begin -= paragraph_start_;
    piece.end -= paragraph_start_;
  }
  const std::size_t bytes =
      sizeof paragraph + lines_.size() * sizeof(BrokenLine) + pieces_.size() * sizeof(LinePiece);
  memory_->keep(key_, std::move(paragraph), bytes);
}

/// One line from `here_` on; false where the paragraph ends with it.
bool LineBreaker::fill_line(Units limit) {
  here_.total = here_.visible = 0;
  here_.blanks = here_.visible_blanks = 0;
  line_start_ = here_;
  candidate_.set = after_blank_.set = last_slash_.place.set = earlier_slash_.place.set = false;
  limit_ = limit;
  first_piece_ = static_cast<std::uint32_t>(pieces_.size());
  portion_start_ = 0;
  in_blanks_ = false;
  while (here_.span < spans_->size()) {
    const TextSpan& span = (*spans_)[here_.span];
    if (span.kind == TextSpan::Kind::line_break) {
      ++here_.span;
      here_.offset = here_.span < spans_->size() ? (*spans_)[here_.span].begin : span.end;
      here_.scanner = {};
      here_.last = here_.last_but_one = 0;
      here_.visible = here_.total;  // blanks before a forced line end do count, as LibreOffice does
      end_line(here_, true);
      return true;
    }
    open_piece(here_.span, here_.offset);
    if (!walk(span, limit)) return true;
    close_portion();
    ++here_.span;
    if (here_.span < spans_->size()) here_.offset = (*spans_)[here_.span].begin;
  }
  end_line(here_, true);
  return false;
}

/// Takes the rest of a span into the line; false where it overflowed and the line was ended.
bool LineBreaker::walk(const TextSpan& span, Units limit) {
  const fonts::Face& face = fonts_[span.face];
  for (std::size_t next = here_.offset; next < span.end;) {
    const auto byte = static_cast<unsigned char>(text_[next]);
    char32_t code_point = byte;
    if (byte < 0x80) {
      ++next;
    } else {
      code_point = utf8::next(text_, next);
    }
    if (!add(face, span, code_point, limit)) return false;
    here_.offset = static_cast<std::uint32_t>(next);
  }
  return true;
}

bool LineBreaker::add(const fonts::Face& face, const TextSpan& span, char32_t code_point,
                      Units limit) {
  if (span.kind == TextSpan::Kind::invisible) {
    here_.scanner.may_break_before(code_point);
    here_.last_but_one = here_.last;
    here_.last = code_point;
    return true;
  }
  const Units width = width_of(face, span.em, code_point);
  if (goes_on_a_word(span, code_point) && here_.total + width <= limit) {
    take_letter(code_point, width);
    return true;
  }
  const Mark before = here_;
  if (span.kind == TextSpan::Kind::text) {
    note_opportunities(before, code_point);
    if (code_point == U' ') {
      add_blank(width);
      return true;
    }
  }
  const bool own_portion = code_point == kFixedBlank || code_point == kFixedHyphen;
  if (own_portion) close_portion();
  if (here_.total + width > limit && here_.total > 0) {
    break_at_overflow(before);
    return false;
  }
  in_blanks_ = false;
  here_.total += width;
  if (own_portion) close_portion();
  here_.visible = here_.total;
  here_.visible_blanks = here_.blanks;
  return true;
}

/// A letter after a letter offers no line end: most of a text, so it is asked first.
bool LineBreaker::goes_on_a_word(const TextSpan& span, char32_t code_point) const {
  return span.kind == TextSpan::Kind::text && text::is_plain_letter(code_point) &&
         text::is_plain_letter(here_.last);
}

void LineBreaker::take_letter(char32_t code_point, Units width) {
  here_.last_but_one = here_.last;
  here_.last = code_point;
  here_.total += width;
  here_.visible = here_.total;
  here_.visible_blanks = here_.blanks;
}

void LineBreaker::add_blank(Units width) {
  in_blanks_ = true;
  here_.total += width;
  ++here_.blanks;
}

void LineBreaker::note_opportunities(const Mark& before, char32_t code_point) {
  const bool inside = before.offset > line_start_.offset;  // a line never ends where it begins
  const auto mark = [&before](Mark& place) {
    place = before;
    place.set = true;
  };
  if (in_blanks_ && code_point != U' ' && inside) mark(after_blank_);
  if (here_.scanner.may_break_before(code_point) && inside && hyphen_fits(before)) mark(candidate_);
  if (before.last == U'/' && inside && begins_after_slash(before.last_but_one, code_point)) {
    earlier_slash_ = last_slash_;
    mark(last_slash_.place);
    last_slash_.blank = after_blank_;
  }
  here_.last_but_one = before.last;
  here_.last = code_point;
}

/// A soft hyphen before the place is shown where the line ends there.
bool LineBreaker::hyphen_fits(const Mark& place) const {
  if (place.last != kSoftHyphen) return true;
  return place.total + hyphen_width((*spans_)[place.span]) <= limit_;
}

Units LineBreaker::hyphen_width(const TextSpan& span) const {
  return advance_units(fonts_[span.face].advance(kSoftHyphen), span.em);
}

void LineBreaker::open_piece(std::uint32_t span, std::uint32_t offset) {
  LinePiece& piece = pieces_.emplace_back();
  piece.span = span;
  piece.begin = offset;
  piece.x = here_.total;
  piece.blanks_before = here_.blanks;
}

/// LibreOffice stacks stretches of one look in whole twips.
void LineBreaker::close_portion() {
  const Units rounded = portion_start_ + whole_twips(here_.total - portion_start_);
  if (here_.visible == here_.total) here_.visible = rounded;
  here_.total = rounded;
  portion_start_ = rounded;
}

/// LibreOffice finds the last opportunity before the character that does not fit; a slash offers
/// one (not to the character right after it), but only to be given up for the blank before the
/// path, even where that blank ended the line before: then the path is cut where it overflows.
void LineBreaker::break_at_overflow(const Mark& before) {
  const Slash& slash = last_slash_.place.offset < before.offset ? last_slash_ : earlier_slash_;
  const Mark& place = slash.place;
  const Mark* best = candidate_.set ? &candidate_ : nullptr;
  if (place.set && (best == nullptr || best->offset < place.offset)) {
    const std::size_t blank = text_.rfind(' ', place.offset);
    const bool near_blank = blank != std::string_view::npos && blank >= paragraph_start_ &&
                            place.offset - blank <= kLongestPath;
    best = near_blank ? &slash.blank : &place;
    if (!best->set) best = nullptr;
  }
  if (best == nullptr && !cut_) cut_ = before.offset;
  end_line(best == nullptr ? before : *best, false);
}

/// Keeps the pieces up to `end` and goes back to it.
void LineBreaker::end_line(const Mark& end, bool forced) {
  BrokenLine& line = lines_.emplace_back();
  line.width = end.visible;
  line.blanks = end.visible_blanks;
  line.forced = forced;
  while (pieces_.size() > first_piece_ && pieces_.back().begin >= end.offset) pieces_.pop_back();
  line.pieces = {first_piece_, static_cast<std::uint32_t>(pieces_.size()) - first_piece_};
  for (std::uint32_t p = line.pieces.first; p < line.pieces.end(); ++p) {
    LinePiece& piece = pieces_[p];
    const bool last = p + 1 == line.pieces.end();
    piece.end = last ? end.offset : (*spans_)[piece.span].end;
    const Units until = last ? end.visible : std::min(pieces_[p + 1].x, end.visible);
    const std::uint32_t blanks =
        last ? end.visible_blanks : std::min(pieces_[p + 1].blanks_before, end.visible_blanks);
    piece.width = std::max<Units>(until - piece.x, 0);
    piece.blanks = blanks > piece.blanks_before ? blanks - piece.blanks_before : 0;
  }
  if (!forced && end.last == kSoftHyphen && hyphen_fits(end)) show_soft_hyphen(line);
  here_ = end;
}

void LineBreaker::show_soft_hyphen(BrokenLine& line) {
  if (line.pieces.count == 0) return;
  LinePiece& piece = pieces_[line.pieces.end() - 1];
  piece.hyphen = true;
  piece.width = hyphen_width((*spans_)[piece.span]);
  line.width += piece.width;
}

Units LineBreaker::width_of(const fonts::Face& face, Twips em, char32_t code_point) {
  const std::uint16_t glyph = face.glyph(code_point);
  if (glyph == 0 && std::find(missing_.begin(), missing_.end(), code_point) == missing_.end()) {
    missing_.push_back(code_point);
  }
  return advance_units(face.glyph_advance(glyph), em);
}

}  // namespace vanban::layout
