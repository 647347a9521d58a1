// SPDX-License-Identifier: MIT
// A finished document: what both writers read. Everything is decided here but lines and pages:
// texts are final (NFC), numbers computed, styles chosen. The letterhead and the signature block
// are tables like any other, so that PDF and DOCX cannot treat them differently.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "model/form.hpp"
#include "model/page_setup.hpp"
#include "model/style.hpp"

namespace vanban::model {

/// Points into Provenance::origins: where content comes from. Equal to every other: two documents
/// that say the same are equal, wherever they say it from.
struct OriginId {
  std::uint32_t index = 0;  ///< 0: unknown
  bool operator==(const OriginId&) const { return true; }
};

/// The field of the plan data, or the line of the template, that content was written in.
struct Origin {
  std::string field;  ///< `body[2].items[0]`; empty: the template's own words
  std::string file;   ///< of the template; with a field, of the plan where that must be said
  int line = 0;       ///< of the template, 1-based; 0: unknown
};

/// A part of a text that comes from elsewhere than the text as a whole: a value inside a
/// template's line.
struct Passage {
  std::size_t begin = 0;  ///< in code points of the text, as model::text_of gives it
  std::size_t end = 0;
  OriginId origin;
};

/// The passages of one text, in order. Equal to all others, as OriginId.
struct Passages {
  std::vector<Passage> list;
  bool operator==(const Passages&) const { return true; }
};

/// Points into Provenance::units: the innermost unit that content belongs to. Equal to every other,
/// as OriginId.
struct UnitId {
  std::uint32_t index = 0;  ///< 0: none, the document itself
  bool operator==(const UnitId&) const { return true; }
};

/// The fate of content in a document that shows two versions at once (a redline, made by
/// revision::marked_document). Everywhere else it is `none`. Only the layout and the PDF show it.
enum class RevisionMark : std::uint8_t {
  none,        ///< in both versions, or not compared
  inserted,    ///< only in the new one
  deleted,     ///< only in the old one
  moved_away,  ///< of the old one, at the place that it left
  moved_here,  ///< of the new one, at the place where it arrived
};

/// True for what the new version no longer has at this place.
constexpr bool is_gone(RevisionMark mark) {
  return mark == RevisionMark::deleted || mark == RevisionMark::moved_away;
}

/// Text of one look. Marks add to the paragraph's style: effective bold = style.bold || bold.
struct Run {
  std::string text;
  bool bold = false;
  bool italic = false;
  RevisionMark revision = RevisionMark::none;
  bool operator==(const Run&) const = default;
};
/// A forced line end inside a paragraph (w:br).
struct LineBreak {
  bool operator==(const LineBreak&) const = default;
};
/// The raised number of a footnote; `index` into Document::footnotes.
struct FootnoteMark {
  std::size_t index = 0;
  RevisionMark revision = RevisionMark::none;
  /// What is shown; 0: index + 1. In a redline, where the notes of two versions stand in one list,
  /// each keeps the number of its own version.
  std::size_t number = 0;

