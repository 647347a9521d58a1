// SPDX-License-Identifier: MIT
#include "pipeline/issue_job.hpp"

#include <filesystem>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pipeline/issue_request.hpp"
#include "pipeline/locate.hpp"
#include "pipeline/office_profile.hpp"
#include "pipeline/output_files.hpp"
#include "plan/plan.hpp"
#include "plan/typed_marks.hpp"
#include "templating/template.hpp"

namespace vanban::pipeline {
namespace {

/// What is told of a rendering beside its files.
struct Told {
  int pages = 0;
  Diagnostics notes;
};

/// All that is read and checked before the register is asked for a number.
struct Draft {
  plan::Plan plan;
  templating::Template compiled;
  fonts::FontSet fonts;
  model::Document document;  ///< evaluated without a number
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

/// What is worth telling once the number is given.
Diagnostics notes_on(const IssueJob& job, const plan::Plan& plan, const registry::Issued& issued) {
  Diagnostics notes;
  const auto add = [&notes](std::optional<Diagnostic> note) {
    if (note) notes.push_back(std::move(*note));
  };
  if (issued.already_issued) {
    add(record_stays(job, issued.numbering));
  } else {
    add(other_date(plan, job.date));
    add(nobody_signs(plan));
    for (Diagnostic& mark : plan::typed_marks(plan)) notes.push_back(std::move(mark));
  }
  return locate(std::move(notes), plan, nullptr);
}

Result<Draft> make_draft(const IssueJob& job, const FileSystem& files) {
  auto plan = plan::load(files, job.plan_path);
  if (!plan) return fail(std::move(plan.error()));
  if (auto open = check_number_open(*plan); !open) return fail(std::move(open.error()));
  const templating::Loader loader(files, job.template_folders);
  auto compiled = loader.load(plan->metadata.template_name);
  if (!compiled) return fail(std::move(compiled.error()));
  auto document = templating::evaluate(*compiled, plan->data);
  if (!document) return fail(locate(std::move(document.error()), *plan, nullptr));
  auto fonts = fonts::FontSet::load(files, job.font_folders);
  if (!fonts) return fail(std::move(fonts.error()));
  return Draft{std::move(*plan), std::move(*compiled), std::move(*fonts), std::move(*document)};
}

Result<registry::IssueRequest> request_for(const IssueJob& job, const Draft& draft,
                                           const FileSystem& files) {
  std::optional<OfficeProfile> office;
  if (!job.office_path.empty()) {
    auto profile = read_office_profile(files, job.office_path);
    if (!profile) return fail(std::move(profile.error()));
    office = std::move(*profile);
  }
  const auto shared = shared_sources(draft.compiled, office, files);
  if (!shared) return fail(shared.error());
  const IssueTerms terms{job.date, job.secrecy, office ? office->series : registry::SeriesRule{},
                         job.reserved_number, job.existing};
  return issue_request(
      {draft.plan, draft.document, identity_of(draft.plan), sources_of(draft.plan, *shared)},
      terms);
}

/// Renders the draft with the number it was given.
Result<std::vector<registry::RenderedFile>> render_numbered(const Draft& draft,
                                                            const std::string& base,
                                                            const RenderOptions& options,
                                                            const registry::Assignment& assignment,
                                                            Told& told) {
  const plan::Json data = numbered(draft.plan.data, *assignment.numbering);
  auto rendered = Renderer(draft.fonts).render(draft.compiled, data, options);
  if (!rendered) return fail(locate(std::move(rendered.error()), draft.plan, &draft.fonts));
  told.pages = rendered->pages;
  told.notes = locate(std::move(rendered->notes), draft.plan, &draft.fonts);
  std::vector<registry::RenderedFile> files;
  for (OutputFile& file : output_files(base, *rendered, options.formats))
    files.push_back({std::move(file.path), std::move(file.content)});
  return files;
}

}  // namespace

Result<registry::Register> open_register(const std::string& path, FileSystem& files) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  if (!folder.empty())
    if (const auto made = files.make_folder(folder); !made) return fail(made.error());
  return registry::Register::open(path, registry::OpenMode::create);
}

Result<IssueReport> issue_job(const IssueJob& job, FileSystem& files) {
  const auto stem = file_stem(job.name, job.plan_path);
  if (!stem) return fail(stem.error());
  const auto draft = make_draft(job, files);
  if (!draft) return fail(draft.error());
  const auto request = request_for(job, *draft, files);
  if (!request) return fail(request.error());
  auto book = open_register(job.register_path, files);
  if (!book) return fail(std::move(book.error()));
  // The register takes paths from its own folder, the user from where he stands.
  const std::string base = std::filesystem::absolute(std::filesystem::path(job.out_folder) / *stem)
                               .lexically_normal()
                               .string();
  Told told;
  auto issued = book->issue(*request, [&](const registry::Assignment& assignment) {
    return render_numbered(*draft, base, job.options, assignment, told);
  });
  if (!issued) return fail(locate(std::move(issued.error()), draft->plan, nullptr));
  for (Diagnostic& note : notes_on(job, draft->plan, *issued))
    told.notes.push_back(std::move(note));
  return IssueReport{std::move(*issued), told.pages, std::move(told.notes)};
}

}  // namespace vanban::pipeline
