// SPDX-License-Identifier: MIT
#include "units/number_format.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace vanban::units {
namespace {

/// What Excel accepts in one code.
constexpr std::size_t kLongestCode = 255;

/// Positive, negative, zero; a fourth section is of texts.
constexpr std::size_t kSignSections = 3;

/// A piece of a code: what is printed as it stands, or a sign with a meaning.
struct Piece {
  std::string text;
  bool literal = false;
};

/// `[$₫-42A]` prints ₫; `[Red]` prints nothing; `[>100]` and `[h]` cannot be shown.
std::optional<Piece> bracket_piece(std::string_view inside) {
  if (inside.starts_with('$'))
    return Piece{std::string(inside.substr(1, inside.find('-') - 1)), true};
  const bool word = inside.size() > 2 && std::all_of(inside.begin(), inside.end(), [](char c) {
                      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                    });
  return word || inside.starts_with("Color") ? std::optional(Piece{"", true}) : std::nullopt;
}

/// Cuts one section into pieces; nothing where it has what cannot be shown.
class Cutter {
 public:
  explicit Cutter(std::string_view code) : code_(code) {}

  std::optional<std::vector<Piece>> cut() {
    std::vector<Piece> pieces;
    while (at_ < code_.size()) {
      auto piece = next();
      if (!piece) return std::nullopt;
      pieces.push_back(std::move(*piece));
    }
    return pieces;
  }

 private:
  std::optional<Piece> next() {
    const char c = code_[at_];
    switch (c) {
      case '"':
        return within('"', [](std::string_view inside) {
          return std::optional(Piece{std::string(inside), true});
        });
      case '[':
        return within(']', bracket_piece);
      case '\\':
        return escaped(true);
      case '_':  // a blank as wide as the next character; a filling
      case '*':
        return escaped(false);
      default:
        return plain(c);
    }
  }

  template <typename Read>
  std::optional<Piece> within(char closing, Read read) {
    const std::size_t end = code_.find(closing, at_ + 1);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view inside = code_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return read(inside);
  }

  std::optional<Piece> escaped(bool printed) {
    const std::size_t end = next_character(at_ + 1);
    std::string text(printed ? code_.substr(at_ + 1, end - at_ - 1) : std::string_view());
    at_ = end;
    return Piece{std::move(text), true};
  }

  /// Letters beyond ASCII and these signs are printed without quotation marks.
  std::optional<Piece> plain(char c) {
    constexpr std::string_view kPrinted = "$-+/():!^&'~{}<>= ";
    const bool literal =
        static_cast<unsigned char>(c) >= 0x80 || kPrinted.find(c) != std::string_view::npos;
    const std::size_t end = next_character(at_);
    std::string text(code_.substr(at_, end - at_));
    at_ = end;
    return Piece{std::move(text), literal};
  }

  std::size_t next_character(std::size_t from) const {
    std::size_t end = std::min(from + 1, code_.size());
    while (end < code_.size() && (static_cast<unsigned char>(code_[end]) & 0xC0U) == 0x80) ++end;
    return end;
  }

  std::string_view code_;
  std::size_t at_ = 0;
};

bool is_figure(const std::string& text) { return text == "0" || text == "#" || text == "?"; }

/// Reads the signs of a section in their order: text, figures, text.
class SectionReader {
 public:
  std::optional<NumberSection> read(const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces)
      if (!(piece.literal ? take_text(piece.text) : take_sign(piece.text))) return std::nullopt;
    finish();
    return section_;
  }

 private:
  /// Text between figures (`00-00`) cannot be shown.
  bool take_text(const std::string& text) {
    if (text.empty()) return true;
    if (figures_) ended_ = true;
    (figures_ ? section_.after : section_.before) += text;
    return true;
  }

  bool take_sign(const std::string& sign) {
    if (sign == "%") {
      section_.shift += 2;
      return take_text(sign);
    }
    if (sign == ",") return take_comma();
    if (ended_) return false;
    if (sign == ".") return figures_ = true, !std::exchange(point_, true);
    if (!is_figure(sign)) return false;
    take_figure(sign == "0");
    return true;
  }

  /// Between figures it groups, after them it divides by a thousand.
  bool take_comma() {
    if (!figures_ || ended_) return false;
    ++commas_;
    return true;
  }

  void take_figure(bool always) {
    figures_ = true;
    if (point_) {
      ++section_.decimals;
      if (always) section_.kept = section_.decimals;
      return;
    }
    section_.grouped = section_.grouped || commas_ > 0;
    commas_ = 0;
    if (always || section_.whole > 0) ++section_.whole;
  }

  void finish() {
    section_.shift -= 3 * commas_;
    section_.without_figures = !figures_;
  }

  NumberSection section_;
  bool figures_ = false;
  bool ended_ = false;
  bool point_ = false;
  int commas_ = 0;
};

