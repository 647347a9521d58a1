// SPDX-License-Identifier: MIT
// Changes named by their place, as an office would cite them.
#include "revision/listing.hpp"

#include <gtest/gtest.h>

#include "documents.hpp"
#include "revision/compare.hpp"

namespace vanban::revision {
namespace {

using model::NumberKind;
using model::StyleId;

std::string listing(const model::Document& before, const model::Document& after,
                    Language language = Language::vietnamese) {
  return describe(list_changes(compare(with_units(before), with_units(after))), language);
}

/// A plan with decimal headings: I., 1., 1.1. and paragraphs below.
model::Document plan() {
  model::Document plan = document({});
  plan.sections[0].blocks = {
      paragraph("SỞ TƯ PHÁP", StyleId::organ),
      paragraph("Căn cứ Luật Thi đua, khen thưởng;", StyleId::legal_basis),
      paragraph("Căn cứ Kế hoạch số 01;", StyleId::legal_basis),
      paragraph("Nhằm phát huy truyền thống, Sở phát động phong trào."),
      labelled("I.", NumberKind::heading1, "MỤC ĐÍCH", StyleId::heading1),
      paragraph("Phát huy tinh thần đoàn kết trong toàn Ngành."),
      labelled("II.", NumberKind::heading1, "NỘI DUNG", StyleId::heading1),
      labelled("1.", NumberKind::heading2, "Chỉ tiêu", StyleId::heading2),
      labelled("1.1.", NumberKind::heading3, "Chỉ tiêu chung", StyleId::heading3),
      paragraph("Hoàn thành nhiệm vụ được giao."),
      labelled("1.2.", NumberKind::heading3, "Chỉ tiêu riêng", StyleId::heading3),
      paragraph("Thực hiện đúng hạn 100% công việc."),
      labelled("-", NumberKind::dash, "Không có đơn thư tồn đọng quá hạn.", StyleId::dash_item),
      paragraph("Báo cáo trước ngày 05 tháng 11 năm 2024."),
  };
  return plan;
}

model::Document decision() {
  model::Document decision = document({});
  decision.sections[0].blocks = {
      labelled("Điều 1.", NumberKind::article, "Ban hành kèm theo Quyết định này kế hoạch.",
               StyleId::article),
      labelled("Điều 2.", NumberKind::article, "Tổ chức thực hiện", StyleId::article_title),
      labelled("1.", NumberKind::clause, "Văn phòng Sở chủ trì.", StyleId::numbered),
      labelled("2.", NumberKind::clause, "Các phòng phối hợp:", StyleId::numbered),
      labelled("a)", NumberKind::point, "Phòng Hành chính tư pháp;", StyleId::point),
      labelled("đ)", NumberKind::point, "Thanh tra Sở.", StyleId::point),
      paragraph("Kinh phí lấy từ ngân sách."),
  };
  return decision;
}

model::Paragraph& at(model::Document& document, std::size_t block) {
  return std::get<model::Paragraph>(document.sections[0].blocks[block]);
}

void set_text(model::Document& document, std::size_t block, const std::string& text) {
  at(document, block).inlines = paragraph(text).inlines;
}

TEST(Listing, OtherColumnWidthsOfATableAreOneChange) {
  model::Document before = document({});
  before.sections[0].blocks = {table({{"1", "Ban hành kế hoạch"}, {"2", "Sơ kết phong trào"}})};
  model::Document after = before;
  std::get<model::Table>(after.sections[0].blocks[0]).columns.front() = Length::millimetres(20);
  EXPECT_EQ(listing(before, after), "Bảng 1: đổi cách trình bày bảng\n");
}

TEST(Listing, NamesPlacesInAPlanByItsHeadings) {
  model::Document after = plan();
  set_text(after, 2, "Căn cứ Kế hoạch số 02;");
  set_text(after, 3, "Nhằm phát huy truyền thống, Sở Tư pháp phát động phong trào.");
  set_text(after, 6, "NỘI DUNG THI ĐUA");
  set_text(after, 12, "Không có đơn thư tồn đọng.");
  set_text(after, 13, "Báo cáo trước ngày 15 tháng 11 năm 2024.");
  EXPECT_EQ(listing(plan(), after),
            "Căn cứ, đoạn 2: sửa “01” thành “02”\n"
            "Đoạn 1: thêm “Tư pháp” sau “truyền thống, Sở”\n"
            "Mục II (tiêu đề): thêm “THI ĐUA” sau “NỘI DUNG”\n"
            "Mục II.1.2, đoạn 2: bỏ “quá hạn”\n"
            "Mục II.1.2, đoạn 3: sửa “05” thành “15”\n");
}

TEST(Listing, NamesPlacesInADecisionByDieuKhoanDiem) {
  model::Document after = decision();
  set_text(after, 0, "Ban hành kèm theo Quyết định này chương trình.");
  set_text(after, 2, "Văn phòng Sở là đơn vị chủ trì.");
  set_text(after, 5, "Thanh tra Sở và Trung tâm.");
  set_text(after, 6, "Kinh phí lấy từ nguồn thi đua.");
  EXPECT_EQ(listing(decision(), after),
            "Điều 1: sửa “kế hoạch” thành “chương trình”\n"
            "Khoản 1 Điều 2: thêm “là đơn vị” sau “Văn phòng Sở”\n"
            "Điểm đ khoản 2 Điều 2: thêm “và Trung tâm” sau “Thanh tra Sở”\n"
            "Điểm đ khoản 2 Điều 2, đoạn 2: sửa “ngân sách” thành “nguồn thi đua”\n");
  EXPECT_EQ(listing(decision(), after, Language::english),
            "Article 1: change “kế hoạch” to “chương trình”\n"
            "Clause 1, Article 2: add “là đơn vị” after “Văn phòng Sở”\n"
            "Point đ, clause 2, Article 2: add “và Trung tâm” after “Thanh tra Sở”\n"
            "Point đ, clause 2, Article 2, paragraph 2: change “ngân sách” to “nguồn thi đua”\n");
}

TEST(Listing, TellsInsertedDeletedMovedAndRenumbered) {
  model::Document after = decision();
  auto& blocks = after.sections[0].blocks;
  blocks.erase(blocks.begin() + 6);
  blocks.insert(blocks.begin() + 2, labelled("1.", NumberKind::clause, "Giám đốc Sở chỉ đạo chung.",
                                             StyleId::numbered));
  at(after, 3).label->text = "2.";
  at(after, 4).label->text = "3.";
  EXPECT_EQ(listing(decision(), after),
            "Khoản 1 Điều 2: thêm đoạn “1. Giám đốc Sở chỉ đạo chung.”\n"
            "Khoản 1 đến khoản 2 Điều 2 của bản cũ nay là khoản 2 đến khoản 3 Điều 2 (chỉ đổi số)\n"
            "Điểm đ khoản 2 Điều 2, đoạn 2 của bản cũ: bỏ đoạn “Kinh phí lấy từ ngân sách.”\n");
  EXPECT_EQ(
      listing(decision(), after, Language::english),
      "Clause 1, Article 2: new paragraph “1. Giám đốc Sở chỉ đạo chung.”\n"
      "Clause 1 to clause 2, Article 2 of the old version are now clause 2 to clause 3, Article "
      "2 (numbers only)\n"
      "Point đ, clause 2, Article 2, paragraph 2 of the old version: dropped paragraph “Kinh "
      "phí lấy từ ngân sách.”\n");
}

TEST(Listing, AMoveIsToldOnceWithBothPlaces) {
  model::Document after = plan();
  auto& blocks = after.sections[0].blocks;
  std::rotate(blocks.begin() + 5, blocks.begin() + 6, blocks.end());
  const std::vector<ListedChange> changes =
      list_changes(compare(with_units(plan()), with_units(after)));
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].kind, ListedChange::Kind::moved);
  EXPECT_EQ(describe(changes, Language::vietnamese),
            "Mục II.1.2, đoạn 4: chuyển từ Mục I, đoạn 1 của bản cũ: “Phát huy tinh thần đoàn kết "
            "trong toàn "
            "Ngành.”\n");
}

