// SPDX-License-Identifier: MIT
#include "jobs/checked_units.hpp"

#include <utility>

#include "batch/unit_jobs.hpp"
#include "model/walk.hpp"

namespace vanban::jobs {
namespace {

/// Tells units apart by all that their documents depend on.
std::string key_of(const units::Unit& unit) { return batch::key_of(unit, {}, {}); }

/// What a document takes of the memory, about.
std::size_t bytes_of(const model::Document& document) {
  std::size_t bytes = sizeof(model::Document);
  model::for_each_paragraph(document, [&bytes](const model::Paragraph& paragraph) {
    bytes += sizeof(model::Block) + paragraph.inlines.capacity() * sizeof(model::Inline) +
             paragraph.anchor.size();
    for (const model::Inline& piece : paragraph.inlines)
      if (const auto* run = std::get_if<model::Run>(&piece)) bytes += run->text.capacity();
  });
  bytes += document.provenance.origins.capacity() * sizeof(model::Origin);
  bytes += document.provenance.units.capacity() * sizeof(model::Unit);
  return bytes;
}

std::size_t bytes_of(const PrintedFacts& facts) {
  std::size_t bytes = sizeof(PrintedFacts);
  for (const std::string* text :
       {&facts.metadata.subject, &facts.metadata.title, &facts.metadata.organ_name,
        &facts.fields.subject, &facts.fields.recipients, &facts.fields.keeper})
    bytes += text->capacity();
  return bytes;
}

}  // namespace

template <typename Value>
void CheckedUnits::keep(Store<Value>& store, std::string key, Value value, std::size_t bytes) {
  bytes += key.size() + sizeof(Kept<Value>);
  const std::lock_guard lock(mutex_);
  if (store.bytes + bytes > store.most_bytes) return;
  if (store.by_unit.emplace(std::move(key), Kept<Value>{std::move(value), bytes}).second)
    store.bytes += bytes;
}

void CheckedUnits::keep(const units::Unit& unit, model::Document document) {
  const std::size_t bytes = bytes_of(document);
  keep(documents_, key_of(unit), std::move(document), bytes);
}

void CheckedUnits::keep(const units::Unit& unit, PrintedFacts facts) {
  const std::size_t bytes = bytes_of(facts);
  keep(facts_, key_of(unit), std::move(facts), bytes);
}

std::optional<model::Document> CheckedUnits::take_document(const units::Unit& unit) {
  const std::string key = key_of(unit);
  const std::lock_guard lock(mutex_);
  auto node = documents_.by_unit.extract(key);
  if (node.empty()) return std::nullopt;
  documents_.bytes -= node.mapped().bytes;
  return std::move(node.mapped().value);
}

std::optional<PrintedFacts> CheckedUnits::facts(const units::Unit& unit) const {
  const std::string key = key_of(unit);
  const std::lock_guard lock(mutex_);
  const auto found = facts_.by_unit.find(key);
  if (found == facts_.by_unit.end()) return std::nullopt;
  return found->second.value;
}

}  // namespace vanban::jobs
