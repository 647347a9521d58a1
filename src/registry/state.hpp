// SPDX-License-Identifier: MIT
// What an open Register holds. Shared by the files that implement its functions.
#pragma once

#include <chrono>
#include <string>

#include "registry/documents.hpp"
#include "registry/register.hpp"
#include "registry/sqlite.hpp"

namespace vanban::registry {

struct RegisterState {
  std::string path;
  std::chrono::milliseconds wait;
  Database database;
  PathKeeper paths;
};

}  // namespace vanban::registry
