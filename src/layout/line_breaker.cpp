// SPDX-License-Identifier: MIT
#include "layout/line_breaker.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace vanban::layout {

void LineBreaker::start_paragraph(LineWidths widths) {
  ends_.clear();
  limit_ = widths.first - kFitSlack;
  next_limit_ = widths.others - kFitSlack;
  scanner_ = {};
  total_ = 0;
  blanks_ = 0;
  line_start_ = {};
  has_candidate_ = false;
  in_blanks_ = false;
  cut_a_word_ = false;
}

const std::vector<LineEnd>& LineBreaker::break_lines(std::string_view text,
                                                     std::vector<TextSpan>& spans,
                                                     LineWidths widths) {
  start_paragraph(widths);
  if (!spans.empty()) line_start_ = here(0, spans.front().begin);
  for (std::uint32_t index = 0; index < spans.size(); ++index) {
    TextSpan& span = spans[index];
    span.start = total_;
    span.blanks = blanks_;
    switch (span.kind) {
      case TextSpan::Kind::text:
        walk_text(text, span, index);
        break;
      case TextSpan::Kind::fixed:
        walk_fixed(text, span, index);
        break;
      case TextSpan::Kind::invisible:
        walk_invisible(text, span);
        break;
      case TextSpan::Kind::line_break:
        force_line_end(index + 1, span.end);
        break;
    }
  }
  const auto last = static_cast<std::uint32_t>(spans.size());
  force_line_end(last, spans.empty() ? 0 : spans.back().end);
  return ends_;
}

void LineBreaker::walk_text(std::string_view text, const TextSpan& span, std::uint32_t index) {
  const fonts::Face& face = fonts_[span.face];
  for (std::size_t offset = span.begin; offset < span.end;) {
    const TextMark before = here(index, static_cast<std::uint32_t>(offset));
    const auto byte = static_cast<unsigned char>(text[offset]);
    const char32_t code_point = byte < 0x80 ? ++offset, byte : utf8::next(text, offset);
    const bool may_break = scanner_.may_break_before(code_point);
    const Units width = advance_units(advance(face, code_point), span.size);
    if (code_point == U' ') {
      add_blank(width);
      continue;
    }
    if (may_break) set_candidate(before);
    in_blanks_ = false;
    add_letter(before, width);
  }
}

void LineBreaker::walk_fixed(std::string_view text, const TextSpan& span, std::uint32_t index) {
  const fonts::Face& face = fonts_[span.face];
  for (std::size_t offset = span.begin; offset < span.end;) {
    const TextMark before = here(index, static_cast<std::uint32_t>(offset));
    const Units width = advance_units(advance(face, utf8::next(text, offset)), span.size);
    add_letter(before, width);
  }
}

void LineBreaker::walk_invisible(std::string_view text, const TextSpan& span) {
  for (std::size_t offset = span.begin; offset < span.end;) {
    scanner_.may_break_before(utf8::next(text, offset));
  }
}

void LineBreaker::add_blank(Units width) {
  if (!in_blanks_) {
    in_blanks_ = true;
    visible_ = total_;
    visible_blanks_ = blanks_;
  }
  total_ += width;
  ++blanks_;
}

void LineBreaker::set_candidate(const TextMark& before) {
  candidate_.next = before;
  candidate_.visible = in_blanks_ ? visible_ : before.total;
  candidate_.visible_blanks = in_blanks_ ? visible_blanks_ : before.blanks;
  candidate_.forced = false;
  has_candidate_ = true;
}

void LineBreaker::add_letter(const TextMark& before, Units width) {
  total_ += width;
  while (total_ - line_start_.total > limit_) {
    if (has_candidate_) {
      end_line(candidate_);
    } else if (before.total > line_start_.total) {
      cut_a_word_ = true;
      end_line({before, before.total, before.blanks, false});
    } else {
      return;  // one glyph wider than the line: it stands alone
    }
  }
}

void LineBreaker::force_line_end(std::uint32_t next_span, std::uint32_t next_offset) {
  LineEnd end;
  end.next = here(next_span, next_offset);
  end.visible = in_blanks_ ? visible_ : total_;
  end.visible_blanks = in_blanks_ ? visible_blanks_ : blanks_;
  end.forced = true;
  end_line(end);
  in_blanks_ = false;
  scanner_ = {};
}

void LineBreaker::end_line(const LineEnd& end) {
  ends_.push_back(end);
  line_start_ = end.next;
  limit_ = next_limit_;
  has_candidate_ = false;
}

int LineBreaker::advance(const fonts::Face& face, char32_t code_point) {
  const std::uint16_t glyph = face.glyph(code_point);
  if (glyph == 0 && std::find(missing_.begin(), missing_.end(), code_point) == missing_.end()) {
    missing_.push_back(code_point);
  }
  return face.glyph_advance(glyph);
}

}  // namespace vanban::layout