  std::size_t shown_number() const { return number != 0 ? number : index + 1; }
  bool operator==(const FootnoteMark&) const = default;
};
using Inline = std::variant<Run, LineBreak, FootnoteMark>;
using Inlines = std::vector<Inline>;

/// The series a number belongs to (cách đánh số).
enum class NumberKind : std::uint8_t {
  heading1,    ///< I.      the four levels below share one multilevel list in the DOCX
  heading2,    ///< 1.
  heading3,    ///< 1.1.
  heading4,    ///< 1.1.1.
  part,        ///< Phần I
  chapter,     ///< Chương I
  section,     ///< Mục 1
  subsection,  ///< Tiểu mục 1
  article,     ///< Điều 1.
  clause,      ///< Khoản 1.
  point,       ///< Điểm a)
  dash,        ///< -
  plus,        ///< +
};

/// A computed number in front of a paragraph, without the blank that follows it.
struct Label {
  std::string text;  ///< as the reader sees it: `I.`, `1.1.`, `Điều 3.`, `đ)`, `-`
  NumberKind kind = NumberKind::dash;
  /// True: a live Word list number (heading1 to heading4 only); the blank after it is then fixed:
  /// it neither stretches nor breaks. False: literal text, followed by an ordinary blank.
  bool automatic = false;
  bool bold = false;  ///< adds to the style, as in Run
  bool italic = false;
  RevisionMark revision = RevisionMark::none;
  bool operator==(const Label&) const = default;
};

struct Paragraph {
  StyleId style = StyleId::body;
  std::optional<Label> label;
  Inlines inlines;
  std::string anchor;  ///< the name that references use; empty: none
  // Departures from the style.
  std::optional<Alignment> alignment;
  std::optional<Length> space_after;
  bool keep_next = false;  ///< adds to the style
  bool page_break_before = false;
  int outline_level = 0;  ///< among the headings of its document, 1 outermost; 0: the style's
  // Outside the comparison.
  OriginId origin;
  UnitId unit;
  Passages passages;  ///< of another origin
  bool operator==(const Paragraph&) const = default;
};

/// How long a drawn line (đường kẻ) is: so many thousandths of the widest line of the paragraphs
/// above it in the same cell or block run, or a part of the container's width.
struct RuleMeasure {
  enum class Base : std::uint8_t { text_above, container };
  Base base = Base::text_above;
  int thousandths = 1000;
  bool operator==(const RuleMeasure&) const = default;
};

/// A drawn line, centred: an empty paragraph of style `rule` with a top border and indents.
struct Rule {
  RuleMeasure measure;
  Length length;  ///< filled in by layout::prepare, so that both indents are whole twips
  Length space_after;
  bool keep_next = false;
  RevisionMark revision = RevisionMark::none;
  bool operator==(const Rule&) const = default;
};

using CellBlock = std::variant<Paragraph, Rule>;

enum class VerticalAlignment : std::uint8_t { top, centre };

struct Cell {
  int column = 0;  ///< first grid column
  int column_span = 1;
  int row_span = 1;  ///< rows below leave these columns out
  VerticalAlignment vertical = VerticalAlignment::top;
  std::vector<CellBlock> blocks;  ///< at least one paragraph
  bool operator==(const Cell&) const = default;
};

struct Row {
  std::vector<Cell> cells;
  bool keep_whole = true;  ///< not split over pages (cantSplit)
  bool keep_next = false;  ///< stays with the next row (its paragraphs keep with next)
  RevisionMark revision = RevisionMark::none;  ///< of the row as a whole
  bool operator==(const Row&) const = default;
};

enum class TableRole : std::uint8_t {
  letterhead,  ///< ô 1 to 4: no borders, no tags of a table (it is layout)
  signature,   ///< ô 7 to 9: no borders, no tags of a table
  grid,        ///< a real table with borders
};

struct Table {
  TableRole role = TableRole::grid;
  std::vector<Length> columns;  ///< whole twips
  Length indent;                ///< of the left edge from the text's; negative: into the margin
  Length padding;               ///< left and right inside each cell
  int header_rows = 0;          ///< repeated on every page
  std::vector<Row> rows;
  OriginId origin = {};  ///< of its columns
  bool operator==(const Table&) const = default;
};

/// Mục lục: filled from the headings; page numbers from the layout.
struct TableOfContents {
  std::string title;
  int levels = 3;
  RevisionMark revision = RevisionMark::none;
  OriginId origin = {};
  bool operator==(const TableOfContents&) const = default;
};

using Block = std::variant<Paragraph, Rule, Table, TableOfContents>;

enum class SectionRole : std::uint8_t {
  main,      ///< the document itself
  attached,  ///< văn bản kèm theo, under its own letterhead (mẫu 1.3)
  annex,     ///< phụ lục (mẫu 2.1, 2.2)
  insert,    ///< a landscape part of the body: page numbers run on
};

/// A part with its own page set-up; always starts on a new page.
struct Section {
  SectionRole role = SectionRole::main;
  PageSetup page;
  std::string title;  ///< for bookmarks
  std::vector<Block> blocks;
  std::vector<CellBlock> foot = {};  ///< stands at the foot of its first page (ô 13)

