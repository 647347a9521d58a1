// SPDX-License-Identifier: MIT
// The tables refer to one another in circles (a block holds blocks), so types are declared first.
#include "plan/schema.hpp"

#include <array>

namespace vanban::plan {
namespace {

extern const ValueType kBody;

// Plain values.

constexpr ValueType kAnyText{};
constexpr ValueType kName{.format = Format::not_empty};
constexpr ValueType kProse{.prose = Prose::plain};
constexpr ValueType kFilledProse{.format = Format::not_empty, .prose = Prose::plain};
constexpr ValueType kRich{.prose = Prose::rich};
constexpr ValueType kFilledRich{.format = Format::not_empty, .prose = Prose::rich};
constexpr ValueType kTextOrNull{.kinds = kText | kNull};
constexpr ValueType kLabel{.format = Format::label};
constexpr ValueType kFlag{.kinds = kBoolean};
constexpr ValueType kCopies{.kinds = kInteger | kNull, .minimum = 1};
constexpr ValueType kSpan{.kinds = kInteger, .minimum = 1};
constexpr ValueType kTexts{.kinds = kList, .items = &kAnyText};
constexpr ValueType kProseList{.kinds = kList, .items = &kProse};
constexpr ValueType kFilledProseList{.kinds = kList, .items = &kFilledProse};
constexpr ValueType kFilledRichList{.kinds = kList, .items = &kFilledRich};
constexpr std::array<std::string_view, 2> kEditions{"paper", "electronic"};
constexpr ValueType kEdition{.choices = kEditions};
constexpr std::array<std::string_view, 3> kNumberings{"I/1/1.1", "I/1/a", "Phần/Chương/Mục"};
constexpr ValueType kNumbering{.choices = kNumberings};
constexpr std::array<std::string_view, 4> kAlignments{"left", "center", "right", "justify"};
constexpr ValueType kAlignment{.choices = kAlignments};
constexpr std::array<std::string_view, 2> kVerticals{"top", "center"};
constexpr ValueType kVertical{.choices = kVerticals};
constexpr ValueType kCodeNumber{.kinds = kInteger | kText | kNull, .minimum = 1};

// organ, issued_date

constexpr std::array kOrganFields{Field{"id", &kAnyText}, Field{"parent", &kTextOrNull},
                                  Field{"name", &kName, true}, Field{"notation", &kAnyText},
                                  Field{"place", &kName, true}};
constexpr ObjectType kOrgan{.name = "organ", .fields = kOrganFields};
constexpr std::array kOrgans{&kOrgan};
constexpr ValueType kOrganValue{.kinds = kObject, .objects = kOrgans};

constexpr ValueType kDay{.kinds = kInteger | kNull, .minimum = 1, .maximum = 31};
constexpr ValueType kMonth{.kinds = kInteger | kNull, .minimum = 1, .maximum = 12};
constexpr ValueType kYear{.kinds = kInteger | kNull, .minimum = 1000, .maximum = 9999};
constexpr std::array kDateFields{Field{"day", &kDay}, Field{"month", &kMonth},
                                 Field{"year", &kYear}};
constexpr ObjectType kPartialDate{.name = "partialDate", .fields = kDateFields};
constexpr std::array kPartialDates{&kPartialDate};
constexpr ValueType kDate{
    .kinds = kText | kObject | kNull, .format = Format::iso_date, .objects = kPartialDates};

// Tables

constexpr ValueType kWidth{.format = Format::width};
constexpr ValueType kFieldName{.format = Format::field_name};
constexpr std::array kColumnFields{Field{"title", &kProse, true}, Field{"width", &kWidth},
                                   Field{"align", &kAlignment}, Field{"numbered", &kFlag},
                                   Field{"field", &kFieldName}};
constexpr ObjectType kColumn{.name = "column", .fields = kColumnFields};
constexpr std::array kColumns{&kColumn};
constexpr ValueType kColumnValue{.kinds = kObject, .objects = kColumns};
constexpr ValueType kColumnList{.kinds = kList, .items = &kColumnValue, .at_least_one = true};

constexpr ValueType kCellText{.kinds = kText | kList, .items = &kRich, .prose = Prose::rich};
constexpr std::array kCellFields{Field{"text", &kCellText, true}, Field{"column_span", &kSpan},
                                 Field{"row_span", &kSpan}, Field{"align", &kAlignment},
                                 Field{"vertical_align", &kVertical}};
constexpr ObjectType kCellObject{.name = "cellObject", .fields = kCellFields};
constexpr std::array kCellObjects{&kCellObject};
constexpr ValueType kCell{
    .kinds = kText | kNumber | kNull | kObject, .objects = kCellObjects, .prose = Prose::rich};
constexpr ValueType kHeaderRow{.kinds = kList, .items = &kCell};
constexpr ValueType kHeader{.kinds = kList, .items = &kHeaderRow};
constexpr ValueType kRow{.kinds = kList | kObject, .items = &kCell, .members = &kCell};
constexpr ValueType kRows{.kinds = kList, .items = &kRow};
constexpr std::array kTableFields{Field{"title", &kRich}, Field{"columns", &kColumnList, true},
                                  Field{"header", &kHeader}, Field{"rows", &kRows, true},
                                  Field{"keep_rows_whole", &kFlag}};
constexpr ObjectType kTable{.name = "table", .fields = kTableFields};
constexpr std::array kTables{&kTable};
constexpr ValueType kTableValue{.kinds = kObject, .objects = kTables};

// Items and clauses

constexpr std::array kItemFields{Field{"text", &kFilledRich, true}, Field{"label", &kLabel},
                                 Field{"body", &kBody}};
constexpr ObjectType kItemObject{.name = "itemObject", .fields = kItemFields};
constexpr std::array kItemObjects{&kItemObject};
constexpr ValueType kItem{.kinds = kText | kObject,
                          .format = Format::not_empty,
                          .objects = kItemObjects,
                          .prose = Prose::rich};
constexpr ValueType kItems{.kinds = kList, .items = &kItem};

constexpr std::array kClauseFields{Field{"text", &kFilledRich}, Field{"title", &kFilledRich},
                                   Field{"label", &kLabel}, Field{"body", &kBody}};
constexpr std::array<std::string_view, 2> kTextOrTitle{"text", "title"};
constexpr ObjectType kClauseObject{
    .name = "clauseObject", .fields = kClauseFields, .one_of = kTextOrTitle};
constexpr std::array kClauseObjects{&kClauseObject};
constexpr ValueType kClause{.kinds = kText | kObject,
                            .format = Format::not_empty,
                            .objects = kClauseObjects,
                            .prose = Prose::rich};
constexpr ValueType kClauses{.kinds = kList, .items = &kClause};

// Blocks

/// The fields of a block that has a text, a label and inner blocks.
constexpr std::array<Field, 3> with_body(std::string_view key) {
  return {Field{key, &kFilledRich, true}, Field{"label", &kLabel}, Field{"body", &kBody}};
}
constexpr auto kHeadingFields = with_body("heading");
constexpr auto kNumberFields = with_body("number");
constexpr auto kArticleFields = with_body("article");
constexpr auto kTitledArticleFields = with_body("titled_article");
constexpr auto kPartFields = with_body("part");
constexpr auto kChapterFields = with_body("chapter");
constexpr auto kSectionFields = with_body("section");
constexpr auto kSubsectionFields = with_body("subsection");
constexpr std::array kItemsFields{Field{"items", &kItems, true}};
constexpr std::array kPlusFields{Field{"plus", &kItems, true}};
constexpr std::array kPointsFields{Field{"points", &kItems, true}};
constexpr std::array kClausesFields{Field{"clauses", &kClauses, true}};
constexpr std::array kTableBlockFields{Field{"table", &kTableValue, true}};

constexpr ObjectType kHeading{"headingBlock", kHeadingFields, "heading", {}, false};
constexpr ObjectType kNumberBlock{"numberBlock", kNumberFields, "number", {}, false};
constexpr ObjectType kItemsBlock{"itemsBlock", kItemsFields, "items", {}, false};
constexpr ObjectType kPlusBlock{"plusBlock", kPlusFields, "plus", {}, false};
constexpr ObjectType kPointsBlock{"pointsBlock", kPointsFields, "points", {}, false};
constexpr ObjectType kClausesBlock{"clausesBlock", kClausesFields, "clauses", {}, false};
constexpr ObjectType kArticle{"articleBlock", kArticleFields, "article", {}, false};
constexpr ObjectType kTitledArticle{
    "titledArticleBlock", kTitledArticleFields, "titled_article", {}, false};
constexpr ObjectType kPart{"partBlock", kPartFields, "part", {}, false};
constexpr ObjectType kChapter{"chapterBlock", kChapterFields, "chapter", {}, false};
constexpr ObjectType kSection{"sectionBlock", kSectionFields, "section", {}, false};
constexpr ObjectType kSubsection{"subsectionBlock", kSubsectionFields, "subsection", {}, false};
constexpr ObjectType kTableBlock{"tableBlock", kTableBlockFields, "table", {}, false};
constexpr std::array kBlocks{&kHeading,     &kNumberBlock,  &kItemsBlock, &kPlusBlock,
                             &kPointsBlock, &kClausesBlock, &kArticle,    &kTitledArticle,
                             &kPart,        &kChapter,      &kSection,    &kSubsection,
                             &kTableBlock};
constexpr ValueType kBlock{.kinds = kText | kObject,
                           .format = Format::not_empty,
                           .objects = kBlocks,
                           .prose = Prose::rich};
const ValueType kBody{.kinds = kList, .items = &kBlock};

// Nơi nhận, archive, drafter, signer, contact

constexpr std::array kRecipientFields{Field{"text", &kFilledProse}, Field{"article", &kName},
                                      Field{"note", &kProse}, Field{"lines", &kProseList},
                                      Field{"members", &kProseList}};
constexpr std::array<std::string_view, 2> kTextOrArticle{"text", "article"};
constexpr ObjectType kRecipientObject{
    .name = "recipientObject", .fields = kRecipientFields, .one_of = kTextOrArticle};
constexpr std::array kRecipientObjects{&kRecipientObject};
constexpr ValueType kRecipient{.kinds = kText | kObject,
                               .format = Format::not_empty,
                               .objects = kRecipientObjects,
                               .prose = Prose::plain};
constexpr ValueType kRecipients{.kinds = kList, .items = &kRecipient};

constexpr std::array kArchiveFields{Field{"office", &kAnyText}, Field{"units", &kTexts},
                                    Field{"copies", &kCopies}, Field{"note", &kAnyText}};
constexpr ObjectType kArchive{.name = "archive", .fields = kArchiveFields};
constexpr std::array kArchives{&kArchive};
constexpr ValueType kArchiveValue{.kinds = kObject, .objects = kArchives};

constexpr std::array kDrafterFields{Field{"notation", &kTextOrNull}, Field{"copies", &kCopies}};
constexpr ObjectType kDrafter{.name = "drafter", .fields = kDrafterFields};
constexpr std::array kDrafters{&kDrafter};
constexpr ValueType kDrafterValue{.kinds = kObject, .objects = kDrafters};

constexpr std::array kSignerFields{Field{"on_behalf_of", &kTextOrNull},
                                   Field{"by_order_of", &kTextOrNull},
                                   Field{"authorised_by", &kTextOrNull},
                                   Field{"for", &kTextOrNull},
                                   Field{"acting", &kFlag},
                                   Field{"title", &kName, true},
                                   Field{"post", &kTextOrNull},
                                   Field{"name", &kTextOrNull}};
constexpr ObjectType kSigner{.name = "signer", .fields = kSignerFields};
constexpr std::array kSigners{&kSigner};
constexpr ValueType kSignerValue{.kinds = kObject, .objects = kSigners};

constexpr std::array kContactFields{Field{"address", &kAnyText}, Field{"email", &kAnyText},
                                    Field{"website", &kAnyText}, Field{"phone", &kAnyText},
                                    Field{"fax", &kAnyText}};
constexpr ObjectType kContact{.name = "contact", .fields = kContactFields};
constexpr std::array kContacts{&kContact};
constexpr ValueType kContactValue{.kinds = kObject, .objects = kContacts};

// attached, annexes

constexpr std::array kAttachedFields{Field{"type_name", &kName, true},
                                     Field{"subject", &kFilledProse, true}, Field{"note", &kProse},
                                     Field{"numbering", &kNumbering}, Field{"body", &kBody, true}};
constexpr ObjectType kAttached{.name = "attached", .fields = kAttachedFields};
constexpr std::array kAttachedObjects{&kAttached};
constexpr ValueType kAttachedValue{.kinds = kObject, .objects = kAttachedObjects};

constexpr std::array kAnnexFields{Field{"title", &kFilledProse, true},
                                  Field{"label", &kLabel},
                                  Field{"note", &kProse},
                                  Field{"landscape", &kFlag},
                                  Field{"numbering", &kNumbering},
                                  Field{"body", &kBody, true}};
constexpr ObjectType kAnnex{.name = "annex", .fields = kAnnexFields};
constexpr std::array kAnnexObjects{&kAnnex};
constexpr ValueType kAnnexValue{.kinds = kObject, .objects = kAnnexObjects};
constexpr ValueType kAnnexes{.kinds = kList, .items = &kAnnexValue};

// style: the ranges of Phụ lục I, Phần I

constexpr ValueType millimetres(double minimum, double maximum) {
  return {.kinds = kNumber,
          .minimum = minimum,
          .maximum = maximum,
          .clause = "Phụ lục I, Phần I, Mục I.3"};
}
constexpr ValueType size(double minimum, double maximum) {
  return {.kinds = kNumber,
          .minimum = minimum,
          .maximum = maximum,
          .step = 0.5,
          .clause = "Phụ lục I, Phần I, Mục V"};
}
constexpr ValueType kVerticalMargin = millimetres(20, 25);
constexpr ValueType kLeftMargin = millimetres(30, 35);
constexpr ValueType kRightMargin = millimetres(15, 20);
constexpr std::array kMarginFields{Field{"top", &kVerticalMargin},
                                   Field{"bottom", &kVerticalMargin}, Field{"left", &kLeftMargin},
                                   Field{"right", &kRightMargin}};
constexpr ObjectType kMargins{.name = "margins", .fields = kMarginFields};
constexpr std::array kMarginObjects{&kMargins};
constexpr ValueType kMarginsValue{.kinds = kObject, .objects = kMarginObjects};

constexpr ValueType kBodySize = size(13, 14);
constexpr ValueType kNationalNameSize = size(12, 13);
constexpr ValueType kMottoSize = size(13, 14);
constexpr ValueType kTableSize{.kinds = kNumber, .minimum = 10, .maximum = 14, .step = 0.5};
constexpr std::string_view kBodyClause = "Phụ lục I, Phần I, Mục II.6";
constexpr ValueType kLineSpacing{
    .kinds = kNumber, .minimum = 1, .maximum = 1.5, .clause = kBodyClause};
constexpr ValueType kParagraphGap{
    .kinds = kNumber, .minimum = 6, .maximum = 72, .clause = kBodyClause};
constexpr std::array<double, 2> kIndents{10, 12.7};
constexpr ValueType kFirstLine{.kinds = kNumber, .numbers = kIndents, .clause = kBodyClause};
constexpr std::array kStyleFields{
    Field{"body_size", &kBodySize},       Field{"national_name_size", &kNationalNameSize},
    Field{"motto_size", &kMottoSize},     Field{"table_size", &kTableSize},
    Field{"line_spacing", &kLineSpacing}, Field{"paragraph_gap_pt", &kParagraphGap},
    Field{"first_line_mm", &kFirstLine},  Field{"margins_mm", &kMarginsValue}};
constexpr ObjectType kStyle{.name = "style", .fields = kStyleFields};
constexpr std::array kStyles{&kStyle};
constexpr ValueType kStyleValue{.kinds = kObject, .objects = kStyles};

// links

constexpr std::array<std::string_view, 5> kRelations{"attached_to", "cites", "amends", "replaces",
                                                     "corrects"};
constexpr ValueType kRelation{.choices = kRelations};
constexpr std::array kLinkFields{Field{"relation", &kRelation, true},
                                 Field{"document", &kName, true}, Field{"as", &kFieldName, true}};
constexpr ObjectType kLink{.name = "link", .fields = kLinkFields};
constexpr std::array kLinkObjects{&kLink};
constexpr ValueType kLinkValue{.kinds = kObject, .objects = kLinkObjects};
constexpr ValueType kLinks{.kinds = kList, .items = &kLinkValue};

constexpr std::array kPlanFields{Field{"$schema", &kAnyText},
                                 Field{"template", &kName, true},
                                 Field{"document_id", &kName},
                                 Field{"links", &kLinks},
                                 Field{"type_name", &kAnyText},
                                 Field{"edition", &kEdition},
                                 Field{"organ", &kOrganValue, true},
                                 Field{"code_number", &kCodeNumber},
                                 Field{"code_notation", &kTextOrNull},
                                 Field{"issued_date", &kDate},
                                 Field{"subject", &kFilledProse},
                                 Field{"authority", &kProse},
                                 Field{"bases", &kFilledRichList},
                                 Field{"numbering", &kNumbering},
                                 Field{"contents", &kFlag},
                                 Field{"body", &kBody},
                                 Field{"addressees", &kFilledProseList},
                                 Field{"recipients", &kRecipients},
                                 Field{"archive", &kArchiveValue},
                                 Field{"drafter", &kDrafterValue},
                                 Field{"signer", &kSignerValue, true},
                                 Field{"contact", &kContactValue},
                                 Field{"attached", &kAttachedValue},
                                 Field{"annexes", &kAnnexes},
                                 Field{"style", &kStyleValue}};
constexpr ObjectType kPlan{.fields = kPlanFields, .open = true};

}  // namespace

const ObjectType& plan_schema() { return kPlan; }
const ValueType& blocks_type() { return kBody; }

std::vector<std::string> field_names(const ObjectType& object) {
  std::vector<std::string> names;
  for (const Field& field : object.fields) names.emplace_back(field.name);
  return names;
}

}  // namespace vanban::plan
