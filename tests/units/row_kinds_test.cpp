// SPDX-License-Identifier: MIT
#include "units/row_kinds.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.hpp"

namespace vanban::units {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(RowKinds, TotalsAreNoUnits) {
  for (const char* const total :
       {"Tổng cộng", "TỔNG CỘNG:", "Cộng", "Tổng số: 12 xã", "Total", "Tổng cộng (2 đơn vị)"}) {
    const std::string list = "code,name,subject\n1,Xã A,x\n,," + std::string(total) + "\n" + "," +
                             total + ",\n" + total + ",,\n";
    EXPECT_THAT(read_text(list).findings,
                ElementsAre("3:C units.total-row", "4:B units.total-row", "5:A units.total-row"))
        << total;
  }
}

TEST(RowKinds, NamesThatBeginLikeATotalAreUnits) {
  EXPECT_THAT(read_text("name\nTổng công ty Điện lực\nPhường Cộng Hòa\nCộng Hòa\nTổng cục Thuế\n"
                        "Tổng số hóa\n")
                  .findings,
              IsEmpty());
}

TEST(RowKinds, NumbersOfColumnsAreNoUnit) {
  EXPECT_THAT(read_text("code,name,subject\n(1),(2),(3)\n1,2,3\n7,Xã B,x\n").findings,
              ElementsAre("2: units.numbers-row", "3: units.numbers-row"));
}

TEST(RowKinds, AHeaderSaidAgainIsNoUnit) {
  EXPECT_THAT(read_text("Mã;Tên đơn vị\n1;Xã A\nMã;Tên đơn vị\n2;Xã B\n").findings,
              ElementsAre("3: units.header-again"));
}

}  // namespace
}  // namespace vanban::units
