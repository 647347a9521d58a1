// SPDX-License-Identifier: MIT
// A blank that is bound (U+00A0) keeps its width where the others of a justified line are
// stretched, which is seen at once. So it is bound only where the line would end at it, and only
// where that leaves the line tight enough.
#include <algorithm>
#include <string>
#include <vector>

#include "layout/layout.hpp"
#include "layout/paragraph_setter.hpp"
#include "model/walk.hpp"

namespace vanban::layout {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
/// Blanks of a line that gives up a word for the sake of a bound blank are at most two and a half
/// times as wide as they naturally are: a quarter of an em, and three eighths added.
constexpr int kMostStretchThousandths = 375;

/// A paragraph is broken anew for each line that ends at a bound blank; longer ones keep theirs.
constexpr std::size_t kLongestParagraph = 8192;

/// One bound blank of a paragraph, between two words.
struct BoundBlank {
  std::size_t run;          ///< into Paragraph::inlines
  std::size_t offset;       ///< into the run's text as it was
  std::size_t content = 0;  ///< bytes of model::text_of in front of it, as the text is now
  bool bound = false;
  bool refused = false;  ///< bound, it would make its line too loose
};

bool is_blank_at(std::string_view text, std::size_t at) {
  return text.substr(at, 1) == " " || text.substr(at, 2) == kNoBreakSpace;
}

/// Blanks in a row are an open place (ngày      tháng): they stay.
bool stands_between_words(std::string_view text, std::size_t at) {
  const std::size_t end = at + kNoBreakSpace.size();
  const bool after_word =
      at > 0 && text[at - 1] != ' ' && !text.substr(0, at).ends_with(kNoBreakSpace);
  return after_word && end < text.size() && !is_blank_at(text, end);
}

class BlankSettler {
 public:
  BlankSettler(model::Paragraph& paragraph, Twips width, ParagraphSetter& setter)
      : paragraph_(paragraph), width_(width), setter_(setter) {
    for (std::size_t i = 0; i < paragraph.inlines.size(); ++i)
      if (const auto* run = std::get_if<model::Run>(&paragraph.inlines[i]))
        note_blanks(i, run->text);
  }

  void run() {
    if (blanks_.empty() || model::text_of(paragraph_).size() > kLongestParagraph) return;
    original_ = paragraph_.inlines;
    for (Ends ends = set(); BoundBlank* blank = at_line_end(ends); ends = set()) {
      blank->bound = true;
      if (!too_loose(set(), line_)) continue;
      blank->bound = false;
      blank->refused = true;
    }
  }

 private:
  using Ends = std::vector<LineEnd>;

  void note_blanks(std::size_t run, std::string_view text) {
    for (std::size_t at = text.find(kNoBreakSpace); at != text.npos;
         at = text.find(kNoBreakSpace, at + kNoBreakSpace.size()))
      if (stands_between_words(text, at)) blanks_.push_back({run, at});
  }

  /// Writes the blanks as they are decided now, and breaks the paragraph.
  Ends set() {
    std::size_t blank = 0;
    std::size_t content = 0;
    for (std::size_t i = 0; i < original_.size(); ++i) {
      const auto* run = std::get_if<model::Run>(&original_[i]);
      if (run == nullptr) {
        if (std::holds_alternative<model::LineBreak>(original_[i])) ++content;
        continue;
      }
      std::string& text = std::get<model::Run>(paragraph_.inlines[i]).text;
      text = run->text;
      std::size_t shorter = 0;
      for (; blank < blanks_.size() && blanks_[blank].run == i; ++blank) {
        const std::size_t at = blanks_[blank].offset - shorter;
        blanks_[blank].content = content + at;
        if (blanks_[blank].bound) continue;
        text.replace(at, kNoBreakSpace.size(), " ");
        ++shorter;
      }
      content += text.size();
    }
    return setter_.line_ends(paragraph_, width_);
  }

  /// The first undecided blank that a line ends at; null: none.
  BoundBlank* at_line_end(const Ends& ends) {
    for (line_ = 0; line_ < ends.size(); ++line_)
      for (BoundBlank& blank : blanks_)
        if (!blank.bound && !blank.refused && blank.content + 1 == ends[line_].next) return &blank;
    return nullptr;
  }

  bool too_loose(const Ends& ends, std::size_t line) const {
    const Twips em = setter_.styles()[paragraph_.style].size.half_points * 10;
    const Units most = Units{em} * kUnitsPerTwip * kMostStretchThousandths / 1000;
    return line < ends.size() && ends[line].stretch > most;
  }

  model::Paragraph& paragraph_;
  Twips width_;
  ParagraphSetter& setter_;
  model::Inlines original_;
  std::vector<BoundBlank> blanks_;
  std::size_t line_ = 0;  ///< that `at_line_end` found
};

}  // namespace

void settle_bound_blanks(model::Document& document, const fonts::FontSet& fonts,
                         LineMemory* memory) {
  Findings findings(document);
  PagedDocument scratch;
  StructureBuilder structure(scratch.nodes);
  ParagraphSetter setter(document.styles, fonts, scratch, structure, findings);
  setter.set_memory(memory);
  for (model::Section& section : document.sections) {
    const Twips width = to_twips(section.page.text_width());
    for (model::Block& block : section.blocks) {
      auto* paragraph = std::get_if<model::Paragraph>(&block);
      if (paragraph == nullptr) continue;
      const model::Style& style = document.styles[paragraph->style];
      if (paragraph->alignment.value_or(style.alignment) == model::Alignment::justify)
        BlankSettler(*paragraph, width, setter).run();
    }
  }
}

}  // namespace vanban::layout
