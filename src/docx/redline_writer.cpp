// SPDX-License-Identifier: MIT
#include "docx/redline_writer.hpp"

#include <algorithm>
#include <utility>

#include "docx/redline/body_tracker.hpp"
#include "docx/redline/joint_numbering.hpp"
#include "docx/wml/body_writer.hpp"
#include "docx/wml/fixed_parts.hpp"
#include "docx/wml/numbering_part.hpp"

namespace vanban::docx {
namespace {

using package::PartId;
using redline::Which;

std::vector<std::size_t> counted(std::size_t count) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < count; ++i) numbers.push_back(i);
  return numbers;
}

Length first_text_width(const revision::Revision& revision) {
  for (const revision::SectionRevision& section : revision.sections)
    if (section.form.after) return section.form.after->page.text_width();
  return model::PageSetup{}.text_width();
}

/// That of the new document, if it has one.
const model::Section* section_with_foot(const revision::Revision& revision) {
  for (const revision::SectionRevision& section : revision.sections)
    if (section.form.after && !section.form.after->foot.empty()) return &*section.form.after;
  return nullptr;
}

bool foot_differs(const revision::SectionRevision& section) {
  return section.form.differs() && section.form.before->foot != section.form.after->foot;
}

bool illegal(const redline::Stores& stores) {
  return stores.texts.text().met_illegal_character() ||
         stores.tables.text().met_illegal_character();
}

}  // namespace

Result<void> RedlineWriter::pack_flow(const revision::Revision& revision,
                                      const model::PageFacts& old_facts,
                                      const model::PageFacts& new_facts,
                                      const RevisionAuthor& author) {
  auto old_plan = wml::NumberingPlan::of(redline::automatic_labels(revision, Which::before));
  auto new_plan = wml::NumberingPlan::of(redline::automatic_labels(revision, Which::after));
  redline::JointNumbering numbering = redline::join(old_plan, new_plan);
  redline::DocumentSide before(*revision.styles.before,
                               {std::move(old_plan.references), std::move(numbering.old_instances),
                                numbering.shares_style_list});
  redline::DocumentSide after(*revision.styles.after, {std::move(new_plan.references),
                                                       counted(new_plan.instances.size()), true});
  redline::Stores stores{{}, {}, redline::ChangeMarks(author.name, author.date)};
  redline::ParagraphTracker paragraphs(revision, stores, before, after);

  opc::XmlText& body = package_.fresh_text();
  const wml::BodyFault fault = redline::append_body(body, revision, {&old_facts, &new_facts},
                                                    stores, {&before, &after}, paragraphs);
  if (fault != wml::BodyFault::none) return fail(wml::diagnostic_of(fault));
  if (auto packed = package_.pack_text(PartId::document); !packed) return packed;
  redline::append_footnotes(package_.fresh_text(), revision, stores, paragraphs);
  if (illegal(stores)) return fail(illegal_character());
  if (auto packed = package_.pack_text(PartId::footnotes); !packed) return packed;

  opc::XmlText& footer = package_.fresh_text();
  if (const model::Section* section = section_with_foot(revision)) {
    const wml::NumberingPlan no_lists;
    wml::ParagraphWriter writer(*revision.styles.after, no_lists);
    wml::append_first_footer(footer, *section, writer);
  }
  if (auto packed = package_.pack_footer(footer.view()); !packed) return packed;

  opc::XmlText& lists = package_.fresh_text();
  wml::append_numbering(lists, numbering.plan, *revision.styles.after);
  package_.pack(PartId::numbering, lists.view());
  package_.pack(PartId::settings, wml::settings_xml(paragraphs.used_line_break()));
  return {};
}

Result<std::string> RedlineWriter::write(const revision::Revision& revision,
                                         const model::PageFacts& old_facts,
                                         const model::PageFacts& new_facts,
                                         const RevisionAuthor& author) {
  package_.begin();
  if (auto packed = pack_flow(revision, old_facts, new_facts, author); !packed)
    return fail(std::move(packed).error());
  package_.pack_styles(*revision.styles.after, first_text_width(revision));
  if (auto packed = package_.pack_properties(*revision.metadata.after, new_facts.total_pages,
                                             model::Purpose::draft);
      !packed)
    return fail(std::move(packed).error());
  return package_.join();
}

namespace {

Diagnostic styles_not_tracked() {
  Diagnostic note;
  note.code = "docx.styles-not-tracked";
  note.fault = Fault::data;
  note.severity = Severity::note;
  note.message = {
      "Hai văn bản có kiểu dáng (cỡ chữ, giãn dòng, lề đoạn) khác nhau. Word không ghi vết thay "
      "đổi "
      "của kiểu: tệp so sánh dùng kiểu của văn bản mới, kể cả khi từ chối mọi thay đổi.",
      "The two documents have different styles (type sizes, spacing, indents). Word does not track "
      "changes of styles: the redline has those of the new document, even where all changes are "
      "rejected."};
  note.hint = {"Nếu cần đúng kiểu cũ, hãy tạo lại văn bản cũ.",
               "Where the old look is needed, render the old document again."};
  return note;
}

Diagnostic foot_not_tracked() {
  return make_note(
      "docx.contact-not-tracked",
      {"Dòng địa chỉ liên hệ ở cuối trang thứ nhất đã thay đổi. Tệp so sánh không ghi vết thay đổi "
       "của dòng này: nó in dòng của văn bản mới.",
       "The contact line at the foot of page 1 was changed. The redline does not track it: it has "
       "that of the new document."},
      {"Xem dòng này ở hai văn bản.", "Look at this line in both documents."});
}

}  // namespace

Diagnostics untracked_changes(const revision::Revision& revision) {
  Diagnostics notes;
  if (revision.styles.differs()) notes.push_back(styles_not_tracked());
  if (std::any_of(revision.sections.begin(), revision.sections.end(), foot_differs))
    notes.push_back(foot_not_tracked());
  return notes;
}

}  // namespace vanban::docx
