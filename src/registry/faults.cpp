// SPDX-License-Identifier: MIT
#include "registry/faults.hpp"

#include <sqlite3.h>

#include <cerrno>

#include <fmt/format.h>

namespace vanban::registry {
namespace {

Diagnostic damaged(const std::string& path, const SqlError& error) {
  return refusal(
      "damaged", path,
      {fmt::format("sổ đăng ký bị hỏng: nội dung tệp không còn nguyên vẹn (SQLite báo: {})",
                   error.what()),
       fmt::format("the register is damaged ({})", error.what())},
      {"Đừng ghi tiếp vào tệp này; khôi phục từ bản sao lưu gần nhất.",
       "Do not go on writing to this file; restore the newest backup."});
}

Diagnostic busy(const std::string& path) {
  return refusal("busy", path,
                 {"sổ đăng ký đang được chương trình khác dùng, chờ quá lâu",
                  "another program holds the register; waited too long"},
                 {"Đợi chương trình kia xong rồi chạy lại.", "Wait until it is done, run again."});
}

Diagnostic not_a_register(const std::string& path) {
  return refusal("not-a-register", path,
                 {"tệp này không phải sổ đăng ký của vanban, hoặc phần đầu tệp đã hỏng",
                  "this file is not a register of vanban, or its head is damaged"},
                 {"Kiểm tra lại đường dẫn, hoặc khôi phục từ bản sao lưu.",
                  "Check the path, or restore a backup."});
}

Diagnostic disk_fault(const std::string& path, std::string_view code, Bilingual message,
                      Bilingual hint) {
  Diagnostic diagnostic = refusal(code, path, std::move(message), std::move(hint));
  diagnostic.fault = Fault::io;
  return diagnostic;
}

Diagnostic disk_full(const std::string& path) {
  return disk_fault(
      path, "disk-full",
      {"không đủ chỗ trên đĩa; chưa có gì bị thay đổi", "the disk is full; nothing was changed"},
      {"Giải phóng dung lượng rồi chạy lại.", "Free some space, run again."});
}

Diagnostic not_writable(const std::string& path) {
  return disk_fault(
      path, "not-writable",
      {"không có quyền ghi vào tệp hoặc thư mục này", "this file or folder cannot be written to"},
      {"Chọn thư mục khác hoặc xin quyền ghi.", "Choose another folder or ask for permission."});
}

Diagnostic other_disk_fault(const std::string& path, const Bilingual& reason) {
  return disk_fault(path, "disk",
                    {fmt::format("lỗi khi đọc hoặc ghi tệp ({})", reason.vi),
                     fmt::format("a file could not be read or written ({})", reason.en)},
                    {"Kiểm tra đường dẫn, quyền truy cập và ổ đĩa.",
                     "Check the path, permissions and the disk."});
}

}  // namespace

Diagnostic refusal(std::string_view code, const std::string& file, Bilingual message,
                   Bilingual hint) {
  Diagnostic diagnostic;
  diagnostic.code = fmt::format("registry.{}", code);
  diagnostic.fault = Fault::state;
  diagnostic.place.file = file;
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

Diagnostic wrong_request(std::string_view code, const std::string& field, Bilingual message,
                         Bilingual hint) {
  Diagnostic diagnostic = refusal(code, {}, std::move(message), std::move(hint));
  diagnostic.fault = Fault::data;
  diagnostic.place.field = field;
  return diagnostic;
}

Diagnostic file_exists(const std::string& path) {
  Diagnostic diagnostic = refusal(
      "file-exists", path, {"tệp đã có, không ghi đè", "the file exists and is not overwritten"},
      {"Chọn thư mục hoặc tên khác; bản dự thảo cùng tên thì thay bằng --overwrite.",
       "Choose another folder or name; a draft of that name is replaced with --overwrite."});
  diagnostic.fault = Fault::io;
  return diagnostic;
}

Diagnostic describe_failure(const std::string& register_path, const SqlError& error) {
  switch (error.code() & 0xFF) {
    case SQLITE_CORRUPT:
      return damaged(register_path, error);
    case SQLITE_NOTADB:
      return not_a_register(register_path);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return busy(register_path);
    case SQLITE_FULL:
      return disk_full(register_path);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return not_writable(register_path);
    case SQLITE_CANTOPEN:
      return other_disk_fault(register_path, {"không mở được tệp", "the file cannot be opened"});
    case SQLITE_IOERR:
      return other_disk_fault(register_path, system_reason(EIO));
    case SQLITE_NOMEM:
      return other_disk_fault(register_path, system_reason(ENOMEM));
    default:
      return damaged(register_path, error);  // the schema is not the one we wrote
  }
}

Diagnostic describe_failure(const DiskError& failure) {
  const auto& [path, number] = failure.error();
  switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return disk_full(path);
    case EACCES:
    case EPERM:
    case EROFS:
      return not_writable(path);
    default:
      return other_disk_fault(path, system_reason(number));
  }
}

}  // namespace vanban::registry
