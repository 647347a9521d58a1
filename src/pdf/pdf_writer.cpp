// SPDX-License-Identifier: MIT
#include "pdf/pdf_writer.hpp"

#include <utility>
#include <vector>

#include "pdf/as_written.hpp"
#include "pdf/character_codes.hpp"
#include "pdf/deflate.hpp"
#include "pdf/embedded_font.hpp"
#include "pdf/file_facts.hpp"
#include "pdf/haru.hpp"
#include "pdf/outline.hpp"
#include "pdf/output_intent.hpp"
#include "pdf/page_content.hpp"
#include "pdf/structure_tree.hpp"
#include "pdf/syntax.hpp"

namespace vanban::pdf {
namespace {

std::string colour_space_entries() {
  return '/' + std::string(kRevisionColours) + revision_colour_space();
}

}  // namespace

/// What is kept between documents, and the steps of one.
class PdfWriter::Session {
 public:
  explicit Session(const fonts::FontSet& fonts)
      : fonts_(fonts), file_(deflater_), embedded_(fonts, deflater_) {}

  Result<std::string> write(const layout::PagedDocument& document, const model::Metadata& metadata,
                            model::Purpose purpose) {
    if (auto assigned = assign_codes(document); !assigned) return fail(std::move(assigned.error()));
    file_.begin();
    const Reference resources = file_.reserve();
    write_pages(document, resources);
    if (auto written = embedded_.write(file_, resources, codes_); !written)
      return fail(std::move(written.error()));
    write_catalogue(document, metadata, purpose);
    VANBAN_TRY(std::string file, file_.finish());
    fill_in_hash(file);
    return file;
  }

 private:
  Result<void> assign_codes(const layout::PagedDocument& document) {
    codes_.clear();
    for (const layout::TextRun& run : document.runs) codes_.use(run.face, document.text_of(run));
    return codes_.assign(fonts_);
  }

  void write_pages(const layout::PagedDocument& document, Reference resources) {
    structure_.begin(document);
    pages_.clear();
    for (const layout::Page& page : document.pages) {
      content_.clear();
      const bool coloured = append_page_content(content_, document, page, codes_, structure_);
      structure_.end_page();
      const auto key = static_cast<std::uint32_t>(pages_.size());
      const std::string_view colours = coloured ? colour_spaces_ : std::string_view();
      pages_.push_back(file_.add_page({page.width, page.height, resources, key, {}, colours},
                                      deflater_.deflate(content_, Effort::fast)));
    }
  }

  void write_catalogue(const layout::PagedDocument& document, const model::Metadata& metadata,
                       model::Purpose purpose) {
    const FileFacts facts = file_facts(metadata);
    std::string entries =
        "/Lang(vi-VN)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>";
    entries += "/StructTreeRoot";
    append_reference(entries, structure_.write(file_, pages_));
    entries += "/Metadata";
    append_reference(entries, file_.add_stream("/Type/Metadata/Subtype/XML",
                                               xmp_packet(facts, metadata, purpose)));
    entries += "/OutputIntents[";
    append_reference(entries, write_output_intent(file_, deflater_));
    entries += ']';
    if (const auto outline = write_outline(file_, document, pages_)) {
      entries += "/PageMode/UseOutlines/Outlines";
      append_reference(entries, *outline);
    }
    file_.define_catalogue(entries);
    file_.define_information(information_entries(facts));
  }

  const fonts::FontSet& fonts_;
  Deflater deflater_;
  HaruDocument file_;
  CharacterCodes codes_;
  EmbeddedFonts embedded_;
  StructureTree structure_;
  std::vector<Reference> pages_;
  std::string content_;
  const std::string colour_spaces_ = colour_space_entries();
};

PdfWriter::PdfWriter(const fonts::FontSet& fonts) : session_(std::make_unique<Session>(fonts)) {}
PdfWriter::~PdfWriter() = default;
PdfWriter::PdfWriter(PdfWriter&&) noexcept = default;
PdfWriter& PdfWriter::operator=(PdfWriter&&) noexcept = default;

Result<std::string> PdfWriter::write(const layout::PagedDocument& document,
                                     const model::Metadata& metadata, model::Purpose purpose) {
  return session_->write(document, metadata, purpose);
}

}  // namespace vanban::pdf
