// SPDX-License-Identifier: MIT
#include "pdf/haru.hpp"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <new>

#include <fmt/format.h>

#include "pdf/file_assembly.hpp"

namespace vanban::pdf {
namespace {

constexpr std::uint32_t kNumberMask = 0x007F'FFFF;  // HPDF_Obj_Header: the upper bits are flags

/// libharu gives null only where memory ran out.
template <typename Pointer>
Pointer checked(Pointer pointer) {
  if (pointer == nullptr) throw std::bad_alloc();
  return pointer;
}

std::uint32_t number_of(HPDF_Dict dictionary) { return dictionary->header.obj_id & kNumberMask; }

HPDF_REAL points(Length length) { return static_cast<HPDF_REAL>(length.in_points()); }

/// A libharu stream whose bytes go to the end of a string.
class Sink {
 public:
  explicit Sink(HPDF_MMgr memory)
      : stream_(checked(HPDF_CallbackWriter_New(memory, &Sink::append, this))) {}
  ~Sink() { HPDF_Stream_Free(stream_); }
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;

  /// The value of an object, without its number.
  void write(void* object, std::string& to) {
    to_ = &to;
    HPDF_Obj_WriteValue(object, stream_, nullptr);
  }

 private:
  static HPDF_STATUS append(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
    static_cast<Sink*>(stream->attr)->to_->append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
  }

