// SPDX-License-Identifier: MIT
#include "jobs/book_export.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "jobs/book_document.hpp"
#include "pipeline/formats.hpp"
#include "pipeline/register_request.hpp"
#include "registry/book.hpp"
#include "registry/faults.hpp"

namespace vanban::jobs {
namespace {

using registry::Entry;
using registry::Register;

Result<std::string> printed_book(const Register& book, const std::vector<Entry>& entries,
                                 pipeline::Format format, Workshop& workshop) {
  VANBAN_TRY(const BookHeading heading, book_heading(book, entries));
  VANBAN_TRY(pipeline::Renderer* const renderer, workshop.renderer());
  VANBAN_TRY(pipeline::Rendered rendered,
             renderer->render(book_document(entries, heading), {format}));
  return std::move(rendered.contents.front().bytes);
}

/// In the format that the file's ending names.
Result<std::string> book_content(const Register& book, const std::vector<Entry>& entries,
                                 const std::string& path, Workshop& workshop) {
  const std::string ending = std::filesystem::path(path).extension().string();
  if (ending == ".csv") return registry::book_csv(registry::book_rows(entries));
  if (const auto format = pipeline::format_of(ending);
      format == pipeline::Format::pdf || format == pipeline::Format::docx)
    return printed_book(book, entries, *format, workshop);
  return fail(make_error(
      "cli.value", Fault::usage,
      {fmt::format("--out không hiểu: {}", path), fmt::format("--out not understood: {}", path)},
      {"Tên tệp phải kết thúc bằng .csv, .pdf hoặc .docx.",
       "The file's name must end with .csv, .pdf or .docx."}));
}

/// Refuses a file that must stay: the register itself, an issued file, and without --overwrite any
/// other.
Result<void> check_target(const Register& book, const BookExport& request,
                          const FileSystem& files) {
  const std::string& path = request.out_path;
  const std::string whole = std::filesystem::absolute(path).lexically_normal().string();
  const std::string resolved = pipeline::register_path_of(path);
  bool keeps = resolved == pipeline::register_path_of(request.register_path);
  for (const std::string& name : {whole, resolved}) {
    const auto issued = book.is_issued_file(name);
    if (!issued) return fail(issued.error());
    keeps = keeps || *issued;
  }
  if (keeps)
    return fail(
        registry::refusal("issued-file", path,
                          {"tệp này là sổ đăng ký hoặc bản đã ban hành, không bao giờ bị "
                           "ghi đè",
                           "this is the register or an issued file and is never "
                           "overwritten"},
                          {"Chọn thư mục hoặc tên khác.", "Choose another folder or name."}));
  if (!files.exists(path) || request.overwrite) return {};
  Diagnostic taken = registry::file_exists(path);
  taken.hint = {"Chọn tên khác, hoặc thêm --overwrite.",
                "Choose another name, or add --overwrite."};
  return fail(std::move(taken));
}

}  // namespace

Diagnostic no_lines(const registry::BookQuery& query) {
  return make_error("register.no-lines", Fault::data,
                    {query.year ? fmt::format("sổ năm {} không có dòng nào như thế", *query.year)
                                : "sổ không có dòng nào như thế",
                     query.year ? fmt::format("the book of {} has no such line", *query.year)
                                : "the register has no such line"},
                    {"Xem lại --year, --organ, --status; sổ văn bản mật thì thêm --secret.",
                     "Check --year, --organ, --status; for the secret book add --secret."});
}

Result<std::size_t> export_book(const BookExport& request, Workshop& workshop) {
  VANBAN_TRY(const Register book, Register::open(request.register_path, registry::OpenMode::read));
  VANBAN_TRY(const std::vector<Entry> entries, book.list(request.query));
  if (entries.empty()) return fail(no_lines(request.query));
  VANBAN_CHECK(check_target(book, request, workshop.files()));
  VANBAN_TRY(const std::string content, book_content(book, entries, request.out_path, workshop));
  const bool secret = std::any_of(entries.begin(), entries.end(), [](const Entry& entry) {
    return entry.series.secrecy == registry::Secrecy::secret;
  });
  const auto readers = secret ? disk::Readers::owner : disk::Readers::usual;
  VANBAN_CHECK(workshop.files().write_together({{request.out_path, content, readers}}));
  return entries.size();
}

}  // namespace vanban::jobs
