// SPDX-License-Identifier: MIT
// What the check of a batch computed of its units, kept for the run within a bound of bytes, so
// that no unit is evaluated twice for the same files. Safe from several threads.
#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "model/document.hpp"
#include "registry/records.hpp"

namespace vanban::units {
struct Unit;
}

namespace vanban::jobs {

/// What the register learns of a unit's document.
struct PrintedFacts {
  model::Metadata metadata;
  registry::BookFields fields;
};

class CheckedUnits {
 public:
  /// What is over the bounds is forgotten, and made again when it is asked for.
  CheckedUnits(std::size_t document_bytes, std::size_t facts_bytes)
      : documents_{{}, 0, document_bytes}, facts_{{}, 0, facts_bytes} {}

  void keep(const units::Unit& unit, model::Document document);
  /// The document that was kept of exactly this unit; given out once.
  std::optional<model::Document> take_document(const units::Unit& unit);

  void keep(const units::Unit& unit, PrintedFacts facts);
  std::optional<PrintedFacts> facts(const units::Unit& unit) const;

 private:
  template <typename Value>
  struct Kept {
    Value value;
    std::size_t bytes;
  };
  template <typename Value>
  struct Store {
    std::unordered_map<std::string, Kept<Value>> by_unit;  ///< by a digest of the unit
    std::size_t bytes = 0;
    std::size_t most_bytes = 0;
  };

  template <typename Value>
  void keep(Store<Value>& store, std::string key, Value value, std::size_t bytes);

  mutable std::mutex mutex_;  ///< guards what follows
  Store<model::Document> documents_;
  Store<PrintedFacts> facts_;
};

}  // namespace vanban::jobs
