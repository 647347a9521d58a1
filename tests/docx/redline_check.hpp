// SPDX-License-Identifier: MIT
// The promise of a redline, checked on its XML.
#pragma once

#include <string>

#include "docx/redline_writer.hpp"
#include "package.hpp"

namespace vanban::docx::samples {

/// The redline of two documents that must be writable, with the facts of `facts_for`.
Package redline_of(const model::Document& before, const model::Document& after);

/// Accepting every change gives what DocxWriter writes for the new document, rejecting every change
/// what it writes for the old one.
void expect_exact(const model::Document& before, const model::Document& after,
                  const std::string& what);

}  // namespace vanban::docx::samples
