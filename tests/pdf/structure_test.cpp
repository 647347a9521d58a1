// SPDX-License-Identifier: MIT
// The logical structure: what a screen reader and PDF/UA-1 see.
#include <functional>
#include <map>
#include <set>
#include <string>

#include "layout/layout.hpp"
#include "model/style_sheet.hpp"
#include "opened_pdf.hpp"
#include "writer_fixture.hpp"

namespace vanban::pdf {
namespace {

using StructureTest = WriterTest;
using layout::Tag;

/// The tree as text: `Document(H1 P(Reference) Table(TR(TH TH)))`.
std::string outline_of(QPDFObjectHandle element) {
  std::string text = element.getKey("/S").getName().substr(1);
  std::string inner;
  auto kids = element.getKey("/K");
  if (!kids.isArray()) kids = QPDFObjectHandle::newArray({kids});
  for (int i = 0; i < kids.getArrayNItems(); ++i) {
    auto kid = kids.getArrayItem(i);
    if (!kid.isDictionary() || !kid.hasKey("/S")) continue;
    inner += (inner.empty() ? "" : " ") + outline_of(kid);
  }
  return inner.empty() ? text : text + "(" + inner + ")";
}

std::string outline_of(OpenedPdf& file) {
  return outline_of(file.catalogue().getKey("/StructTreeRoot").getKey("/K"));
}

/// Visits every element, parents first.
void for_each_element(QPDFObjectHandle element,
                      const std::function<void(QPDFObjectHandle)>& visit) {
  visit(element);
  auto kids = element.getKey("/K");
  if (!kids.isArray()) kids = QPDFObjectHandle::newArray({kids});
  for (int i = 0; i < kids.getArrayNItems(); ++i)
    if (kids.getArrayItem(i).isDictionary() && kids.getArrayItem(i).hasKey("/S"))
      for_each_element(kids.getArrayItem(i), visit);
}

TEST_F(StructureTest, ElementsFollowReadingOrder) {
  SyntheticPages pages(*fonts());
  pages.heading("I. Mục đích", 1);
  pages.paragraph("Nội dung");
  pages.footnote("Chú thích", 1);
  pages.heading("1. Yêu cầu", 2);
  OpenedPdf file(written(pages.take()));
  EXPECT_EQ(outline_of(file), "Document(H1 P(Reference) Note(Lbl) H2)");
}

TEST_F(StructureTest, RowsKeepTheirEmptyCells) {
  SyntheticPages pages(*fonts());
  pages.table({{"STT", "Nội dung"}, {"", "Sơ kết"}, {"2", ""}});
  OpenedPdf file(written(pages.take()));
  EXPECT_EQ(outline_of(file), "Document(Table(TR(TH(P) TH(P)) TR(TD TD(P)) TR(TD(P) TD)))");
}

TEST_F(StructureTest, CellsStateTheirScopeAndSpans) {
  SyntheticPages pages(*fonts());
  pages.table({{"Nội dung"}, {"Sơ kết"}});
  auto document = pages.take();
  for (auto& node : document.nodes)
    if (node.tag == Tag::table_cell) node.column_span = 2, node.row_span = 3;
  OpenedPdf file(written(document));
  std::string attributes;
  for_each_element(file.catalogue().getKey("/StructTreeRoot").getKey("/K"), [&](auto element) {
    if (element.hasKey("/A")) attributes += element.getKey("/A").unparse() + "\n";
  });
  EXPECT_EQ(attributes, "<< /O /Table /Scope /Column >>\n<< /ColSpan 2 /O /Table /RowSpan 3 >>\n");
}

TEST_F(StructureTest, HeadingsSkipNoLevel) {
  SyntheticPages pages(*fonts());
  for (const int level : {2, 4, 1, 3, 3, 2}) pages.heading("Đề mục", level);
  OpenedPdf file(written(pages.take()));
  EXPECT_EQ(outline_of(file), "Document(H1 H2 H1 H2 H3 H2)");
}

/// The nesting that ISO 32000-1 (tables 333, 336 and 337) allows.
void expect_allowed_nesting(QPDFObjectHandle element, const std::string& parent) {
  static const std::map<std::string, std::set<std::string>> kParents = {
      {"/TR", {"/Table"}},
      {"/TH", {"/TR"}},
      {"/TD", {"/TR"}},
      {"/LI", {"/L"}},
      {"/LBody", {"/LI"}},
      {"/TOCI", {"/TOC"}},
      {"/H1", {"/Document", "/Part"}}};
  static const std::map<std::string, std::set<std::string>> kKids = {{"/Table", {"/TR"}},
                                                                     {"/TR", {"/TH", "/TD"}},
                                                                     {"/L", {"/L", "/LI"}},
                                                                     {"/LI", {"/Lbl", "/LBody"}},
                                                                     {"/TOC", {"/TOC", "/TOCI"}}};
  const std::string type = element.getKey("/S").getName();
  const auto allows = [](const auto& table, const std::string& from, const std::string& to) {
    const auto found = table.find(from);
    return found == table.end() || found->second.count(to) != 0;
  };
  EXPECT_TRUE(allows(kParents, type, parent) && allows(kKids, parent, type))
      << type << " in " << parent;
  auto kids = element.getKey("/K");
  if (!kids.isArray()) kids = QPDFObjectHandle::newArray({kids});
  for (int i = 0; i < kids.getArrayNItems(); ++i)
    if (kids.getArrayItem(i).isDictionary() && kids.getArrayItem(i).hasKey("/S"))
      expect_allowed_nesting(kids.getArrayItem(i), type);
}

/// A document as the layout tags it: headings, lists inside lists, a table, a note.
model::Document plan_with_lists() {
  using model::NumberKind;
  using model::StyleId;
  model::Document document;
  document.styles = model::make_style_sheet();
  model::Paragraph note;
  note.style = StyleId::footnote;
  note.inlines.push_back(model::Run{"Chú thích"});
  document.footnotes.push_back({{note}});
  model::Section section;
  const auto add = [&](StyleId style, const std::string& text, std::optional<model::Label> label) {
    model::Paragraph paragraph;
    paragraph.style = style, paragraph.label = std::move(label);
    paragraph.inlines.push_back(model::Run{text});
    section.blocks.push_back(paragraph);
  };
  add(StyleId::heading1, "MỤC ĐÍCH", model::Label{"I.", NumberKind::heading1, true});
  add(StyleId::body, "Nội dung", {});
  std::get<model::Paragraph>(section.blocks.back()).inlines.push_back(model::FootnoteMark{0});
  add(StyleId::point, "Điểm", model::Label{"a)", NumberKind::point});
  add(StyleId::dash_item, "Gạch", model::Label{"-", NumberKind::dash});
  add(StyleId::plus_item, "Cộng", model::Label{"+", NumberKind::plus});
  add(StyleId::point, "Điểm", model::Label{"b)", NumberKind::point});
  document.sections.push_back(section);
  return document;
}

TEST_F(StructureTest, StandardTypesOnlyWhereTheyBelong) {
  const auto paged = layout::paginate(plan_with_lists(), *fonts());
  ASSERT_TRUE(paged) << describe(paged.error(), Language::english);
  SyntheticPages table(*fonts());
  table.table({{"STT", "Nội dung"}, {"", "Sơ kết"}});
  for (const auto& document : {*paged, table.take(), eight_pages(*fonts())}) {
    OpenedPdf file(written(document));
    auto root = file.catalogue().getKey("/StructTreeRoot").getKey("/K");
    EXPECT_EQ(root.getKey("/S").getName(), "/Document");
    expect_allowed_nesting(root, "");
  }
}

TEST_F(StructureTest, ListsNestAsTheirLabelsDo) {
  const auto paged = layout::paginate(plan_with_lists(), *fonts());
  ASSERT_TRUE(paged);
  OpenedPdf file(written(*paged));
  const std::string outline = outline_of(file);
  EXPECT_NE(outline.find("L(LI(Lbl LBody(L(LI(Lbl LBody(L(LI(Lbl LBody))))))) LI(Lbl LBody))"),
            std::string::npos)
      << outline;
}

TEST_F(StructureTest, NotesHaveIdentifiersOfTheirOwn) {
  SyntheticPages pages(*fonts());
  for (int number = 1; number <= 12; ++number) {
    pages.paragraph("Nội dung");
    pages.footnote("Chú thích", number);
  }
  OpenedPdf file(written(pages.take()));
  auto root = file.catalogue().getKey("/StructTreeRoot");
  std::set<std::string> identifiers;
  for_each_element(root.getKey("/K"), [&](auto element) {
    if (element.getKey("/S").getName() == "/Note")
      identifiers.insert(element.getKey("/ID").getStringValue());
  });
  EXPECT_EQ(identifiers.size(), 12U);
  auto names = root.getKey("/IDTree").getKey("/Names");
  ASSERT_EQ(names.getArrayNItems(), 24);
  std::string previous;
  for (int i = 0; i < 24; i += 2) {
    const std::string name = names.getArrayItem(i).getStringValue();
    EXPECT_LT(previous, name);
    EXPECT_EQ(names.getArrayItem(i + 1).getKey("/ID").getStringValue(), name);
    previous = name;
  }
}

/// The structure element of every MCID of every page, by the parent tree.
TEST_F(StructureTest, ParentTreeAndKidsAgree) {
  OpenedPdf file(written(eight_pages(*fonts())));
  auto root = file.catalogue().getKey("/StructTreeRoot");
  auto numbers = root.getKey("/ParentTree").getKey("/Nums");
  std::map<std::pair<int, int>, QPDFObjGen> owners;  // page object, MCID
  for_each_element(root.getKey("/K"), [&](QPDFObjectHandle element) {
    auto kids = element.getKey("/K");
    if (!kids.isArray()) kids = QPDFObjectHandle::newArray({kids});
    for (int i = 0; i < kids.getArrayNItems(); ++i) {
      auto kid = kids.getArrayItem(i);
      const bool elsewhere = kid.isDictionary() && kid.hasKey("/MCID");
      if (!kid.isInteger() && !elsewhere) continue;
      auto page = elsewhere ? kid.getKey("/Pg") : element.getKey("/Pg");
      const int id = elsewhere ? kid.getKey("/MCID").getIntValueAsInt() : kid.getIntValueAsInt();
      const bool first =
          owners.emplace(std::pair(page.getObjectID(), id), element.getObjGen()).second;
      EXPECT_TRUE(first) << "MCID " << id << " twice";
    }
  });
  std::size_t marks = 0;
  auto pages = file.pages();
  for (std::size_t p = 0; p < pages.size(); ++p) {
    EXPECT_EQ(pages[p].getKey("/StructParents").getIntValueAsInt(), static_cast<int>(p));
    EXPECT_EQ(pages[p].getKey("/Tabs").getName(), "/S");
    EXPECT_EQ(numbers.getArrayItem(static_cast<int>(2 * p)).getIntValueAsInt(),
              static_cast<int>(p));
    auto parents = numbers.getArrayItem(static_cast<int>(2 * p + 1));
    std::set<int> shown;
    for (const ShownText& text : file.shown(pages[p])) {
      if (text.tag == "/Artifact") continue;
      shown.insert(text.mcid);
      auto parent = parents.getArrayItem(text.mcid);
      EXPECT_EQ(owners.at({pages[p].getObjectID(), text.mcid}), parent.getObjGen());
      EXPECT_EQ(parent.getKey("/S").getName(), text.tag);
    }
    EXPECT_EQ(static_cast<int>(shown.size()), parents.getArrayNItems());
    marks += shown.size();
  }
  EXPECT_EQ(marks, owners.size());
}

TEST_F(StructureTest, PageNumbersAndDrawnLinesAreArtifacts) {
  OpenedPdf file(written(eight_pages(*fonts())));
  auto pages = file.pages();
  const auto first = file.shown(pages.front()), last = file.shown(pages.back());
  EXPECT_NE(first.back().tag, "/Artifact");  // no number on the first page
  EXPECT_EQ(last.back().tag, "/Artifact");
  EXPECT_EQ(last.back().bytes, std::to_string(pages.size()));
  const auto content = OpenedPdf::content_of(pages.back().getKey("/Contents"));
  EXPECT_NE(content.find("/Artifact<</Type/Pagination/Subtype/Header>>BDC"), std::string::npos);
  EXPECT_NE(content.find("/Artifact<</Type/Layout>>BDC"), std::string::npos);
}

TEST_F(StructureTest, BookmarksNestAsHeadingsDo) {
  SyntheticPages pages(*fonts());
  for (const auto& [title, level] : {std::pair("I. MỤC ĐÍCH", 1),
                                     {"1. Yêu cầu (a)", 2},
                                     {"a) Điểm", 4},
                                     {"2. Nội dung", 2},
                                     {"II. TỔ CHỨC", 1}})
    pages.heading(title, level);
  OpenedPdf file(written(pages.take()));
  std::string text;
  const std::function<void(QPDFObjectHandle, std::string)> walk = [&](auto item, auto indent) {
    for (; item.isDictionary(); item = item.getKey("/Next")) {
      text += indent + item.getKey("/Title").getUTF8Value() + "\n";
      EXPECT_EQ(item.getKey("/Dest").getArrayItem(0).getObjGen(), file.pages()[0].getObjGen());
      walk(item.getKey("/First"), indent + "  ");
    }
  };
  walk(file.catalogue().getKey("/Outlines").getKey("/First"), "");
  EXPECT_EQ(text, "I. MỤC ĐÍCH\n  1. Yêu cầu (a)\n    a) Điểm\n  2. Nội dung\nII. TỔ CHỨC\n");
}

TEST_F(StructureTest, LongBookmarksAreCut) {
  SyntheticPages pages(*fonts());
  std::string title;
  for (int i = 0; i < 300; ++i) title += "ệ ";
  pages.heading(title, 1);
  OpenedPdf file(written(pages.take()));
  const std::string shown =
      file.catalogue().getKey("/Outlines").getKey("/First").getKey("/Title").getUTF8Value();
  EXPECT_EQ(shown.substr(shown.size() - 6), "ệ…");
  EXPECT_EQ(shown.size(), 128 * 3 + 127 + 3U);
}

TEST_F(StructureTest, NoBookmarksNoOutline) {
  SyntheticPages pages(*fonts());
  pages.paragraph("Nội dung");
  OpenedPdf file(written(pages.take()));
  EXPECT_FALSE(file.catalogue().hasKey("/Outlines"));
  EXPECT_FALSE(file.catalogue().hasKey("/PageMode"));
}

}  // namespace
}  // namespace vanban::pdf