  /// Pages count from 1 again, and the first shows no number (Phụ lục I, Phần I, Mục I.7).
  bool restarts_page_numbers() const { return role != SectionRole::insert; }
  bool operator==(const Section&) const = default;
};

struct Footnote {
  std::vector<Paragraph>
      paragraphs;  ///< style `footnote`; the number is put in front by the writers
  RevisionMark revision = RevisionMark::none;  ///< of its number
  std::size_t number = 0;                      ///< what is shown, as in FootnoteMark
  bool operator==(const Footnote&) const = default;
};

/// The decree's own fields (Phụ lục VI, Phần II), as text, for XMP and custom properties.
struct Metadata {
  std::string type_name;      ///< tên loại: Kế hoạch
  std::string code_number;    ///< số; empty in a draft
  std::string code_notation;  ///< ký hiệu: KH-STP
  std::string organ_name;     ///< tên cơ quan ban hành
  std::string subject;        ///< trích yếu
  PartialDate issued_date;
  std::string signer_position;
  std::string signer_name;
  std::string title;        ///< of the file: tên loại + trích yếu
  Form form = Form::named;  ///< mẫu of Phụ lục III
  bool operator==(const Metadata&) const = default;
};

/// What a unit is, from the outside in: each may hold those after it.
enum class UnitKind : std::uint8_t {
  document,    ///< the document itself
  attached,    ///< văn bản kèm theo
  annex,       ///< phụ lục
  part,        ///< Phần I
  chapter,     ///< Chương I
  section,     ///< Mục 1
  subsection,  ///< Tiểu mục 1
  heading1,    ///< I.      the four levels of headings, as in NumberKind
  heading2,    ///< 1.
  heading3,    ///< 1.1.
  heading4,    ///< 1.1.1.
  article,     ///< Điều 1
  clause,      ///< khoản 1
  point,       ///< điểm a
};

/// A part of a document that can be cited: a node of its tree (model/outline.hpp). Parents come
/// before their children.
struct Unit {
  UnitKind kind = UnitKind::document;
  std::string number;  ///< as printed, without words and marks: `3`, `đ`, `II`, `1.2`; may be empty
  std::string title;   ///< plain text of its heading; empty: it has none
  UnitId parent;
};

/// Where the contents of a document come from, and its tree. Equal to every other: what a document
/// says does not depend on it.
struct Provenance {
  std::string plan;                    ///< path of the plan; empty: unknown
  std::vector<Origin> origins = {{}};  ///< [0] is the unknown one
  std::vector<Unit> units = {{}};      ///< [0] is the document itself
  bool operator==(const Provenance&) const { return true; }
};

struct Document {
  Metadata metadata;
  StyleSheet styles;
  std::vector<Section> sections;
  std::vector<Footnote> footnotes;
  Provenance provenance;
  bool operator==(const Document&) const = default;
};

/// What only the layout knows and the DOCX stores as results of its fields.
struct PageFacts {
  struct ContentsEntry {
    std::string text;    ///< label and title
    std::string anchor;  ///< bookmark name of the heading
    int level = 1;
    int page = 1;          ///< as printed
    OriginId origin = {};  ///< of the heading
    UnitId unit = {};
    bool operator==(const ContentsEntry&) const = default;
  };
  std::vector<int> section_pages;  ///< pages of each section
  int total_pages = 0;
  std::vector<ContentsEntry> contents;
  bool operator==(const PageFacts&) const = default;
};

}  // namespace vanban::model