  HPDF_Stream stream_;
  std::string* to_ = nullptr;
};

Diagnostic refused(unsigned long error) {
  Diagnostic diagnostic;
  diagnostic.code = "pdf.libharu";
  diagnostic.fault = Fault::internal;
  diagnostic.message = {fmt::format("libharu không ghi được tệp PDF (mã 0x{:04X})", error),
                        fmt::format("libharu could not write the PDF (code 0x{:04X})", error)};
  return diagnostic;
}

}  // namespace

HaruDocument::HaruDocument(Deflater& deflater)
    : deflater_(deflater), document_(checked(HPDF_New(nullptr, nullptr))) {}

HaruDocument::~HaruDocument() { HPDF_Free(document_); }

void HaruDocument::begin() {
  HPDF_ResetError(document_);
  if (HPDF_NewDoc(document_) != HPDF_OK) throw std::bad_alloc();
  document_->pdf_version = HPDF_VER_17;
  dictionaries_.clear();
  entries_.clear();
  text_.clear();
  streams_.clear();
  stream_bytes_.clear();
  hash_ = {};
}

Reference HaruDocument::reserve() {
  const HPDF_Dict dictionary = checked(HPDF_Dict_New(document_->mmgr));
  if (HPDF_Xref_Add(document_->xref, dictionary) != HPDF_OK) throw std::bad_alloc();
  return remember(dictionary);
}

Reference HaruDocument::remember(_HPDF_Dict_Rec* dictionary) {
  const std::uint32_t number = number_of(dictionary);
  if (dictionaries_.size() <= number) dictionaries_.resize(number + 1, nullptr);
  dictionaries_[number] = dictionary;
  return {number};
}

void HaruDocument::define(Reference dictionary, std::string_view entries) {
  set_entries(dictionaries_[dictionary.number], entries);
}

Reference HaruDocument::add(std::string_view entries) {
  const Reference reference = reserve();
  define(reference, entries);
  return reference;
}

unsigned long HaruDocument::write_entries(_HPDF_Dict_Rec* dictionary, _HPDF_Stream_Rec* stream) {
  const auto* raw = static_cast<const RawEntries*>(dictionary->attr);
  return HPDF_Stream_Write(stream,
                           reinterpret_cast<const HPDF_BYTE*>(raw->text->data() + raw->offset),
                           static_cast<HPDF_UINT>(raw->size));
}

void HaruDocument::set_entries(_HPDF_Dict_Rec* dictionary, std::string_view entries) {
  entries_.push_back({&text_, text_.size(), entries.size() + 1});
  text_ += entries;
  text_ += '\n';
  dictionary->attr = &entries_.back();
  dictionary->write_fn = &HaruDocument::write_entries;
}

Reference HaruDocument::add_stream(std::string_view entries, std::string_view bytes) {
  const HPDF_Dict stream = checked(HPDF_DictStream_New(document_->mmgr, document_->xref));
  set_entries(stream, entries);
  set_bytes(stream, bytes);
  return remember(stream);
}

/// Takes a stream's bytes in place of libharu's own, which it would copy one by one, twice.
void HaruDocument::set_bytes(_HPDF_Dict_Rec* dictionary, std::string_view bytes) {
  HPDF_Stream_Free(dictionary->stream);
  dictionary->stream = nullptr;
  const auto length =
      static_cast<HPDF_Number>(HPDF_Dict_GetItem(dictionary, "Length", HPDF_OCLASS_NUMBER));
  HPDF_Number_SetValue(checked(length), static_cast<HPDF_INT32>(bytes.size()));
  const std::uint32_t number = number_of(dictionary);
  if (streams_.size() <= number) streams_.resize(number + 1);
  streams_[number] = StreamBytes{stream_bytes_.size(), bytes.size()};
  stream_bytes_ += bytes;
  hash_.add(bytes);
}

Reference HaruDocument::add_page(const PageObject& object, std::string_view deflated_content) {
  const HPDF_Page page = checked(HPDF_AddPage(document_));
  HPDF_Page_SetWidth(page, points(object.width));
  HPDF_Page_SetHeight(page, points(object.height));
  const auto attributes = static_cast<HPDF_PageAttr>(page->attr);
  attributes->stream = nullptr;  // nothing is drawn by libharu
  set_entries(attributes->contents, "/Filter/FlateDecode");
  set_bytes(attributes->contents, deflated_content);
  const auto resources =
      static_cast<HPDF_Dict>(HPDF_Dict_GetItem(page, "Resources", HPDF_OCLASS_DICT));
  HPDF_Dict_Add(checked(resources), "Font", dictionaries_[object.fonts.number]);
  if (!object.colour_spaces.empty()) {
    const HPDF_Dict spaces = checked(HPDF_Dict_New(document_->mmgr));
    HPDF_Dict_Add(resources, "ColorSpace", spaces);
    set_entries(spaces, object.colour_spaces);
  }
  HPDF_Dict_AddNumber(page, "StructParents", static_cast<HPDF_INT32>(object.structure_key));
  HPDF_Dict_AddName(page, "Tabs", "S");
  if (!object.annotations.empty()) {
    const HPDF_Array annotations = checked(HPDF_Array_New(document_->mmgr));
    HPDF_Dict_Add(page, "Annots", annotations);
    for (const Reference annotation : object.annotations)
      HPDF_Array_Add(annotations, dictionaries_[annotation.number]);
  }
  return remember(page);
}

void HaruDocument::define_catalogue(std::string_view entries) {
  set_entries(document_->catalog, entries);
}

void HaruDocument::define_information(std::string_view entries) {
  HPDF_Dict_RemoveElement(document_->info, "Producer");  // libharu's own, made by HPDF_NewDoc
  set_entries(document_->info, entries);
}

std::array<std::uint8_t, 16> HaruDocument::identifier() {
  hash_.add(text_);
  return hash_.digest();
}

/// Title and author change from document to document, and with them the lengths of streams.
Constancy HaruDocument::constancy_of(const void* object) const {
  const auto* header = static_cast<const HPDF_Obj_Header*>(object);
  const bool number = (header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_NUMBER;
  return number || object == document_->info ? Constancy::changing : Constancy::steady;
}

std::string HaruDocument::assemble() {
  FileAssembly assembly(deflater_);
  Sink sink(document_->mmgr);
  const HPDF_UINT count = document_->xref->entries->count;
  const auto object_at = [&](HPDF_UINT i) { return HPDF_Xref_GetEntry(document_->xref, i)->obj; };
  streams_.resize(count);
  for (HPDF_UINT i = 1; i < count; ++i) {
    if (!streams_[i]) {
      sink.write(object_at(i), assembly.begin_packed({i}, constancy_of(object_at(i))));
      continue;
    }
    std::string& out = assembly.begin_stream({i});
    sink.write(object_at(i), out);
    out += "\nstream\r\n";
    out.append(stream_bytes_, streams_[i]->offset, streams_[i]->size).append("\r\nendstream");
    assembly.end_stream();
  }
  return assembly.finish({number_of(document_->catalog)}, {number_of(document_->info)},
                         identifier(), count);
}

Result<std::string> HaruDocument::finish() {
  std::string bytes = assemble();
  const unsigned long error = HPDF_GetError(document_);
  if (error != HPDF_OK) return fail(refused(error));
  HPDF_FreeDoc(document_);
  return bytes;
}

std::string HaruDocument::producer() { return fmt::format("libharu {}", HPDF_GetVersion()); }

}  // namespace vanban::pdf
