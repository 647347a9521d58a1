// SPDX-License-Identifier: MIT
#include "units/xlsx_archive.hpp"

#include <zip.h>

#include <fmt/format.h>

#include "units/finding.hpp"

namespace vanban::units {
namespace {

Diagnostic bomb(const std::string& path, const std::string& part) {
  return finding("units.xlsx-too-large", {path, 0, 0, part},
                 {"phần này của bảng tính nở ra quá lớn",
                  "this part of the spreadsheet unpacks to far too much"},
                 {"Lưu danh sách thành CSV UTF-8.", "Save the list as CSV UTF-8."});
}

class PartSource : public ByteSource {
 public:
  PartSource(zip_file_t* file, Diagnostic damage) : file_(file), damage_(std::move(damage)) {}
  PartSource(const PartSource&) = delete;
  PartSource& operator=(const PartSource&) = delete;
  ~PartSource() override { zip_fclose(file_); }

  Result<std::size_t> read(char* buffer, std::size_t capacity) override {
    const zip_int64_t count = zip_fread(file_, buffer, capacity);
    total_ += static_cast<std::uint64_t>(count < 0 ? 0 : count);
    // What a part claims to unpack to may be a lie: count what it does unpack to.
    if (count < 0 || total_ > XlsxArchive::kLargestPart) return fail(damage_);
    return static_cast<std::size_t>(count);
  }

 private:
  zip_file_t* file_;
  Diagnostic damage_;
  std::uint64_t total_ = 0;
};

}  // namespace

void XlsxArchive::Closer::operator()(zip* archive) const { zip_discard(archive); }

Result<std::unique_ptr<XlsxArchive>> XlsxArchive::open(const std::string& path) {
  std::unique_ptr<XlsxArchive> archive(new XlsxArchive(path));
  int error = 0;
  archive->zip_.reset(zip_open(path.c_str(), ZIP_RDONLY, &error));
  if (archive->zip_) return archive;
  return fail(archive->damaged(""));
}

Diagnostic XlsxArchive::damaged(std::string_view detail) const {
  return finding(
      "units.xlsx-damaged", {path_, 0, 0, std::string(detail)},
      {"bảng tính hỏng hoặc không phải .xlsx", "the spreadsheet is damaged or no .xlsx file"},
      {"Mở bằng Excel rồi lưu lại thành .xlsx hoặc CSV UTF-8 (tệp có mật khẩu: bỏ mật khẩu).",
       "Open it in Excel and save it again as .xlsx or CSV UTF-8 (without a password)."});
}

bool XlsxArchive::has(const std::string& part) const {
  return zip_name_locate(zip_.get(), part.c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<std::unique_ptr<ByteSource>> XlsxArchive::stream(const std::string& part) const {
  const zip_int64_t index = zip_name_locate(zip_.get(), part.c_str(), ZIP_FL_NOCASE);
  zip_stat_t status{};
  if (index < 0 || zip_stat_index(zip_.get(), static_cast<zip_uint64_t>(index), 0, &status) != 0)
    return fail(damaged(part));
  const bool swells =
      status.size > kRatioFreeBytes && status.size / kLargestRatio > status.comp_size;
  if (status.size > kLargestPart || swells) return fail(bomb(path_, part));
  zip_file_t* file = zip_fopen_index(zip_.get(), static_cast<zip_uint64_t>(index), 0);
  if (file == nullptr) return fail(damaged(part));
  return std::make_unique<PartSource>(file, damaged(part));
}

Result<std::string> XlsxArchive::read(const std::string& part, std::uint64_t limit) const {
  Result<std::unique_ptr<ByteSource>> source = stream(part);
  if (!source) return fail(source.error());
  std::string content;
  std::string buffer(64 * 1024, '\0');
  while (true) {
    const Result<std::size_t> count = (*source)->read(buffer.data(), buffer.size());
    if (!count) return fail(count.error());
    if (*count == 0) return content;
    content.append(buffer, 0, *count);
    if (content.size() > limit) return fail(bomb(path_, part));
  }
}

}  // namespace vanban::units
