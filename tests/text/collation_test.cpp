// SPDX-License-Identifier: MIT
#include "text/collation.hpp"

#include <thread>

#include <gtest/gtest.h>

namespace vanban::text {
namespace {

TEST(VietnameseOrder, FollowsTheAlphabet) {
  std::vector<std::string> words{"y", "đ", "e", "d", "ă", "â", "a", "ư",
                                 "u", "ơ", "ô", "o", "ê", "b", "x"};
  VietnameseOrder().sort(words);
  EXPECT_EQ(words, (std::vector<std::string>{"a", "ă", "â", "b", "d", "đ", "e", "ê", "o", "ô", "ơ",
                                             "u", "ư", "x", "y"}));
}

TEST(VietnameseOrder, SortsNamesOfProvinces) {
  std::vector<std::string> names{"Đồng Nai", "Yên Bái", "An Giang", "Điện Biên",
                                 "Đắk Lắk",  "Dak",     "Âu Cơ",    "Bắc Giang"};
  VietnameseOrder().sort(names);
  EXPECT_EQ(names, (std::vector<std::string>{"An Giang", "Âu Cơ", "Bắc Giang", "Dak", "Đắk Lắk",
                                             "Điện Biên", "Đồng Nai", "Yên Bái"}));
}

TEST(VietnameseOrder, IsTotal) {
  const VietnameseOrder order;
  EXPECT_EQ(order.compare("Hà", "Hà"), 0);
  EXPECT_NE(order.compare("Ha", "ha"), 0);
  EXPECT_LT(order.compare("a", "b"), 0);
  EXPECT_GT(order.compare("b", "a"), 0);
}

TEST(VietnameseOrder, ServesSeveralThreads) {
  const VietnameseOrder order;
  std::vector<std::thread> threads;
  std::vector<int> wrong(4, 0);
  for (std::size_t t = 0; t < wrong.size(); ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; i < 5000; ++i)
        if (order.compare("đ", "e") >= 0 || order.compare("ơ", "ô") <= 0) ++wrong[t];
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4, 0));
}

}  // namespace
}  // namespace vanban::text