TEST(Listing, AMoveTellsWhatWasChangedOnTheWay) {
  model::Document after = plan();
  auto& blocks = after.sections[0].blocks;
  std::rotate(blocks.begin() + 5, blocks.begin() + 6, blocks.end());
  set_text(after, 13, "Phát huy mạnh tinh thần đoàn kết trong cả Ngành.");
  EXPECT_EQ(listing(plan(), after),
            "Mục II.1.2, đoạn 4: chuyển từ Mục I, đoạn 1 của bản cũ: “Phát huy mạnh tinh thần đoàn "
            "kết trong "
            "cả Ngành.”; đồng thời thêm “mạnh” sau “Phát huy”; sửa “toàn” thành “cả”\n");
}

TEST(Listing, ANumberThatMovedOnWithTheOneAboveIsNotTold) {
  const auto plan_from = [](int first) {
    model::Document plan = document({});
    for (int i = 0; i < 2; ++i) {
      auto& blocks = plan.sections[0].blocks;
      blocks.push_back(labelled(std::to_string(first + i) + ".", NumberKind::heading2,
                                "Nội dung thứ " + std::to_string(i) + " của kế hoạch này",
                                StyleId::heading2));
      blocks.push_back(labelled(std::to_string(first + i) + ".1.", NumberKind::heading3,
                                "Việc cần làm của nội dung " + std::to_string(i),
                                StyleId::heading3));
    }
    return plan;
  };
  EXPECT_EQ(listing(plan_from(1), plan_from(3)),
            "Mục 1 đến Mục 2 của bản cũ nay là Mục 3 đến Mục 4 (chỉ đổi số)\n");
}

