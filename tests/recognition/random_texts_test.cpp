// SPDX-License-Identifier: MIT
// Whatever a text holds: the recogniser ends, its plan is valid, no word is lost.
#include <random>

#include <gtest/gtest.h>

#include "plan/plan.hpp"
#include "recognised.hpp"
#include "recognition/accounting.hpp"

namespace vanban::recognition {
namespace {

constexpr const char* kLines[] = {"SỞ TƯ PHÁP",
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
                                  "¹ chú thích",
                                  "2.",
                                  "Đoạn khác \\ dấu.",
                                  "**đậm** và #",
                                  "tên\tgiữa   dòng"};

std::string random_text(std::mt19937& random) {
  std::string text;
  const std::size_t lines = random() % 40;
  for (std::size_t i = 0; i < lines; ++i) {
    text += kLines[random() % std::size(kLines)];
    text += '\n';
  }
  return text;
}

void add_texts(const plan::Json& data, std::string& texts) {
  if (data.is_string()) texts += data.get<std::string>() + "\n";
  if (data.is_structured())
    for (const plan::Json& member : data) add_texts(member, texts);
}

/// What the program prints beside the texts of the plan.
constexpr const char* kPrintedByItself =
    "nơi nhận lưu vt kế hoạch quyết định công văn phụ lục kt v v";

/// Figures and single letters are numbers that the program sets by itself: the count of a whole
/// import has what it prints of them (tests/jobs/import_test.cpp).
bool is_number(const std::string& word) {
  return word.find_first_not_of("0123456789ivxđ") == std::string::npos || word.size() == 1 ||
         word == "điều" || word == "chương";
}

TEST(RandomTexts, GiveValidPlansAndLoseNoWord) {
  std::mt19937 random(7);
  for (int run = 0; run < 400; ++run) {
    const std::string text = random_text(random);
    const Recognition found = recognised(text);
    const auto plan = plan::from_json(found.plan, "a.json");
    ASSERT_TRUE(plan) << text << "\n" << describe(plan.error(), Language::english);
    std::string texts;
    add_texts(found.plan, texts);
    std::string made;
    for (int i = 0; i < 40; ++i) made += std::string(kPrintedByItself) + " ";
    for (const LostWord& word :
         lost_words(reading::read_plain_text(text, "a.txt").value(), texts + made, found.left_out))
      ASSERT_TRUE(is_number(word.word)) << word.word << "\n" << text << found.plan.dump(1);
  }
}

}  // namespace
}  // namespace vanban::recognition
