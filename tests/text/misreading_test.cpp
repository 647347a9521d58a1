// SPDX-License-Identifier: MIT
#include "text/misreading.hpp"

#include <gtest/gtest.h>

#include "text/syllable.hpp"

namespace vanban::text {
namespace {

TEST(Misreading, Tcvn3TakenForLatin1IsSeen) {
  for (const char* const text : {"HuyÖn Ch©u Thµnh", "§øc HuÖ", "KÕ ho¹ch n¨m 2024", "B×nh §Þnh",
                                 "TriÓn khai “KÕ ho¹ch” ®Õn 30/6"})
    EXPECT_EQ(misreading_of(text), Misreading::tcvn3_as_latin1) << text;
}

TEST(Misreading, Utf8TakenForAnotherCodeIsSeen) {
  for (const char* const text :
       {"Huyá»‡n ChÃ¢u", "ÄÃ´ng", "Æ°á»›c", "Huyá»\u0087n ChÃ¢u", "ChĂ¢u ThĂ nh", "Táº¡i"})
    EXPECT_EQ(misreading_of(text), Misreading::utf8_as_windows) << text;
  for (const char* const text : {"Huyß╗çn Ch├óu", "─É├┤ng", "╞░ß╗¢c"})
    EXPECT_EQ(misreading_of(text), Misreading::utf8_as_dos) << text;
  for (const char* const text : {"Huy·ªán Ch√¢u", "ƒê√¥ng"})
    EXPECT_EQ(misreading_of(text), Misreading::utf8_as_mac) << text;
}

TEST(Misreading, VniTakenForLatin1IsSeen) {
  for (const char* const text :
       {"Höôùng daãn", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Ñaø Naüng",
        "Thaùng 5 naêm 2024", "UÛY BAN NHAÂN DAÂN", "Huyeän Chaâu Thaønh",
        "Chính phuû, Boä Tö phaùp", "Hueá", "Xaõ A", "thö, phöông, ñöôøng"})
    EXPECT_EQ(misreading_of(text), Misreading::vni_as_latin1) << text;
}

TEST(Misreading, RightTextIsLeftAlone) {
  for (const char* const text : {"",
                                 "Plan 2024",
                                 "Huyện Châu Thành",
                                 "Đắk R'Lấp",
                                 "TP. Hồ Chí Minh",
                                 "© 2024",
                                 "10 m²",
                                 "Phan Rang - Tháp Chàm",
                                 "“Dân vận khéo”",
                                 "ÃO DÀI",
                                 "“ĐÃ”",
                                 "VIỆC ĐÃ… XONG",
                                 "MÃ – 01",
                                 "MÃ\u00A0SỐ",
                                 "«Xã khá»",
                                 "«Luật»",
                                 "Zürich, Köln, Malmö",
                                 "Françoise Genève",
                                 "El Niño",
                                 "Windows®, Word®",
                                 "5 µm",
                                 "m×n",
                                 "60×90cm",
                                 "3m×4m",
                                 "25 °C ± 1",
                                 "§ 5, §1",
                                 "NH₄⁺, m·s⁻¹",
                                 "√2, ∆t, ∫f",
                                 "──────",
                                 "├── a",
                                 "São Paulo",
                                 "hoà giải, khoá, toái, loã",
                                 "Loïc Thaï, coût",
                                 "où, août, Noël, Anaïs, Benoît, naïf, maïs",
                                 "Müller, Schröder, König, Jörg, Löw, Größe, Bär",
                                 "Raúl, José, João, Camões, Muñoz, Saône, Rhône",
                                 "Møller, Søren, Tromsø, Åse",
                                 "Êban, Krông Ana, Y Moan",
                                 "Düsseldorf"})
    EXPECT_EQ(misreading_of(text), std::nullopt) << text;
}

TEST(Misreading, SaysWhatHappenedAndWhatToDo) {
  EXPECT_NE(words_of(Misreading::utf8_as_dos).en.find("DOS"), std::string::npos);
  EXPECT_NE(remedy_of(Misreading::utf8_as_mac).vi.find("đừng chuyển mã"), std::string::npos);
  EXPECT_NE(remedy_of(Misreading::tcvn3_as_latin1).en.find("UniKey"), std::string::npos);
}

TEST(Syllable, HasARhyme) {
  for (const char32_t* const word : {U"huyên", U"châu", U"thanh", U"đông", U"giêng", U"gi",
                                     U"quyên", U"nghiêng", U"khuyu", U"xoong"})
    EXPECT_TRUE(is_syllable(word));
  for (const char32_t* const word : {U"", U"b", U"zyrich", U"kưln", U"wordđ", U"nguyê", U"ngg"})
    EXPECT_FALSE(is_syllable(word));
}

}  // namespace
}  // namespace vanban::text
