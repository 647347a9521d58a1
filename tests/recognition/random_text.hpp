// SPDX-License-Identifier: MIT
// Texts of lines as official documents have them, in any order.
#pragma once

#include <iterator>
#include <random>
#include <string>

namespace vanban::recognition {

inline constexpr const char* kLines[] = {"SỞ TƯ PHÁP",
                                         "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                         "Độc lập - Tự do - Hạnh phúc",
                                         "Số: 12/KH-STP",
                                         "Tây Ninh, ngày   tháng 02 năm 2024",
                                         "KẾ HOẠCH",
                                         "QUYẾT ĐỊNH",
                                         "QUYẾT ĐỊNH:",
                                         "V/v một việc",
                                         "Kính gửi: Bộ Tư pháp.",
                                         "Căn cứ Luật Thi đua;",
                                         "I. MỤC ĐÍCH",
                                         "1. Nội dung",
                                         "1.1. Việc nhỏ.",
                                         "a) Điểm một;",
                                         "đ) Điểm năm",
                                         "- Một ý",
                                         "+ ý nhỏ *quan trọng* ^[x",
                                         "Điều 2. Hiệu lực.",
                                         "Chương II",
                                         "PHỤ LỤC I",
                                         "(Kèm theo Quyết định số 1/QĐ-STP)",
                                         "Nơi nhận:",
                                         "- Lưu: VT.",
                                         "KT. GIÁM ĐỐC",
                                         "Nguyễn Văn A",
                                         "một đoạn văn thường, có ¹ dấu và 100% [ngoặc]",
                                         "2.",
                                         "Đoạn khác \\ dấu.",
                                         "**đậm** và #",
                                         "tên\tgiữa   dòng"};

inline std::string random_text(std::mt19937& random) {
  std::string text;
  const std::size_t lines = random() % 40;
  for (std::size_t i = 0; i < lines; ++i) {
    text += kLines[random() % std::size(kLines)];
    text += '\n';
  }
  return text;
}

}  // namespace vanban::recognition
