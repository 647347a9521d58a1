// SPDX-License-Identifier: MIT
#include "amendment/nesting.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <nlohmann/json.hpp>

namespace vanban::amendment {
namespace {

using model::StyleId;
using plan::Json;

/// Blocks with a number and, perhaps, others inside.
constexpr std::array<std::string_view, 4> kHeads = {"heading", "number", "article",
                                                    "titled_article"};
/// Those of them that are nothing but a title.
constexpr std::array<std::string_view, 2> kTitled = {"heading", "titled_article"};
/// Blocks of two lines: `Chương I` and its title.
constexpr std::array<std::string_view, 4> kMarkedHeads = {"part", "chapter", "section",
                                                          "subsection"};
constexpr std::array<std::string_view, 2> kNumberedLists = {"points", "clauses"};
constexpr std::array<std::string_view, 2> kPlainLists = {"items", "plus"};

using Owner = std::optional<std::size_t>;

bool has(const Json& block, std::string_view name) {
  return block.is_object() && block.find(name) != block.end();
}

template <std::size_t N>
bool is_one_of(const Json& block, const std::array<std::string_view, N>& names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return has(block, name); });
}

class Walker {
 public:
  std::vector<NestedBlock> take() { return std::move(blocks_); }

  void list(const Json& blocks, Owner owner) {
    Owner open = owner;           // of what follows a head without a body: it stands in it
    Owner open_division = owner;  // the same for Phần, Chương, Mục and the units they hold
    for (const Json& block : blocks) {
      const bool division = is_one_of(block, kMarkedHeads);
      const bool head = division || is_one_of(block, kHeads);
      const Owner begun = this->block(block, division ? owner : head ? open_division : open);
      if (!head) continue;
      const bool empty =
          (division || is_one_of(block, kTitled)) && (!has(block, "body") || block["body"].empty());
      if (division) open_division = empty ? begun : owner;
      open = empty ? begun : open_division;
    }
  }

 private:
  std::size_t add(bool is_head, Owner owner) {
    blocks_.push_back({is_head, owner});
    return blocks_.size() - 1;
  }

  /// The head of the unit that the block begins, where it does.
  Owner block(const Json& block, Owner owner) {
    for (const std::string_view name : kHeads)
      if (has(block, name)) return unit(block, owner, false);
    for (const std::string_view name : kMarkedHeads)
      if (has(block, name)) return unit(block, owner, true);
    for (const std::string_view name : kNumberedLists)
      if (has(block, name)) return items(block.find(name).value(), owner, true);
    for (const std::string_view name : kPlainLists)
      if (has(block, name)) return items(block.find(name).value(), owner, false);
    if (has(block, "table") && has(block["table"], "title")) add(false, owner);
    add(false, owner);
    return std::nullopt;
  }

  Owner unit(const Json& block, Owner owner, bool marked) {
    const std::size_t head = add(true, owner);
    if (marked) add(false, head);
    if (has(block, "body")) list(block["body"], head);
    return head;
  }

  Owner items(const Json& items, Owner owner, bool numbered) {
    for (const Json& item : items) {
      const std::size_t at = add(numbered, owner);
      const Owner inside = numbered ? Owner(at) : owner;
      if (has(item, "title") && has(item, "text")) add(false, inside);
      if (has(item, "body")) list(item["body"], inside);
    }
    return std::nullopt;
  }

  std::vector<NestedBlock> blocks_;
};

const Json* member(const Json& data, std::string_view name) {
  if (!data.is_object()) return nullptr;
  const auto found = data.find(name);
  return found == data.end() ? nullptr : &*found;
}

/// The blocks that a section is made of, where the data have them.
const Json* blocks_of(const Json& data, model::SectionRole role, std::size_t annex) {
  switch (role) {
    case model::SectionRole::main:
      return member(data, "body");
    case model::SectionRole::attached: {
      const Json* attached = member(data, "attached");
      return attached == nullptr ? nullptr : member(*attached, "body");
    }
    case model::SectionRole::annex: {
      const Json* annexes = member(data, "annexes");
      if (annexes == nullptr || !annexes->is_array() || annex >= annexes->size()) return nullptr;
      return member((*annexes)[annex], "body");
    }
    case model::SectionRole::insert:
      break;
  }
  return nullptr;
}

/// The content of a section as heads and others.
void append_content(const model::Section& section, std::vector<bool>& heads) {
  for (const model::Block& block : section.blocks) {
    if (const auto* paragraph = std::get_if<model::Paragraph>(&block)) {
      if (is_content(*paragraph)) heads.push_back(begins_unit(*paragraph));
    } else if (const auto* table = std::get_if<model::Table>(&block)) {
      if (table->role == model::TableRole::grid) heads.push_back(false);
    }
  }
}

bool fits(const std::vector<NestedBlock>& blocks, const std::vector<bool>& heads) {
  if (blocks.size() != heads.size()) return false;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (blocks[i].is_head != heads[i]) return false;
  return true;
}

}  // namespace

bool is_content(const model::Paragraph& paragraph) {
  switch (paragraph.style) {
    case StyleId::body:
    case StyleId::part_marker:
    case StyleId::part_title:
    case StyleId::heading1:
    case StyleId::heading2:
    case StyleId::heading3:
    case StyleId::heading4:
    case StyleId::numbered:
    case StyleId::article:
    case StyleId::article_title:
    case StyleId::point:
    case StyleId::dash_item:
    case StyleId::plus_item:
    case StyleId::table_heading:
    case StyleId::table_text:
      return true;
    default:
      return false;
  }
}

bool begins_unit(const model::Paragraph& paragraph) {
  if (paragraph.style == StyleId::part_marker) return true;
  if (!paragraph.label) return false;
  return paragraph.label->kind != model::NumberKind::dash &&
         paragraph.label->kind != model::NumberKind::plus;
}

std::vector<NestedBlock> nesting_of(const plan::Json& blocks) {
  Walker walker;
  if (blocks.is_array()) walker.list(blocks, std::nullopt);
  return walker.take();
}

std::vector<SectionNesting> nestings_of(const model::Document& document, const plan::Json& data) {
  std::vector<SectionNesting> nestings;
  std::vector<std::vector<bool>> contents;
  std::vector<const Json*> blocks;
  std::size_t annexes = 0;
  for (const model::Section& section : document.sections) {
    if (section.role != model::SectionRole::insert) {
      contents.emplace_back();
      blocks.push_back(blocks_of(data, section.role, annexes));
      if (section.role == model::SectionRole::annex) ++annexes;
    }
    if (!contents.empty()) append_content(section, contents.back());
  }
  for (std::size_t i = 0; i < contents.size(); ++i) {
    SectionNesting nesting;
    if (blocks[i] != nullptr) nesting = nesting_of(*blocks[i]);
    if (nesting && !fits(*nesting, contents[i])) nesting.reset();
    nestings.push_back(std::move(nesting));
  }
  return nestings;
}

}  // namespace vanban::amendment
