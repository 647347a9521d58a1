// SPDX-License-Identifier: MIT
// Writes the hand-built documents as files for outside checkers, and beside each its automatic
// numbers in order: docx_write_samples FOLDER
// With a second folder, redlines between them.
#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

#include "base/file_system.hpp"
#include "docx/docx_writer.hpp"
#include "docx/redline_writer.hpp"
#include "model/walk.hpp"
#include "revision/compare.hpp"
#include "revision/documents.hpp"
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

struct Pair {
  std::string name;
  model::Document before;
  model::Document after;
};

/// Samples turned into one another, and edits of every kind in the one that has everything.
std::vector<Pair> pairs() {
  const std::vector<docx::samples::Sample> samples = docx::samples::all();
  const auto named = [&](const std::string& name) {
    return std::find_if(samples.begin(), samples.end(),
                        [&](const auto& sample) { return sample.name == name; })
        ->document;
  };
  std::vector<Pair> pairs;
  for (const auto& [before, after] :
       {std::pair{"everything", "one-line"}, std::pair{"one-line", "everything"},
        std::pair{"numbers", "random-numbers"}, std::pair{"everything", "choices"},
        std::pair{"table", "everything"}})
    pairs.push_back({std::string(before) + "-to-" + after, named(before), named(after)});
  for (unsigned seed = 0; seed < 6; ++seed) {
    revision::RandomDocuments random(seed);
    const model::Document before = named("everything");
    pairs.push_back({"edited-" + std::to_string(seed), before, random.edited(before)});
  }
  return pairs;
}

bool write_redlines(FileSystem& files, const std::string& folder) {
  docx::RedlineWriter writer;
  if (!files.make_folder(folder)) return false;
  for (const Pair& pair : pairs()) {
    const Result<std::string> redline = writer.write(
        revision::compare(pair.before, pair.after), docx::samples::facts_for(pair.before),
        docx::samples::facts_for(pair.after), {"Nguyễn Văn A", "2024-02-15T09:00:00Z"});
    if (!redline || !files.write(folder + "/" + pair.name + ".docx", *redline)) return false;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 && argc != 3) {
    std::fputs("usage: docx_write_samples FOLDER [FOLDER-FOR-REDLINES]\n", stderr);
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
  if (argc == 3 && !write_redlines(files, argv[2])) return 1;
  return 0;
}
