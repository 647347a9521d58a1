// SPDX-License-Identifier: MIT
#include "pipeline/formats.hpp"

#include <algorithm>
#include <sstream>

#include "model/markdown.hpp"
#include "model/plain_text.hpp"

namespace vanban::pipeline {
namespace {

Result<std::string> write_pdf(Writers& writers, const LaidOut& laid_out) {
  return writers.pdf.write(laid_out.pages, laid_out.document.metadata, laid_out.purpose);
}

Result<std::string> write_docx(Writers& writers, const LaidOut& laid_out) {
  return writers.docx.write(laid_out.document, laid_out.pages.facts, laid_out.purpose,
                            laid_out.plan, laid_out.pages.last_paragraphs);
}

Result<std::string> write_txt(Writers&, const LaidOut& laid_out) {
  return model::plain_text(laid_out.document);
}

Result<std::string> write_md(Writers&, const LaidOut& laid_out) {
  return model::markdown(laid_out.document);
}

constexpr std::array<FormatRule, kFormatCount> kRules = {{
    {Format::pdf, "pdf", "pdf", true, write_pdf},
    {Format::docx, "docx", "docx", true, write_docx},
    {Format::txt, "txt", "txt", false, write_txt},
    {Format::md, "md", "md", false, write_md},
}};

}  // namespace

const std::array<FormatRule, kFormatCount>& format_rules() { return kRules; }

const FormatRule& rule_of(Format format) { return kRules.at(static_cast<std::size_t>(format)); }

std::optional<Format> format_of(std::string_view suffix) {
  if (suffix.starts_with('.')) suffix.remove_prefix(1);
  for (const FormatRule& rule : kRules)
    if (rule.suffix == suffix) return rule.format;
  return std::nullopt;
}

std::vector<Format> Formats::list() const {
  std::vector<Format> formats;
  for (const FormatRule& rule : kRules)
    if (has(rule.format)) formats.push_back(rule.format);
  return formats;
}

bool Formats::need_pages() const {
  return std::any_of(kRules.begin(), kRules.end(), [this](const FormatRule& rule) {
    return rule.needs_pages && has(rule.format);
  });
}

std::optional<Formats> read_formats(const std::string& list) {
  Formats formats{};
  std::istringstream names(list);
  for (std::string name; std::getline(names, name, ',');) {
    const auto rule = std::find_if(kRules.begin(), kRules.end(),
                                   [&name](const FormatRule& one) { return one.name == name; });
    if (rule == kRules.end()) return std::nullopt;
    formats.add(rule->format);
  }
  if (formats.empty()) return std::nullopt;
  return formats;
}

const std::string& format_names() {
  static const std::string kNames = [] {
    std::string names;
    for (const FormatRule& rule : kRules) names.append(names.empty() ? "" : ", ").append(rule.name);
    return names;
  }();
  return kNames;
}

}  // namespace vanban::pipeline
