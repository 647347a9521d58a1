// SPDX-License-Identifier: MIT
#include "units/json_object.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace vanban::units {
namespace {

/// Keys of the objects that are open, by their hashes: two that differ meet with a chance of 1 in
/// 10^13, and then a list is refused that was right.
class Keys {
 public:
  void open() { objects_.emplace_back(); }
  void close() { objects_.pop_back(); }

  /// False where the key is not to be read.
  bool add(std::string_view key) {
    std::vector<std::size_t>& keys = objects_.back();
    const std::size_t hash = std::hash<std::string_view>()(key);
    if (keys.size() == kMostMembers) {
      fault_ = JsonFault::too_many_members;
    } else if (std::find(keys.begin(), keys.end(), hash) != keys.end()) {
      fault_ = JsonFault::repeated_key;
    } else {
      keys.push_back(hash);
      return true;
    }
    return false;
  }

  std::optional<JsonFault> fault() const { return fault_; }

 private:
  std::vector<std::vector<std::size_t>> objects_;
  std::optional<JsonFault> fault_;
};

}  // namespace

std::variant<Json, JsonFault> read_object(const std::string& text) {
  using Event = Json::parse_event_t;
  Keys keys;
  const auto follow = [&keys](int /*depth*/, Event event, Json& value) {
    if (event == Event::object_start) keys.open();
    if (event == Event::object_end) keys.close();
    return event != Event::key || keys.add(value.get_ref<const std::string&>());
  };
  Json object = Json::parse(text, follow, false);
  if (object.is_discarded()) return JsonFault::syntax;
  if (const auto fault = keys.fault()) return *fault;
  return object;
}

}  // namespace vanban::units