TEST(Listing, AChangeUnderAnotherNumberNamesTheOldOneToo) {
  model::Document after = decision();
  auto& blocks = after.sections[0].blocks;
  blocks.insert(blocks.begin() + 2, labelled("1.", NumberKind::clause, "Giám đốc Sở chỉ đạo chung.",
                                             StyleId::numbered));
  at(after, 3).label->text = "2.";
  at(after, 4).label->text = "3.";
  set_text(after, 3, "Văn phòng Sở cùng chủ trì.");
  EXPECT_EQ(listing(decision(), after),
            "Khoản 1 Điều 2: thêm đoạn “1. Giám đốc Sở chỉ đạo chung.”\n"
            "Khoản 2 Điều 2 (bản cũ: khoản 1 Điều 2): thêm “cùng” sau “Văn phòng Sở”\n"
            "Khoản 2 Điều 2 của bản cũ nay là khoản 3 Điều 2 (chỉ đổi số)\n");
}

TEST(Listing, TellsFootnotesThatCameAndWent) {
  model::Document before = document({"Theo Luật^1 và nghị định hướng dẫn thi hành."});
  before.footnotes = {footnote("Luật số 06/2022/QH15")};
  model::Document after = document({"Theo Luật và nghị định^1 hướng dẫn thi hành."});
  after.footnotes = {footnote("Nghị định quy định chi tiết")};
  EXPECT_EQ(listing(before, after),
            "Đoạn 1: bỏ chú thích sau “Theo Luật”; thêm chú thích sau “và nghị định”\n"
            "Chú thích 1 của bản cũ: bỏ “Luật số 06/2022/QH15”\n"
            "Chú thích 1: thêm “Nghị định quy định chi tiết”\n");
}

TEST(Listing, ADateFilledInIsAddedNotChanged) {
  EXPECT_EQ(listing(document({"Tây Ninh, ngày\u00A0\u00A0\u00A0tháng 4"}),
                    document({"Tây Ninh, ngày\u00A026\u00A0tháng 4"})),
            "Đoạn 1: thêm “26” sau “Tây Ninh, ngày”\n");
}

TEST(Listing, SerialNumbersOfATableAreToldOnce) {
  const auto rows = [](const std::vector<std::string>& names) {
    std::vector<std::vector<std::string>> result;
    for (const std::string& name : names)
      result.push_back({std::to_string(result.size() + 1), name, "Quý I"});
    model::Document made = document({});
    made.sections[0].blocks = {table(result)};
    return made;
  };
  EXPECT_EQ(listing(rows({"Phòng Tư pháp Tân Biên", "Thanh tra Sở", "Văn phòng Sở"}),
                    rows({"Thanh tra Sở", "Văn phòng Sở"})),
            "Bảng 1, hàng 1 của bản cũ: bỏ hàng “1 | Phòng Tư pháp Tân Biên | Quý I”\n"
            "Bảng 1: đánh lại số thứ tự các hàng\n");
}

TEST(Listing, RecipientsStandInLines) {
  model::Document before = document({});
  before.sections[0].blocks = {labelled("-", NumberKind::dash, "Bộ Tư pháp;", StyleId::recipient)};
  model::Document after = before;
  after.sections[0].blocks.push_back(
      labelled("-", NumberKind::dash, "Thanh tra tỉnh;", StyleId::recipient));
  EXPECT_EQ(listing(before, after), "Nơi nhận, dòng 2: thêm “- Thanh tra tỉnh;”\n");
}

TEST(Listing, NamesTablesRowsAndFootnotes) {
  model::Document before = document({"Theo Luật^1 hiện hành"});
  before.footnotes = {footnote("Luật số 06/2022/QH15")};
  before.sections[0].blocks.push_back(table({{"1", "Kế hoạch"}, {"2", "Báo cáo sơ kết"}}));
  model::Document after = before;
  after.footnotes = {footnote("Luật số 07/2022/QH15")};
  auto& rows = std::get<model::Table>(after.sections[0].blocks[1]).rows;
  rows.push_back(table({{"3", "Tổng kết năm"}}).rows[0]);
  std::get<model::Paragraph>(rows[1].cells[1].blocks[0]).inlines =
      paragraph("Báo cáo tổng kết").inlines;
  EXPECT_EQ(listing(before, after),
            "Bảng 1, hàng 2, cột 2: sửa “sơ” thành “tổng”\n"
            "Bảng 1, hàng 3: thêm hàng “3 | Tổng kết năm”\n"
            "Chú thích 1: sửa “06” thành “07”\n");
}

