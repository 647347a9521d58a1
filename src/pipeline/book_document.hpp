// SPDX-License-Identifier: MIT
// The book "Sổ đăng ký văn bản đi" as a document: what the Hệ thống keeps must be printed with all
// columns of the register (Điều 16, khoản 2, điểm b; Phụ lục IV).
#pragma once

#include <optional>
#include <vector>

#include "model/document.hpp"
#include "registry/records.hpp"

namespace vanban::pipeline {

/// One table of the ten columns on landscape pages, its header repeated; the lines in the order
/// given. `year` stands under the title where it is known.
model::Document book_document(const std::vector<registry::Entry>& entries, std::optional<int> year);

}  // namespace vanban::pipeline
