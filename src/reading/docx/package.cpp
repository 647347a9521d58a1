// SPDX-License-Identifier: MIT
#include "reading/docx/package.hpp"

#include <algorithm>

#include "opc/word_file.hpp"

namespace vanban::reading::docx {
namespace {

constexpr std::string_view kUsualMainPart = "word/document.xml";

Diagnostic no_main_part(const std::string& file) {
  return make_error(
             "reading.docx-no-text", Fault::data,
             {"tệp Word thiếu phần nội dung chính", "the Word file lacks its main part"},
             {"Tệp đã hỏng khi lưu hoặc gửi: xin lại bản gốc, hoặc mở bằng Word rồi lưu lại.",
              "It was damaged when saved or sent: ask for it again, or open it in Word and "
              "save it again."})
      .in_file(file);
}

std::string_view last_step(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string folder_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

/// A target as the name of a part: `../x.xml` and `/word/x.xml` are allowed (RFC 3986, 5.2).
std::string resolved(const std::string& folder, std::string_view target) {
  const bool absolute = target.starts_with('/');
  const std::string path = absolute ? std::string(target.substr(1)) : folder + std::string(target);
  std::vector<std::string> steps;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string step = path.substr(begin, end - begin);
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (step != ".." && step != "." && !step.empty()) steps.push_back(step);
    begin = end + 1;
  }
  std::string name;
  for (const std::string& step : steps) name += (name.empty() ? "" : "/") + step;
  return name;
}

}  // namespace

Result<Package> Package::open(std::string bytes, const std::string& file) {
  Package package;
  VANBAN_TRY(package.zip_, opc::ZipReader::of_bytes(std::move(bytes), file, opc::word_file()));
  VANBAN_TRY(package.relationships_, package.read_relationships("_rels/.rels", ""));
  const Relationship* const main = of_type(package.relationships_, "officeDocument");
  package.main_part_ = main != nullptr ? main->target : std::string(kUsualMainPart);
  if (!package.has(package.main_part_)) package.main_part_ = kUsualMainPart;
  if (!package.has(package.main_part_)) return fail(no_main_part(file));
  return package;
}

Result<Relationships> Package::relationships_of(const std::string& part) const {
  const std::string folder = folder_of(part);
  return read_relationships(folder + "_rels/" + std::string(last_step(part)) + ".rels", folder);
}

Result<Relationships> Package::read_relationships(const std::string& part,
                                                  const std::string& folder) const {
  Relationships relationships;
  VANBAN_TRY(const std::optional<XmlTree> tree, this->part(part));
  if (!tree) return relationships;
  for (const Element& one : children_of(tree->root())) {
    if (one.name != "Relationship") continue;
    const std::string_view target = one.attribute("Target").value_or("");
    const bool external = one.attribute("TargetMode") == "External";
    relationships.push_back({std::string(one.attribute("Id").value_or("")),
                             std::string(last_step(one.attribute("Type").value_or(""))),
                             external ? std::string(target) : resolved(folder, target), external});
  }
  return relationships;
}

Result<std::optional<XmlTree>> Package::part(const std::string& name) const {
  if (!has(name)) return std::optional<XmlTree>();
  VANBAN_TRY(opc::XmlReader xml, opc::open_xml(*zip_, name, kLargestPart));
  VANBAN_TRY(XmlTree tree, XmlTree::read(xml));
  return std::optional<XmlTree>(std::move(tree));
}

const Relationship* of_type(const Relationships& relationships, std::string_view type) {
  const auto found = std::find_if(relationships.begin(), relationships.end(),
                                  [type](const Relationship& one) { return one.type == type; });
  return found == relationships.end() ? nullptr : &*found;
}

const Relationship* with_id(const Relationships& relationships, std::string_view id) {
  const auto found = std::find_if(relationships.begin(), relationships.end(),
                                  [id](const Relationship& one) { return one.id == id; });
  return found == relationships.end() ? nullptr : &*found;
}

}  // namespace vanban::reading::docx
