// SPDX-License-Identifier: MIT
#include "opc/xml_reader.hpp"

#include <expat.h>

#include <algorithm>
#include <span>
#include <vector>

#include <fmt/format.h>

namespace vanban::opc {
namespace {

constexpr int kChunk = 32 * 1024;
/// Parts namespace and local name in what expat reports; no XML can hold this character.
constexpr XML_Char kSeparator = '\x1F';

struct Name {
  std::string_view name_space;
  std::string_view local;
};

Name parted(std::string_view qualified) {
  const std::size_t end = qualified.find(kSeparator);
  if (end == std::string_view::npos) return {{}, qualified};
  return {qualified.substr(0, end), qualified.substr(end + 1)};
}

/// Bytes of the events read ahead.
struct Piece {
  std::size_t begin = 0;
  std::size_t size = 0;
};

struct Attribute {
  Piece name;
  Piece value;
};

struct Item {
  XmlReader::Event event = XmlReader::Event::document_end;
  std::size_t depth = 0;
  Piece content;  ///< name or text
  std::size_t first_attribute = 0;
  std::size_t attributes = 0;
};

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

}  // namespace

/// Feeds expat and keeps the events of one chunk, which the caller then takes one by one.
class XmlReader::Parser {
 public:
  Parser(std::unique_ptr<ByteSource> source, PartPlace place, XmlLimits limits)
      : source_(std::move(source)),
        place_(std::move(place)),
        limits_(limits),
        expat_(XML_ParserCreateNS(nullptr, kSeparator)) {
    XML_SetUserData(expat_.get(), this);
    XML_SetElementHandler(expat_.get(), on_start, on_end);
    XML_SetCharacterDataHandler(expat_.get(), on_text);
    XML_SetStartDoctypeDeclHandler(expat_.get(), on_doctype);
  }

  Result<Event> next() {
    while (next_ == items_.size()) {
      if (fault_) return fail(*fault_);
      if (ended_) return current_ = Item{}, Event::document_end;
      if (const Result<void> read = read_chunk(); !read) fault_ = read.error();
    }
    current_ = items_[next_++];
    return current_.event;
  }

  const Item& current() const { return current_; }
  const PartPlace& place() const { return place_; }
  const XmlLimits& limits() const { return limits_; }
  std::string_view view(const Piece& piece) const {
    return std::string_view(bytes_).substr(piece.begin, piece.size);
  }
  std::span<const Attribute> attributes() const {
    return std::span(attributes_).subspan(current_.first_attribute, current_.attributes);
  }

 private:
  static Parser& self(void* user) { return *static_cast<Parser*>(user); }
  static void XMLCALL on_start(void* user, const XML_Char* name, const XML_Char** attributes) {
    self(user).start(name, attributes);
  }
  static void XMLCALL on_end(void* user, const XML_Char* name) { self(user).end(name); }
  static void XMLCALL on_text(void* user, const XML_Char* text, int size) {
    self(user).append_text({text, static_cast<std::size_t>(size)});
  }
  static void XMLCALL on_doctype(void* user, const XML_Char*, const XML_Char*, const XML_Char*,
                                 int) {
    self(user).stop(self(user).malformed("document type declaration"));
  }

  void start(const XML_Char* name, const XML_Char** attributes) {
    end_text();
    if (++depth_ > limits_.depth) return stop(place_.too_large());
    Item item{Event::start, depth_, store(name), attributes_.size(), 0};
    for (; *attributes != nullptr; attributes += 2, ++item.attributes)
      attributes_.push_back({store(attributes[0]), store(attributes[1])});
    if (item.attributes > limits_.attributes) return stop(place_.too_large());
    items_.push_back(item);
  }

  void end(const XML_Char* name) {
    end_text();
    items_.push_back({Event::end, depth_--, store(name), 0, 0});
  }

  /// Expat gives text in pieces: lines, references and chunks begin new ones.
  void append_text(std::string_view text) {
    text_ += text;
    if (text_.size() > limits_.text) stop(place_.too_large());
  }

  void end_text() {
    if (text_.empty()) return;
    items_.push_back({Event::text, depth_, store(text_), 0, 0});
    text_.clear();
  }

  Piece store(std::string_view bytes) {
    const Piece piece{bytes_.size(), bytes.size()};
    bytes_ += bytes;
    return piece;
  }

  /// Ends the reading from inside one of expat's calls; what was read before is still given.
  void stop(Diagnostic fault) {
    if (!fault_) fault_ = Diagnostics{std::move(fault)};
    XML_StopParser(expat_.get(), XML_FALSE);
  }

