// SPDX-License-Identifier: MIT
#include "batch/manifest.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/disk.hpp"
#include "batch/findings.hpp"

namespace vanban::batch {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kUnits = "\"units\": [";
constexpr std::string_view kFailed = "\"failed\": [";

/// Excel in Vietnamese reads `;` between cells and UTF-8 after a byte order mark; `'` in front
/// keeps it from computing a name.
std::string csv_cell(std::string_view text) {
  std::string cell = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos)
    cell += '\'';
  for (const char c : text) cell += c == '"' ? "\"\"" : std::string(1, c);
  return cell + "\"";
}

std::string csv_head() {
  return "\xEF\xBB\xBF"
         "STT;Mã;Tên đơn vị;Số, ký hiệu;Tệp;Số trang;Số byte;SHA-256;Kết quả\r\n";
}

std::string csv_rows(const UnitRecord& record) {
  std::string rows;
  for (const FileRecord& file : record.files)
    rows += fmt::format("{};{};{};{};{};{};{};{};{}\r\n", record.position, csv_cell(record.code),
                        csv_cell(record.name), csv_cell(record.number), csv_cell(file.name),
                        record.pages, file.bytes, file.sha256, "xong");
  return rows;
}

std::string csv_row(const FailedUnit& failed) {
  return fmt::format("{};{};{};;;;;;{}\r\n", failed.position, csv_cell(failed.code),
                     csv_cell(failed.name), csv_cell("lỗi: " + failed.message.vi));
}

std::string json_line(const UnitRecord& record) {
  Json files = Json::array();
  for (const FileRecord& file : record.files)
    files.push_back({{"name", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}});
  Json value{{"position", record.position},
             {"code", record.code},
             {"name", record.name},
             {"number", record.number}};
  if (!record.issued.empty()) value["issued"] = record.issued;
  value["pages"] = record.pages;
  value["seconds"] = static_cast<double>(record.microseconds) / 1e6;
  value["files"] = std::move(files);
  return value.dump();
}

std::string json_line(const FailedUnit& failed) {
  const Json value{{"position", failed.position},
                   {"code", failed.code},
                   {"name", failed.name},
                   {"message", {{"vi", failed.message.vi}, {"en", failed.message.en}}}};
  return value.dump();
}

std::string json_head(const ManifestHead& head) {
  const Json value{{"program", head.program},
                   {"fingerprint", head.fingerprint},
                   {"listed", head.listed},
                   {"shard", {{"index", head.shard.index}, {"count", head.shard.count}}}};
  return fmt::format("{{\n\"batch\": {},\n{}", value.dump(), kUnits);
}

UnitRecord unit_from(const Json& value) {
  UnitRecord record;
  record.position = value.at("position").get<std::size_t>();
  record.code = value.at("code").get<std::string>();
  record.name = value.at("name").get<std::string>();
  record.number = value.at("number").get<std::string>();
  record.issued = value.value("issued", std::string());
  record.pages = value.at("pages").get<int>();
  record.microseconds = static_cast<std::int64_t>(value.at("seconds").get<double>() * 1e6 + 0.5);
  for (const Json& file : value.at("files"))
    record.files.push_back({file.at("name").get<std::string>(),
                            file.at("bytes").get<std::uint64_t>(),
                            file.at("sha256").get<std::string>(), 0});
  return record;
}

FailedUnit failed_from(const Json& value) {
  const Json& message = value.at("message");
  return {value.at("position").get<std::size_t>(),
          value.at("code").get<std::string>(),
          value.at("name").get<std::string>(),
          {message.at("vi").get<std::string>(), message.at("en").get<std::string>()}};
}

ManifestHead head_from(const Json& value) {
  const Json& shard = value.at("shard");
  return {value.at("program").get<std::string>(),
          value.at("fingerprint").get<std::string>(),
          value.at("listed").get<std::size_t>(),
          {shard.at("index").get<std::size_t>(), shard.at("count").get<std::size_t>()}};
}

/// The lines of a file, one in memory at a time.
class Lines {
 public:
  explicit Lines(disk::File file) : file_(std::move(file)) {}

  /// False at the end, and where the file cannot be read on.
  bool next(std::string& line) {
    line.clear();
    while (true) {
      const std::size_t end = piece_.find('\n', start_);
      line.append(piece_, start_, end - start_);
      start_ = end + 1;
      if (end != std::string::npos) return true;
      if (!read_on()) return !line.empty();
    }
  }

 private:
  bool read_on() {
    piece_.resize(64 * 1024);
    const std::size_t count = file_.read(piece_.data(), piece_.size()).value_or(0);
    piece_.resize(count);
    start_ = 0;
    return count > 0;
  }

