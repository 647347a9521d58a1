// SPDX-License-Identifier: MIT
// Hand-built documents that between them use everything the DOCX writer can write.
#pragma once

#include <string>
#include <utility>
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
/// Headings by level (1 to 4) and label drawn at random: mostly the next number, now and then a
/// jump, a restart, another form. The same seed gives the same labels.
std::vector<std::pair<int, std::string>> random_labels(unsigned seed);
/// A document of one main section with the default styles.
model::Document document_of(std::vector<model::Block> blocks);
/// The facts a layout would give for the headings, all on page 1.
model::PageFacts facts_for(const model::Document& document);

/// Every feature in one document.
Sample everything();
/// All samples, in a fixed order.
std::vector<Sample> all();

}  // namespace vanban::docx::samples
