// SPDX-License-Identifier: MIT
// `vanban redline`: what was changed from one version of a plan to the next, in one file.
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/options.hpp"
#include "cli/places.hpp"
#include "cli/streams.hpp"
#include "jobs/redline.hpp"

namespace vanban::cli {
namespace {

using jobs::RedlineFormat;

Diagnostic bad_format(const std::string& name) {
  return misuse("cli.format",
                {fmt::format("--format không hiểu: {}", name),
                 fmt::format("--format not understood: {}", name)},
                {"Dùng docx, pdf hoặc txt.", "Use docx, pdf or txt."});
}

Diagnostic unknown_ending(const std::string& path) {
  return misuse("redline.ending",
                {fmt::format("không rõ loại tệp cần tạo: {}", path),
                 fmt::format("it is not clear what kind of file to make: {}", path)},
                {"Đặt tên kết thúc bằng .docx, .pdf hoặc .txt, hoặc thêm --format.",
                 "Let the name end in .docx, .pdf or .txt, or add --format."});
}

Diagnostic other_ending(const std::string& path, const std::string& format) {
  return misuse("redline.ending",
                {fmt::format("--format {} trái với đuôi tệp: {}", format, path),
                 fmt::format("--format {} contradicts the file's ending: {}", format, path)},
                {"Sửa một trong hai.", "Change one of the two."});
}

Diagnostic no_output() {
  return misuse("redline.no-output", {"thiếu --out: ghi kết quả vào đâu", "--out is missing"},
                {"Thêm --out so-sanh.docx (hoặc .pdf). Riêng --format txt in thẳng ra màn hình.",
                 "Add --out redline.docx (or .pdf). Only --format txt goes to standard output."});
}

Diagnostic no_format() {
  return misuse(
      "redline.ending",
      {"--out -: không rõ loại tệp cần tạo", "--out -: it is not clear what kind of file to make"},
      {"Thêm --format docx, pdf hoặc txt.", "Add --format docx, pdf or txt."});
}

Diagnostic bad_date(const std::string& text) {
  return misuse("redline.date",
                {fmt::format("--date không phải ngày dạng YYYY-MM-DD có thật: {}", text),
                 fmt::format("--date is no real date in the form YYYY-MM-DD: {}", text)},
                {"Ví dụ: --date 2024-03-15.", "For example: --date 2024-03-15."});
}

Result<RedlineFormat> read_format(const std::string& name) {
  if (name == "docx") return RedlineFormat::docx;
  if (name == "pdf") return RedlineFormat::pdf;
  if (name == "txt") return RedlineFormat::txt;
  return fail(bad_format(name));
}

/// As asked for, or as the ending of the file's name says.
Result<RedlineFormat> format_of(const Arguments& arguments) {
  const std::string path = writes_to_stream(arguments) ? "" : arguments.get("out");
  const auto by_ending = jobs::redline_format_of(path);
  if (!arguments.has("format")) {
    if (writes_to_stream(arguments)) return fail(no_format());
    if (path.empty()) return fail(no_output());
    if (!by_ending) return fail(unknown_ending(path));
    return *by_ending;
  }
  VANBAN_TRY(const RedlineFormat asked, read_format(arguments.get("format")));
  if (!arguments.has("out") && asked != RedlineFormat::txt) return fail(no_output());
  if (by_ending && *by_ending != asked) return fail(other_ending(path, arguments.get("format")));
  return asked;
}

/// As `--lang` says; the locale reaches no file.
Language file_language(const Arguments& arguments) {
  return arguments.get("lang") == "en" ? Language::english : Language::vietnamese;
}

Result<jobs::RedlineRequest> read_redline_request(const Arguments& arguments,
                                                  const Context& context) {
  jobs::RedlineRequest request;
  VANBAN_TRY(request.format, format_of(arguments));
  request.old_path = arguments.get("OLD.json");
  request.new_path = arguments.get("NEW.json");
  request.out_path = arguments.get("out");
  request.author = arguments.get("author");
  if (arguments.has("date")) {
    request.date = Date::from_iso(arguments.get("date"));
    if (!request.date) return fail(bad_date(arguments.get("date")));
  }
  // A file is the same whatever the locale.
  request.language = request.out_path.empty() ? context.language : file_language(arguments);
  request.template_folders = template_folders(arguments, context);
  request.office_path = arguments.get("office");
  request.register_path = arguments.get("register");
  request.overwrite = arguments.has("overwrite") || writes_to_stream(arguments);
  return request;
}

void print_report(const jobs::RedlineRequest& request, const jobs::RedlineReport& done,
                  Context& context) {
  if (request.out_path.empty()) {
    context.out << done.text;
    return;
  }
  const bool vi = context.language == Language::vietnamese;
  confirmations(context) << fmt::format("{}  {:.1f} KB\n{}: {}\n", request.out_path,
                                        static_cast<double>(done.bytes) / 1000,
                                        vi ? "Số thay đổi" : "Changes", done.changes);
}

Result<Diagnostics> redline(const Arguments& arguments, Context& context) {
  VANBAN_TRY(const jobs::RedlineRequest request, read_redline_request(arguments, context));
  jobs::Workshop workshop(context.files, context.font_folders);
  VANBAN_TRY(auto done, jobs::redline_job(request, workshop));
  print_report(request, done, context);
  return std::move(done.notes);
}

int run_redline(const Arguments& arguments, Context& context) {
  return report_result(redline(arguments, context), context);
}

std::vector<Option> redline_options() {
  return {
      {"out",
       "FILE",
       {"tệp kết quả; đuôi .docx, .pdf hoặc .txt cho biết loại tệp",
        "the file to make; its ending .docx, .pdf or .txt says of what kind"},
       'o'},
      {"format",
       "docx|pdf|txt",
       {"loại tệp: docx có theo dõi thay đổi của Word, pdf tô màu, txt liệt kê theo vị trí (txt "
        "không có --out thì in ra màn hình)",
        "kind of file: docx with Word's tracked changes, coloured pdf, txt list by place (txt "
        "without --out goes to standard output)"}},
      {"author",
       "NAME",
       {"người sửa, ghi vào từng thay đổi trong DOCX (mặc định: cơ quan ban hành)",
        "who made the changes, as the DOCX tells (default: the issuing organ)"}},
      {"date",
       "YYYY-MM-DD",
       {"ngày sửa, ghi vào từng thay đổi trong DOCX (không có thì không ghi ngày)",
        "day of the changes, as the DOCX tells (without it they bear no date)"}},
      options::kOfficeOfVersions,
      options::kLinkRegister,
      options::kOverwriteDrafts,
      options::kTemplateFolder};
}

}  // namespace

const Command& redline_command() {
  static const Command kCommand{
      "redline",
      {"so sánh hai bản của một văn bản", "show what was changed between two versions"},
      {{"OLD.json",
        {"dữ liệu hoặc tệp Word của bản cũ", "plan data or Word file of the old version"}},
       {"NEW.json",
        {"dữ liệu hoặc tệp Word của bản mới", "plan data or Word file of the new version"}}},
      redline_options(),
      "vanban redline samples/ke-hoach-tay-ninh-2024.json "
      "samples/sua-doi/ke-hoach-tay-ninh-2024-ban-2.json --out out/so-sanh.docx",
      {"tạo một tệp Word có theo dõi thay đổi: chấp nhận hết thì được bản mới, từ chối hết thì "
       "được "
       "bản cũ",
       "makes one Word file with tracked changes: accepting all gives the new version, rejecting "
       "all the old one"},
      run_redline,
      true};
  return kCommand;
}

}  // namespace vanban::cli
