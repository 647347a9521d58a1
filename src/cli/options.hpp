// SPDX-License-Identifier: MIT
// The options that several commands take, with the same words everywhere.
#pragma once

#include "cli/command.hpp"

namespace vanban::cli::options {

inline constexpr Option kTemplateFolder{
    "template-dir",
    "DIR",
    {"thư mục mẫu riêng, tìm trước mẫu có sẵn; dùng được nhiều lần",
     "folder of own templates, searched first; may be repeated"}};

inline constexpr Option kAsJson{
    "json", "", {"in dạng JSON cho chương trình khác", "as JSON for other programs"}};

inline constexpr Option kFit{
    "fit",
    "",
    {"chỉnh trong khoảng Nghị định cho phép khi trang cuối chỉ còn vài dòng",
     "change what the decree allows when the last page holds a few lines only"}};

inline constexpr Option kNoPlan{
    "no-plan",
    "",
    {"không kèm dữ liệu của văn bản trong tệp DOCX (vanban pull cần dữ liệu ấy)",
     "leave the plan data out of the DOCX (vanban pull needs them)"}};

inline constexpr Option kOutFolder{"out",
                                   "DIR",
                                   {"thư mục chứa kết quả (mặc định: thư mục hiện tại)",
                                    "folder for the results (default: the current one)"},
                                   'o'};

inline constexpr Option kName{"name",
                              "NAME",
                              {"tên tệp, không đuôi (mặc định: tên tệp dữ liệu)",
                               "file name without ending (default: that of the plan)"}};

inline constexpr Option kLinkRegister{
    "register",
    "FILE",
    {"sổ đăng ký: số, ngày của văn bản liên kết (links) đã ban hành",
     "the register: number and date of linked documents that are issued"}};

inline constexpr Option kOverwriteDrafts{
    "overwrite",
    "",
    {"thay cả tệp cùng tên không do chương trình tạo hoặc đã sửa tay",
     "replace files of that name that the program did not make, or that were edited"}};

inline constexpr Option kYes{"yes",
                             "",
                             {"cấp số dù ngày sau hôm nay hơn 30 ngày",
                              "give the number though the date lies over 30 days ahead"}};

inline constexpr Option kOffice{
    "office",
    "FILE.json",
    {"hồ sơ cơ quan: dữ liệu mặc định (defaults) đặt dưới dữ liệu của văn bản",
     "office profile: its defaults are laid under the plan data"}};

inline constexpr Option kOfficeOfVersions{
    "office",
    "FILE.json",
    {"hồ sơ cơ quan: dữ liệu mặc định (defaults) đặt dưới dữ liệu của cả hai bản",
     "office profile: its defaults are laid under the data of both versions"}};

}  // namespace vanban::cli::options
