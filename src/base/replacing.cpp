// SPDX-License-Identifier: MIT
#include "base/replacing.hpp"

#include <algorithm>
#include <utility>

namespace vanban {
namespace {

struct Words {
  Bilingual message;
  Bilingual hint;
};

Words words_of(Obstacle obstacle) {
  switch (obstacle) {
    case Obstacle::input:
      return {{"lệnh này đọc chính tệp ấy, nên không ghi đè",
               "this command reads that very file and does not overwrite it"},
              {"Chọn tên khác.", "Choose another name."}};
    case Obstacle::no_file:
      return {{"đây là thư mục, thiết bị hoặc liên kết hỏng, không phải tệp",
               "this is a folder, a device or a broken link, no file"},
              {"Chuyển nó đi nơi khác rồi chạy lại, hoặc chọn tên khác; --overwrite không thay nó.",
               "Move it away and run again, or choose another name; --overwrite does not replace "
               "it."}};
    case Obstacle::stays:
      return {{"tệp này là sổ đăng ký hoặc bản đã ban hành, không bao giờ bị ghi đè",
               "this is a register or an issued file and is never overwritten"},
              {"Chọn thư mục hoặc tên khác.", "Choose another folder or name."}};
    case Obstacle::taken:
      break;
  }
  return {{"đã có tệp này, không phải do lệnh này tạo ra hoặc đã bị sửa",
           "this file exists and was not made by this command, or was changed since"},
          {"Chọn tên khác, chuyển tệp đi nơi khác, hoặc thêm --overwrite để thay nó.",
           "Choose another name, move it away, or add --overwrite to replace it."}};
}

bool says_yes(const std::function<bool()>& question) { return question && question(); }

}  // namespace

std::optional<Obstacle> obstacle_to(const Target& target, const FileSystem& files) {
  const auto is_target = [&](const std::string& input) {
    return files.is_same(input, target.path);
  };
  if (std::any_of(target.inputs.begin(), target.inputs.end(), is_target)) return Obstacle::input;
  const auto there = files.kind(target.path);
  if (there && *there != disk::Kind::file) return Obstacle::no_file;
  if (says_yes(target.stays)) return Obstacle::stays;
  if (!there || target.overwrite || says_yes(target.ours)) return std::nullopt;
  return Obstacle::taken;
}

Diagnostic refusal_to_replace(std::string code, Fault fault, const std::string& path,
                              Obstacle obstacle) {
  Words words = words_of(obstacle);
  return make_error(std::move(code), fault, std::move(words.message), std::move(words.hint))
      .in_file(path);
}

}  // namespace vanban
