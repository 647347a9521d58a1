// SPDX-License-Identifier: MIT
#include "jobs/redline.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/overlay_file_system.hpp"
#include "base/replacing.hpp"
#include "docx/redline_writer.hpp"
#include "fonts/font_set.hpp"
#include "jobs/import.hpp"
#include "layout/layout.hpp"
#include "layout/revision_legend.hpp"
#include "pipeline/locate.hpp"
#include "pipeline/own_file.hpp"
#include "pipeline/versions.hpp"
#include "revision/compare.hpp"
#include "revision/listing.hpp"
#include "revision/marked_document.hpp"

namespace vanban::jobs {
namespace {

/// A file that no redline would be called is perhaps a register, an office profile, another plan:
/// it stays whatever is asked.
Result<void> check_target(const RedlineRequest& request, const FileSystem& files) {
  if (request.out_path.empty()) return {};
  const bool called_so = redline_format_of(request.out_path).has_value();
  const auto obstacle =
      obstacle_to({request.out_path,
                   {request.old_path, request.new_path},
                   request.overwrite && called_so,
                   {},
                   [&] { return pipeline::is_own_draft(request.out_path, files); }},
                  files);
  if (!obstacle) return {};
  if (*obstacle == Obstacle::input)
    return fail(
        refusal_to_replace("redline.overwrites", Fault::usage, request.out_path, *obstacle));
  Diagnostic refusal =
      refusal_to_replace("redline.in-the-way", Fault::io, request.out_path, *obstacle);
  if (*obstacle == Obstacle::taken && !called_so)
    refusal.hint = {"Đặt tên kết thúc bằng .docx, .pdf hoặc .txt.",
                    "Let the name end in .docx, .pdf or .txt."};
  return fail(std::move(refusal));
}

Diagnostic note(std::string code, Severity severity, Bilingual message) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.severity = severity;
  diagnostic.message = std::move(message);
  return diagnostic;
}

Diagnostics notes_on(const RedlineRequest& request, const pipeline::Versions& versions,
                     std::size_t changes) {
  Diagnostics notes;
  const std::string& old_template = versions.before.plan.metadata.template_name;
  const std::string& new_template = versions.after.plan.metadata.template_name;
  if (old_template != new_template)
    notes.push_back(note(
        "redline.other-template", Severity::warning,
        {fmt::format("hai bản dùng hai mẫu khác nhau ({}: {}; {}: {}): khác biệt của mẫu cũng hiện "
                     "thành thay đổi",
                     request.old_path, old_template, request.new_path, new_template),
         fmt::format("the versions use two templates ({}: {}; {}: {}): what differs between those "
                     "shows as changes too",
                     request.old_path, old_template, request.new_path, new_template)}));
  if (changes == 0)
    notes.push_back(note(
        "redline.no-changes", Severity::note,
        {fmt::format("hai bản in ra giống hệt nhau: {} và {}", request.old_path, request.new_path),
         fmt::format("the two versions print the same: {} and {}", request.old_path,
                     request.new_path)}));
  return notes;
}

/// In the language of the document.
std::vector<layout::LegendWords> legend() {
  using model::RevisionMark;
  return {{"Bản so sánh:", RevisionMark::none},
          {"chữ thêm", RevisionMark::inserted},
          {"chữ bỏ", RevisionMark::deleted},
          {"chuyển đi nơi khác", RevisionMark::moved_away},
          {"chuyển đến đây", RevisionMark::moved_here}};
}

/// Writes one file of two versions.
class Redline {
 public:
  Redline(const RedlineRequest& request, Workshop& workshop)
      : request_(request), workshop_(workshop) {}

  /// The file's bytes; fills the report in.
  Result<std::string> make(pipeline::Versions versions, RedlineReport& report) {
    const revision::Revision revision =
        revision::compare(versions.before.document, versions.after.document);
    const auto changes = revision::list_changes(revision);
    const std::string list = revision::describe(changes, request_.language);
    if (!changes.empty())
      report.changes = static_cast<std::size_t>(std::count(list.begin(), list.end(), '\n'));
    report.notes = notes_on(request_, versions, report.changes);
    if (request_.format == RedlineFormat::txt) return list;
    if (request_.format == RedlineFormat::docx) return docx(std::move(versions), report);
    return pdf(std::move(versions), revision, report);
  }

 private:
  /// Prepared as a whole, so that drawn lines and the letterhead's columns fit what is shown; where
  /// both wordings together do not fit, with the columns of either version.
  static Result<model::Document> marked(pipeline::Versions& versions,
                                        const revision::Revision& revision,
                                        const fonts::FontSet& fonts) {
    model::Document document = revision::marked_document(revision);
    if (layout::prepare(document, fonts)) return document;
    if (auto prepared = prepare(versions, fonts); !prepared)
      return fail(std::move(prepared.error()));
    return revision::marked_document(
        revision::compare(versions.before.document, versions.after.document));
  }