/// `General`, perhaps with text around it.
std::optional<NumberSection> general_section(std::string_view code) {
  constexpr std::string_view kGeneral = "General";
  const std::size_t at = code.find(kGeneral);
  if (at == std::string_view::npos) return std::nullopt;
  NumberSection section{.general = true};
  for (const bool front : {true, false}) {
    const auto pieces =
        Cutter(front ? code.substr(0, at) : code.substr(at + kGeneral.size())).cut();
    if (!pieces) return std::nullopt;
    for (const Piece& piece : *pieces) {
      if (!piece.literal) return std::nullopt;
      (front ? section.before : section.after) += piece.text;
    }
  }
  return section;
}

std::optional<NumberSection> read_section(std::string_view code) {
  if (auto general = general_section(code)) return general;
  if (code == "@") return NumberSection{.general = true};
  const auto pieces = Cutter(code).cut();
  return pieces ? SectionReader().read(*pieces) : std::nullopt;
}

/// At the semicolons that are no text.
std::vector<std::string_view> sections_of(std::string_view code) {
  std::vector<std::string_view> sections;
  std::size_t from = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (code[at] == '"') quoted = !quoted;
    if (!quoted && code[at] == '\\') ++at;
    if (quoted || at >= code.size() || code[at] != ';') continue;
    sections.push_back(code.substr(from, at - from));
    from = at + 1;
  }
  sections.push_back(code.substr(from));
  return sections;
}

/// Whether the code shows a date, or what neither a date nor a number is.
NumberFormat::Kind kind_of(std::string_view section) {
  const auto pieces = Cutter(section).cut();
  if (!pieces) return NumberFormat::Kind::unknown;
  std::string signs;
  for (const Piece& piece : *pieces)
    if (!piece.literal) signs += piece.text;
  if (signs.find("General") != std::string::npos) return NumberFormat::Kind::number;
  const auto has = [&signs](const char* letters) {
    return signs.find_first_of(letters) != std::string::npos;
  };
  if (has("dD") && has("mM")) return NumberFormat::Kind::date;
  return has("dDmMyYeEhHsSgGbB") ? NumberFormat::Kind::unknown : NumberFormat::Kind::number;
}

struct BuiltIn {
  int id;
  std::string_view code;
};
/// Those that mean the same in every language; 5 to 8, 42 and 44 show the currency of the machine.
constexpr std::array<BuiltIn, 22> kBuiltIn{{{1, "0"},
                                            {2, "0.00"},
                                            {3, "#,##0"},
                                            {4, "#,##0.00"},
                                            {9, "0%"},
                                            {10, "0.00%"},
                                            {11, "0.00E+00"},
                                            {12, "# ?/?"},
                                            {13, "# ?\?/??"},
                                            {18, "h:mm AM/PM"},
                                            {19, "h:mm:ss AM/PM"},
                                            {20, "h:mm"},
                                            {21, "h:mm:ss"},
                                            {37, "#,##0;-#,##0"},
                                            {38, "#,##0;-#,##0"},
                                            {39, "#,##0.00;-#,##0.00"},
                                            {40, "#,##0.00;-#,##0.00"},
                                            {41, "#,##0;-#,##0;\"-\""},
                                            {43, "#,##0.00;-#,##0.00;\"-\""},
                                            {45, "mm:ss"},
                                            {46, "[h]:mm:ss"},
                                            {48, "##0.0E+0"}}};

bool shows_local_currency(int id) { return (id >= 5 && id <= 8) || id == 42 || id == 44; }

}  // namespace

NumberFormat built_in_format(int id) {
  const bool date =
      (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  if (date) return {NumberFormat::Kind::date, {}, "dd/mm/yyyy"};
  if (id == 47) return {NumberFormat::Kind::unknown, {}, "mm:ss.0"};
  if (shows_local_currency(id)) return {NumberFormat::Kind::unknown, {}, "Currency"};
  const auto known = std::find_if(kBuiltIn.begin(), kBuiltIn.end(),
                                  [id](const BuiltIn& format) { return format.id == id; });
  return known == kBuiltIn.end() ? NumberFormat{} : read_format_code(known->code);
}

NumberFormat read_format_code(std::string_view code) {
  NumberFormat format{NumberFormat::Kind::unknown, {}, std::string(code.substr(0, kLongestCode))};
  if (code.size() > kLongestCode || code.empty() || code.starts_with(';')) return format;
  const std::vector<std::string_view> sections = sections_of(code);
  format.kind = kind_of(sections.front());
  if (format.kind != NumberFormat::Kind::number) return format;
  for (std::size_t i = 0; i < std::min(sections.size(), kSignSections); ++i) {
    auto read = read_section(sections[i]);
    if (!read) return {NumberFormat::Kind::unknown, {}, format.code};
    format.sections.push_back(std::move(*read));
  }
  return format;
}

}  // namespace vanban::units
