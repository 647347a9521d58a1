// SPDX-License-Identifier: MIT
// Rows of a table.
#include <utility>

#include "amendment/change_finder.hpp"

namespace vanban::amendment {

/// True where a row that stayed has another serial number now.
bool ChangeFinder::serial_numbers_moved(std::size_t before, std::size_t after) {
  const Leaf& from = old_leaf(before);
  const Leaf& to = new_leaf(after);
  const auto column = numbering_column(*to.table);
  if (!column) return false;
  for (std::size_t row = 0; row < to.row_twins.size(); ++row)
    if (to.row_twins[row] && cell_text(from.table->rows[*to.row_twins[row]], *column) !=
                                 cell_text(to.table->rows[row], *column))
      return true;
  return false;
}

void ChangeFinder::take_rows(std::size_t before, std::size_t after) {
  const std::size_t first = drafts_.size();
  const Leaf& from = old_leaf(before);
  const Leaf& to = new_leaf(after);
  std::size_t old_row = 0;
  std::size_t new_row = 0;
  while (old_row < from.row_twins.size() || new_row < to.row_twins.size()) {
    if (old_row < from.row_twins.size() && !from.row_twins[old_row])
      old_row = remove_rows(before, after, old_row, new_row);
    else if (new_row < to.row_twins.size() && !to.row_twins[new_row])
      new_row = insert_rows(before, after, new_row);
    else {
      if (to.changed_rows[new_row]) change_row(before, after, old_row, new_row);
      ++old_row, ++new_row;
    }
  }
  if (drafts_.size() > first && serial_numbers_moved(before, after))
    drafts_.back().amendment.renumbering = "Số thứ tự của các hàng khác được đánh lại cho phù hợp";
  old_leaf(before).settled = new_leaf(after).settled = true;
}

DraftAmendment& ChangeFinder::add_rows(Action action, std::string text, std::size_t before) {
  const std::size_t unit = old_leaf(before).unit;
  DraftAmendment& draft = add(action, std::move(text), before_.units[unit]);
  draft.amendment.cites_article = in_article(before_, unit);
  return draft;
}

void ChangeFinder::change_row(std::size_t before, std::size_t after, std::size_t old_row,
                              std::size_t new_row) {
  const std::string place = cite_before_.rows(before, {old_row});
  DraftAmendment& draft = add_rows(Action::change, "Sửa đổi " + place, before);
  draft.amendment.wording = {rows_of(after_, after, {new_row})};
  draft.amendment.places = {place};
}

std::size_t ChangeFinder::remove_rows(std::size_t before, std::size_t after, std::size_t old_row,
                                      std::size_t& new_row) {
  const Leaf& from = old_leaf(before);
  const Leaf& to = new_leaf(after);
  Indexes gone;
  for (; old_row < from.row_twins.size() && !from.row_twins[old_row]; ++old_row) {
    if (new_row < to.row_twins.size() && !to.row_twins[new_row])
      change_row(before, after, old_row, new_row++);
    else
      gone.push_back(old_row);
  }
  if (gone.empty()) return old_row;
  const std::string place = cite_before_.rows(before, gone);
  add_rows(Action::remove, "Bãi bỏ " + place, before).amendment.places = {place};
  return old_row;
}

std::size_t ChangeFinder::insert_rows(std::size_t before, std::size_t after, std::size_t new_row) {
  const Leaf& to = new_leaf(after);
  Indexes come;
  for (; new_row < to.row_twins.size() && !to.row_twins[new_row]; ++new_row)
    come.push_back(new_row);
  std::string text = "Bổ sung " + cite_after_.row_name(after, come);
  const auto headers = static_cast<std::size_t>(to.table->header_rows);
  if (come.front() > headers && to.row_twins[come.front() - 1])
    text += " vào sau " + cite_before_.rows(before, {*to.row_twins[come.front() - 1]});
  else if (come.back() + 1 < to.row_twins.size() && to.row_twins[come.back() + 1])
    text += " vào trước " + cite_before_.rows(before, {*to.row_twins[come.back() + 1]});
  else
    text += " vào " + cite_before_.leaf(before);
  DraftAmendment& draft = add_rows(Action::insert, std::move(text), before);
  draft.amendment.wording = {rows_of(after_, after, come)};
  draft.amendment.places = {cite_after_.rows(after, come)};
  return new_row;
}

}  // namespace vanban::amendment
