// SPDX-License-Identifier: MIT
#include "fonts/font_set.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace vanban::fonts {
namespace {

using FileNames = std::array<std::string_view, kFaceCount>;  // in the order of FaceId

/// File names under which a family's four faces are installed; the first family found wins.
struct Candidate {
  std::string_view family;
  FileNames names;
};
constexpr Candidate kCandidates[] = {
    {"Times New Roman", {"times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"}},
    {"Times New Roman",
     {"Times_New_Roman.ttf", "Times_New_Roman_Bold.ttf", "Times_New_Roman_Italic.ttf",
      "Times_New_Roman_Bold_Italic.ttf"}},
    {"Times New Roman",
     {"Times New Roman.ttf", "Times New Roman Bold.ttf", "Times New Roman Italic.ttf",
      "Times New Roman Bold Italic.ttf"}},
    {"Liberation Serif",
     {"LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf",
      "LiberationSerif-BoldItalic.ttf"}},
    {"Tinos", {"Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf"}},
};

constexpr std::size_t kLargestFontFile = 64U << 20;

Bilingual how_to_install() {
  return {
      "Cài phông chữ: apt-get install fonts-liberation2 (hoặc đặt bốn tệp Times New Roman "
      "vào thư mục của VANBAN_FONT_DIR).",
      "Install the fonts: apt-get install fonts-liberation2 (or put the four files of "
      "Times New Roman into the folder of VANBAN_FONT_DIR)."};
}

Diagnostic environment_error(std::string_view code, std::string path, Bilingual message) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.fault = Fault::environment;
  diagnostic.place.file = std::move(path);
  diagnostic.message = std::move(message);
  diagnostic.hint = how_to_install();
  return diagnostic;
}

Diagnostic lacks_letters(const Face& face, std::size_t missing) {
  return environment_error(
      "fonts.vietnamese-missing", face.path(),
      {fmt::format("phông chữ thiếu {} chữ cái tiếng Việt (bản Liberation 1.x không dùng được)",
                   missing),
       fmt::format("the font lacks {} Vietnamese letters (Liberation 1.x cannot be used)",
                   missing)});
}

Diagnostic not_found() {
  return environment_error("fonts.not-found", {},
                           {"không tìm thấy phông chữ Times New Roman hoặc Liberation Serif 2",
                            "found neither Times New Roman nor Liberation Serif 2"});
}

std::size_t missing_letters(const Face& face) {
  const auto letters = vietnamese_letters();
  return static_cast<std::size_t>(
      std::count_if(letters.begin(), letters.end(), [&](char32_t c) { return !face.has(c); }));
}

}  // namespace

/// One search for a family; remembers why faces were passed over.
class FontSearch {
 public:
  explicit FontSearch(const FileSystem& files) : files_(files) {}

  Result<FontSet> run(const std::vector<std::string>& given) {
    for (const std::string& folder : given)
      for (const Candidate& candidate : kCandidates) {
        if (auto set = load(folder, candidate)) return std::move(*set);
        if (!rejected_.empty()) return fail(rejected_);
      }
    const auto system = system_font_folders();
    for (const Candidate& candidate : kCandidates)
      for (const std::string& folder : system)
        if (auto set = load(folder, candidate)) return std::move(*set);
    if (rejected_.empty()) rejected_.push_back(not_found());
    return fail(std::move(rejected_));
  }

 private:
  std::optional<FontSet> load(const std::string& folder, const Candidate& candidate) {
    std::array<std::string, kFaceCount> paths;
    for (std::size_t i = 0; i < kFaceCount; ++i)
      paths[i] = fmt::format("{}/{}", folder, candidate.names[i]);
    const auto there = [&](const std::string& path) { return files_.exists(path); };
    if (!std::all_of(paths.begin(), paths.end(), there)) return std::nullopt;
    FontSet set;
    set.family_ = candidate.family;
    for (const std::string& path : paths) load_face(path, set.faces_);
    return set.faces_.size() == kFaceCount ? std::optional(std::move(set)) : std::nullopt;
  }

  void load_face(const std::string& path, std::vector<Face>& faces) {
    auto bytes = files_.read(path, kLargestFontFile);
    if (!bytes) return reject(std::move(bytes.error()));
    auto parsed = Face::parse(std::move(*bytes), path);
    if (!parsed) return reject(std::move(parsed.error()));
    if (const auto missing = missing_letters(*parsed))
      return reject({lacks_letters(*parsed, missing)});
    faces.push_back(std::move(*parsed));
  }

  void reject(Diagnostics reasons) {
    rejected_.insert(rejected_.end(), reasons.begin(), reasons.end());
  }

  const FileSystem& files_;
  Diagnostics rejected_;
};

Result<FontSet> FontSet::load(const FileSystem& files, const std::vector<std::string>& folders) {
  return FontSearch(files).run(folders);
}

std::u32string_view vietnamese_letters() {
  return U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
         U"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴĐ";
}

std::vector<std::string> system_font_folders() {
  std::vector<std::string> folders;
  if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') {
    folders.push_back(fmt::format("{}/.fonts", home));
    folders.push_back(fmt::format("{}/.local/share/fonts", home));
  }
  for (const char* folder :
       {"/usr/local/share/fonts", "/usr/share/fonts/truetype/msttcorefonts",
        "/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation",
        "/usr/share/fonts/truetype/croscore", "/usr/share/fonts/liberation-serif",
        "/usr/share/fonts/liberation", "/mnt/c/Windows/Fonts"})
    folders.emplace_back(folder);
  return folders;
}

}  // namespace vanban::fonts
