// SPDX-License-Identifier: MIT
// Writes the hand-built documents as files for outside checkers, and beside each its automatic
// numbers in order: docx_write_samples FOLDER
#include <cstdio>

#include "base/file_system.hpp"
#include "docx/docx_writer.hpp"
#include "model/walk.hpp"
#include "sample_documents.hpp"

namespace {

using namespace vanban;

std::string automatic_labels(const model::Document& document) {
  std::string labels;
  model::for_each_paragraph(document, [&](const model::Paragraph& paragraph) {
    if (paragraph.label && paragraph.label->automatic) labels += paragraph.label->text + "\n";
  });
  return labels;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: docx_write_samples FOLDER\n", stderr);
    return 2;
  }
  RealFileSystem files;
  docx::DocxWriter writer;
  const std::string folder = argv[1];
  if (!files.make_folder(folder)) return 1;
  for (const docx::samples::Sample& sample : docx::samples::all()) {
    const Result<std::string> bytes = writer.write(sample.document, sample.facts);
    if (!bytes) {
      std::fputs(describe(bytes.error(), Language::english).c_str(), stderr);
      return 1;
    }
    const std::string path = folder + "/" + sample.name;
    if (!files.write(path + ".docx", *bytes)) return 1;
    if (!files.write(path + ".labels", automatic_labels(sample.document))) return 1;
  }
  return 0;
}
