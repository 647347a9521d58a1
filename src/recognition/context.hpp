// SPDX-License-Identifier: MIT
// What every part of the recogniser needs beside the lines that it reads.
#pragma once

#include "recognition/casing.hpp"
#include "recognition/notebook.hpp"
#include "recognition/rich_text.hpp"

namespace vanban::recognition {

struct Context {
  const Notes& notes;
  const Casing& casing;
  Notebook& notebook;
};

}  // namespace vanban::recognition
