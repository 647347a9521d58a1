// SPDX-License-Identifier: MIT
// One table of commands and options: parsing, help, the man page and shell completion all read it.
#pragma once

#include <istream>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/file_system.hpp"

namespace vanban::cli {

/// A fixed text of the command table in both languages.
struct Words {
  std::string_view vi;
  std::string_view en;
  std::string_view in(Language language) const {
    return language == Language::vietnamese ? vi : en;
  }
};

/// `--name VALUE`, or a switch where `value` is empty.
struct Option {
  std::string_view name;   ///< without the dashes
  std::string_view value;  ///< what stands for the value in help, such as `DIR`
  Words help;
  char letter = '\0';  ///< its short form, such as `o` for `-o`; none: 0
};

/// A word that stands without a dash.
struct Positional {
  std::string_view name;  ///< such as `PLAN.json`
  Words help;
  bool required = true;
  bool repeated = false;  ///< takes all words that are left
};

/// What the user typed, by name.
class Arguments {
 public:
  void add(const std::string& name, std::string value) {
    values_[name].push_back(std::move(value));
  }
  bool has(const std::string& name) const { return values_.count(name) != 0; }
  /// The last value given, or `fallback`.
  std::string get(const std::string& name, std::string fallback = {}) const;
  const std::vector<std::string>& all(const std::string& name) const;
  /// Puts `to` in place of every value `from`; how many there were.
  std::size_t replace(const std::string& name, const std::string& from, const std::string& to);

 private:
  std::map<std::string, std::vector<std::string>> values_;
};

/// How findings are printed (`--messages`): for people, or as one JSON object a line.
enum class MessageForm { text, json };

/// The world as a command sees it; tests hand in their own.
struct Context {
  FileSystem& files;
  std::ostream& out;
  std::ostream& err;
  Language language = Language::vietnamese;  ///< of the environment, until `--lang` is read
  std::string program_folder = {};  ///< where the executable lies: data folders are found from it
  std::vector<std::string> font_folders = {};  ///< from VANBAN_FONT_DIR
  std::istream* in = nullptr;                  ///< standard input; none: it is empty
  std::optional<Date> today = std::nullopt;    ///< nobody asks the clock where it is not given
  // What the general options ask for; `run` fills it in.
  MessageForm messages = MessageForm::text;
  bool quiet = false;    ///< print errors only
  bool strict = false;   ///< warnings make the command fail
  bool warned = false;   ///< a warning was reported
  bool confirms = true;  ///< standard output is free for what a command says
};

struct Command {
  std::string_view name;
  Words summary;
  std::vector<Positional> positionals;
  std::vector<Option> options;
  std::string_view example;  ///< a whole command line that works in a fresh checkout
  Words example_meaning;
  /// Runs it; the exit code (docs/exit-codes.md).
  int (*run)(const Arguments& arguments, Context& context);
  /// Its positionals and its output may be `-`: it reads and writes through Context::files alone.
  bool streams = false;
};

/// All commands in the order in which help shows them.
const std::vector<const Command*>& commands();

/// Options that every command takes, after its name or before it.
const std::vector<Option>& general_options();

/// The command of that name, or nothing.
const Command* find_command(std::string_view name);

/// An option whose value does not do, or that is missing (Fault::usage).
Diagnostic misuse(std::string code, Bilingual message, Bilingual hint = {});

/// Prints the findings to `err`, in the form and as far as the general options ask; their exit
/// code.
int report(const Diagnostics& diagnostics, Context& context);
/// The same for the notes of a command that is done, or for what stopped it.
int report_result(const Result<Diagnostics>& done, Context& context);

/// Where a command says what it did: standard output, or nowhere with `--quiet` or where a document
/// goes there. Results that were asked for (a list, a text) go to `Context::out`.
std::ostream& confirmations(Context& context);

}  // namespace vanban::cli
