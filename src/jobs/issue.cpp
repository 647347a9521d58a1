// SPDX-License-Identifier: MIT
#include "jobs/issue.hpp"

#include <filesystem>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/code_number.hpp"
#include "base/replacing.hpp"
#include "base/sha256.hpp"
#include "base/strict.hpp"
#include "jobs/issued_files.hpp"
#include "jobs/numbered_draft.hpp"
#include "pipeline/doubts.hpp"
#include "pipeline/drafting.hpp"
#include "pipeline/locate.hpp"
#include "pipeline/office_profile.hpp"
#include "pipeline/output_files.hpp"
#include "pipeline/register_request.hpp"
#include "pipeline/stored_version.hpp"
#include "plan/plan.hpp"
#include "registry/faults.hpp"
#include "registry/forecast.hpp"
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
  return warning(
      "issue.no-signer-name", "signer",
      {"chưa ghi họ tên người ký", "nobody signs: the signer's name is missing"},
      {"Ghi signer.name trước khi cấp số; --dry-run xem trước, --strict không cấp số khi "
       "còn cảnh báo.",
       "Give signer.name before the number is taken; --dry-run shows it before, --strict "
       "takes none where there is a warning."});
}

/// What is doubtful, while no number is taken yet.
void tell_before(const IssueJob& job, const pipeline::Draft& draft) {
  auto doubt = nobody_signs(draft.plan);
  if (doubt && job.tell) job.tell(pipeline::locate({std::move(*doubt)}, draft.plan));
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
    if (!job.tell) add(nobody_signs(plan));
    add(registry::doubt_about(draft.document.metadata.code_notation));
    for (Diagnostic& note :
         pipeline::open_links(plan, draft.links,
                              {"Cấp số cho văn bản đó trước, hoặc sau này chạy vanban regenerate.",
                               "Issue that one first, or run vanban regenerate later."}))
      notes.push_back(std::move(note));
    append(notes, pipeline::doubts_about(draft));
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

/// The file of that path again, from the texts that the register keeps of the newest version. Its
/// bytes say whether it was fitted (`--fit`) and carries the plan.
Result<std::string> made_again(const registry::Register& book,
                               const registry::DocumentRecord& record,
                               const registry::Issued& issued, const registry::Output& output,
                               Workshop& workshop) {
  VANBAN_TRY(pipeline::Draft stored, pipeline::stored_draft(book, record, issued.numbering));
  NumberedDraft draft(std::move(stored), workshop);
  const auto format = pipeline::format_of(std::filesystem::path(output.path).extension().string());
  std::string bytes;
  for (const bool carry_plan : {true, false})
    for (const bool fit : {false, true}) {
      VANBAN_TRY(
          pipeline::Rendered rendered,
          draft.render(
              issued.numbering,
              {{format.value_or(pipeline::Format::pdf)}, fit, model::Purpose::issue, carry_plan}));
      bytes = std::move(rendered.contents.front().bytes);
      if (sha256_hex(bytes) == output.sha256) return bytes;
    }
  return bytes;
}

/// The files of an earlier issue: looked after, a missing one made again.
Diagnostics look_after_files(const registry::Register& book, const std::string& identity,
                             const registry::Issued& issued, Workshop& workshop) {
  return mend_issued_files(issued, workshop.files(),
                           [&](const registry::Output& output) -> Result<std::string> {
                             VANBAN_TRY(const auto record, book.document(identity));
                             return made_again(book, record, issued, output, workshop);
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
  IssueJob asked = job;
  asked.tell = {};
  append(notes, notes_on(asked, draft, presumed));
  if (!has_warnings(notes)) return {};
  notes.push_back(stopped_by_warnings());
  return fail(std::move(notes));
}

pipeline::RenderOptions options_of(const IssueJob& job) {
  pipeline::RenderOptions options = job.options;
  options.purpose = model::Purpose::issue;
  // What is secret goes to nobody inside a file that shows less.
  options.carry_plan = options.carry_plan && job.secrecy == registry::Secrecy::ordinary;
  return options;
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
  VANBAN_TRY(const Diagnostics notes, draft.rehearse(first, options_of(job)));
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
  const std::string identity = prepared.request.version.identity.text;
  auto issued = take_number(
      draft, std::move(prepared.request), *book,
      [&](const registry::Assignment& given) -> Result<std::vector<registry::RenderedFile>> {
        VANBAN_TRY(pipeline::Rendered rendered, numbered.render(given.numbering, options_of(job)));
        pages = rendered.pages;
        notes = std::move(rendered.notes);
        VANBAN_CHECK(check_warnings(job, draft, given.numbering, notes));
        tell_before(job, draft);
        return registered_files(base, rendered);
      });
  if (!issued) return fail(pipeline::locate(std::move(issued.error()), draft.plan));
  IssueReport report{std::move(*issued), pages, std::move(notes)};
  append(report.notes, notes_on(job, draft, report.issued));
  if (report.issued.already_issued)
    append(report.notes, look_after_files(*book, identity, report.issued, workshop));
  return report;
}

namespace {

/// The lines of the first page, one under the other; blanks that bind words are blanks here.
std::string first_page_of(const layout::PagedDocument& document) {
  std::string text;
  for (const layout::Line& line : document.pages.front().lines) {
    for (std::uint32_t i = 0; i < line.run_count; ++i)
      text += document.text_of(document.runs[line.first_run + i]);
    text += '\n';
  }
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  for (std::size_t at = 0; (at = text.find(kNoBreakSpace, at)) != std::string::npos;)
    text.replace(at, kNoBreakSpace.size(), " ");
  return text;
}

/// The number that would be given, or that is.
Result<registry::Issued> forecast(const IssueJob& job, const pipeline::Draft& draft,
                                  const registry::IssueRequest& request) {
  VANBAN_TRY(auto book, registry::Forecast::open(job.register_path));
  if (const pipeline::LinkedDocument* bearer = pipeline::bearer_of(draft.links)) {
    VANBAN_TRY(const auto number, book.in_force(bearer->identity));
    return registry::Issued{number.value_or(registry::Numbering{1, job.date, {}}), 1, false, {}};
  }
  VANBAN_TRY(auto known, book.acquaintance(request.version));
  if (known.issued) return std::move(*known.issued);
  VANBAN_CHECK(registry::check(request));
  if (job.reserved_number) {
    const std::string number = code_number_text(*job.reserved_number);
    return registry::Issued{
        {*job.reserved_number, job.date, number + "/" + request.notation}, 1, false, {}};
  }
  VANBAN_TRY(auto next, book.next(registry::series_of(request), request.notation, job.date));
  return registry::Issued{std::move(next), 1, false, {}};
}

}  // namespace

Result<IssuePreview> preview_issue(const IssueJob& job, Workshop& workshop) {
  VANBAN_TRY(const auto book,
             pipeline::register_at(workshop.files().exists(job.register_path) ? job.register_path
                                                                              : std::string()));
  VANBAN_TRY(Prepared prepared, prepare(job, workshop, book ? &*book : nullptr));
  NumberedDraft numbered(std::move(prepared.draft), workshop);
  const pipeline::Draft& draft = numbered.draft();
  VANBAN_CHECK(check_bearer_issued(draft, book ? &*book : nullptr));
  auto issued = forecast(job, draft, prepared.request);
  if (!issued) return fail(pipeline::locate(std::move(issued.error()), draft.plan));
  VANBAN_TRY(const model::Document* const document, numbered.document(issued->numbering));
  VANBAN_TRY(const fonts::FontSet* const fonts, workshop.fonts());
  auto laid_out = pipeline::lay_out(*document, *fonts);
  if (!laid_out) return fail(pipeline::locate(std::move(laid_out.error()), draft.plan));
  IssuePreview preview{issued->numbering, issued->already_issued,
                       static_cast<int>(laid_out->pages.pages.size()),
                       first_page_of(laid_out->pages), notes_on(job, draft, *issued)};
  return preview;
}

}  // namespace vanban::jobs
