// SPDX-License-Identifier: MIT
// The public face of this folder: load a template once, evaluate it with many plans.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "model/document.hpp"
#include "plan/json.hpp"
#include "templating/building/text_memory.hpp"

namespace vanban::templating {

struct Program;

/// What a template says of itself in `{% about %}` (docs/template-language.md).
struct About {
  Bilingual purpose;                ///< what it is for, in one line; empty: it does not say
  std::optional<model::Form> form;  ///< its own, or that of the template it extends
  /// Given where the text of the document is wholly the data's (`body`), so that any document of
  /// the kind can be written with it: the tên loại that it sets by itself, or `any` where the data
  /// names it in `type_name`.
  std::string kind;
};

/// A template of the template folders.
struct ListedTemplate {
  std::string name;
  About about;
  Diagnostics errors;  ///< why it does not compile; empty: it does
};

/// A file of a template.
struct TemplateFile {
  std::string path;
  std::string text;  ///< as the file has it
};

/// A compiled template: immutable, cheap to copy, safe in several threads.
class Template {
 public:
  explicit Template(std::shared_ptr<const Program> program) : program_(std::move(program)) {}
  const Program& program() const { return *program_; }
  /// The name it was loaded by, such as `ke-hoach`.
  const std::string& name() const;
  const About& about() const;
  /// Paths of all files it is made of, the template's own first.
  std::vector<std::string> files() const;
  /// The same files with the texts that were compiled.
  std::vector<TemplateFile> texts() const;
  /// Whether loading it anew would find the same files with the same texts.
  bool is_current(const FileSystem& files) const;

  /// How many documents were made of it and of its copies.
  std::size_t evaluations() const { return *evaluations_; }
  void count_evaluation() const { ++*evaluations_; }

 private:
  std::shared_ptr<const Program> program_;
  std::shared_ptr<std::atomic<std::size_t>> evaluations_ =
      std::make_shared<std::atomic<std::size_t>>(0);
};

/// Finds and compiles templates. Folders are searched in order; nothing outside them is ever read.
class Loader {
 public:
  Loader(const FileSystem& files, std::vector<std::string> folders)
      : files_(files), folders_(std::move(folders)) {}

  /// Compiles `name` with its bases and includes. Fails with Fault::template_ for a name that is
  /// none or is not found (`template.not-found`, with the nearest), for every mistake of syntax of
  /// each file at its place, for circles and files that are not UTF-8; with Fault::io for a file
  /// that cannot be read.
  Result<Template> load(const std::string& name) const;

  /// The templates that can be named in a plan, those of subfolders (`parts/`) not among them, by
  /// name; of several with one name the one that `load` takes. A folder that cannot be read has
  /// none.
  std::vector<ListedTemplate> list() const;

 private:
  const FileSystem& files_;
  std::vector<std::string> folders_;
};

/// The document that a template makes of the data of one plan. Fails with Fault::template_ for what
/// the template asks and the data lacks, for `error(…)` and beyond the limits of loops and text;
/// with Fault::data for fields that nobody knows or prints, that have the wrong type, and for
/// choices of presentation outside the regulation. `memory` spares the reading of texts met before;
/// the document is the same without.
Result<model::Document> evaluate(const Template& compiled, const plan::Json& data,
                                 TextMemory* memory = nullptr);

/// One field of the data that a template uses.
struct Field {
  std::string path;
  std::string type;  ///< as in `{% field %}`
  std::string meaning;
  std::string example;
  bool optional = false;
  bool operator==(const Field&) const = default;
};

/// Declared fields in the order of the files, then fields that are used but declared nowhere.
std::vector<Field> fields(const Template& compiled);

}  // namespace vanban::templating
