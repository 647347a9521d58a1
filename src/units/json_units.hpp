// SPDX-License-Identifier: MIT
// Units from a JSON array of objects, one object at a time.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/byte_source.hpp"
#include "base/utf8.hpp"
#include "units/json_object.hpp"
#include "units/unit_checks.hpp"
#include "units/unit_reader.hpp"

namespace vanban::units {

/// Reads `[ {…}, {…} ]`. A key that is a part of the plan (`organ`, `signer`, …) or a path into it
/// is laid over the plan; every other key is a field of the unit.
class JsonUnits : public UnitReader {
 public:
  /// An object longer than this is refused.
  static constexpr std::size_t kLargestUnit = 16 * 1024 * 1024;
  /// Objects and arrays inside one another.
  static constexpr int kDeepest = 64;

  /// Of a text up to so many bytes all mistakes of JSON are reported at once.
  static constexpr std::size_t kLargestExplained = 16 * 1024 * 1024;

  /// Opens the text anew.
  using OpenSource = std::function<Result<std::unique_ptr<ByteSource>>()>;

  /// `file` names the list in messages. Fails with Fault::data where the text is no array of
  /// objects, with Fault::io where nothing can be read. Mistakes are reported as those of plans are
  /// (plan/json_reader.hpp).
  static Result<std::unique_ptr<UnitReader>> open(std::string file, OpenSource open_source,
                                                  Letters letters);

  Result<std::optional<Unit>> next() override;
  bool can_continue() const override { return !stopped_ && count_ < kMostUnits; }
  std::size_t blank_rows() const override { return 0; }
  std::vector<OwnField> own_fields() const override { return own_fields_; }
  Diagnostics notes() const override { return {}; }

 private:
  JsonUnits(std::string file, std::unique_ptr<ByteSource> source, OpenSource open_source,
            Letters letters)
      : file_(file),
        bytes_(std::move(source)),
        open_source_(std::move(open_source)),
        checks_(std::move(file), letters) {}

  Result<void> begin();
  Result<char> skip_blanks();
  Result<bool> find_object();
  Result<bool> end_list();
  Result<std::string> whole_text() const;
  tl::unexpected<Diagnostics> refuse(Diagnostic otherwise);
  Diagnostic finding_of(JsonFault fault) const;
  Result<std::string> take_object();
  Result<Unit> to_unit(const Json& object);
  void put(Unit& unit, const std::string& key, const Json& value, Diagnostics& findings);
  void note_own_field(const Unit& unit, const std::string& name, const std::string& key);
  tl::unexpected<Diagnostics> stop(Diagnostics findings);
  Place place(const utf8::Position& position) const;
  void take(std::size_t length);

  std::string file_;
  ByteReader bytes_;
  OpenSource open_source_;
  UnitChecks checks_;
  utf8::Position position_;  ///< of the next byte
  utf8::Position begin_;     ///< of the object being read
  std::vector<OwnField> own_fields_;
  std::set<std::string, std::less<>> own_names_;  ///< of own_fields_
  std::size_t count_ = 0;
  bool stopped_ = false;
};

}  // namespace vanban::units
