// SPDX-License-Identifier: MIT
#include "batch/findings.hpp"

#include <cerrno>
#include <utility>

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
  return make_error(std::string(code), fault, std::move(message), std::move(hint)).in_file(path);
}

Diagnostic io_finding(std::string_view code, const SystemError& error, const Bilingual& message) {
  Diagnostic diagnostic = io_error(std::string(code), error, message);
  diagnostic.hint = remedy(error.number);
  return diagnostic;
}

Diagnostic write_finding(const SystemError& error) {
  return io_finding("batch.write", error, {"không ghi được tệp", "cannot write the file"});
}

Diagnostic unexpected(const std::exception& error) {
  return file_finding("batch.unexpected", Fault::internal, {},
                      {fmt::format("lỗi ngoài dự kiến: {}", error.what()),
                       fmt::format("unexpected error: {}", error.what())},
                      {});
}

}  // namespace vanban::batch
