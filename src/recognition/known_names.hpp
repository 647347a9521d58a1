// SPDX-License-Identifier: MIT
// Names that stand in the documents of every office: kinds of documents, organs, posts.
#pragma once

#include <span>
#include <string_view>

namespace vanban::recognition {

/// In the case of running text: `Sở Tư pháp`, `Phó Giám đốc`, `Việt Nam`.
std::span<const std::string_view> known_names();

/// An abbreviation with a vowel, such as `UBND` or `STP`: capitals that stay.
bool is_known_abbreviation(std::string_view capitals);

/// A word that begins the name of an organ: sở, phòng, ban, ủy … (small letters).
bool is_organ_head(std::string_view small);

/// Whether a line, in any case of letters, is a post of a signer: begins with Giám đốc, Phó Chủ
/// tịch, …, or with TM., TL., TUQ., KT., Q.
bool is_post(std::string_view text);

/// A tên loại and its abbreviation (Phụ lục III, Mục I of Nghị định 30/2020/NĐ-CP).
struct Kind {
  std::string_view name;          ///< `Kế hoạch`
  std::string_view abbreviation;  ///< `KH`; empty: it has none (công văn)
};
std::span<const Kind> kinds();

/// The kind that a line in capitals begins with, followed by a blank, a mark or nothing; null:
/// none.
const Kind* kind_at(std::string_view line);

}  // namespace vanban::recognition
