// SPDX-License-Identifier: MIT
#include "docx/redline/flow.hpp"

#include <algorithm>
#include <utility>

#include "docx/wml/body_writer.hpp"
#include "docx/wml/paragraph_properties.hpp"

namespace vanban::docx::redline {
namespace {

class FlowWriter {
 public:
  FlowWriter(opc::XmlText& out, const Flow& flow, Stores& stores)
      : out_(out), flow_(flow), stores_(stores) {}

  void write() {
    for (std::size_t i = 0; i < flow_.size(); ++i) {
      const FlowItem& item = flow_[i];
      if (item.is_table)
        out_.markup(stores_.tables.view(item.content));
      else if (item.before || item.after || must_end_here(i))
        write_paragraph(item);
      else
        unmarked_.push_back(&item);
    }
  }

 private:
  std::string_view text(Fragment fragment) const { return stores_.texts.view(fragment); }

  /// Content whose mark is shared further on joins the next paragraph; in front of a table it needs
  /// one of its own, as two tables need one between them.
  bool must_end_here(std::size_t i) const {
    if (i + 1 >= flow_.size() || !flow_[i + 1].is_table) return false;
    const bool between_tables = i > 0 && flow_[i - 1].is_table;
    return between_tables || !unmarked_.empty() || !flow_[i].content.empty();
  }

  void write_paragraph(const FlowItem& item) {
    out_.markup("<w:p><w:pPr>");
    append_properties(item);
    out_.markup("</w:pPr>");
    for (const FlowItem* earlier : unmarked_) end_range(*earlier, write_content(*earlier));
    unmarked_.clear();
    const std::int64_t range = write_content(item);
    // A mark that moves with its content stands inside the range.
    const bool mark_moves = item.before.has_value() != item.after.has_value();
    if (!mark_moves) end_range(item, range);
    out_.markup("</w:p>");
    if (mark_moves) end_range(item, range);
  }

  /// The number of the range of a moved content.
  std::int64_t write_content(const FlowItem& item) {
    std::int64_t range = 0;
    if (item.move > 0) {
      range = stores_.marks.next_id();
      out_.markup(item.arrives ? "<w:moveToRangeStart" : "<w:moveFromRangeStart");
      stores_.marks.append_range_attributes(out_, range);
      out_.markup(" w:name=\"move").number(static_cast<std::int64_t>(item.move)).markup("\"/>");
    }
    out_.markup(text(item.content));
    return range;
  }

  void end_range(const FlowItem& item, std::int64_t range) {
    if (item.move == 0) return;
    out_.markup(item.arrives ? "<w:moveToRangeEnd w:id=\"" : "<w:moveFromRangeEnd w:id=\"");
    out_.number(range).markup("\"/>");
  }

  void append_properties(const FlowItem& item) {
    const MarkSide* shown = item.after ? &*item.after : nullptr;
    if (shown == nullptr && item.before) shown = &*item.before;
    if (shown == nullptr) {
      wml::append_closing_properties(out_);
      return append_mark(item, {});
    }
    out_.markup(text(shown->properties));
    append_mark(item, text(shown->look));
    append_section(out_, item.before ? text(item.before->section) : "",
                   item.after ? text(item.after->section) : "", stores_.marks);
    if (!item.before || !item.after) return;
    const std::string_view old = text(item.before->properties);
    if (old == text(item.after->properties)) return;
    stores_.marks.open(out_, "w:pPrChange");
    out_.markup("<w:pPr>").markup(old).markup("</w:pPr></w:pPrChange>");
  }

  void append_mark(const FlowItem& item, std::string_view look) {
    const bool both = item.before && item.after;
    const std::string_view old = both ? text(item.before->look) : look;
    if (both && look.empty() && old.empty()) return;
    out_.markup("<w:rPr>");
    append_fate(item);
    out_.markup(look);
    if (old != look) {
      stores_.marks.open(out_, "w:rPrChange");
      out_.markup("<w:rPr>").markup(old).markup("</w:rPr></w:rPrChange>");
    }
    out_.markup("</w:rPr>");
  }

  /// A mark of neither document is an insertion that was deleted again.
  void append_fate(const FlowItem& item) {
    if (item.before && item.after) return;
    const bool moved = item.move > 0 && (item.arrives ? item.after : item.before).has_value();
    if (!item.before && !moved) stores_.marks.append_empty(out_, "w:ins");
    if (!item.after && !moved) stores_.marks.append_empty(out_, "w:del");
    if (moved) stores_.marks.append_empty(out_, item.arrives ? "w:moveTo" : "w:moveFrom");
  }

  opc::XmlText& out_;
  const Flow& flow_;
  Stores& stores_;
  std::vector<const FlowItem*> unmarked_;
};

using Side = std::optional<MarkSide> FlowItem::*;

/// Moves the last mark of a side to the last mark of all.
void end_with(Flow& flow, std::size_t begin, std::size_t end, Side side) {
  std::size_t last = end;
  for (std::size_t i = end; i-- > begin;) {
    if (last == end && (flow[i].before || flow[i].after)) last = i;
    if (!(flow[i].*side)) continue;
    if (i != last) flow[last].*side = std::exchange(flow[i].*side, std::nullopt);
    return;
  }
}

}  // namespace

void share_last_mark(Flow& flow, std::size_t begin, std::size_t end) {
  end_with(flow, begin, end, &FlowItem::before);
  end_with(flow, begin, end, &FlowItem::after);
}

void end_before_tables(Flow& flow, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (!flow[i].is_table) continue;
    if (flow[i].table_before) end_with(flow, begin, i, &FlowItem::before);
    if (flow[i].table_after) end_with(flow, begin, i, &FlowItem::after);
    begin = i + 1;
  }
}

void append_flow(opc::XmlText& out, const Flow& flow, Stores& stores) {
  FlowWriter(out, flow, stores).write();
}

namespace {

/// Former properties call no footer (ISO/IEC 29500-1, 17.13.5.32).
std::string_view without_references(std::string_view properties) {
  return properties.substr(std::min(properties.find("<w:type "), properties.size()));
}

}  // namespace

void append_section(opc::XmlText& out, std::string_view before, std::string_view after,
                    ChangeMarks& marks) {
  if (before.empty() && after.empty()) return;
  out.markup("<w:sectPr>");
  wml::append_header_references(out);
  out.markup(after.empty() ? before : after);
  if (!before.empty() && !after.empty() && before != after) {
    marks.open(out, "w:sectPrChange");
    out.markup("<w:sectPr>").markup(without_references(before)).markup("</w:sectPr>");
    out.markup("</w:sectPrChange>");
  }
  out.markup("</w:sectPr>");
}

}  // namespace vanban::docx::redline
