// SPDX-License-Identifier: MIT
#include "opc/zip_reader.hpp"

#include <zip.h>

namespace vanban::opc {
namespace {

class PartSource : public ByteSource {
 public:
  PartSource(zip_file_t* file, PartPlace place, std::uint64_t limit)
      : file_(file), place_(std::move(place)), limit_(limit) {}
  PartSource(const PartSource&) = delete;
  PartSource& operator=(const PartSource&) = delete;
  ~PartSource() override { zip_fclose(file_); }

  Result<std::size_t> read(char* buffer, std::size_t capacity) override {
    const zip_int64_t count = zip_fread(file_, buffer, capacity);
    if (count < 0) return fail(place_.damaged());
    // What a part claims to unpack to may be a lie: count what it does unpack to.
    total_ += static_cast<std::uint64_t>(count);
    if (total_ > limit_) return fail(place_.too_large());
    return static_cast<std::size_t>(count);
  }

 private:
  zip_file_t* file_;
  PartPlace place_;
  std::uint64_t limit_;
  std::uint64_t total_ = 0;
};

bool is_bomb(const zip_stat_t& status) {
  return status.size > ZipReader::kRatioFreeBytes &&
         status.size / ZipReader::kLargestRatio > status.comp_size;
}

}  // namespace

void ZipReader::Closer::operator()(zip* archive) const { zip_discard(archive); }

Result<std::unique_ptr<ZipReader>> ZipReader::open(const std::string& path,
                                                   const PackageKind& kind) {
  std::unique_ptr<ZipReader> reader(new ZipReader(path, kind));
  int error = 0;
  reader->zip_.reset(zip_open(path.c_str(), ZIP_RDONLY, &error));
  if (reader->zip_) return reader;
  return fail(reader->place_of("").damaged());
}

Result<std::unique_ptr<ZipReader>> ZipReader::of_bytes(std::string bytes, const std::string& name,
                                                       const PackageKind& kind) {
  std::unique_ptr<ZipReader> reader(new ZipReader(name, kind));
  reader->bytes_ = std::move(bytes);
  zip_source_t* const source =
      zip_source_buffer_create(reader->bytes_.data(), reader->bytes_.size(), 0, nullptr);
  if (source != nullptr) reader->zip_.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
  if (reader->zip_) return reader;
  zip_source_free(source);
  return fail(reader->place_of("").damaged());
}

bool ZipReader::has(const std::string& part) const {
  return zip_name_locate(zip_.get(), part.c_str(), ZIP_FL_NOCASE) >= 0;
}

std::vector<PartFacts> ZipReader::parts() const {
  std::vector<PartFacts> parts;
  const zip_int64_t count = zip_get_num_entries(zip_.get(), 0);
  for (zip_int64_t index = 0; index < count; ++index) {
    zip_stat_t status{};
    if (zip_stat_index(zip_.get(), static_cast<zip_uint64_t>(index), 0, &status) != 0) continue;
    parts.push_back({status.name, status.crc, status.size});
  }
  return parts;
}

Result<std::unique_ptr<ByteSource>> ZipReader::stream(const std::string& part,
                                                      std::uint64_t limit) const {
  const PartPlace place = place_of(part);
  const zip_int64_t located = zip_name_locate(zip_.get(), part.c_str(), ZIP_FL_NOCASE);
  if (located < 0) return fail(place.damaged());
  const auto index = static_cast<zip_uint64_t>(located);
  zip_stat_t status{};
  if (zip_stat_index(zip_.get(), index, 0, &status) != 0) return fail(place.damaged());
  if (status.size > limit || is_bomb(status)) return fail(place.too_large());
  zip_file_t* file = zip_fopen_index(zip_.get(), index, 0);
  if (file == nullptr) return fail(place.damaged());
  return std::make_unique<PartSource>(file, place, limit);
}

}  // namespace vanban::opc
