// SPDX-License-Identifier: MIT
#include "base/system_error.hpp"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace vanban {
namespace {

struct Reason {
  int number;
  const char* vi;
  const char* en;
};

constexpr Reason kReasons[] = {
    {ENOENT, "không có tệp hoặc thư mục này", "no such file or folder"},
    {EACCES, "không có quyền truy cập", "permission denied"},
    {EPERM, "hệ thống không cho phép", "not permitted"},
    {EROFS, "ổ đĩa chỉ cho đọc", "the disk is read-only"},
    {ENOSPC, "đĩa đã đầy", "the disk is full"},
    {EDQUOT, "đã dùng hết hạn mức đĩa", "the disk quota is used up"},
    {EISDIR, "đây là thư mục", "it is a folder"},
    {ENOTDIR, "một phần của đường dẫn không phải thư mục", "a part of the path is no folder"},
    {EEXIST, "đã có tệp này", "the file exists"},
    {ENOTEMPTY, "thư mục còn tệp bên trong", "the folder is not empty"},
    {EMFILE, "chương trình mở quá nhiều tệp", "the program has too many open files"},
    {ENFILE, "máy mở quá nhiều tệp", "the machine has too many open files"},
    {ENAMETOOLONG, "tên tệp quá dài", "the file name is too long"},
    {EIO, "đĩa báo lỗi đọc hoặc ghi", "the disk reports a read or write error"},
    {ELOOP, "liên kết trỏ vòng quanh", "the links go round in a circle"},
    {EBUSY, "tệp đang bận", "the file is busy"},
    {EFBIG, "tệp quá lớn", "the file is too large"},
    {ETXTBSY, "tệp là chương trình đang chạy", "the file is a program that is running"},
    {EINVAL, "hệ thống không nhận yêu cầu này", "the system does not accept this request"},
    {ENOMEM, "không đủ bộ nhớ", "out of memory"},
    {EXDEV, "hai đường dẫn nằm ở hai ổ đĩa", "the two paths are on two disks"},
    {ENODEV, "không phải tệp thường mà là ống dẫn hoặc thiết bị",
     "no regular file but a pipe or a device"},
    {EBADMSG, "nội dung không còn như khi ghi", "the content is not what was written"},
};

}  // namespace

const int kNoRegularFile = ENODEV;

Bilingual system_reason(int number) {
  const auto* known = std::find_if(std::begin(kReasons), std::end(kReasons),
                                   [&](const Reason& reason) { return reason.number == number; });
  if (known != std::end(kReasons)) return {known->vi, known->en};
  return {fmt::format("lỗi hệ thống số {}", number), std::generic_category().message(number)};
}

Bilingual system_remedy(int number) {
  switch (number) {
    case ENOENT:
    case ENOTDIR:
      return {"Kiểm tra lại đường dẫn.", "Check the path."};
    case EACCES:
    case EROFS:
    case EPERM:
      return {"Chọn thư mục khác hoặc xin quyền ghi, đọc.",
              "Choose another folder or ask for permission."};
    case ENOSPC:
    case EDQUOT:
      return {"Đĩa đã đầy: xóa bớt tệp rồi chạy lại.", "The disk is full: free space, run again."};
    case ENAMETOOLONG:
      return {"Chọn tên ngắn hơn.", "Choose a shorter name."};
    case EISDIR:
      return {"Chọn tên khác, hoặc chuyển thư mục ấy đi.",
              "Choose another name, or move that folder away."};
    case ENODEV:
      return {"Chép nội dung vào một tệp rồi dùng tệp ấy.",
              "Copy the content into a file and use that."};
    default:
      return {};
  }
}

Diagnostic io_error(std::string code, const SystemError& error, const Bilingual& message) {
  const Bilingual reason = system_reason(error.number);
  return make_error(std::move(code), Fault::io,
                    {fmt::format("{} ({})", message.vi, reason.vi),
                     fmt::format("{} ({})", message.en, reason.en)},
                    system_remedy(error.number))
      .in_file(error.path);
}

}  // namespace vanban
