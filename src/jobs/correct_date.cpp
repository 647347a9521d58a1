// SPDX-License-Identifier: MIT
#include "jobs/correct_date.hpp"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "jobs/numbered_draft.hpp"
#include "pipeline/output_files.hpp"
#include "pipeline/stored_version.hpp"

namespace vanban::jobs {
namespace {

/// As the files before were, and where they lie.
struct FilesBefore {
  std::vector<std::string> paths;
  pipeline::Formats formats{};
};

FilesBefore files_before(const registry::DocumentRecord& record) {
  FilesBefore before;
  for (const registry::Output& output : record.versions.back().outputs) {
    before.paths.push_back(output.path);
    const std::string ending = std::filesystem::path(output.path).extension().string();
    if (const auto format = pipeline::format_of(ending)) before.formats.add(*format);
  }
  if (before.formats.empty()) before.formats = pipeline::kUsualFormats;
  return before;
}

}  // namespace

Result<registry::Issued> correct_date(registry::Register& book,
                                      const registry::DateCorrection& correction,
                                      Workshop& workshop) {
  VANBAN_TRY(const registry::Entry entry, book.find(correction.key));
  const auto render =
      [&](const registry::Assignment& given) -> Result<std::vector<registry::RenderedFile>> {
    VANBAN_TRY(const auto record, book.document(entry.identity));
    const FilesBefore before = files_before(record);
    VANBAN_TRY(pipeline::Draft stored, pipeline::stored_draft(book, record, given.numbering));
    NumberedDraft draft(std::move(stored), workshop);
    VANBAN_TRY(pipeline::Rendered rendered,
               draft.render(given.numbering, {before.formats, false, model::Purpose::issue,
                                              may_carry_plan(record)}));
    return registered_files(pipeline::next_version_base(before.paths, {}, given.version), rendered);
  };
  return book.correct_date(correction, render);
}

}  // namespace vanban::jobs
