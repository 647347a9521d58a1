// SPDX-License-Identifier: MIT
#include "docx/redline/document_side.hpp"

#include "docx/wml/numbering_part.hpp"
#include "revision/walk.hpp"

namespace vanban::docx::redline {

std::vector<const model::Label*> automatic_labels(const revision::Revision& revision, Which which) {
  std::vector<const model::Label*> labels;
  revision::for_each_paragraph(revision, [&](const revision::ParagraphRevision& paragraph) {
    const std::optional<model::Paragraph>& form = on(paragraph.form, which);
    if (form && form->label && form->label->automatic) labels.push_back(&*form->label);
  });
  return labels;
}

std::optional<wml::ListMembership> DocumentSide::next_list(const model::Paragraph& paragraph) {
  if (!paragraph.label || !paragraph.label->automatic) return std::nullopt;
  const std::optional<wml::ListReference>& reference = numbering_.references[next_label_++];
  if (!reference) return std::nullopt;
  const bool by_style = numbering_.in_style_list && wml::brought_by_style(paragraph, *reference);
  const std::size_t id = wml::number_id(numbering_.instances[reference->instance]);
  return wml::ListMembership{id, reference->level, by_style};
}

}  // namespace vanban::docx::redline
