// SPDX-License-Identifier: MIT
// Any bytes inside the brackets of a JSON unit list, and as they are.
#include "fuzz/list_reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vanban;
  const std::string text = fuzz::text_of(data, size);
  for (const std::string& list : {text, "[" + text + "]"})
    fuzz::read_to_the_end(units::read_units("list.json", list, units::Letters::folded));
  return 0;
}
