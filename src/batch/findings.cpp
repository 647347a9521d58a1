// SPDX-License-Identifier: MIT
#include "batch/findings.hpp"

#include <cerrno>
#include <system_error>

#include <fmt/format.h>

namespace vanban::batch {
namespace {

Bilingual remedy(int error) {
  if (error == ENOSPC || error == EDQUOT || error == EFBIG)
    return {"Đĩa đầy: xóa bớt tệp rồi chạy lại cùng lệnh; phần đã xong được giữ nguyên.",
            "The disk is full: free space and run the same command; what is done is kept."};
  if (error == EACCES || error == EROFS || error == EPERM)
    return {"Chọn thư mục khác hoặc xin quyền ghi.",
            "Choose another folder or ask for permission."};
  return {"Kiểm tra đĩa và đường dẫn rồi chạy lại cùng lệnh.",
          "Check the disk and the path, then run the same command."};
}

}  // namespace

Diagnostic file_finding(std::string_view code, Fault fault, const std::string& path,
                        Bilingual message, Bilingual hint) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.fault = fault;
  diagnostic.place.file = path;
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

Diagnostic io_finding(std::string_view code, const std::string& path, int error,
                      Bilingual message) {
  const std::string reason = std::generic_category().message(error);
  return file_finding(
      code, Fault::io, path,
      {fmt::format("{} ({})", message.vi, reason), fmt::format("{} ({})", message.en, reason)},
      remedy(error));
}

}  // namespace vanban::batch
