// SPDX-License-Identifier: MIT
// The program's version, for `--version`, the man page and the batch journal.
#pragma once

namespace vanban::cli {

/// Semantic version; the same as project(VERSION) in CMakeLists.txt (held by a test).
inline constexpr const char* kVersion = "0.1.0";

}  // namespace vanban::cli
