// SPDX-License-Identifier: MIT
// Reads the XML of a part piece by piece (over expat): the caller pulls one event after the other,
// so that a sheet of a million rows takes no more memory than one of ten. Comments and processing
// instructions are passed over, CDATA and references are text. A document type declaration is
// refused: packages must not have one (ISO/IEC 29500-2, 6.2.5), and with it go entity bombs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/byte_source.hpp"
#include "base/diagnostic.hpp"
#include "opc/part_place.hpp"
#include "opc/zip_reader.hpp"

namespace vanban::opc {

/// What a document may not exceed; beyond it the part is too large.
struct XmlLimits {
  std::size_t depth = 256;               ///< elements inside one another
  std::size_t attributes = 256;          ///< of one element
  std::size_t text = 16 * 1024 * 1024;   ///< bytes of one piece of text, or of `text_within`
  std::size_t markup = 2 * 1024 * 1024;  ///< bytes of one tag, comment or instruction
};

/// A document, read once from its beginning. After an error nothing more can be read.
class XmlReader {
 public:
  enum class Event { start, text, end, document_end };

  XmlReader(std::unique_ptr<ByteSource> source, PartPlace place, XmlLimits limits = {});
  XmlReader(XmlReader&&) noexcept;
  ~XmlReader();

  /// The next event. Text between two tags comes in one piece. Fails as damaged, with line and
  /// column, where the XML is not well-formed or has a document type declaration, as too large
  /// beyond a limit, and as the source fails.
  Result<Event> next();

  /// Goes to the next child of the open element of depth `parent`, passing over whatever is left of
  /// the child before; false at the parent's end. The document has depth 0, its root element 1.
  Result<bool> next_child(std::size_t parent);
  /// Calls `visit`, which gives a Result<void>, at the start of each child of the element that has
  /// just started; what it leaves unread is passed over.
  template <typename Visit>
  Result<void> each_child(Visit visit) {
    const std::size_t parent = depth();
    while (true) {
      VANBAN_TRY(const bool found, next_child(parent));
      if (!found) return {};
      VANBAN_CHECK(visit());
    }
  }
  /// All text of the element that has just started, its descendants' too; afterwards it has ended.
  Result<std::string> text_within();

  // About the event that was read last. Views last until the next one is read.

  /// Open elements, the one that starts or ends here among them.
  std::size_t depth() const;
  /// Name of the element that starts or ends here, without its prefix, and the URI of its namespace
  /// (empty: none).
  std::string_view local_name() const;
  std::string_view name_space() const;
  /// The text read.
  std::string_view text() const;
  /// The value of an attribute of the element that starts here. Without `name_space` whatever
  /// namespace it is in; an empty one means an attribute in none.
  std::optional<std::string_view> attribute(std::string_view local_name) const;
  std::optional<std::string_view> attribute(std::string_view local_name,
                                            std::string_view name_space) const;

  /// The attributes of the element that starts here, in the order of the file.
  struct NamedValue {
    std::string_view local_name;
    std::string_view value;
  };
  std::size_t attribute_count() const;
  NamedValue attribute_at(std::size_t index) const;

  /// Where findings about the part stand.
  const PartPlace& place() const;

 private:
  class Parser;
  std::unique_ptr<Parser> parser_;
};

/// The reader of a part, at its root element. Fails as `ZipReader::stream` and `next` do. Valid as
/// long as `package`.
Result<XmlReader> open_xml(const ZipReader& package, const std::string& part,
                           std::uint64_t limit = ZipReader::kLargestPart);

}  // namespace vanban::opc
