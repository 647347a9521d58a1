// SPDX-License-Identifier: MIT
// Marks in running text: `**bold**`, `*italic*`, `^[footnote]`. Templates and the rich texts of the
// data share the rules: stars open before a word and close after one. A star between blanks, one
// between letters or figures (60*90cm) and one that stands alone in brackets, (*), are stars.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace vanban::text {

enum class MarkKind : std::uint8_t { text, stars, note_open, note_close };

/// A piece of a text. Of stars: how many of them each of the two marks takes is settled by pairing.
struct MarkToken {
  MarkKind kind = MarkKind::text;
  std::string_view text;  ///< as written, escapes taken off (an escape splits the text)
  bool can_open = false;
  bool can_close = false;
};

/// What stands before and after a text, for stars at its ends.
struct MarkContext {
  bool blank_before = true;
  bool blank_after = true;
  int open_notes = 0;  ///< notes opened earlier in the same paragraph
};

/// Cuts a text at its marks. `]` closes a note only where one is open; brackets inside notes count.
std::vector<MarkToken> cut_at_marks(std::string_view text, const MarkContext& context);

/// For each token that opens a note, the token that closes it; `tokens.size()` for any other token
/// and where none does.
std::vector<std::size_t> note_closers(const std::vector<MarkToken>& tokens);

/// True where a text holds no sign that could be a mark or an escape: most texts.
bool is_plain(std::string_view text);

/// Which marks a run of stars switches, given what is open; `stars` is 1 to 3 (anything else is
/// text).
struct StarPairing {
  /// For every token of stars: its bold part (`**`) and italic part (`*`) are real marks.
  struct Use {
    bool bold = false;
    bool italic = false;
  };
  std::vector<Use> uses;              ///< one for each token of stars, in order
  std::vector<std::size_t> unpaired;  ///< tokens of stars that open a mark which nothing closes
  std::vector<std::size_t> unopened;  ///< `**` and `***` that would close a mark which is not open
};

/// Pairs the runs of stars of one scope (a paragraph, a footnote, a branch).
StarPairing pair_stars(const std::vector<MarkToken>& stars);

/// What of a text is a mark, and what looks like one.
struct MarkReport {
  std::vector<std::string_view>
      unclosed;                        ///< printed as typed: `**`, `^[` without their other half
  std::vector<std::string_view> read;  ///< taken off, and what they mean done
};

/// Reads a rich text as `cut_at_marks` and `pair_stars` do. A single star that nothing closes is a
/// star, unless others stand in the same text.
MarkReport marks_in(std::string_view text);

}  // namespace vanban::text