  /// Compared once more, prepared: accepting all must give the very document that render makes.
  Result<std::string> docx(pipeline::Versions versions, RedlineReport& report) const {
    VANBAN_TRY(const fonts::FontSet* const fonts, workshop_.fonts());
    VANBAN_TRY(pipeline::Renderer* const renderer, workshop_.renderer());
    if (auto prepared = prepare(versions, *fonts); !prepared)
      return fail(std::move(prepared.error()));
    auto before = layout::paginate(versions.before.document, *fonts, &renderer->lines());
    auto after = layout::paginate(versions.after.document, *fonts, &renderer->lines());
    if (!before)
      before = fail(pipeline::in_old_version(std::move(before.error()), versions.before));
    if (!after) after = fail(pipeline::in_new_version(std::move(after.error()), versions.after));
    if (!before || !after) return fail(pipeline::findings_of(before, after));
    const revision::Revision revision =
        revision::compare(versions.before.document, versions.after.document);
    append(report.notes, docx::untracked_changes(revision));
    return docx::RedlineWriter().write(revision, before->facts, after->facts,
                                       author(versions.after.document.metadata));
  }

  docx::RevisionAuthor author(const model::Metadata& metadata) const {
    return {request_.author.empty() ? metadata.organ_name : request_.author,
            request_.date ? request_.date->to_iso() + "T00:00:00Z" : ""};
  }

  Result<std::string> pdf(pipeline::Versions versions, const revision::Revision& revision,
                          RedlineReport& report) const {
    VANBAN_TRY(const fonts::FontSet* const fonts, workshop_.fonts());
    VANBAN_TRY(pipeline::Renderer* const renderer, workshop_.renderer());
    auto document = marked(versions, revision, *fonts);
    if (!document) return fail(std::move(document.error()));
    auto pages = layout::paginate(*document, *fonts, &renderer->lines());
    if (!pages) return fail(located(std::move(pages.error()), versions));
    layout::append_legend(*pages, *fonts, document->sections.front().page.margins.left, legend());
    document->metadata.title = "Bản so sánh: " + document->metadata.title;
    append(report.notes, located(pages->findings, versions));
    report.pages = static_cast<int>(pages->pages.size());
    return renderer->writers().pdf.write(*pages, document->metadata);
  }

  /// Each finding names the version that it is about.
  static Diagnostics located(Diagnostics findings, const pipeline::Versions& versions) {
    return pipeline::locate(pipeline::locate(std::move(findings), versions.after.plan),
                            versions.before.plan);
  }

  const RedlineRequest& request_;
  Workshop& workshop_;
};

Result<void> write(const std::string& path, const std::string& bytes, FileSystem& files) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  if (!folder.empty())
    if (auto made = files.make_folder(folder); !made) return made;
  return files.write(path, bytes);
}

/// Word files are compared by what they say: as the plans that they would be imported as. Their
/// doubts come along; what a plan of that name says is laid over the file.
Result<Diagnostics> lay_imported(const RedlineRequest& request, Workshop& workshop,
                                 OverlayFileSystem& plans) {
  Diagnostics notes;
  for (const std::string& path : {request.old_path, request.new_path}) {
    if (redline_format_of(path) != RedlineFormat::docx) continue;
    ImportRequest asked;
    asked.path = path;
    asked.template_folders = request.template_folders;
    VANBAN_TRY(ImportReport imported, import_job(asked, workshop));
    plans.set(path, std::move(imported.plan));
    // What the paper leaves open is no matter of a comparison.
    for (Diagnostic& note : imported.notes)
      if (note.severity != Severity::note && note.code != "import.open-field")
        notes.push_back(std::move(note));
  }
  return notes;
}

}  // namespace

std::optional<RedlineFormat> redline_format_of(const std::string& path) {
  std::string ending = std::filesystem::path(path).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char letter) {
    return static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter);
  });
  if (ending == ".docx") return RedlineFormat::docx;
  if (ending == ".pdf") return RedlineFormat::pdf;
  if (ending == ".txt") return RedlineFormat::txt;
  return std::nullopt;
}

Result<RedlineReport> redline_job(const RedlineRequest& request, Workshop& workshop) {
  FileSystem& files = workshop.files();
  VANBAN_CHECK(check_target(request, files));
  OverlayFileSystem plans(files);
  VANBAN_TRY(Diagnostics notes, lay_imported(request, workshop, plans));
  VANBAN_TRY(pipeline::Versions versions,
             pipeline::draft_versions({request.old_path, request.new_path, request.template_folders,
                                       request.office_path, request.register_path},
                                      workshop.templates(), plans));
  RedlineReport report;
  VANBAN_TRY(std::string bytes, Redline(request, workshop).make(std::move(versions), report));
  report.notes.insert(report.notes.begin(), std::make_move_iterator(notes.begin()),
                      std::make_move_iterator(notes.end()));
  report.bytes = bytes.size();
  if (request.out_path.empty())
    report.text = std::move(bytes);
  else
    VANBAN_CHECK(write(request.out_path, bytes, files));
  return report;
}

}  // namespace vanban::jobs
