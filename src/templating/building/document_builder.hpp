// SPDX-License-Identifier: MIT
// The document while it grows: sections, numbers, and what the structure tags have switched on.
// Templates and block trees of the data add their lines through here, so that both look the same.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/outline.hpp"
#include "templating/building/numbering.hpp"
#include "templating/building/text_memory.hpp"
#include "templating/language/node.hpp"
#include "templating/language/problems.hpp"
#include "templating/language/references.hpp"
#include "templating/values/field_paths.hpp"

namespace vanban::templating {

/// Where something comes from: a place of the template and, for what stands in the data, its field
/// (as in Value::field).
struct Origin {
  Span span;
  const Json* field = nullptr;
  bool operator==(const Origin&) const = default;
};

/// One line of text with its role, numbers still missing.
struct Line {
  LineKind kind = LineKind::body;
  int level = 0;
  model::StyleId style = model::StyleId::body;
  std::string label;  ///< the name for references; empty: none
  model::Inlines inlines;
  std::vector<TextPart> parts = {};  ///< those from elsewhere than the line as a whole
};

/// What a table cell does to its paragraphs.
struct CellLook {
  model::StyleId style = model::StyleId::table_text;
  std::optional<model::Alignment> alignment;
};

/// Collects the blocks of one cell while it is alive; the builder's own blocks wait.
struct CellCapture {
  CellLook look;
  std::vector<model::Block> blocks;
};

class DocumentBuilder {
 public:
  /// All of these must outlive the builder.
  DocumentBuilder(const Sources& sources, FieldPaths& fields, Problems& problems,
                  References& references);

  // ---- set-up ----
  void set_styles(const model::StyleSheet& styles, const model::Margins& margins);
  /// The type size of a style.
  FontSize size_of(model::StyleId style) const { return document_.styles[style].size; }
  model::Metadata& metadata() { return document_.metadata; }
  /// Where rich texts read before are looked up; null: nowhere.
  void set_memory(TextMemory* memory) { memory_ = memory; }
  TextMemory* memory() const { return memory_; }
  const model::PageSetup& page() const { return page_; }
  Numbering& numbering() { return numbering_.back(); }
  /// The units of the document's tree that are open here.
  model::OpenUnits& units() { return units_; }

  // ---- switches of the structure tags ----
  bool binds() const { return binds_; }
  void set_binds(bool on) { binds_ = on; }
  void set_capitals(bool on) { capitals_ = on; }
  void break_page() { page_break_ = true; }
  bool exchange_keep(bool on) { return std::exchange(keep_, on); }
  std::optional<model::Alignment> exchange_alignment(std::optional<model::Alignment> alignment) {
    return std::exchange(alignment_, alignment);
  }

  // ---- content ----
  /// Adds a line with its number, style and the marks of its label.
  void add_line(Line line, const Origin& origin);
  void add_block(model::Block block, const Origin& origin);
  /// Adds a block of model/parts: its paragraphs without an origin get this one.
  void add_part(model::Block block, const Origin& origin);
  /// What stands at the foot of the first page of the document, attached document or annex.
  void set_foot(std::vector<model::CellBlock> foot);
  /// The blocks in front of the place where the next one comes.
  std::vector<model::Block>& blocks();
  /// A footnote's number for its mark; the text follows by `set_footnote`. Nothing past the limit.
  std::optional<std::size_t> reserve_footnote(const Origin& origin);
  void set_footnote(std::size_t index, model::Inlines text, const Origin& origin,
                    const std::vector<TextPart>& parts = {});
  /// Blocks go to `capture` until the call with the value it returned; null: the document.
  CellCapture* exchange_capture(CellCapture* capture) { return std::exchange(capture_, capture); }
  bool in_cell() const { return capture_ != nullptr; }
  /// Level of the template's last heading in this section, 0 where there is none.
  int template_level() const { return template_levels_.back(); }
  void set_template_level(int level) { template_levels_.back() = level; }

  // ---- where things come from ----
  model::OriginId origin_id(const Origin& origin);
  model::Passages passages(const std::vector<TextPart>& parts, Span span);
  /// Reports an error of the data at its field, or of the template at its line.
  void refuse(const Origin& origin, std::string code, Bilingual message, Bilingual hint = {});

  // ---- sections ----
  void begin_section(model::SectionRole role, bool landscape, std::string title);
  void end_section();
  /// Counts an annex; its Roman number is put in at the end.
  void add_annex_heading(std::vector<model::Block> heading, const std::string& title,
                         const std::string& label, const Origin& origin);

  /// Text so far, in bytes; a limit is checked here.
  void count_bytes(std::size_t bytes);
  /// A row of a table and its cells, likewise.
  void count_row(std::size_t cells, const Origin& origin);

  model::Document finish();

 private:
  struct AnnexHeading {
    model::UnitId unit;
    std::size_t section;
    std::size_t block;
    std::string title;
    std::string label;
  };
  void add_numbered(model::NumberKind kind, model::Paragraph paragraph, Line& line,
                    const Origin& origin);
  void add_marker(model::NumberKind kind, Line& line, const Origin& origin);
  void add_heading(Line& line, const Origin& origin);
  void add_paragraph(model::Paragraph paragraph, const Origin& origin);
  /// Enters the last number of a kind into the tree; `heading`: its title, or null.
  void begin_unit(model::NumberKind kind, const model::Inlines* heading);
  void place_in_unit(model::Block& block);
  void place_in_unit(model::Paragraph& paragraph);
  void name_place(const std::string& name, model::NumberKind kind, const Origin& origin);
  void take_text(Line& line, const Origin& origin, model::Paragraph& paragraph);
  model::Origin described(const Origin& origin);
  void number_annexes();
  void settle_automatic_labels();
  void stop_at_limit(const Origin& origin, Bilingual message);

  const Sources& sources_;
  FieldPaths& fields_;
  Problems& problems_;
  References& references_;
  TextMemory* memory_ = nullptr;
  model::Document document_;
  Origin last_origin_;  ///< the one entered last
  model::OpenUnits units_{document_.provenance.units};
  model::PageSetup page_;
  std::deque<Numbering> numbering_;  ///< innermost section last; addresses stay
  std::vector<int> template_levels_{0};
  std::vector<model::SectionRole> open_sections_;
  bool closed_ = false;  ///< an attached document or annex has ended: nothing may follow in it
  bool reopen_ = false;  ///< an inserted section has ended: the body goes on in a new one
  std::vector<AnnexHeading> annexes_;
  CellCapture* capture_ = nullptr;
  bool binds_ = true;
  bool capitals_ = true;
  bool page_break_ = false;
  bool keep_ = false;
  std::optional<model::Alignment> alignment_;
  std::size_t bytes_ = 0;
  std::size_t rows_ = 0;
  std::size_t cells_ = 0;
};

/// Letters in capitals by Vietnamese rules, all runs.
void make_upper(model::Inlines& inlines);

}  // namespace vanban::templating
