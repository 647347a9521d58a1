// SPDX-License-Identifier: MIT
// `vanban register`: shows and keeps the book of numbers.
#include <array>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/commands/register/actions.hpp"
#include "cli/commands/register/query.hpp"
#include "cli/options.hpp"

namespace vanban::cli {
namespace {

struct Action {
  std::string_view name;
  Result<Diagnostics> (*run)(const Arguments& arguments, Context& context);
};
constexpr std::array<Action, 8> kActions = {{{"list", list_book},
                                             {"show", show_entry},
                                             {"void", void_number},
                                             {"correct-date", correct_date},
                                             {"reserve", reserve_numbers},
                                             {"backup", back_up},
                                             {"verify", verify_book},
                                             {"export", export_book}}};

Result<Diagnostics> act(const Arguments& arguments, Context& context) {
  const std::string name = arguments.get("ACTION");
  for (const Action& action : kActions)
    if (action.name == name) return action.run(arguments, context);
  return fail(register_misuse(
      {fmt::format("việc không có: {}", name), fmt::format("unknown action: {}", name)},
      {"Dùng list, show, void, correct-date, reserve, backup, verify hoặc export.",
       "Use list, show, void, correct-date, reserve, backup, verify or export."}));
}

int run_register(const Arguments& arguments, Context& context) {
  return report_result(act(arguments, context), context);
}

std::vector<Option> register_options() {
  return {
      {"register", "FILE", {"sổ đăng ký", "the register"}},
      {"year", "YYYY", {"chỉ sổ của năm này", "the book of this year only"}},
      {"organ",
       "NOTATION",
       {"chỉ cơ quan có chữ viết tắt này; reserve: cơ quan lấy số",
        "only the organ of this notation; reserve: who takes the number"}},
      {"status",
       "reserved|issued|void",
       {"list, export: chỉ các dòng ở trạng thái này", "list, export: only lines of this state"}},
      {"secret",
       "",
       {"sổ văn bản mật thay cho sổ thường", "the book of secret documents instead of the usual"}},
      {"reason", "TEXT", {"void, correct-date: lý do", "void, correct-date: why"}},
      {"notation",
       "NOTATION",
       {"reserve: ký hiệu sau dấu /, như KH-STP", "reserve: what follows the /, such as KH-STP"}},
      {"date",
       "YYYY-MM-DD",
       {"reserve: ngày của số; correct-date: ngày đúng",
        "reserve: the number's date; correct-date: the right date"}},
      {"count", "N", {"reserve: giữ mấy số (mặc định 1)", "reserve: how many (default 1)"}},
      {"note", "TEXT", {"reserve: giữ cho ai", "reserve: for whom"}},
      options::kYes,
      {"office",
       "FILE.json",
       {"reserve: hồ sơ cơ quan, như của vanban issue",
        "reserve: office profile, as of vanban issue"}},
      {"out",
       "FILE",
       {"export: tệp .csv, .pdf hoặc .docx", "export: a .csv, .pdf or .docx file"},
       'o'},
      {"overwrite",
       "",
       {"export: thay tệp cùng tên; sổ và bản đã ban hành không bao giờ bị thay",
        "export: replace a file of that name; never the register or an issued file"}}};
}

}  // namespace

const Command& register_command() {
  static const Command kCommand{
      "register",
      {"xem, giữ số, hủy số, sao lưu, kiểm tra, in sổ đăng ký văn bản đi",
       "show the register, reserve and void numbers, back up, verify, print"},
      {{"ACTION",
        {"list, show, void, correct-date, reserve, backup, verify hoặc export",
         "list, show, void, correct-date, reserve, backup, verify or export"}},
       {"TARGET",
        {"show, void, correct-date: số, ký hiệu (05/KH-STP); backup: tệp sao lưu",
         "show, void, correct-date: a code (05/KH-STP); backup: the file for the copy"},
        false}},
      register_options(),
      "vanban register export --register out/so-van-ban-di.vbr --year 2024 --out out/so-2024.pdf",
      {"in sổ đăng ký văn bản đi năm 2024, mười cột", "prints the book of 2024, ten columns"},
      run_register};
  return kCommand;
}

}  // namespace vanban::cli
