// SPDX-License-Identifier: MIT
#include "text/compounds.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/letter_case.hpp"

namespace vanban::text {
namespace {

/// In the order of their bytes. From the names of ministries, departments, offices and councils,
/// and from what subjects are about.
constexpr auto kCompounds = std::to_array<std::string_view>(
    {"AN NINH",     "AN TOÀN",     "BAN HÀNH",     "BIÊN CHẾ",    "BIÊN GIỚI",    "BÁO CHÍ",
     "BÁO CÁO",     "BẢO HIỂM",    "BẢO TRỢ",      "BẢO TỒN",     "BẢO VỆ",       "BẢO ĐẢM",
     "BỆNH VIỆN",   "BỒI DƯỠNG",   "BỒI THƯỜNG",   "BỔ NHIỆM",    "BỔ SUNG",      "BỘ MÁY",
     "CHI CỤC",     "CHI TIẾT",    "CHUYÊN GIA",   "CHUYÊN MÔN",  "CHUYỂN ĐỔI",   "CHÍNH PHỦ",
     "CHÍNH QUYỀN", "CHÍNH SÁCH",  "CHĂM SÓC",     "CHĂN NUÔI",   "CHƯƠNG TRÌNH", "CHẤT LƯỢNG",
     "CHẾ XUẤT",    "CHẾ ĐỘ",      "CHỈ ĐẠO",      "CHỦ NHIỆM",   "CHỦ TRƯƠNG",   "CHỦ TỊCH",
     "CHỨC DANH",   "CHỨC NĂNG",   "CHỨNG THỰC",   "CÁN BỘ",      "CÔNG AN",      "CÔNG BÁO",
     "CÔNG CHỨC",   "CÔNG DÂN",    "CÔNG KHAI",    "CÔNG NGHIỆP", "CÔNG NGHỆ",    "CÔNG THƯƠNG",
     "CÔNG TRÌNH",  "CÔNG TÁC",    "CÔNG VIÊN",    "CÔNG ĐOÀN",   "CẢI CÁCH",     "CẤP NƯỚC",
     "CỘNG ĐỒNG",   "CỬA KHẨU",    "CỰU CHIẾN",    "DI SẢN",      "DI TÍCH",      "DOANH NGHIỆP",
     "DU LỊCH",     "DÂN CHỦ",     "DÂN CƯ",       "DÂN PHỐ",     "DÂN SỐ",       "DÂN SỰ",
     "DÂN TỘC",     "DẠY NGHỀ",    "DỊCH VỤ",      "DỰ TOÁN",     "DỰ ÁN",        "GIA ĐÌNH",
     "GIAO DỊCH",   "GIAO THÔNG",  "GIÁM SÁT",     "GIÁM ĐỊNH",   "GIÁM ĐỐC",     "GIÁO DỤC",
     "GIÁO VIÊN",   "GIẢI NGÂN",   "GIẢI PHÓNG",   "GIẢI QUYẾT",  "GIỚI THIỆU",   "GÓI THẦU",
     "HOẠT ĐỘNG",   "HUẤN LUYỆN",  "HÀNG HẢI",     "HÀNG KHÔNG",  "HÀNH CHÍNH",   "HÀNH ĐỘNG",
     "HÌNH SỰ",     "HƯỚNG DẪN",   "HẠ TẦNG",      "HẢI QUAN",    "HỆ THỐNG",     "HỌC SINH",
     "HỌC VIỆN",    "HỖ TRỢ",      "HỘI NGHỊ",     "HỘI ĐỒNG",    "HỢP TÁC",      "KHAI THÁC",
     "KHEN THƯỞNG", "KHIẾU NẠI",   "KHOA HỌC",     "KHOÁNG SẢN",  "KHU VỰC",      "KHUYẾN CÔNG",
     "KHUYẾN NÔNG", "KHÁM BỆNH",   "KHÍ HẬU",      "KHÍ TƯỢNG",   "KINH DOANH",   "KINH TẾ",
     "KIỂM LÂM",    "KIỂM SOÁT",   "KIỂM SÁT",     "KIỂM TOÁN",   "KIỂM TRA",     "KIỂM ĐỊNH",
     "KẾ HOẠCH",    "KẾT QUẢ",     "KỶ LUẬT",      "KỸ THUẬT",    "LAO ĐỘNG",     "LIÊN HIỆP",
     "LIÊN ĐOÀN",   "LUẬT SƯ",     "LÂM NGHIỆP",   "LÃNH ĐẠO",    "LÝ LỊCH",      "LƯU TRỮ",
     "LỰC LƯỢNG",   "MIỀN NÚI",    "MÔI TRƯỜNG",   "MẶT TRẬN",    "NGHIÊN CỨU",   "NGHIỆP VỤ",
     "NGHỆ THUẬT",  "NGHỊ QUYẾT",  "NGHỊ ĐỊNH",    "NGOẠI GIAO",  "NGOẠI VỤ",     "NGÂN HÀNG",
     "NGÂN SÁCH",   "NGƯỜI DÂN",   "NHIỆM VỤ",     "NHÀ NƯỚC",    "NHÀ TRƯỜNG",   "NHÂN DÂN",
     "NHÂN LỰC",    "NÂNG CAO",    "NÔNG DÂN",     "NÔNG NGHIỆP", "NÔNG THÔN",    "NĂNG LƯỢNG",
     "NỘI CHÍNH",   "NỘI DUNG",    "NỘI VỤ",       "PHONG TRÀO",  "PHÁP CHẾ",     "PHÁP LUẬT",
     "PHÁT HUY",    "PHÁT THANH",  "PHÁT TRIỂN",   "PHÁT ĐỘNG",   "PHÊ DUYỆT",    "PHÒNG CHÁY",
     "PHÒNG CHỐNG", "PHÚC LỢI",    "PHƯƠNG HƯỚNG", "PHƯƠNG ÁN",   "PHẠM VI",      "PHỐI HỢP",
     "PHỔ BIẾN",    "PHỔ THÔNG",   "PHỤ NỮ",       "PHỤ TRÁCH",   "PHỤC VỤ",      "QUAN HỆ",
     "QUY CHẾ",     "QUY HOẠCH",   "QUY ĐỊNH",     "QUYẾT ĐỊNH",  "QUÂN SỰ",      "QUẢN LÝ",
     "QUẢN TRỊ",    "QUỐC GIA",    "QUỐC HỘI",     "QUỐC PHÒNG",  "QUỐC TẾ",      "RÀ SOÁT",
     "SINH HOẠT",   "SINH VIÊN",   "SÁNG TẠO",     "SÁP NHẬP",    "SẢN XUẤT",     "SẮP XẾP",
     "SỞ HỮU",      "SỨC KHỎE",    "SỬ DỤNG",      "SỬA ĐỔI",     "SỰ NGHIỆP",    "THAM MƯU",
     "THANH NIÊN",  "THANH TRA",   "THAY THẾ",     "THI CÔNG",    "THI HÀNH",     "THI ĐUA",
     "THIÊN TAI",   "THIẾT BỊ",    "THIẾU NIÊN",   "THÀNH LẬP",   "THÀNH PHỐ",    "THÀNH VIÊN",
     "THÔNG BÁO",   "THÔNG TIN",   "THÚ Y",        "THĂM DÒ",     "THƯƠNG BINH",  "THƯƠNG MẠI",
     "THƯỜNG TRỰC", "THƯỜNG VỤ",   "THẨM ĐỊNH",    "THẾ GIỚI",    "THỂ DỤC",      "THỂ THAO",
     "THỊ TRƯỜNG",  "THỊ TRẤN",    "THỊ XÃ",       "THỐNG KÊ",    "THỜI GIAN",    "THỦ TƯỚNG",
     "THỦ TỤC",     "THỦY LỢI",    "THỦY SẢN",     "THỰC HIỆN",   "THỰC PHẨM",    "THỰC VẬT",
     "TIN HỌC",     "TIẾN ĐỘ",     "TIẾP CÔNG",    "TIẾP CẬN",    "TIẾP NHẬN",    "TIỂU HỌC",
     "TOÀN QUỐC",   "TRANG BỊ",    "TRI THỨC",     "TRIỂN KHAI",  "TRUNG HỌC",    "TRUNG TÂM",
     "TRUNG ƯƠNG",  "TRUYỀN HÌNH", "TRUYỀN THÔNG", "TRƯỞNG BAN",  "TRƯỞNG PHÒNG", "TRẬT TỰ",
     "TRẺ EM",      "TRỒNG TRỌT",  "TRỢ GIÚP",     "TRỤ SỞ",      "TUYÊN GIÁO",   "TUYÊN TRUYỀN",
     "TUYỂN DỤNG",  "TÀI CHÍNH",   "TÀI LIỆU",     "TÀI NGUYÊN",  "TÀI SẢN",      "TÔN GIÁO",
     "TĂNG CƯỜNG",  "TƯ PHÁP",     "TƯ VẤN",       "TẬP HUẤN",    "TẬP THỂ",      "TỈNH ỦY",
     "TỐ CÁO",      "TỔ CHỨC",     "TỔ QUỐC",      "TỔNG CỤC",    "TỔNG HỢP",     "TỔNG KẾT",
     "TỘI PHẠM",    "VI PHẠM",     "VIÊN CHỨC",    "VIỄN THÔNG",  "VIỆC LÀM",     "VÀNH ĐAI",
     "VĂN BẢN",     "VĂN HÓA",     "VĂN NGHỆ",     "VĂN PHÒNG",   "VĂN THƯ",      "VẬN TẢI",
     "VỆ SINH",     "XUẤT BẢN",    "XUẤT KHẨU",    "XÂY DỰNG",    "XÃ HỘI",       "XÉT XỬ",
     "XÚC TIẾN",    "XỬ LÝ",       "XỬ PHẠT",      "Y TẾ",        "ĐIỀU HÀNH",    "ĐIỀU TRA",
     "ĐIỀU ĐỘNG",   "ĐIỆN LỰC",    "ĐIỆN TỬ",      "ĐO LƯỜNG",    "ĐOÀN THỂ",     "ĐÀO TẠO",
     "ĐÁNH GIÁ",    "ĐĂNG KIỂM",   "ĐĂNG KÝ",      "ĐƯỜNG BỘ",    "ĐƯỜNG SẮT",    "ĐẠI BIỂU",
     "ĐẠI HỌC",     "ĐẤT ĐAI",     "ĐẤU GIÁ",      "ĐẤU THẦU",    "ĐẦU TƯ",       "ĐẶC KHU",
     "ĐỀ ÁN",       "ĐỊA BÀN",     "ĐỊA CHÍNH",    "ĐỊA CHẤT",    "ĐỊA PHƯƠNG",   "ĐỐI NGOẠI",
     "ĐỔI MỚI",     "ĐỘI NGŨ",     "ĐỘNG VIÊN",    "ỦY BAN",      "ỦY NHIỆM",     "ỦY QUYỀN",
     "ỦY VIÊN",     "ỨNG DỤNG",    "ỨNG PHÓ"});

static_assert(std::is_sorted(kCompounds.begin(), kCompounds.end()));

}  // namespace

bool is_compound(std::string_view first, std::string_view second) {
  const std::string compound = to_upper(std::string(first) + ' ' + std::string(second));
  return std::binary_search(kCompounds.begin(), kCompounds.end(), std::string_view(compound));
}

}  // namespace vanban::text
