// SPDX-License-Identifier: MIT
// Comma-separated lists as Excel writes them in Việt Nam: RFC 4180 quoting, UTF-8 with or without
// byte order mark, `,` `;` or tab (found in the first record, or named by a first line `sep=;`).
#pragma once

#include <memory>

#include "base/byte_source.hpp"
#include "units/row_reader.hpp"

namespace vanban::units {

/// Reads records one after the other; memory does not grow with the file.
class CsvReader : public RowReader {
 public:
  /// A record longer than this is refused: it is an opening quote that nobody closed.
  static constexpr std::size_t kLargestRecord = 1024 * 1024;

  /// `file` names the list in messages. Fails with Fault::data for what is not UTF-8, which is
  /// named (text/encoding.hpp), with Fault::io where nothing can be read.
  static Result<std::unique_ptr<CsvReader>> open(std::string file,
                                                 std::unique_ptr<ByteSource> source);

  Result<std::optional<Row>> next() override;
  bool can_continue() const override { return !stopped_; }
  char separator() const { return separator_; }

 private:
  CsvReader(std::string file, std::unique_ptr<ByteSource> source)
      : file_(std::move(file)), bytes_(std::move(source)) {}

  Result<void> begin();
  Result<std::string> take_record();
  Result<Row> cut(const std::string& record) const;

  std::string file_;
  ByteReader bytes_;
  char separator_ = ',';
  std::size_t row_ = 0;
  bool stopped_ = false;
};

}  // namespace vanban::units
