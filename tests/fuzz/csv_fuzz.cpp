// SPDX-License-Identifier: MIT
// Any bytes as a CSV unit list.
#include "fuzz/list_reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vanban;
  const std::string text = fuzz::text_of(data, size);
  fuzz::read_to_the_end(units::read_units("list.csv", text, units::Letters::folded));
  fuzz::read_to_the_end(units::read_units("list.csv", text, units::Letters::kept));
  return 0;
}
