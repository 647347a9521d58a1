// SPDX-License-Identifier: MIT
#include "reading/file_kind.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "opc/word_file.hpp"
#include "opc/zip_reader.hpp"
#include "reading/text_kind.hpp"

namespace vanban::reading {
namespace {

constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

struct Signature {
  std::string_view bytes;
  FileKind kind;
};

// First bytes (the formats' own specifications).
constexpr std::array<Signature, 11> kSignatures{{
    {"%PDF-", FileKind::pdf},
    {"{\\rtf", FileKind::rtf},
    {"\xFF\xD8\xFF", FileKind::image},
    {"\x89PNG\r\n", FileKind::image},
    {"GIF8", FileKind::image},
    {{"II*\0", 4}, FileKind::image},
    {{"MM\0*", 4}, FileKind::image},
    {"Rar!\x1A", FileKind::archive},
    {"7z\xBC\xAF\x27\x1C", FileKind::archive},
    {"\x1F\x8B", FileKind::archive},
    {"MIME-Version:", FileKind::web_archive},
}};

/// BMP and WebP begin with letters; more of their heads tells them from text.
bool is_lettered_image(std::string_view bytes) {
  constexpr std::string_view kReserved("\0\0\0\0", 4);
  if (bytes.starts_with("RIFF") && bytes.size() > 8) return bytes.substr(8).starts_with("WEBP");
  return bytes.starts_with("BM") && bytes.size() > 10 && bytes.substr(6, 4) == kReserved;
}

/// The name of a stream as the directory of a compound file has it (UTF-16, MS-CFB 2.6.1).
std::string utf16_name(std::string_view ascii) {
  std::string name;
  for (const char c : ascii) name += std::string{c, '\0'};
  return name;
}

FileKind kind_of_compound(const std::string& bytes) {
  const auto holds = [&](std::string_view name) {
    return bytes.find(utf16_name(name)) != std::string::npos;
  };
  if (holds("EncryptedPackage")) return FileKind::encrypted;
  return holds("WordDocument") ? FileKind::old_word : FileKind::old_office;
}

bool begins_with(const std::vector<opc::PartFacts>& parts, std::string_view folder) {
  return std::any_of(parts.begin(), parts.end(), [folder](const opc::PartFacts& part) {
    return part.name.starts_with(folder);
  });
}

FileKind kind_of_zip(const std::string& bytes) {
  const auto zip = opc::ZipReader::of_bytes(bytes, {}, opc::word_file());
  if (!zip) return FileKind::damaged_zip;
  if ((*zip)->has("mimetype") && (*zip)->has("content.xml")) return FileKind::open_document;
  const auto parts = (*zip)->parts();
  const bool office = (*zip)->has("[Content_Types].xml");
  if (begins_with(parts, "word/")) return FileKind::docx;
  if (begins_with(parts, "xl/")) return FileKind::spreadsheet;
  if (begins_with(parts, "ppt/")) return FileKind::slides;
  return office ? FileKind::docx : FileKind::archive;
}

/// Text of the program's own XML: a spreadsheet's zip inside an XML file is none of it.
bool is_word_xml(std::string_view head) {
  return head.starts_with("<?xml") &&
         (head.find("progid=\"Word.Document\"") != std::string_view::npos ||
          head.find("<pkg:package") != std::string_view::npos ||
          head.find("<w:wordDocument") != std::string_view::npos);
}

FileKind kind_of_text(std::string_view bytes) {
  constexpr std::size_t kHead = 16 * 1024;
  if (bytes.starts_with(utf8::kByteOrderMark)) bytes.remove_prefix(utf8::kByteOrderMark.size());
  const std::string_view head = bytes.substr(0, kHead);
  if (is_blank(head) && is_blank(bytes)) return FileKind::empty;
  if (is_word_xml(trimmed(head))) return FileKind::word_xml;
  if (looks_like_html(head)) return FileKind::html;
  return looks_like_markdown(bytes) ? FileKind::markdown : FileKind::plain_text;
}

struct Refusal {
  FileKind kind;
  std::string_view code;
  std::string_view vi;
  std::string_view en;
  std::string_view remedy_vi;
  std::string_view remedy_en;
};

constexpr std::string_view kSaveVi = "Mở bằng Word, chọn Save As, kiểu Word Document (.docx).";
constexpr std::string_view kSaveEn = "Open it in Word and choose Save As, Word Document (.docx).";
constexpr std::string_view kNoTextVi =
    "Xin tệp Word gốc; nếu không có, nhận dạng chữ (OCR) rồi lưu thành .docx và dò lại từng chữ.";
constexpr std::string_view kNoTextEn =
    "Ask for the Word file; without one, run OCR, save it as .docx and proofread every word.";

constexpr std::array<Refusal, 15> kRefusals{{
    {FileKind::empty, "reading.empty", "tệp không có chữ nào", "the file has no text",
     "Kiểm tra lại tên tệp, hoặc xin lại tệp gốc.", "Check the name, or ask for the file again."},
    {FileKind::encrypted, "reading.encrypted", "tệp có mật khẩu", "the file has a password",
     "Mở bằng Word với mật khẩu, chọn File → Info → Protect Document → Encrypt with Password, xóa "
     "mật khẩu rồi lưu lại.",
     "Open it in Word with the password, choose File → Info → Protect Document → Encrypt with "
     "Password, clear it and save."},
    {FileKind::old_word, "reading.old-word", "tệp Word đời cũ (.doc, Word 97-2003)",
     "a file of old Word (.doc, Word 97-2003)", kSaveVi, kSaveEn},
    {FileKind::old_office, "reading.other-office",
     "tệp đời cũ của Excel, PowerPoint hoặc WPS, không phải văn bản Word",
     "an old file of Excel, PowerPoint or WPS, no Word document",
     "Mở bằng chương trình đã tạo ra nó rồi lưu thành .docx.",
     "Open it in the program that made it and save it as .docx."},
    {FileKind::word_xml, "reading.word-xml", "tệp XML của Word (.xml)", "XML of Word (.xml)",
     kSaveVi, kSaveEn},
    {FileKind::rtf, "reading.rtf", "tệp RTF (dù tên có thể là .doc hay .docx)",
     "an RTF file (its name may say .doc or .docx)", kSaveVi, kSaveEn},
    {FileKind::pdf, "reading.pdf", "tệp PDF, không phải tệp soạn thảo",
     "a PDF, which is no file to edit", kNoTextVi, kNoTextEn},
    {FileKind::image, "reading.image", "tệp ảnh (ảnh chụp hoặc bản quét)",
     "a picture (a photograph or scan)", kNoTextVi, kNoTextEn},
    {FileKind::spreadsheet, "reading.spreadsheet", "bảng tính Excel, không phải văn bản Word",
     "an Excel workbook, no Word document",
     "Chép bảng vào Word rồi lưu thành .docx; danh sách đơn vị thì dùng với lệnh batch.",
     "Copy the table into Word and save it as .docx; a list of units goes with the command batch."},
    {FileKind::slides, "reading.slides", "tệp trình chiếu PowerPoint, không phải văn bản Word",
     "a PowerPoint presentation, no Word document", "Chép nội dung vào Word rồi lưu thành .docx.",
     "Copy the text into Word and save it as .docx."},
    {FileKind::open_document, "reading.open-document", "tệp OpenDocument (.odt) của LibreOffice",
     "an OpenDocument file (.odt) of LibreOffice",
     "Mở bằng LibreOffice, chọn File → Save As, kiểu Word 2007-365 (.docx).",
     "Open it in LibreOffice and choose File → Save As, Word 2007-365 (.docx)."},
    {FileKind::web_archive, "reading.web-archive", "trang web lưu một tệp (.mht)",
     "a web page saved as one file (.mht)", kSaveVi, kSaveEn},
    {FileKind::archive, "reading.archive", "tệp nén, không phải văn bản Word",
     "an archive, no Word document", "Giải nén, rồi chọn tệp văn bản bên trong.",
     "Unpack it and choose the document inside."},
    {FileKind::damaged_zip, "reading.docx-damaged", "tệp Word hỏng hoặc chưa tải xong",
     "the Word file is damaged or was not downloaded to its end",
     "Tải hoặc xin lại tệp gốc; nếu không được, mở bằng Word (File → Open → Open and Repair).",
     "Download it again or ask for the original; if that fails, open it in Word (File → Open → "
     "Open and Repair)."},
    {FileKind::plain_text, "reading.unreadable", "không đọc được loại tệp này",
     "this kind of file cannot be read", kSaveVi, kSaveEn},
}};

}  // namespace

FileKind kind_of(const std::string& bytes) {
  const std::string_view view = bytes;
  if (view.starts_with(kCompoundFile)) return kind_of_compound(bytes);
  if (view.starts_with("PK\x03\x04") || view.starts_with("PK\x05\x06")) return kind_of_zip(bytes);
  for (const Signature& one : kSignatures)
    if (view.starts_with(one.bytes)) return one.kind;
  if (is_lettered_image(view)) return FileKind::image;
  return kind_of_text(view);
}

bool is_readable(FileKind kind) { return kind <= FileKind::plain_text; }

Diagnostic refusal_of(FileKind kind, const std::string& file) {
  const auto found = std::find_if(kRefusals.begin(), kRefusals.end(),
                                  [kind](const Refusal& one) { return one.kind == kind; });
  const Refusal& refusal = found != kRefusals.end() ? *found : kRefusals.back();
  return make_error(std::string(refusal.code), Fault::data,
                    {std::string(refusal.vi), std::string(refusal.en)},
                    {std::string(refusal.remedy_vi), std::string(refusal.remedy_en)})
      .in_file(file);
}

}  // namespace vanban::reading
