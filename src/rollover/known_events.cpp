// SPDX-License-Identifier: MIT
#include "rollover/known_events.hpp"

#include <array>
#include <string_view>

namespace vanban::rollover {
namespace {

struct Event {
  std::string_view words;  ///< in lower case, one blank between two
  int year, month, day;
};

/// More particular words stand before those that they hold.
constexpr std::array kEvents{
    Event{"thành lập đảng cộng sản việt nam", 1930, 2, 3},
    Event{"thành lập đảng", 1930, 2, 3},
    Event{"sinh chủ tịch hồ chí minh", 1890, 5, 19},
    Event{"sinh bác", 1890, 5, 19},
    Event{"sinh nhật bác", 1890, 5, 19},
    Event{"kêu gọi thi đua ái quốc", 1948, 6, 11},
    Event{"truyền thống thi đua yêu nước", 1948, 6, 11},
    Event{"chiến thắng điện biên phủ", 1954, 5, 7},
    Event{"giải phóng miền nam", 1975, 4, 30},
    Event{"thống nhất đất nước", 1975, 4, 30},
    Event{"cách mạng tháng tám", 1945, 8, 19},
    Event{"quốc khánh", 1945, 9, 2},
    Event{"thành lập nước cộng hòa xã hội chủ nghĩa việt nam", 1945, 9, 2},
    Event{"thành lập nước cộng hoà xã hội chủ nghĩa việt nam", 1945, 9, 2},
    Event{"thành lập nước chxhcn việt nam", 1945, 9, 2},
    Event{"truyền thống ngành tư pháp", 1945, 8, 28},
    Event{"thành lập ngành tư pháp", 1945, 8, 28},
    Event{"truyền thống công an nhân dân", 1945, 8, 19},
    Event{"truyền thống lực lượng công an nhân dân", 1945, 8, 19},
    Event{"thành lập quân đội nhân dân việt nam", 1944, 12, 22},
    Event{"hội quốc phòng toàn dân", 1989, 12, 22},
    Event{"toàn quốc kháng chiến", 1946, 12, 19},
    Event{"thương binh", 1947, 7, 27},
    Event{"thành lập đoàn tncs hồ chí minh", 1931, 3, 26},
    Event{"thành lập đoàn thanh niên cộng sản hồ chí minh", 1931, 3, 26},
    Event{"thành lập hội liên hiệp phụ nữ việt nam", 1930, 10, 20},
    Event{"thành lập công đoàn việt nam", 1929, 7, 28},
    Event{"truyền thống mặt trận", 1930, 11, 18},
    Event{"thành lập mặt trận", 1930, 11, 18},
    Event{"nhà giáo việt nam", 1982, 11, 20},
    Event{"thầy thuốc việt nam", 1955, 2, 27},
    Event{"báo chí cách mạng việt nam", 1925, 6, 21},
    Event{"tổng tuyển cử", 1946, 1, 6},
};

}  // namespace

std::optional<Date> known_event(TokenView at) {
  constexpr std::size_t kReach = 12;
  for (std::size_t i = 0; i < kReach && !ends_clause(at[i]) && !at[i].is_figures(); ++i)
    for (const Event& event : kEvents)
      if (words_at(at.from(i), event.words) > 0)
        return Date::from_ymd(event.year, event.month, event.day);
  return std::nullopt;
}

}  // namespace vanban::rollover
