// SPDX-License-Identifier: MIT
// The register's refusals in words, each with its code; and the border at which SQLite's and the
// system's failures become diagnostics.
#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/disk.hpp"
#include "registry/sqlite.hpp"

namespace vanban::registry {

/// A failed system call on a path; like SqlError, it stays inside this folder.
class DiskError : public std::exception {
 public:
  explicit DiskError(SystemError error) : error_(std::move(error)) {}
  const SystemError& error() const { return error_; }
  const char* what() const noexcept override { return error_.path.c_str(); }

 private:
  SystemError error_;
};

/// The value of a call on the disk. Throws DiskError.
template <typename T>
T need(disk::Outcome<T> outcome) {
  if (!outcome) throw DiskError(std::move(outcome.error()));
  if constexpr (!std::is_void_v<T>) return std::move(*outcome);
}

/// A refusal: code without the prefix `registry.`, file, message, hint.
Diagnostic refusal(std::string_view code, const std::string& file, Bilingual message,
                   Bilingual hint);

/// The same for mistakes in a request (Fault::data), with the field that is wrong.
Diagnostic wrong_request(std::string_view code, const std::string& field, Bilingual message,
                         Bilingual hint = {});

/// The refusal of an output whose name is taken.
Diagnostic file_exists(const std::string& path);

Diagnostic describe_failure(const std::string& register_path, const SqlError& error);
Diagnostic describe_failure(const DiskError& error);

/// Runs `work` (which returns a Result) and turns what is thrown into its failure.
template <typename Work>
auto guarded(const std::string& register_path, const Work& work) -> decltype(work()) {
  try {
    return work();
  } catch (const SqlError& error) {
    return fail(describe_failure(register_path, error));
  } catch (const DiskError& error) {
    return fail(describe_failure(error));
  }
}

}  // namespace vanban::registry
