// SPDX-License-Identifier: MIT
// XML by appending: markup as it stands, text escaped. The caller keeps the elements in order; the
// schema tests hold it to that.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vanban::opc {

/// A growing XML text whose memory is kept from one document to the next.
class XmlText {
 public:
  /// Markup, taken as it is.
  XmlText& markup(std::string_view xml) {
    bytes_.append(xml);
    return *this;
  }
  /// UTF-8 text for an element or a double-quoted attribute. A character that XML 1.0 cannot hold
  /// (most of U+0000 to U+001F, U+FFFE, U+FFFF) is left out and remembered.
  XmlText& text(std::string_view utf8);
  XmlText& number(std::int64_t value);

  /// True once `text` met a character that XML cannot hold.
  bool met_illegal_character() const { return illegal_; }
  std::string_view view() const { return bytes_; }
  /// Takes off again what was appended after the first `size` bytes.
  void cut(std::size_t size) { bytes_.resize(size); }
  /// Empties the text; memory beyond 4 MiB is given back.
  void clear();

 private:
  void escape(std::string_view utf8, std::size_t& at);

  std::string bytes_;
  bool illegal_ = false;
};

/// The first line of every part.
inline constexpr std::string_view kXmlDeclaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

}  // namespace vanban::opc