TEST(Listing, NamesAttachedDocumentsAnnexesAndChapters) {
  model::Document before = document({"Thân văn bản."});
  model::Section attached;
  attached.role = model::SectionRole::attached;
  attached.blocks = {paragraph("Chương II", StyleId::part_marker),
                     paragraph("TỔ CHỨC", StyleId::part_title), paragraph("Đoạn văn của chương.")};
  model::Section annex;
  annex.role = model::SectionRole::annex;
  annex.title = "Phụ lục I. DANH MỤC";
  annex.blocks = {paragraph("Danh mục gồm ba mục.")};
  before.sections.push_back(attached);
  before.sections.push_back(annex);
  model::Document after = before;
  std::get<model::Paragraph>(after.sections[1].blocks[2]).inlines =
      paragraph("Đoạn văn mới của chương.").inlines;
  std::get<model::Paragraph>(after.sections[2].blocks[0]).inlines =
      paragraph("Danh mục gồm bốn mục.").inlines;
  EXPECT_EQ(listing(before, after),
            "Chương II văn bản kèm theo, đoạn 1: thêm “mới” sau “Đoạn văn”\n"
            "Phụ lục I, đoạn 1: sửa “ba” thành “bốn”\n");
}

TEST(Listing, APartThatCameOrWentIsOneChange) {
  const model::Document before = document({"Thân văn bản."});
  model::Document after = before;
  model::Section annex;
  annex.role = model::SectionRole::annex;
  annex.title = "Phụ lục II. DANH MỤC";
  annex.blocks = {paragraph("DANH MỤC", StyleId::annex_title), paragraph("Danh mục gồm ba mục.")};
  after.sections.push_back(annex);
  EXPECT_EQ(listing(before, after), "Phụ lục II: thêm mới toàn bộ\n");
  EXPECT_EQ(listing(after, before), "Phụ lục II của bản cũ: bỏ toàn bộ\n");
  EXPECT_EQ(listing(after, before, Language::english),
            "Annex II of the old version: dropped as a whole\n");
}

TEST(Listing, ATableOfContentsStandsNowhereInParticular) {
  const model::Document before = document({"Thân văn bản."});
  model::Document after = before;
  auto& blocks = after.sections[0].blocks;
  blocks.insert(blocks.begin(), model::TableOfContents{"MỤC LỤC", 3});
  EXPECT_EQ(listing(before, after), "Thêm mục lục\n");
}

TEST(Listing, SaysWhenThereIsNothing) {
  EXPECT_EQ(listing(plan(), plan()), "Không có thay đổi.\n");
  EXPECT_EQ(listing(plan(), plan(), Language::english), "No changes.\n");
}

TEST(Listing, TellsTheSameEditOnceAndPageSetUpsApart) {
  const model::Document before = document({"Năm 2024 và kết quả năm 2024"});
  model::Document after = document({"Năm 2025 và kết quả năm 2025"});
  after.sections[0].title = "chỉ là tên đánh dấu";
  after.sections[0].page.landscape = true;
  EXPECT_EQ(listing(before, after),
            "Đoạn 1: sửa “2024” thành “2025” (2 chỗ)\n"
            "Đổi cách trình bày trang của phần này\n");
}

TEST(Listing, TellsAChangeOfLookAlone) {
  model::Document after = plan();
  set_text(after, 5, "Phát huy tinh thần **đoàn kết** trong toàn Ngành.");
  at(after, 13).keep_next = true;
  EXPECT_EQ(listing(plan(), after),
            "Mục I, đoạn 1: đổi kiểu chữ của “đoàn kết”\n"
            "Mục II.1.2, đoạn 3: đổi cách trình bày đoạn\n");
}

TEST(Listing, EveryChangeOfARandomRevisionHasWords) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    RandomDocuments random(seed);
    const model::Document before = random.draw();
    const Revision revision = compare(before, random.edited(before));
    const std::vector<ListedChange> changes = list_changes(revision);
    EXPECT_EQ(changes.empty(), !has_changes(revision)) << "seed " << seed;
    for (const ListedChange& change : changes)
      EXPECT_FALSE(describe(change, Language::vietnamese).empty());
  }
}

}  // namespace
}  // namespace vanban::revision
