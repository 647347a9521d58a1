// SPDX-License-Identifier: MIT
#include "pipeline/issue_job.hpp"

#include <filesystem>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/walk.hpp"
#include "pipeline/locate.hpp"
#include "pipeline/office_profile.hpp"
#include "pipeline/output_files.hpp"
#include "plan/plan.hpp"
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

Diagnostic number_by_hand(const plan::Plan& plan) {
  Diagnostic diagnostic;
  diagnostic.code = "issue.number-by-hand";
  diagnostic.fault = Fault::data;
  diagnostic.place.field = "code_number";
  diagnostic.message = {
      fmt::format("dữ liệu đã ghi sẵn số {}, nhưng số do sổ đăng ký cấp",
                  plan.metadata.code_number),
      fmt::format("the plan already says number {}, but the register gives the numbers",
                  plan.metadata.code_number)};
  diagnostic.hint = {"Để code_number là null; số đã giữ trước thì dùng --reserved.",
                     "Set code_number to null; for a reserved number use --reserved."};
  return diagnostic;
}

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
  }
  return locate(std::move(notes), plan, nullptr);
}

Result<Draft> make_draft(const IssueJob& job, const FileSystem& files) {
  auto plan = plan::load(files, job.plan_path);
  if (!plan) return fail(std::move(plan.error()));
  if (!plan->metadata.code_number.empty())
    return fail(locate({number_by_hand(*plan)}, *plan, nullptr));
  const templating::Loader loader(files, job.template_folders);
  auto compiled = loader.load(plan->metadata.template_name);
  if (!compiled) return fail(std::move(compiled.error()));
  auto document = templating::evaluate(*compiled, plan->data);
  if (!document) return fail(locate(std::move(document.error()), *plan, nullptr));
  auto fonts = fonts::FontSet::load(files, job.font_folders);
  if (!fonts) return fail(std::move(fonts.error()));
  return Draft{std::move(*plan), std::move(*compiled), std::move(*fonts), std::move(*document)};
}

/// Blanks where the text has no-break spaces and line ends.
std::string plain(const std::string& text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.compare(i, kNoBreakSpace.size(), kNoBreakSpace) == 0;
    if (no_break) i += kNoBreakSpace.size() - 1;
    result += no_break || text[i] == '\n' ? ' ' : text[i];
  }
  return result;
}

std::string without_final_mark(std::string text) {
  while (!text.empty() && (text.back() == ';' || text.back() == '.' || text.back() == ' '))
    text.pop_back();
  return text;
}

/// Nơi nhận as printed, so that "Như Điều 3" names its number; `Lưu:`, and the drafter below
/// it, have columns of their own.
std::string recipients_of(const model::Document& document) {
  model::Document main = document;
  if (main.sections.size() > 1) main.sections.resize(1);
  std::string list;
  bool ended = false;
  model::for_each_paragraph(std::as_const(main), [&](const model::Paragraph& paragraph) {
    if (ended || paragraph.style != model::StyleId::recipient) return;
    std::string text = without_final_mark(plain(model::text_of(paragraph)));
    if (text.rfind("- ", 0) == 0) text.erase(0, 2);
    ended = text.rfind("Lưu:", 0) == 0;
    if (ended || text.empty()) return;
    list += (list.empty() ? "" : "; ") + text;
  });
  return list;
}

std::string keeper_of(const plan::Archive& archive) {
  std::string keeper = archive.office;
  for (const std::string& unit : archive.units) keeper += ", " + unit;
  return keeper;
}

registry::Identity identity_of(const plan::Plan& plan) {
  const auto id = plan.data.find("document_id");
  if (id != plan.data.end() && id->is_string())
    return {id->get<std::string>(), registry::Identity::Source::plan_field};
  std::error_code error;
  const auto path = std::filesystem::weakly_canonical(plan.path, error);
  return {error ? plan.path : path.string(), registry::Identity::Source::path};
}

/// The exact text of everything that the document is made of.
Result<std::vector<registry::SourceText>> sources_of(const Draft& draft,
                                                     const std::optional<OfficeProfile>& office,
                                                     const FileSystem& files) {
  using registry::SourceRole;
  std::vector<registry::SourceText> sources;
  sources.push_back({SourceRole::plan, draft.plan.path, draft.plan.data.dump(2) + "\n"});
  for (const std::string& path : draft.compiled.files()) {
    auto text = files.read(path);
    if (!text) return fail(std::move(text.error()));
    sources.push_back({SourceRole::template_text, path, std::move(*text)});
  }
  if (office) sources.push_back({SourceRole::office_profile, office->path, office->text});
  return sources;
}

Result<registry::IssueRequest> issue_request(const IssueJob& job, const Draft& draft,
                                             const FileSystem& files) {
  std::optional<OfficeProfile> office;
  if (!job.office_path.empty()) {
    auto profile = read_office_profile(files, job.office_path);
    if (!profile) return fail(std::move(profile.error()));
    office = std::move(*profile);
  }
  auto sources = sources_of(draft, office, files);
  if (!sources) return fail(std::move(sources.error()));
  const model::Metadata& metadata = draft.document.metadata;
  registry::IssueRequest request{{identity_of(draft.plan), std::move(*sources), {}, job.existing},
                                 draft.plan.metadata.organ.notation,
                                 kind_of(metadata),
                                 metadata.code_notation,
                                 job.secrecy,
                                 office ? office->series : registry::SeriesRule{},
                                 job.date,
                                 book_fields(draft.plan.metadata, draft.document),
                                 job.reserved_number};
  return request;
}

/// Renders the draft with the number it was given.
Result<std::vector<registry::RenderedFile>> render_numbered(const Draft& draft,
                                                            const std::string& base,
                                                            const RenderOptions& options,
                                                            const registry::Assignment& assignment,
                                                            Told& told) {
  plan::Json data = draft.plan.data;
  data["code_number"] = assignment.numbering->number;
  data["issued_date"] = assignment.numbering->date.to_iso();
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

std::string kind_of(const model::Metadata& metadata) {
  if (metadata.type_name.empty() || metadata.type_name == "Công văn") return {};
  return metadata.code_notation.substr(0, metadata.code_notation.find('-'));
}

registry::BookFields book_fields(const plan::Metadata& metadata, const model::Document& document) {
  registry::BookFields fields;
  fields.type_name = plain(document.metadata.type_name);
  fields.subject = plain(document.metadata.subject);
  fields.signer = plain(metadata.signer.name);
  fields.recipients = recipients_of(document);
  fields.keeper = keeper_of(metadata.archive);
  if (metadata.drafter.copies) fields.copies = std::to_string(*metadata.drafter.copies);
  return fields;
}

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
  const auto request = issue_request(job, *draft, files);
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
