// SPDX-License-Identifier: MIT
#include "jobs/issue.hpp"

#include <filesystem>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/replacing.hpp"
#include "base/strict.hpp"
#include "jobs/issued_files.hpp"
#include "jobs/numbered_draft.hpp"
#include "pipeline/drafting.hpp"
#include "pipeline/locate.hpp"
#include "pipeline/office_profile.hpp"
#include "pipeline/output_files.hpp"
#include "pipeline/register_request.hpp"
#include "plan/plan.hpp"
#include "registry/faults.hpp"
#include "registry/request_check.hpp"

namespace vanban::jobs {
namespace {

/// All that is read and checked before the register is asked for a number.
struct Prepared {
  pipeline::Draft draft;
  registry::IssueRequest request;
};

/// Nothing where the plan leaves the date open or says the same.
std::optional<Diagnostic> other_date(const plan::Plan& plan, const Date& date) {
  const auto written = plan.metadata.issued_date.complete();
  if (!written || *written == date) return std::nullopt;
  Diagnostic note;
  note.code = "issue.other-date";
  note.severity = Severity::warning;
  note.place.field = "issued_date";
  note.message = {fmt::format("dữ liệu ghi ngày {}; văn bản mang ngày ban hành {}",
                              written->to_iso(), date.to_iso()),
                  fmt::format("the plan says {}; the document bears the date of issue, {}",
                              written->to_iso(), date.to_iso())};
  return note;
}

Diagnostic warning(std::string code, std::string field, Bilingual message, Bilingual hint) {
  Diagnostic note;
  note.code = std::move(code);
  note.severity = Severity::warning;
  note.place.field = std::move(field);
  note.message = std::move(message);
  note.hint = std::move(hint);
  return note;
}

/// A number and a date once given stay: reported where the job asks for others.
std::optional<Diagnostic> record_stays(const IssueJob& job, const registry::Numbering& record) {
  const bool other_number = job.reserved_number && *job.reserved_number != record.number;
  if (!other_number && job.date == record.date) return std::nullopt;
  const std::string date = record.date.to_iso();
  return warning(
      "issue.record-stays", {},
      {fmt::format("văn bản đã ban hành: giữ nguyên số {} và ngày {} trong sổ", record.code, date),
       fmt::format("already issued: number {} and date {} on record stay", record.code, date)},
      {"Ngày ở --date và số ở --reserved không được dùng; văn bản khác thì cần tệp dữ liệu và "
       "document_id khác.",
       "--date and --reserved were not used; another document needs a plan file and document_id "
       "of its own."});
}

std::optional<Diagnostic> nobody_signs(const plan::Plan& plan) {
  if (!plan.metadata.signer.name.empty()) return std::nullopt;
  return warning("issue.no-signer-name", "signer",
                 {"văn bản được cấp số nhưng chưa ghi họ tên người ký",
                  "the document takes a number without the signer's name"},
                 {"Lần sau ghi signer.name trước khi cấp số.",
                  "Next time give signer.name before the number is taken."});
}

/// The number of the decision counts, and so does its date.
std::optional<Diagnostic> bearer_date(const IssueJob& job, const pipeline::Draft& draft,
                                      const registry::Issued& issued) {
  if (pipeline::bearer_of(draft.links) == nullptr || job.date == issued.numbering.date)
    return std::nullopt;
  const std::string date = issued.numbering.date.to_iso();
  return warning("issue.bearer-date", {},
                 {fmt::format("ban hành kèm theo {}: lấy ngày {}, không lấy ngày ở --date",
                              issued.numbering.code, date),
                  fmt::format("issued with {}: its date {} counts, not that of --date",
                              issued.numbering.code, date)},
                 {});
}

/// What is worth telling once the number is given.
Diagnostics notes_on(const IssueJob& job, const pipeline::Draft& draft,
                     const registry::Issued& issued) {
  const plan::Plan& plan = draft.plan;
  Diagnostics notes;
  const auto add = [&notes](std::optional<Diagnostic> note) {
    if (note) notes.push_back(std::move(*note));
  };
  if (issued.already_issued) {
    add(record_stays(job, issued.numbering));
  } else {
    if (pipeline::bearer_of(draft.links) == nullptr) add(other_date(plan, job.date));
    add(bearer_date(job, draft, issued));
    add(nobody_signs(plan));
    add(registry::doubt_about(draft.document.metadata.code_notation));
    for (Diagnostic& note :
         pipeline::open_links(plan, draft.links,
                              {"Cấp số cho văn bản đó trước, hoặc sau này chạy vanban regenerate.",
                               "Issue that one first, or run vanban regenerate later."}))
      notes.push_back(std::move(note));
    for (Diagnostic& mark : pipeline::typed_marks(draft)) notes.push_back(std::move(mark));
  }
  return pipeline::locate(std::move(notes), plan);
}

/// Asked of the draft as it is before it has a number.
registry::IssueRequest request_for(const IssueJob& job, const pipeline::Draft& draft,
                                   const std::optional<pipeline::OfficeProfile>& office) {
  const pipeline::IssueTerms terms{job.date, job.secrecy,
                                   office ? office->series : registry::SeriesRule{},
                                   job.reserved_number, job.existing};
  return pipeline::issue_request(
      {draft.plan, draft.document.metadata,
       pipeline::book_fields(draft.plan.metadata, draft.document),
       pipeline::identity_of(draft.plan), pipeline::sources_of(draft, office),
       pipeline::register_links(draft.links)},
      terms);
}

Result<Prepared> prepare(const IssueJob& job, Workshop& workshop, const registry::Register* book) {
  VANBAN_TRY(const auto office, pipeline::office_profile_at(workshop.files(), job.office_path));
  pipeline::Drafting drafting({workshop.files(), workshop.templates(), job.template_folders,
                               pipeline::defaults_of(office), book});
  VANBAN_TRY(pipeline::Draft draft, drafting.draft(job.plan_path));
  VANBAN_CHECK(pipeline::check_number_open(draft.plan));
  VANBAN_CHECK(pipeline::check_bearer_shown(draft));
  VANBAN_CHECK(workshop.fonts());
  registry::IssueRequest request = request_for(job, draft, office);
  return Prepared{std::move(draft), std::move(request)};
}

/// The files of an earlier issue: looked after, a missing one made again.
Diagnostics look_after_files(NumberedDraft& draft, const pipeline::RenderOptions& options,
                             const registry::Issued& issued, FileSystem& files) {
  return mend_issued_files(
      issued.outputs, files, [&](const std::string& path) -> Result<std::string> {
        pipeline::RenderOptions same = options;
        const std::string ending = std::filesystem::path(path).extension().string();
        if (const auto format = pipeline::format_of(ending)) same.formats = {*format};
        VANBAN_TRY(pipeline::Rendered rendered, draft.render(issued.numbering, same));
        return std::move(rendered.contents.front().bytes);
      });
}

/// A document that is issued with another one follows it.
Result<void> check_bearer_issued(const pipeline::Draft& draft, const registry::Register* book) {
  const pipeline::LinkedDocument* bearer = pipeline::bearer_of(draft.links);
  if (bearer == nullptr) return {};
  if (book != nullptr) {
    const auto number = book->in_force(bearer->identity);
    if (!number) return fail(number.error());
    if (*number) return {};
  }
  const auto index = static_cast<std::size_t>(bearer - draft.links.data());
  const std::string& document = draft.plan.metadata.links[index].document;
  Diagnostic diagnostic;
  diagnostic.code = "issue.bearer-open";
  diagnostic.fault = Fault::state;
  diagnostic.place.field = fmt::format("links[{}].document", index);
  diagnostic.message = {
      fmt::format("văn bản này ban hành kèm theo {}, mà văn bản đó chưa được cấp số", document),
      fmt::format("this document is issued with {}, which has no number yet", document)};
  diagnostic.hint = {
      fmt::format("Chạy vanban issue {} trước; văn bản kèm theo lấy số và ngày của nó.", document),
      fmt::format("Run vanban issue {} first; the attached document takes its number and date.",
                  document)};
  return fail(pipeline::locate({std::move(diagnostic)}, draft.plan));
}

/// Refuses warnings where the job is strict, before anything is written.
Result<void> check_warnings(const IssueJob& job, const pipeline::Draft& draft,
                            const pipeline::MaybeNumbering& numbering, Diagnostics notes) {
  if (!job.strict || !numbering) return {};
  const registry::Issued presumed{*numbering, 1, false, {}};
  for (Diagnostic& note : notes_on(job, draft, presumed)) notes.push_back(std::move(note));
  if (!has_warnings(notes)) return {};
  notes.push_back(stopped_by_warnings());
  return fail(std::move(notes));
}

/// The first document of a register: all that can be refused is tried before the register's file is
/// made, so that a refusal leaves none behind. What is rendered is what number 1 will print.
Result<void> rehearse(const IssueJob& job, const registry::IssueRequest& request,
                      const std::string& base, NumberedDraft& draft, const FileSystem& files) {
  if (auto checked = registry::check(request); !checked)
    return fail(pipeline::locate(std::move(checked.error()), draft.draft().plan));
  if (job.reserved_number)
    VANBAN_CHECK(registry::Register::open(job.register_path, registry::OpenMode::write));
  const registry::Numbering first{1, job.date, {}};
  VANBAN_TRY(const Diagnostics notes, draft.rehearse(first, job.options));
  VANBAN_CHECK(check_warnings(job, draft.draft(), first, notes));
  Diagnostics findings;
  const bool overwrite = job.existing == registry::ExistingFiles::replace;
  for (const pipeline::Format format : job.options.formats.list()) {
    const std::string path = pipeline::output_path(base, format);
    if (obstacle_to({path, {}, overwrite}, files)) findings.push_back(registry::file_exists(path));
  }
  if (!findings.empty()) return fail(std::move(findings));
  return {};
}

/// Takes a number, or that of the document that this one is issued with.
Result<registry::Issued> take_number(const pipeline::Draft& draft, registry::IssueRequest request,
                                     registry::Register& book, const registry::Render& render) {
  const pipeline::LinkedDocument* bearer = pipeline::bearer_of(draft.links);
  if (bearer == nullptr) return book.issue(request, render);
  request.version.issued_with = bearer->identity;
  return book.issue_attached(request.version, render);
}

/// The register where it is there; nothing before the first issue.
Result<std::optional<registry::Register>> existing_register(const std::string& path,
                                                            const FileSystem& files) {
  if (!files.exists(path)) return std::nullopt;
  auto book = registry::Register::open(path, registry::OpenMode::write);
  if (!book) return fail(std::move(book.error()));
  return std::optional<registry::Register>(std::move(*book));
}

}  // namespace

Result<IssueReport> issue_job(const IssueJob& job, Workshop& workshop) {
  FileSystem& files = workshop.files();
  VANBAN_TRY(const std::string stem, pipeline::file_stem(job.name, job.plan_path));
  VANBAN_TRY(auto book, existing_register(job.register_path, files));
  VANBAN_TRY(Prepared prepared, prepare(job, workshop, book ? &*book : nullptr));
  NumberedDraft numbered(std::move(prepared.draft), workshop);
  const pipeline::Draft& draft = numbered.draft();
  // The register takes paths from its own folder, the user from where he stands.
  const std::string base = std::filesystem::absolute(std::filesystem::path(job.out_folder) / stem)
                               .lexically_normal()
                               .string();
  VANBAN_CHECK(check_bearer_issued(draft, book ? &*book : nullptr));
  if (!book) {
    VANBAN_CHECK(rehearse(job, prepared.request, base, numbered, files));
    VANBAN_TRY(book, registry::open_register(job.register_path, files));
  }
  int pages = 0;
  Diagnostics notes;
  auto issued = take_number(
      draft, std::move(prepared.request), *book,
      [&](const registry::Assignment& given) -> Result<std::vector<registry::RenderedFile>> {
        VANBAN_TRY(pipeline::Rendered rendered, numbered.render(given.numbering, job.options));
        pages = rendered.pages;
        notes = std::move(rendered.notes);
        VANBAN_CHECK(check_warnings(job, draft, given.numbering, notes));
        return registered_files(base, rendered);
      });
  if (!issued) return fail(pipeline::locate(std::move(issued.error()), draft.plan));
  IssueReport report{std::move(*issued), pages, std::move(notes)};
  for (Diagnostic& note : notes_on(job, draft, report.issued))
    report.notes.push_back(std::move(note));
  if (report.issued.already_issued)
    for (Diagnostic& note : look_after_files(numbered, job.options, report.issued, files))
      report.notes.push_back(std::move(note));
  return report;
}

}  // namespace vanban::jobs
