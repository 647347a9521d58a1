// SPDX-License-Identifier: MIT
#include "opc/word_file.hpp"

namespace vanban::opc {

const PackageKind& word_file() {
  static const PackageKind kKind{
      "reading.docx-damaged",
      {"tệp Word hỏng", "the Word file is damaged"},
      {"Mở bằng Word (File → Open → Open and Repair) rồi lưu lại thành .docx, hoặc xin lại tệp "
       "gốc.",
       "Open it in Word (File → Open → Open and Repair) and save it again as .docx, or ask for the "
       "original."},
      "reading.docx-too-large",
      {"phần này của tệp Word nở ra quá lớn", "this part of the Word file unpacks to far too much"},
      {"Tệp có thể được làm ra để phá máy; nếu không, hãy chia thành nhiều tệp nhỏ hơn.",
       "It may have been made to do harm; if not, split it into smaller files."}};
  return kKind;
}

}  // namespace vanban::opc
