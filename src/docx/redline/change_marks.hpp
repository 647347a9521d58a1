// SPDX-License-Identifier: MIT
// The elements that say of a change who made it and when (ISO/IEC 29500-1, 17.13.5).
#pragma once

#include <cstdint>
#include <string_view>

#include "opc/xml_text.hpp"

namespace vanban::docx::redline {

/// What became of a run or a paragraph mark.
enum class Fate : std::uint8_t { kept, inserted, deleted, moved_from, moved_to };

/// Gives every change and every bookmark of one file its number.
class ChangeMarks {
 public:
  /// Both must outlive this.
  ChangeMarks(std::string_view author, std::string_view date) : author_(author), date_(date) {}

  std::int64_t next_id() { return ++last_id_; }
  std::int64_t last_id() const { return last_id_; }
  /// ` w:id="1" w:author="…" w:date="…"` with the next number.
  void append_attributes(opc::XmlText& out) { append_attributes(out, next_id()); }
  void append_attributes(opc::XmlText& out, std::int64_t id) const;
  /// The same for the range of a move, which must have a date (CT_MoveBookmark): the null date
  /// where none is given, which no reader shows.
  void append_range_attributes(opc::XmlText& out, std::int64_t id) const;
  /// `<w:ins …>` and the like, open or empty.
  void open(opc::XmlText& out, std::string_view element);
  void append_empty(opc::XmlText& out, std::string_view element);

 private:
  std::string_view author_;
  std::string_view date_;
  std::int64_t last_id_ = 0;
};

/// The element around runs and, empty, in the properties of a paragraph mark: `w:ins`, `w:del`,
/// `w:moveFrom`, `w:moveTo`; nothing for what is kept.
std::string_view element_of(Fate fate);

}  // namespace vanban::docx::redline
