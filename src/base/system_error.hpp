// SPDX-License-Identifier: MIT
// What the operating system answers when it refuses: in the words of both languages.
#pragma once

#include <string>

#include "base/diagnostic.hpp"

namespace vanban {

/// A failed call of the operating system on a file or folder.
struct SystemError {
  std::string path;
  int number = 0;  ///< errno
};

/// `errno` of a path that is there but no regular file: a pipe, a device, a socket.
extern const int kNoRegularFile;

/// The reason, such as "no such file or folder". A number without words of its own is named.
Bilingual system_reason(int number);

/// What the user can do about it; empty where nothing general can be said.
Bilingual system_remedy(int number);

/// The finding `message (reason)` at the error's path, with its remedy; Fault::io.
Diagnostic io_error(std::string code, const SystemError& error, const Bilingual& message);

}  // namespace vanban
