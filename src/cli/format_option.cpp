// SPDX-License-Identifier: MIT
#include "cli/format_option.hpp"

#include <array>
#include <string>

#include <fmt/format.h>

namespace vanban::cli {

Option format_option(UsualFormats usual) {
  const auto help = [](const char* pattern, const char* default_text) {
    return fmt::format(fmt::runtime(pattern), pipeline::format_names(), default_text);
  };
  constexpr const char* kVi = "{}, cách nhau bằng dấu phẩy (mặc định{})";
  constexpr const char* kEn = "{} with commas between (default{})";
  static const std::array<std::string, 2> kVietnamese = {help(kVi, " pdf,docx"),
                                                         help(kVi, ": như bản trước")};
  static const std::array<std::string, 2> kEnglish = {help(kEn, " pdf,docx"),
                                                      help(kEn, ": as the version before")};
  const auto index = static_cast<std::size_t>(usual);
  return {"format", "LIST", {kVietnamese.at(index), kEnglish.at(index)}};
}

Result<pipeline::Formats> formats_of(const Arguments& arguments) {
  if (!arguments.has("format")) return pipeline::kUsualFormats;
  const std::string list = arguments.get("format");
  if (const auto formats = pipeline::read_formats(list)) return *formats;
  const std::string& names = pipeline::format_names();
  return fail(make_error("cli.format", Fault::usage,
                         {fmt::format("--format không hiểu: {}", list),
                          fmt::format("--format not understood: {}", list)},
                         {fmt::format("Dùng {}, cách nhau bằng dấu phẩy.", names),
                          fmt::format("Use {}, with commas between.", names)}));
}

}  // namespace vanban::cli