  Diagnostic malformed(std::string_view reason) const {
    const auto line = XML_GetCurrentLineNumber(expat_.get());
    const auto column = XML_GetCurrentColumnNumber(expat_.get()) + 1;
    return place_.damaged({fmt::format(" (XML, dòng {}, cột {}: {})", line, column, reason),
                           fmt::format(" (XML, line {}, column {}: {})", line, column, reason)});
  }

  Result<void> read_chunk() {
    items_.clear();
    attributes_.clear();
    bytes_.clear();
    next_ = 0;
    void* buffer = XML_GetBuffer(expat_.get(), kChunk);
    if (buffer == nullptr) return fail(place_.too_large());
    VANBAN_TRY(const std::size_t size, source_->read(static_cast<char*>(buffer), kChunk));
    fed_ += size;
    ended_ = size == 0;
    const XML_Status status = XML_ParseBuffer(expat_.get(), static_cast<int>(size), ended_);
    if (fault_) return fail(*fault_);
    if (status != XML_STATUS_OK)
      return fail(malformed(XML_ErrorString(XML_GetErrorCode(expat_.get()))));
    const XML_Index reached = XML_GetCurrentByteIndex(expat_.get());
    if (!ended_ &&
        fed_ - static_cast<std::size_t>(std::max<XML_Index>(reached, 0)) > limits_.markup)
      return fail(place_.too_large());
    return {};
  }

  std::unique_ptr<ByteSource> source_;
  PartPlace place_;
  XmlLimits limits_;
  std::unique_ptr<XML_ParserStruct, FreeParser> expat_;
  std::optional<Diagnostics> fault_;  ///< shown when the events before it are used up
  std::size_t fed_ = 0;               ///< bytes given to expat
  bool ended_ = false;                ///< the source has no more
  std::size_t depth_ = 0;             ///< of what expat is in
  std::string text_;                  ///< that may go on

  std::string bytes_;
  std::vector<Attribute> attributes_;
  std::vector<Item> items_;
  std::size_t next_ = 0;
  Item current_;
};

XmlReader::XmlReader(std::unique_ptr<ByteSource> source, PartPlace place, XmlLimits limits)
    : parser_(std::make_unique<Parser>(std::move(source), std::move(place), limits)) {}
XmlReader::XmlReader(XmlReader&&) noexcept = default;
XmlReader::~XmlReader() = default;

Result<XmlReader::Event> XmlReader::next() { return parser_->next(); }

Result<bool> XmlReader::next_child(std::size_t parent) {
  if (parser_->current().event == Event::end && depth() <= parent) return false;
  while (true) {
    VANBAN_TRY(const Event event, next());
    if (event == Event::document_end) return false;
    if (event == Event::start && depth() == parent + 1) return true;
    if (event == Event::end && depth() <= parent) return false;
  }
}

Result<std::string> XmlReader::text_within() {
  const std::size_t element = depth();
  std::string all;
  while (true) {
    VANBAN_TRY(const Event event, next());
    if (event == Event::text) all += text();
    if (all.size() > parser_->limits().text) return fail(place().too_large());
    if (event == Event::end && depth() == element) return all;
  }
}

std::size_t XmlReader::depth() const { return parser_->current().depth; }

std::string_view XmlReader::local_name() const {
  return parted(parser_->view(parser_->current().content)).local;
}

std::string_view XmlReader::name_space() const {
  return parted(parser_->view(parser_->current().content)).name_space;
}

std::string_view XmlReader::text() const { return parser_->view(parser_->current().content); }

std::optional<std::string_view> XmlReader::attribute(std::string_view local_name) const {
  for (const Attribute& attribute : parser_->attributes())
    if (parted(parser_->view(attribute.name)).local == local_name)
      return parser_->view(attribute.value);
  return std::nullopt;
}

std::optional<std::string_view> XmlReader::attribute(std::string_view local_name,
                                                     std::string_view name_space) const {
  for (const Attribute& attribute : parser_->attributes()) {
    const Name name = parted(parser_->view(attribute.name));
    if (name.local == local_name && name.name_space == name_space)
      return parser_->view(attribute.value);
  }
  return std::nullopt;
}

std::size_t XmlReader::attribute_count() const { return parser_->attributes().size(); }

XmlReader::NamedValue XmlReader::attribute_at(std::size_t index) const {
  const Attribute& attribute = parser_->attributes()[index];
  return {parted(parser_->view(attribute.name)).local, parser_->view(attribute.value)};
}

const PartPlace& XmlReader::place() const { return parser_->place(); }

Result<XmlReader> open_xml(const ZipReader& package, const std::string& part, std::uint64_t limit) {
  VANBAN_TRY(auto source, package.stream(part, limit));
  XmlReader xml(std::move(source), package.place_of(part));
  VANBAN_CHECK(xml.next_child(0));
  return xml;
}

}  // namespace vanban::opc
