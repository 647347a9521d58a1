// SPDX-License-Identifier: MIT
#include "recognition/known_names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "recognition/phrases.hpp"

namespace vanban::recognition {
namespace {

constexpr std::array<std::string_view, 74> kKnownNames{
    "Ủy ban nhân dân",
    "Hội đồng nhân dân",
    "Tòa án nhân dân",
    "Viện kiểm sát nhân dân",
    "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Đảng ủy",
    "Tỉnh ủy",
    "Sở Tư pháp",
    "Sở Nội vụ",
    "Sở Tài chính",
    "Sở Y tế",
    "Sở Xây dựng",
    "Sở Công Thương",
    "Sở Giáo dục và Đào tạo",
    "Sở Nông nghiệp và Môi trường",
    "Sở Nông nghiệp và Phát triển nông thôn",
    "Sở Khoa học và Công nghệ",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Kế hoạch và Đầu tư",
    "Sở Lao động - Thương binh và Xã hội",
    "Sở Tài nguyên và Môi trường",
    "Sở Thông tin và Truyền thông",
    "Sở Giao thông vận tải",
    "Sở Dân tộc và Tôn giáo",
    "Sở Ngoại vụ",
    "Bộ Tư pháp",
    "Bộ Nội vụ",
    "Bộ Tài chính",
    "Bộ Y tế",
    "Bộ Xây dựng",
    "Bộ Công Thương",
    "Bộ Giáo dục và Đào tạo",
    "Bộ Nông nghiệp và Môi trường",
    "Bộ Khoa học và Công nghệ",
    "Bộ Quốc phòng",
    "Bộ Công an",
    "Phòng Tư pháp",
    "Phòng Nội vụ",
    "Phòng Kinh tế",
    "Phòng Văn hóa - Xã hội",
    "Phòng Giáo dục và Đào tạo",
    "Phòng Tài chính - Kế hoạch",
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    "Văn phòng Sở",
    "Giám đốc Sở",
    "Phó Giám đốc Sở",
    "Chủ tịch Ủy ban nhân dân",
    "Phó Chủ tịch Ủy ban nhân dân",
    "Phó Giám đốc",
    "Phó Chủ tịch",
    "Phó Chánh Văn phòng",
    "Phó Trưởng phòng",
    "Phó Trưởng ban",
    "Phó Viện trưởng",
    "Phó Hiệu trưởng",
    "Phó Cục trưởng",
    "Phó Vụ trưởng",
    "Chánh Văn phòng",
    "Chánh Thanh tra",
    "Thủ tướng Chính phủ",
    "Bộ trưởng Bộ",
    "Thứ trưởng",
    "Mặt trận Tổ quốc",
    "Hội đồng Thi đua - Khen thưởng",
    "Nhà nước",
    "Chính phủ",
    "Quốc hội",
    "Việt Nam",
    "Hồ Chí Minh",
    "Hà Nội",
    "Đà Nẵng",
    "Cần Thơ",
    "Hải Phòng",
    "Đảng Cộng sản Việt Nam"};

constexpr std::array<Kind, 31> kKinds{
    {{"Nghị quyết", "NQ"},      {"Quyết định", "QĐ"},   {"Chỉ thị", "CT"},
     {"Quy chế", "QC"},         {"Quy định", "QyĐ"},    {"Thông cáo", "TC"},
     {"Thông báo", "TB"},       {"Hướng dẫn", "HD"},    {"Chương trình hành động", ""},
     {"Chương trình", "CTr"},   {"Kế hoạch", "KH"},     {"Phương án", "PA"},
     {"Đề án", "ĐA"},           {"Dự án", "DA"},        {"Báo cáo", "BC"},
     {"Biên bản", "BB"},        {"Tờ trình", "TTr"},    {"Hợp đồng", "HĐ"},
     {"Công điện", "CĐ"},       {"Bản ghi nhớ", "BGN"}, {"Bản thỏa thuận", "BTT"},
     {"Giấy ủy quyền", "GUQ"},  {"Giấy mời", "GM"},     {"Giấy giới thiệu", "GGT"},
     {"Giấy nghỉ phép", "GNP"}, {"Phiếu gửi", "PG"},    {"Phiếu chuyển", "PC"},
     {"Phiếu báo", "PB"},       {"Nội quy", ""},        {"Điều lệ", ""},
     {"Danh sách", ""}}};

}  // namespace

std::span<const std::string_view> known_names() { return kKnownNames; }

bool is_known_abbreviation(std::string_view capitals) {
  static constexpr std::array<std::string_view, 12> kKnown{
      "UBND", "UBMTTQ", "HĐND", "UBKT", "QĐ", "VP", "TAND", "BCĐ", "ATTP", "ATGT", "CCHC", "ASEAN"};
  return std::find(kKnown.begin(), kKnown.end(), capitals) != kKnown.end();
}

bool is_organ_head(std::string_view small) {
  static constexpr std::array<std::string_view, 17> kHeads{
      "sở",   "bộ",     "phòng", "ban", "cục", "vụ",    "chi",  "trung", "văn",
      "viện", "trường", "ủy",    "uỷ",  "hội", "thanh", "đảng", "công"};
  return std::find(kHeads.begin(), kHeads.end(), small) != kHeads.end();
}

bool is_post(std::string_view text) {
  static constexpr std::array<std::string_view, 41> kPosts{
      "t/m",          "t/l",       "k/t",         "tu/q",        "tm.",        "tl.",
      "tuq.",         "kt.",       "q.",          "tm ",         "tl ",        "tuq ",
      "kt ",          "giám đốc",  "phó ",        "chủ tịch",    "chánh ",     "trưởng",
      "cục trưởng",   "vụ trưởng", "viện trưởng", "hiệu trưởng", "bộ trưởng",  "thứ trưởng",
      "tổng ",        "chi cục",   "thủ tướng",   "người ",      "thủ trưởng", "bí thư",
      "tổ trưởng",    "trạm",      "đội trưởng",  "chủ nhiệm",   "chỉ huy",    "kế toán",
      "ban giám đốc", "quyền ",    "đại diện",    "thư ký",      "thẩm phán"};
  return !beginning_of(text, kPosts).empty();
}

std::span<const Kind> kinds() { return kKinds; }

const Kind* kind_at(std::string_view line) {
  const auto* found = std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& kind) {
    const std::string name = folded(kind.name);
    if (!begins_with(line, name) || line.size() < name.size()) return false;
    const std::string_view rest = line.substr(name.size());
    return is_capitals(line.substr(0, name.size())) &&
           (rest.empty() || rest.front() == ' ' || rest.front() == ':');
  });
  return found == kKinds.end() ? nullptr : &*found;
}

}  // namespace vanban::recognition
