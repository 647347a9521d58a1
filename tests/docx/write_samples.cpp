// SPDX-License-Identifier: MIT
// Writes the hand-built documents as files for outside checkers: write_samples FOLDER
#include <cstdio>

#include "base/file_system.hpp"
#include "docx/docx_writer.hpp"
#include "sample_documents.hpp"

int main(int argc, char** argv) {
  using namespace vanban;
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
    if (!files.write(folder + "/" + sample.name + ".docx", *bytes)) return 1;
  }
  return 0;
}
