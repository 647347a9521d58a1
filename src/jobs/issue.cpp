// SPDX-License-Identifier: MIT
#include "jobs/issue.hpp"

#include <filesystem>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/replacing.hpp"
#include "jobs/issued_files.hpp"
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

/// What is told of a rendering beside its files.
struct Told {
  int pages = 0;
  Diagnostics notes;
};

/// All that is read and checked before the register is asked for a number.
struct Prepared {
  pipeline::Draft draft;
  fonts::FontSet fonts;
  std::optional<pipeline::OfficeProfile> office;
  std::vector<registry::SourceText> sources;
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

/// A number and a date once given stay: told where the job asks for others.
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

Result<Prepared> prepare(const IssueJob& job, const FileSystem& files,
                         const registry::Register* book) {
  auto office = pipeline::office_profile_at(files, job.office_path);
  if (!office) return fail(std::move(office.error()));
  pipeline::Drafting drafting({files, job.template_folders, pipeline::defaults_of(*office), book});
  auto draft = drafting.draft(job.plan_path);
  if (!draft) return fail(std::move(draft.error()));
  if (auto open = pipeline::check_number_open(draft->plan); !open)
    return fail(std::move(open.error()));
  if (auto shown = pipeline::check_bearer_shown(*draft); !shown)
    return fail(std::move(shown.error()));
  auto fonts = fonts::FontSet::load(files, job.font_folders);
  if (!fonts) return fail(std::move(fonts.error()));
  auto sources = pipeline::sources_of(*draft, *office, files);
  if (!sources) return fail(std::move(sources.error()));
  return Prepared{std::move(*draft), std::move(*fonts), std::move(*office), std::move(*sources)};
}

registry::IssueRequest request_for(const IssueJob& job, const Prepared& prepared) {
  const pipeline::Draft& draft = prepared.draft;
  const pipeline::IssueTerms terms{
      job.date, job.secrecy, prepared.office ? prepared.office->series : registry::SeriesRule{},
      job.reserved_number, job.existing};
  return pipeline::issue_request({draft.plan, draft.document, pipeline::identity_of(draft.plan),
                                  prepared.sources, pipeline::register_links(draft.links)},
                                 terms);
}

/// Renders the draft with the number it was given.
Result<std::vector<registry::RenderedFile>> render_numbered(const Prepared& prepared,
                                                            const std::string& base,
                                                            const pipeline::RenderOptions& options,
                                                            const registry::Numbering& numbering,
                                                            Told& told) {
  const pipeline::Draft& draft = prepared.draft;
  auto rendered = pipeline::Renderer(prepared.fonts)
                      .render(draft.compiled, pipeline::numbered_data(draft, numbering), options);
  if (!rendered) return fail(pipeline::locate(std::move(rendered.error()), draft.plan));
  told.pages = rendered->pages;
  told.notes = pipeline::locate(std::move(rendered->notes), draft.plan);
  std::vector<registry::RenderedFile> files;
  for (OutputFile& file : pipeline::output_files(base, *rendered, options.formats))
    files.push_back({std::move(file.path), std::move(file.content)});
  return files;
}

/// The files of an earlier issue: looked after, a missing one made again.
Diagnostics look_after_files(const Prepared& prepared, const pipeline::RenderOptions& options,
                             const registry::Issued& issued, FileSystem& files) {
  return mend_issued_files(
      issued.outputs, files, [&](const std::string& path) -> Result<std::string> {
        const std::filesystem::path file(path);
        pipeline::RenderOptions same = options;
        const std::string ending = file.extension().string();
        if (const auto format = pipeline::read_formats(ending.empty() ? ending : ending.substr(1)))
          same.formats = *format;
        Told told;
        auto made = render_numbered(prepared, (file.parent_path() / file.stem()).string(), same,
                                    issued.numbering, told);
        if (!made) return fail(std::move(made.error()));
        return made->empty() ? std::string() : std::move(made->front().content);
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

/// The first document of a register: all that can be refused is tried before the register's file is
/// made, so that a refusal leaves none behind.
Result<void> rehearse(const IssueJob& job, const Prepared& prepared, const std::string& base,
                      const FileSystem& files) {
  if (auto checked = registry::check(request_for(job, prepared)); !checked)
    return fail(pipeline::locate(std::move(checked.error()), prepared.draft.plan));
  if (job.reserved_number)
    if (auto there = registry::Register::open(job.register_path, registry::OpenMode::write); !there)
      return fail(std::move(there.error()));
  Told told;
  const registry::Numbering first{1, job.date, {}};
  const auto rendered = render_numbered(prepared, base, job.options, first, told);
  if (!rendered) return fail(rendered.error());
  Diagnostics findings;
  const bool overwrite = job.existing == registry::ExistingFiles::replace;
  for (const registry::RenderedFile& file : *rendered)
    if (obstacle_to({file.path, {}, overwrite}, files))
      findings.push_back(registry::file_exists(file.path));
  if (!findings.empty()) return fail(std::move(findings));
  return {};
}

/// Takes a number, or that of the document that this one is issued with.
Result<registry::Issued> take_number(const IssueJob& job, const Prepared& prepared,
                                     registry::Register& book, const registry::Render& render) {
  const pipeline::LinkedDocument* bearer = pipeline::bearer_of(prepared.draft.links);
  registry::IssueRequest request = request_for(job, prepared);
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

Result<IssueReport> issue_job(const IssueJob& job, FileSystem& files) {
  const auto stem = pipeline::file_stem(job.name, job.plan_path);
  if (!stem) return fail(stem.error());
  auto book = existing_register(job.register_path, files);
  if (!book) return fail(std::move(book.error()));
  const auto prepared = prepare(job, files, *book ? &**book : nullptr);
  if (!prepared) return fail(prepared.error());
  // The register takes paths from its own folder, the user from where he stands.
  const std::string base = std::filesystem::absolute(std::filesystem::path(job.out_folder) / *stem)
                               .lexically_normal()
                               .string();
  if (auto issued = check_bearer_issued(prepared->draft, *book ? &**book : nullptr); !issued)
    return fail(std::move(issued.error()));
  if (!*book) {
    if (auto tried = rehearse(job, *prepared, base, files); !tried)
      return fail(std::move(tried.error()));
    auto made = registry::open_register(job.register_path, files);
    if (!made) return fail(std::move(made.error()));
    book->emplace(std::move(*made));
  }
  Told told;
  auto issued = take_number(job, *prepared, **book, [&](const registry::Assignment& assignment) {
    return render_numbered(*prepared, base, job.options, *assignment.numbering, told);
  });
  const plan::Plan& plan = prepared->draft.plan;
  if (!issued) return fail(pipeline::locate(std::move(issued.error()), plan));
  for (Diagnostic& note : notes_on(job, prepared->draft, *issued))
    told.notes.push_back(std::move(note));
  if (issued->already_issued)
    for (Diagnostic& note : look_after_files(*prepared, job.options, *issued, files))
      told.notes.push_back(std::move(note));
  return IssueReport{std::move(*issued), told.pages, std::move(told.notes)};
}

}  // namespace vanban::jobs
