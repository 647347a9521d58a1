// SPDX-License-Identifier: MIT
// Mistakes put into right files are found, each once, on its line, and nothing else is; damaged
// files never take long.
#include <ctime>
#include <functional>
#include <random>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/file_system.hpp"
#include "base/utf8.hpp"
#include "plan/json_reader.hpp"
#include "plan/syntax/errors.hpp"
#include "support/source_tree.hpp"

namespace vanban::plan::syntax {
namespace {

const std::string kSamples = support::source_path("samples");

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// The samples, laid out one value a line.
std::vector<Lines> right_files() {
  std::vector<Lines> files;
  const RealFileSystem disk;
  for (const std::string& name : disk.list(kSamples).value_or(Lines{})) {
    if (!name.ends_with(".json")) continue;
    const auto text = disk.read(kSamples + "/" + name);
    if (text) files.push_back(lines_of(Json::parse(*text).dump(2)));
  }
  return files;
}

bool ends_with(const std::string& line, const char* end) { return line.ends_with(end); }
std::size_t indent(const std::string& line) { return line.find_first_not_of(' '); }

/// `    "name": "text",` or `    "text",`, with a text of some length that holds nothing special.
bool has_text(const std::string& line) {
  const std::size_t open = line.find(": \"");
  const std::size_t from = open == std::string::npos ? indent(line) + 1 : open + 3;
  const std::size_t to = line.rfind('"');
  if (line[from - 1] != '"' || to <= from + 12) return false;
  const std::string text = line.substr(from, to - from);
  return text.find_first_of("\"\\:,[]{}") == std::string::npos &&
         text.find("“") == std::string::npos && text.find("”") == std::string::npos;
}

std::size_t text_begin(const std::string& line) {
  const std::size_t open = line.find(": \"");
  return open == std::string::npos ? indent(line) : open + 2;
}

/// Changes line `at`; gives the line on which the mistake must be found, none where it cannot be
/// made there.
struct Kind {
  const char* name;
  std::function<std::optional<std::size_t>(Lines&, std::size_t)> make;
};

bool is_member(const std::string& line) {
  return line[indent(line)] == '"' && line.find("\": ") != line.npos;
}

/// The line that closes the bracket opened at the end of line `at`.
std::size_t closing_line(const Lines& lines, std::size_t at) {
  std::size_t i = at + 1;
  while (i < lines.size() && indent(lines[i]) > indent(lines[at])) ++i;
  return i;
}

const std::vector<Kind>& kinds() {
  using At = std::optional<std::size_t>;
  static const std::vector<Kind> kKinds{
      {"inner marks",
       [](Lines& lines, std::size_t at) -> At {
         std::string& line = lines[at];
         if (!has_text(line)) return std::nullopt;
         const std::size_t begin = text_begin(line);
         const std::size_t blank = line.find(' ', begin + 3);
         const std::size_t next = blank == line.npos ? blank : line.find(' ', blank + 1);
         if (next == line.npos || next > line.rfind('"')) return std::nullopt;
         line.insert(next, "\"");
         line.insert(blank + 1, "\"");
         return at;
       }},
      {"comma forgotten",
       [](Lines& lines, std::size_t at) -> At {
         if (!ends_with(lines[at], ",")) return std::nullopt;
         lines[at].pop_back();
         return at;
       }},
      {"comma too many",
       [](Lines& lines, std::size_t at) -> At {
         if (at + 1 >= lines.size() || ends_with(lines[at], ",") || ends_with(lines[at], "{") ||
             ends_with(lines[at], "["))
           return std::nullopt;
         const char next = lines[at + 1][indent(lines[at + 1])];
         if (next != '}' && next != ']') return std::nullopt;
         lines[at] += ",";
         return at;
       }},
      {"name without marks",
       [](Lines& lines, std::size_t at) -> At {
         std::string& line = lines[at];
         if (!is_member(line)) return std::nullopt;
         const std::size_t end = line.find("\": ");
         line.erase(end, 1);
         line.erase(indent(line), 1);
         return at;
       }},
      {"single marks",
       [](Lines& lines, std::size_t at) -> At {
         std::string& line = lines[at];
         if (!has_text(line)) return std::nullopt;
         const std::size_t end = line.rfind('"');
         line[text_begin(line)] = '\'';
         line[end] = '\'';
         return at;
       }},
      {"curly marks",
       [](Lines& lines, std::size_t at) -> At {
         std::string& line = lines[at];
         if (!has_text(line)) return std::nullopt;
         line.replace(line.rfind('"'), 1, "”");
         line.replace(text_begin(line), 1, "“");
         return at;
       }},
      {"closing mark forgotten",
       [](Lines& lines, std::size_t at) -> At {
         std::string& line = lines[at];
         if (!has_text(line)) return std::nullopt;
         line.erase(line.rfind('"'), 1);
         return at;
       }},
      {"colon forgotten",
       [](Lines& lines, std::size_t at) -> At {
         std::string& line = lines[at];
         if (!is_member(line)) return std::nullopt;
         line.erase(line.find("\": ") + 1, 1);
         return at;
       }},
      {"equals sign",
       [](Lines& lines, std::size_t at) -> At {
         std::string& line = lines[at];
         if (!is_member(line)) return std::nullopt;
         line.replace(line.find("\": "), 2, "\" =");
         return at;
       }},
      {"comment",
       [](Lines& lines, std::size_t at) -> At {
         lines[at] += " // xem lại";
         return at;
       }},
      {"zero in front",
       [](Lines& lines, std::size_t at) -> At {
         const std::size_t colon = lines[at].find("\": ");
         if (colon == std::string::npos) return std::nullopt;
         const char first = lines[at][colon + 3];
         if (first < '1' || first > '9') return std::nullopt;
         lines[at].insert(colon + 3, "0");
         return at;
       }},
      {"word of another language",
       [](Lines& lines, std::size_t at) -> At {
         const std::size_t found = lines[at].find(": true");
         if (found == std::string::npos) return std::nullopt;
         lines[at].replace(found + 2, 4, "True");
         return at;
       }},
      {"tab",
       [](Lines& lines, std::size_t at) -> At {
         if (!has_text(lines[at])) return std::nullopt;
         lines[at].insert(text_begin(lines[at]) + 1, "\t");
         return at;
       }},
      {"backslash",
       [](Lines& lines, std::size_t at) -> At {
         if (!has_text(lines[at])) return std::nullopt;
         lines[at].insert(text_begin(lines[at]) + 1, "D:\\Van ban\\");
         return at;
       }},
      {"closing bracket forgotten",
       [](Lines& lines, std::size_t at) -> At {
         const bool opens = ends_with(lines[at], "{") || ends_with(lines[at], "[");
         if (!opens) return std::nullopt;
         const std::size_t close = closing_line(lines, at);
         if (close >= lines.size()) return std::nullopt;
         std::string& line = lines[close];
         line.erase(indent(line), 1);
         return at;
       }},
      {"wrong closing bracket",
       [](Lines& lines, std::size_t at) -> At {
         const std::size_t sign = indent(lines[at]);
         if (at + 1 == lines.size() || (lines[at][sign] != '}' && lines[at][sign] != ']'))
           return std::nullopt;
         lines[at][sign] = lines[at][sign] == '}' ? ']' : '}';
         return at;
       }},
      {"closing bracket too many",
       [](Lines& lines, std::size_t at) -> At {
         const std::size_t sign = indent(lines[at]);
         if (at + 1 == lines.size() || (lines[at][sign] != '}' && lines[at][sign] != ']'))
           return std::nullopt;
         lines[at].insert(sign, 1, lines[at][sign]);
         return at;
       }},
  };
  return kKinds;
}

std::string told(const Diagnostics& findings) {
  std::string list;
  for (const Diagnostic& one : findings)
    list += std::to_string(one.place.line) + " " + one.message.en + "\n";
  return list;
}

Diagnostics findings(const std::string& text) {
  const auto data = read_json(JsonSource("plan.json", text));
  return data ? Diagnostics{} : data.error();
}

void expect_lines(const Lines& lines, const std::set<std::size_t>& wrong, const std::string& made) {
  const Diagnostics found = findings(joined(lines));
  std::multiset<std::size_t> at;
  for (const Diagnostic& one : found) at.insert(static_cast<std::size_t>(one.place.line) - 1);
  if (at == std::multiset<std::size_t>(wrong.begin(), wrong.end())) return;
  std::string shown;
  for (const std::size_t line : wrong)
    for (std::size_t i = line - std::min<std::size_t>(line, 2);
         i < std::min(line + 3, lines.size()); ++i)
      shown += std::to_string(i + 1) + ": " + lines[i].substr(0, 120) + "\n";
  ADD_FAILURE() << made << "\n" << shown << told(found);
}

TEST(SyntaxProperties, RightFilesHaveNoFindings) {
  for (const Lines& file : right_files())
    EXPECT_EQ(told(find_errors(JsonSource("plan.json", joined(file)))), "");
}

TEST(SyntaxProperties, OneMistakeOfEachKindIsFoundAlone) {
  std::mt19937 random(42);
  for (const Lines& file : right_files()) {
    for (const Kind& kind : kinds()) {
      for (int tries = 0; tries < 12; ++tries) {
        Lines lines = file;
        const std::size_t at = random() % lines.size();
        if (const auto wrong = kind.make(lines, at)) expect_lines(lines, {*wrong}, kind.name);
      }
    }
  }
}

/// Far enough from one another not to be one mistake.
bool is_apart(const std::set<std::size_t>& touched, std::size_t at) {
  return std::none_of(touched.begin(), touched.end(), [at](std::size_t other) {
    return (at > other ? at - other : other - at) < 3;
  });
}

TEST(SyntaxProperties, SeveralMistakesAreAllFound) {
  std::mt19937 random(2024);
  const std::vector<Lines> files = right_files();
  for (int turn = 0; turn < 1000; ++turn) {
    Lines lines = files[random() % files.size()];
    std::set<std::size_t> wrong;
    std::set<std::size_t> touched;
    std::string made;
    bool brackets = false;
    for (auto count = 1 + random() % 5; count > 0; --count) {
      const Kind& kind = kinds()[random() % kinds().size()];
      const std::size_t at = random() % lines.size();
      // Two wrong brackets can make up for one another.
      const bool bracket = std::string_view(kind.name).find("bracket") != std::string_view::npos;
      if (!is_apart(touched, at) || (bracket && brackets)) continue;
      Lines changed = lines;
      const auto line = kind.make(changed, at);
      if (!line) continue;
      std::set<std::size_t> where;
      for (std::size_t i = 0; i < lines.size(); ++i)
        if (changed[i] != lines[i]) where.insert(i);
      if (!std::all_of(where.begin(), where.end(),
                       [&](std::size_t one) { return is_apart(touched, one); }))
        continue;
      lines = std::move(changed);
      brackets = brackets || bracket;
      wrong.insert(*line);
      touched.insert(where.begin(), where.end());
      touched.insert(*line);
      made += std::string(kind.name) + " on " + std::to_string(*line + 1) + "; ";
    }
    if (!wrong.empty()) expect_lines(lines, wrong, made);
  }
}

TEST(SyntaxProperties, DamagedFilesAreReadOrExplained) {
  std::mt19937 random(7);
  const std::string signs = "{}[],:\"'“”\\/=;05.\n\t x";
  const std::vector<Lines> files = right_files();
  for (int turn = 0; turn < 1000; ++turn) {
    std::string text = joined(files[random() % files.size()]).substr(0, 3000);
    for (auto count = 1 + random() % 20; count > 0; --count) {
      const std::size_t at = random() % text.size();
      if (random() % 2 == 0)
        text.erase(at, random() % 5);
      else
        text.insert(at, 1, signs[random() % signs.size()]);
    }
    for (const Diagnostic& one : findings(text))
      EXPECT_FALSE(utf8::first_error(describe(one, Language::vietnamese))) << text;
  }
}

// ---- time in proportion to the text ----

std::string repeated(const std::string& piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

TEST(SyntaxProperties, MegabytesTakeTimeInProportion) {
  constexpr std::size_t kSize = 1'500'000;
  const std::string object =
      "{\"heading\": \"Tổ chức thực hiện\", \"body\": [1, true, {\"x\": null}]}";
  const std::vector<std::pair<const char*, std::string>> files{
      {"a mistake at the end", "[" + repeated(object + ",\n", kSize) + "05]"},
      {"the same on one line", "[" + repeated(object + ", ", kSize) + "05]"},
      {"commas forgotten", "[" + repeated(object + "\n", kSize) + "]"},
      {"marks", "[" + repeated("\"", kSize)},
      {"marks and words", "[\"" + repeated("a \"b", kSize)},
      {"marks and commas", "[" + repeated("\"a, ", kSize)},
      {"curly marks", "[" + repeated("“a” ", kSize)},
      {"names without marks", "{" + repeated("a: 1, ", kSize)},
      {"an open string", "{\"a\": \"" + repeated("x\n", kSize)},
      {"line ends in a string", "{\"a\": \"" + std::string(kSize, '\n')},
      {"brackets after an open string", "{\"a\": \"x" + std::string(kSize, '}')},
      {"opening brackets", std::string(kSize, '[')},
      {"empty lists", "[" + repeated("[],", kSize)},
      {"closing brackets", std::string(kSize, ']')},
      {"commas", "[" + std::string(kSize, ',')},
      {"blanks", "[" + std::string(kSize, ' ') + "05"},
      {"blanks and marks", "[\"" + repeated("   \"   ", kSize)},
      {"backslashes", "[\"" + std::string(kSize, '\\')},
      {"slashes", std::string(kSize, '/')},
      {"open comments", repeated("/*", kSize)},
      {"words", repeated("xin chào ", kSize)},
      {"digits", "[" + std::string(kSize, '0')},
      {"decimals", "{\"a\": " + repeated("1,5", kSize)},
      {"no-break spaces", repeated("\u00A0", kSize)},
  };
  for (const auto& [name, text] : files) {
    const std::clock_t begin = std::clock();
    const Diagnostics found = findings(text);
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    EXPECT_FALSE(found.empty()) << name;
    EXPECT_FALSE(utf8::first_error(describe(found, Language::vietnamese))) << name;
    EXPECT_LT(seconds, 3.0) << name;  // of the processor: far from quadratic, on a slow machine too
  }
}

}  // namespace
}  // namespace vanban::plan::syntax
