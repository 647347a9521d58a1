// SPDX-License-Identifier: MIT
#include "jobs/book_export.hpp"

#include <filesystem>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/replacing.hpp"
#include "jobs/book_document.hpp"
#include "pipeline/formats.hpp"
#include "pipeline/register_request.hpp"
#include "registry/book.hpp"

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

/// Whether the path leads to an issued file, by its own name or by a link's.
Result<bool> is_issued(const Register& book, const std::string& path) {
  const std::string whole = std::filesystem::absolute(path).lexically_normal().string();
  VANBAN_TRY(const bool named, book.is_issued_file(whole));
  if (named) return true;
  return book.is_issued_file(pipeline::register_path_of(path));
}

Result<void> check_target(const Register& book, const BookExport& request,
                          const FileSystem& files) {
  const std::string& path = request.out_path;
  VANBAN_TRY(const bool issued, is_issued(book, path));
  const auto obstacle = obstacle_to(
      {path, {request.register_path}, request.overwrite, [&] { return issued; }}, files);
  if (!obstacle) return {};
  if (*obstacle == Obstacle::input || *obstacle == Obstacle::stays)
    return fail(refusal_to_replace("registry.issued-file", Fault::state, path, Obstacle::stays));
  return fail(refusal_to_replace("registry.file-exists", Fault::io, path, *obstacle));
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
  VANBAN_CHECK(workshop.files().write(request.out_path, content));
  return entries.size();
}

}  // namespace vanban::jobs
