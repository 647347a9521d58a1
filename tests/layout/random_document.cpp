// SPDX-License-Identifier: MIT
#include "layout/random_document.hpp"

#include <array>
#include <string>
#include <vector>

#include "model/parts/letterhead.hpp"
#include "model/parts/signature.hpp"
#include "model/parts/title.hpp"
#include "model/style_sheet.hpp"

namespace vanban::layout::samples {
namespace {

/// A linear congruential generator: its numbers are the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed * 2654435761U + 1U) {}
  int below(int limit) {
    state_ = state_ * 1664525U + 1013904223U;
    return static_cast<int>((state_ >> 8U) % static_cast<std::uint32_t>(limit));
  }
  int between(int low, int high) { return low + below(high - low + 1); }
  bool once_in(int count) { return below(count) == 0; }

 private:
  std::uint32_t state_;
};

constexpr std::array<const char*, 56> kWords{
    "thực",  "hiện",       "Quyết",     "định",   "số",       "140/QĐ-BTP",
    "ngày",  "31/01/2024", "của",       "Bộ",     "trưởng",   "về",
    "việc",  "phát",       "động",      "phong",  "trào",     "thi",
    "đua,",  "khen",       "thưởng",    "ngành",  "Tư",       "pháp",
    "năm",   "2021-2025,", "Ủy",        "ban",    "nhân",     "dân",
    "tỉnh;", "nghiêm",     "túc",       "triển",  "khai",     "02/9/1945-02/9/2024",
    "“Đoàn", "kết”",       "(sau",      "đây",    "gọi",      "là",
    "Nghị",  "quyết",      "27-NQ/TW)", "kịp",    "thời",     "–",
    "bảo",   "đảm…",       "chất",      "lượng.", "TW/2024/", "KT-XH",
    "đẩy",   "mạnh"};

class Author {
 public:
  Author(std::uint32_t number, const RandomFeatures& features)
      : dice_(number), features_(features) {}

  model::Document write() {
    model::StyleChoices choices;
    choices.line_spacing = features_.line_spacing;
    document_.styles = model::make_style_sheet(choices);
    document_.metadata.title = "Văn bản thử";
    model::Section section;
    const Length width = section.page.text_width();
    if (features_.letterhead) add_head(section.blocks, width);
    for (int block = 0; block < features_.blocks; ++block) add_block(section.blocks, width);
    section.blocks.emplace_back(body_paragraph(model::StyleId::body));
    if (features_.signature) add_signature(section.blocks, width);
    document_.sections.push_back(std::move(section));
    return std::move(document_);
  }

  model::Document write_table() {
    document_.styles = model::make_style_sheet();
    model::Section section;
    const Length width = section.page.text_width();
    section.blocks.emplace_back(body_paragraph(model::StyleId::body));
    section.blocks.emplace_back(joined_table(width));
    section.blocks.emplace_back(body_paragraph(model::StyleId::body));
    document_.sections.push_back(std::move(section));
    return std::move(document_);
  }

