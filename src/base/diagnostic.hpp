// SPDX-License-Identifier: MIT
// What went wrong, where, and what to do: a value that travels up to whoever talks to the user.
// Every text exists in Vietnamese and English; the language is chosen when it is shown.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace vanban {

/// The language of messages (`--lang`).
enum class Language { vietnamese, english };

/// One text in both languages.
struct Bilingual {
  std::string vi;
  std::string en;
  const std::string& in(Language language) const {
    return language == Language::vietnamese ? vi : en;
  }
  bool empty() const { return vi.empty() && en.empty(); }
  bool operator==(const Bilingual&) const = default;
};

enum class Severity { error, warning, note };

/// What kind of failure it is; the program's exit code follows from it (`exit_code`).
enum class Fault {
  usage,        ///< wrong arguments on the command line
  data,         ///< the plan data or unit list
  template_,    ///< a template's text or what it asks for
  io,           ///< files, folders, disk space
  environment,  ///< fonts or other things the machine lacks
  layout,       ///< content that cannot be laid out
  state,        ///< the register or a journal refuses (conflict, damage, version)
  partial,      ///< a batch in which some units failed
  strict,       ///< warnings where the user wants none (`--strict`)
  internal,     ///< an error of the program
};

/// Where it went wrong. Any part may be missing (empty, 0).
struct Place {
  std::string file;
  int line = 0;             ///< 1-based
  int column = 0;           ///< 1-based, in characters (code points)
  std::string field;        ///< path in the data, such as `recipients[2]`
  std::string source_line;  ///< the line itself, shown with a caret under `column`
  int shown_from = 1;       ///< column at which `source_line` begins, where it is only a piece
  Bilingual unit = {};      ///< of the finished document, such as `điểm b khoản 2 Điều 1`
  bool operator==(const Place&) const = default;
};

/// One finding.
struct Diagnostic {
  std::string code;  ///< stable id, such as `plan.missing-field`
  Fault fault = Fault::data;
  Severity severity = Severity::error;
  Place place;
  Bilingual message;
  Bilingual hint;  ///< what to do; may be empty
  bool operator==(const Diagnostic&) const = default;

  // For building one in a single expression: `make_error(…).in_field("signer")`.
  Diagnostic at(Place where) && { return place = std::move(where), std::move(*this); }
  Diagnostic in_file(std::string path) && { return place.file = std::move(path), std::move(*this); }
  Diagnostic in_field(std::string path) && {
    return place.field = std::move(path), std::move(*this);
  }
};

Diagnostic make_error(std::string code, Fault fault, Bilingual message, Bilingual hint = {});
/// What is laid out or done all the same, but worth a look.
Diagnostic make_warning(std::string code, Bilingual message, Bilingual hint = {});
/// What the user should know; nothing is wrong.
Diagnostic make_note(std::string code, Bilingual message, Bilingual hint = {});

using Diagnostics = std::vector<Diagnostic>;

/// A value, or everything that can be fixed at once.
template <typename T>
using Result = tl::expected<T, Diagnostics>;

/// A failure of one finding: `return fail(diagnostic);`.
inline tl::unexpected<Diagnostics> fail(Diagnostic diagnostic) {
  Diagnostics list;
  list.push_back(std::move(diagnostic));
  return tl::unexpected<Diagnostics>(std::move(list));
}
inline tl::unexpected<Diagnostics> fail(Diagnostics list) {
  return tl::unexpected<Diagnostics>(std::move(list));
}

/// Puts findings after those of the list, in their order.
inline void append(Diagnostics& list, Diagnostics more) {
  for (Diagnostic& one : more) list.push_back(std::move(one));
}

// Hands a failure on to the caller: `VANBAN_TRY(const auto draft, drafting.draft(path));` declares
// `draft` with the value or returns the findings; `VANBAN_CHECK(check(draft));` where the value
// does not matter. The only macros of the project: C++20 has no other way to return from the
// caller.
#define VANBAN_JOINED_(a, b) a##b
#define VANBAN_JOINED(a, b) VANBAN_JOINED_(a, b)
#define VANBAN_TRY_(result, declaration, ...)                    \
  auto result = (__VA_ARGS__);                                   \
  if (!result) return ::vanban::fail(std::move(result.error())); \
  declaration = std::move(*result)
#define VANBAN_TRY(declaration, ...) \
  VANBAN_TRY_(VANBAN_JOINED(result_of_line_, __LINE__), declaration, __VA_ARGS__)
#define VANBAN_CHECK(...)                                       \
  do {                                                          \
    if (auto checked_result = (__VA_ARGS__); !checked_result)   \
      return ::vanban::fail(std::move(checked_result.error())); \
  } while (false)

/// Text for people: `file:line:column: lỗi: message`, the line with a caret, the hint.
std::string describe(const Diagnostic& diagnostic, Language language);
std::string describe(const Diagnostics& diagnostics, Language language);

bool has_errors(const Diagnostics& diagnostics);

/// The documented exit code (docs/exit-codes.md) of the first error; 0 where there is none.
int exit_code(const Diagnostics& diagnostics);
int exit_code(Fault fault);

}  // namespace vanban
