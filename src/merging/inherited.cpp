// SPDX-License-Identifier: MIT
#include "merging/inherited.hpp"

#include <nlohmann/json.hpp>

namespace vanban::merging {

plan::Json without_inherited(const plan::Json& data, const plan::Json& written,
                             const plan::Json& laid_under) {
  if (!data.is_object() || !written.is_object() || !laid_under.is_object()) return data;
  plan::Json own = plan::Json::object();
  for (const auto& [name, value] : data.items()) {
    const auto inherited = laid_under.find(name);
    const auto said = written.find(name);
    const bool known = inherited != laid_under.end();
    if (said != written.end())
      own[name] = known ? without_inherited(value, *said, *inherited) : value;
    else if (!known || *inherited != value)
      own[name] = value;
  }
  return own;
}

}  // namespace vanban::merging