 private:
  std::string words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
      if (i > 0) text += ' ';
      text += kWords[static_cast<std::size_t>(dice_.below(static_cast<int>(kWords.size())))];
    }
    return text;
  }

  model::Inlines inlines(int count, bool notes) {
    model::Inlines result;
    while (count > 0) {
      const int part = std::min(count, dice_.between(3, 40));
      model::Run run;
      run.text = words(part);
      run.bold = dice_.once_in(6);
      run.italic = dice_.once_in(6);
      count -= part;
      if (count > 0) run.text += ' ';
      result.emplace_back(std::move(run));
      if (notes && count == 0 && dice_.once_in(4)) result.emplace_back(new_note());
    }
    return result;
  }

  model::FootnoteMark new_note() {
    model::Footnote note;
    const int paragraphs = dice_.once_in(6) ? 2 : 1;
    for (int i = 0; i < paragraphs; ++i) {
      model::Paragraph paragraph;
      paragraph.style = model::StyleId::footnote;
      paragraph.inlines = inlines(dice_.between(3, dice_.once_in(4) ? 160 : 40), false);
      note.paragraphs.push_back(std::move(paragraph));
    }
    document_.footnotes.push_back(std::move(note));
    return {document_.footnotes.size() - 1};
  }

  model::Paragraph body_paragraph(model::StyleId style) {
    model::Paragraph paragraph;
    paragraph.style = style;
    paragraph.inlines = inlines(dice_.between(2, 120), features_.footnotes);
    return paragraph;
  }

  void add_head(std::vector<model::Block>& blocks, Length width) {
    model::parts::Letterhead head;
    head.parent_organ = "UBND TỈNH TÂY NINH";
    head.organ = dice_.once_in(2) ? "SỞ TƯ PHÁP" : "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN";
    head.issue =
        model::parts::IssueLine{"Số:      /KH-STP", "Tây Ninh, ngày    tháng 02 năm 2024", ""};
    blocks.emplace_back(model::parts::letterhead(head, width));
    for (model::Block& block : model::parts::title({"KẾ HOẠCH", words(dice_.between(6, 30)), ""})) {
      blocks.push_back(std::move(block));
    }
  }

  void add_signature(std::vector<model::Block>& blocks, Length width) {
    model::parts::Signature signature;
    for (int i = dice_.between(2, 12); i > 0; --i) {
      signature.recipients.push_back("- " + words(dice_.between(2, 9)) + ";");
    }
    signature.signer = {{"KT. GIÁM ĐỐC"}, "PHÓ GIÁM ĐỐC", "", "Nguyễn Văn A"};
    model::parts::keep_with_signature(blocks);
    blocks.emplace_back(model::parts::signature(signature, width));
  }

  void add_block(std::vector<model::Block>& blocks, Length width) {
    const int kind = dice_.below(10);
    if (kind < 2 && features_.headings) {
      blocks.emplace_back(heading());
    } else if (kind < 5 && features_.lists) {
      blocks.emplace_back(item());
    } else if (kind == 5 && features_.tables) {
      blocks.emplace_back(table(width));
    } else {
      blocks.emplace_back(body_paragraph(model::StyleId::body));
    }
  }

  model::Paragraph heading() {
    const int level = dice_.below(std::min(deepest_ + 2, 4));
    deepest_ = level;
    model::Paragraph paragraph;
    paragraph.style =
        static_cast<model::StyleId>(static_cast<int>(model::StyleId::heading1) + level);
    paragraph.label = model::Label{number_.next(level), static_cast<model::NumberKind>(level), true,
                                   false, false};
    paragraph.inlines = {model::Run{words(dice_.between(2, 25))}};
    return paragraph;
  }

  model::Paragraph item() {
    const bool dash = dice_.once_in(2);
    model::Paragraph paragraph =
        body_paragraph(dash ? model::StyleId::dash_item : model::StyleId::point);
    model::Label label;
    label.text = dash ? "-" : "a)";
    label.kind = dash ? model::NumberKind::dash : model::NumberKind::point;
    paragraph.label = label;
    return paragraph;
  }

  model::Cell cell(int column, bool header) {
    model::Cell result;
    result.column = column;
    for (int i = dice_.once_in(4) && !header ? 2 : 1; i > 0; --i) {
      model::Paragraph paragraph;
      paragraph.style = header ? model::StyleId::table_heading : model::StyleId::table_text;
      paragraph.inlines = header ? model::Inlines{model::Run{words(2)}}
                                 : inlines(dice_.between(1, dice_.once_in(5) ? 60 : 12), false);
      result.blocks.emplace_back(std::move(paragraph));
    }
    result.vertical = header || dice_.once_in(3) ? model::VerticalAlignment::centre
                                                 : model::VerticalAlignment::top;
    return result;
  }

  model::Table table(Length width) {
    model::Table result;
    const int columns = dice_.between(2, 5);
    Length rest = width;
    for (int c = 0; c + 1 < columns; ++c) {
      const Length column =
          model::PageSetup::whole_twips(width * dice_.between(60, 120) / (100 * columns));
      result.columns.push_back(column);
      rest -= column;
    }
    result.columns.push_back(rest);
    result.padding = Length::twips(108);
    result.header_rows = dice_.once_in(4) ? 0 : 1;
    const int rows = dice_.between(2, dice_.once_in(4) ? 40 : 9);
    for (int r = 0; r < rows; ++r) {
      model::Row row;
      row.keep_whole = !features_.split_rows;
      for (int c = 0; c < columns; ++c) row.cells.push_back(cell(c, r < result.header_rows));
      result.rows.push_back(std::move(row));
    }
    return result;
  }

  /// Cells joined over rows and columns, as far as others leave them room.
  model::Table joined_table(Length width) {
    model::Table result = table(width);
    const std::size_t columns = result.columns.size();
    std::vector<int> taken(columns, 0);  // rows for which a column is covered from above
    for (std::size_t r = 0; r < result.rows.size(); ++r) {
      const bool header = static_cast<int>(r) < result.header_rows;
      const int rows_left = header ? 1 : static_cast<int>(result.rows.size() - r);
      result.rows[r].keep_whole = features_.split_rows ? dice_.once_in(3) : !dice_.once_in(9);
      result.rows[r].cells = joined_cells(taken, rows_left, header);
      for (int& rows : taken) rows = std::max(rows - 1, 0);
    }
    return result;
  }

  std::vector<model::Cell> joined_cells(std::vector<int>& taken, int rows_left, bool header) {
    std::vector<model::Cell> cells;
    for (std::size_t c = 0; c < taken.size(); ++c) {
      if (taken[c] > 0) continue;
      model::Cell next = cell(static_cast<int>(c), header);
      if (dice_.once_in(5)) next.row_span = std::min(dice_.between(2, 12), rows_left);
      if (dice_.once_in(8) && c + 1 < taken.size() && taken[c + 1] == 0) next.column_span = 2;
      if (!header && next.row_span > 1 && dice_.once_in(3)) {
        std::get<model::Paragraph>(next.blocks[0]).inlines =
            inlines(dice_.between(40, 700), features_.footnotes);
      }
      for (int s = 0; s < next.column_span; ++s)
        taken[c + static_cast<std::size_t>(s)] = next.row_span;
      c += static_cast<std::size_t>(next.column_span - 1);
      cells.push_back(std::move(next));
    }
    return cells;
  }

  /// Counts headings as Word's multilevel list does.
  struct HeadingNumber {
    std::array<int, 4> count{};
    std::string next(int level) {
      const auto at = static_cast<std::size_t>(level);
      ++count[at];
      for (std::size_t below = at + 1; below < count.size(); ++below) count[below] = 0;
      if (level == 0) return roman(count[0]) + ".";
      std::string text;
      for (std::size_t i = 1; i <= at; ++i) text += std::to_string(count[i]) + ".";
      return text;
    }
    static std::string roman(int number) {
      constexpr std::array<const char*, 5> kOnes{"", "X", "XX", "XXX", "XL"};
      constexpr std::array<const char*, 10> kUnits{"",  "I",  "II",  "III",  "IV",
                                                   "V", "VI", "VII", "VIII", "IX"};
      return std::string(kOnes[static_cast<std::size_t>(number / 10 % 5)]) +
             kUnits[static_cast<std::size_t>(number % 10)];
    }
  };

  Dice dice_;
  const RandomFeatures& features_;
  model::Document document_;
  HeadingNumber number_;
  int deepest_ = -1;  ///< level of the last heading; the next one goes one deeper at most
};

}  // namespace

model::Document random_document(std::uint32_t number, const RandomFeatures& features) {
  return Author(number, features).write();
}

model::Document random_table(std::uint32_t number) {
  RandomFeatures features;
  features.footnotes = number % 3 == 0;
  features.split_rows = number % 2 == 0;
  return Author(number, features).write_table();
}

}  // namespace vanban::layout::samples
