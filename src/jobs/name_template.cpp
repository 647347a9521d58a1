// SPDX-License-Identifier: MIT
#include "jobs/name_template.hpp"

#include <fmt/format.h>

#include "model/plain_text.hpp"
#include "units/unit.hpp"

namespace vanban::jobs {
namespace {

constexpr const char* kFolder = "--name";

Diagnostic not_one_line(std::string_view text) {
  return make_error("batch.name-template", Fault::usage,
                    {fmt::format("mẫu tên tệp không dùng được: {}", text),
                     fmt::format("not usable as a name template: {}", text)},
                    {"Viết trên một dòng, ví dụ '{{ unit.code }}-{{ unit.slug }}'.",
                     "Write it on one line, such as '{{ unit.code }}-{{ unit.slug }}'."})
      .in_file(kFolder);
}

/// A plain paragraph, whatever the name begins with (`1.`, `-`, `#` …).
std::string as_paragraph(std::string_view text) { return fmt::format("::noi-dung {}\n", text); }

/// The layout's no-break spaces are plain ones in a name.
std::string with_plain_spaces(std::string_view text) {
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.substr(i, 2) == kNoBreakSpace;
    plain += no_break ? ' ' : text[i];
    i += no_break;
  }
  while (!plain.empty() && plain.back() == '\n') plain.pop_back();
  return plain;
}

}  // namespace

Result<NameTemplate> NameTemplate::compile(std::string_view text) {
  if (text.empty() || text.find_first_of("\r\n") != std::string_view::npos)
    return fail(not_one_line(text));
  MemoryFileSystem files;
  if (const auto written = files.write(fmt::format("{}/name.vbt", kFolder), as_paragraph(text));
      !written)
    return fail(written.error());
  Result<templating::Template> compiled = templating::Loader(files, {kFolder}).load("name");
  if (compiled) return NameTemplate(std::move(*compiled));
  for (Diagnostic& finding : compiled.error()) finding.fault = Fault::usage;
  return fail(std::move(compiled.error()));
}

Result<NameTemplate> NameTemplate::usual() {
  Result<NameTemplate> name = compile(kUsualName);
  Result<NameTemplate> short_name = compile(kShortName);
  if (!short_name) return short_name;
  if (name) name->short_ = std::move(short_name->compiled_);
  return name;
}

Result<std::string> NameTemplate::name_of(const units::Unit& unit, const std::string& list) const {
  const units::Json data{{"unit", unit.fields}};
  const bool is_short = short_ && unit.fields.value("slug", units::Json()) == unit.code;
  Result<model::Document> document = templating::evaluate(is_short ? *short_ : compiled_, data);
  if (document) return with_plain_spaces(model::plain_text(*document));
  for (Diagnostic& finding : document.error()) {
    finding.place.file = list;
    finding.place.line = static_cast<int>(unit.row);
    finding.place.column = 0;
  }
  return fail(std::move(document.error()));
}

}  // namespace vanban::jobs
