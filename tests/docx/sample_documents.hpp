// SPDX-License-Identifier: MIT
// Hand-built documents that between them use everything the DOCX writer can write.
#pragma once

#include <string>
#include <vector>

#include "model/document.hpp"

namespace vanban::docx::samples {

struct Sample {
  std::string name;  ///< of the file, without extension
  model::Document document;
  model::PageFacts facts;
};

/// Short builders for the tests.
model::Paragraph paragraph(model::StyleId style, const std::string& text);
model::Paragraph heading(int level, const std::string& label, const std::string& title);
/// A document of one main section with the default styles.
model::Document document_of(std::vector<model::Block> blocks);
/// The facts a layout would give for the headings, all on page 1.
model::PageFacts facts_for(const model::Document& document);

/// Every feature in one document.
Sample everything();
/// All samples, in a fixed order.
std::vector<Sample> all();

}  // namespace vanban::docx::samples
