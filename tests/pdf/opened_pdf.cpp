// SPDX-License-Identifier: MIT
#include "opened_pdf.hpp"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace vanban::pdf {
namespace {

/// Follows the text state of one content stream.
class ShownTextReader : public QPDFObjectHandle::ParserCallbacks {
 public:
  void handleObject(QPDFObjectHandle object) override {
    if (object.isOperator()) {
      apply(object.getOperatorValue());
      operands_.clear();
    } else {
      operands_.push_back(object);
    }
  }
  void handleEOF() override {}

  std::vector<ShownText> shown;
  std::vector<std::string> operators;

 private:
  void apply(const std::string& name) {
    operators.push_back(name);
    if (name == "Tf") font_ = operands_.at(0).getName();
    if (name == "BMC" || name == "BDC") open();
    if (name == "EMC") marks_.pop_back();
    if (name == "Tj") shown.push_back({font_, operands_.at(0).getStringValue(), tag(), mcid()});
    if (name == "TJ" || name == "'" || name == "\"") throw std::runtime_error("unexpected " + name);
  }
  void open() {
    const bool numbered =
        operands_.size() > 1 && operands_[1].isDictionary() && operands_[1].hasKey("/MCID");
    marks_.emplace_back(operands_.at(0).getName(),
                        numbered ? operands_[1].getKey("/MCID").getIntValueAsInt() : -1);
  }
  std::string tag() const { return marks_.empty() ? "" : marks_.back().first; }
  int mcid() const { return marks_.empty() ? -1 : marks_.back().second; }

  std::vector<QPDFObjectHandle> operands_;
  std::vector<std::pair<std::string, int>> marks_;
  std::string font_;
};

}  // namespace

OpenedPdf::OpenedPdf(const std::string& bytes) : file_(std::make_unique<QPDF>()), bytes_(bytes) {
  file_->setSuppressWarnings(true);
  file_->processMemoryFile("written.pdf", bytes_.data(), bytes_.size());
  if (file_->anyWarnings()) throw std::runtime_error(file_->getWarnings().front().what());
}

std::vector<QPDFObjectHandle> OpenedPdf::pages() { return file_->getAllPages(); }

std::vector<ShownText> OpenedPdf::shown(QPDFObjectHandle page) {
  ShownTextReader reader;
  page.parsePageContents(&reader);
  return reader.shown;
}

std::vector<std::string> OpenedPdf::operators(QPDFObjectHandle page) {
  ShownTextReader reader;
  page.parsePageContents(&reader);
  return reader.operators;
}

std::string OpenedPdf::content_of(QPDFObjectHandle stream) {
  const auto buffer = stream.getStreamData(qpdf_dl_generalized);
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::map<std::uint8_t, std::string> OpenedPdf::unicode_map(QPDFObjectHandle font) {
  std::istringstream lines(content_of(font.getKey("/ToUnicode")));
  std::map<std::uint8_t, std::string> map;
  std::string line;
  bool inside = false;
  while (std::getline(lines, line)) {
    if (line == "endbfchar") inside = false;
    if (inside) {
      const auto code = std::stoul(line.substr(1, 2), nullptr, 16);
      std::string text;
      for (std::size_t i = 5; i + 2 < line.size() + 1 && line[i] != '>'; i += 2)
        text += static_cast<char>(std::stoul(line.substr(i, 2), nullptr, 16));
      map[static_cast<std::uint8_t>(code)] = text;
    }
    if (line.find("beginbfchar") != std::string::npos) inside = true;
  }
  return map;
}

std::optional<std::string> output_of(const std::string& command, const std::string& pdf_bytes) {
  const std::string program = command.substr(0, command.find(' '));
  if (std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) != 0) return std::nullopt;
  std::string name = "/tmp/vanban-pdf-test-XXXXXX";
  const int descriptor = mkstemp(name.data());
  if (descriptor < 0) return std::nullopt;
  close(descriptor);
  std::ofstream(name, std::ios::binary) << pdf_bytes;
  std::string line = command;
  line.replace(line.find("{}"), 2, name);
  std::string output;
  if (FILE* pipe = popen((line + " 2>/dev/null").c_str(), "r")) {
    char buffer[4096];
    for (std::size_t n = 0; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
      output.append(buffer, n);
    pclose(pipe);
  }
  std::remove(name.c_str());
  return output;
}

std::string words_only(const std::string& text) {
  std::string words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.compare(i, 2, "\u00A0") == 0;
    if (!no_break && std::string_view(" \n\r\f\t").find(text[i]) == std::string_view::npos)
      words += text[i];
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
    if (no_break) ++i;
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

}  // namespace vanban::pdf