  disk::File file_;
  std::string piece_;
  std::size_t start_ = 0;
};

/// Reads the lines of a manifest in the order in which they are written.
class ManifestReader {
 public:
  explicit ManifestReader(disk::File file) : lines_(std::move(file)) {}

  /// False where a line is not as expected.
  bool read(ManifestFrame& frame, const std::function<void(UnitRecord)>& visit) {
    constexpr std::string_view kBatch = "\"batch\": ";
    if (!next() || line_ != "{" || !next() || line_.rfind(kBatch, 0) != 0) return false;
    frame.head = head_from(Json::parse(without_comma(line_.substr(kBatch.size()))));
    if (!next() || line_ != kUnits) return false;
    std::size_t units = 0;
    for (; next() && line_ != "],"; ++units) visit(unit_from(Json::parse(without_comma(line_))));
    if (!next() || line_ != kFailed) return false;
    while (next() && line_ != "],")
      frame.failed.push_back(failed_from(Json::parse(without_comma(line_))));
    constexpr std::string_view kTotals = "\"totals\": ";
    if (!next() || line_.rfind(kTotals, 0) != 0) return false;
    const Json totals = Json::parse(line_.substr(kTotals.size()));
    return totals.at("units").get<std::size_t>() == units && next() && line_ == "}";
  }

 private:
  bool next() { return lines_.next(line_); }
  static std::string without_comma(std::string text) {
    if (!text.empty() && text.back() == ',') text.pop_back();
    return text;
  }

  Lines lines_;
  std::string line_;
};

Diagnostic damaged(const std::string& path) {
  return file_finding("batch.manifest", Fault::state, path,
                      {"không đọc được bản kê, hoặc bản kê đã bị sửa",
                       "the manifest cannot be read, or it was altered"},
                      {"Chạy lại lệnh đã tạo ra nó: phần đã xong được giữ nguyên.",
                       "Run the command that made it again: what is done is kept."});
}

}  // namespace

Result<ManifestWriter> ManifestWriter::create(const std::string& path, const ManifestHead& head) {
  const std::string temporaries =
      OutputFolder::temporaries_of(disk::folder_of(path), head.shard.name());
  Result<StreamedFile> json = StreamedFile::create(path + ".json", temporaries);
  if (!json) return fail(json.error());
  Result<StreamedFile> csv = StreamedFile::create(path + ".csv", temporaries);
  if (!csv) return fail(csv.error());
  ManifestWriter writer(std::move(*json), std::move(*csv));
  if (const Result<void> begun = writer.json_.append(json_head(head)); !begun)
    return fail(begun.error());
  if (const Result<void> begun = writer.csv_.append(csv_head()); !begun) return fail(begun.error());
  return writer;
}

Result<void> ManifestWriter::add(const UnitRecord& record) {
  const Result<void> line = json_.append((totals_.units == 0 ? "\n" : ",\n") + json_line(record));
  if (!line) return line;
  ++totals_.units;
  totals_.pages += static_cast<std::uint64_t>(record.pages);
  for (const FileRecord& file : record.files) totals_.bytes += file.bytes;
  return csv_.append(csv_rows(record));
}

Result<void> ManifestWriter::finish(const std::vector<FailedUnit>& failed) {
  totals_.failed = failed.size();
  std::string tail = fmt::format("\n],\n{}", kFailed);
  std::string rows;
  for (std::size_t i = 0; i < failed.size(); ++i) {
    tail += (i == 0 ? "\n" : ",\n") + json_line(failed[i]);
    rows += csv_row(failed[i]);
  }
  tail += fmt::format(
      "\n],\n\"totals\": {{\"units\": {}, \"failed\": {}, \"pages\": {}, \"bytes\": {}}}\n}}\n",
      totals_.units, totals_.failed, totals_.pages, totals_.bytes);
  if (Result<void> done = json_.append(tail); !done) return done;
  if (Result<void> done = csv_.append(rows); !done) return done;
  if (Result<void> done = json_.finish(); !done) return done;
  return csv_.finish();
}

Result<ManifestFrame> read_manifest(const std::string& path,
                                    const std::function<void(UnitRecord)>& visit) {
  auto file = disk::File::open(path, disk::File::Mode::read);
  ManifestFrame frame;
  try {
    if (file && ManifestReader(std::move(*file)).read(frame, visit)) return frame;
  } catch (const Json::exception&) {
    return fail(damaged(path));  // a line is not what we write
  }
  return fail(damaged(path));
}

}  // namespace vanban::batch
