// SPDX-License-Identifier: MIT
#include "docx/wml/numbering_plan.hpp"

#include <algorithm>

#include "model/walk.hpp"

namespace vanban::docx::wml {
namespace {

constexpr std::size_t index(int level) { return static_cast<std::size_t>(level); }

/// `I.`, `1.`, `1.1.`, `1.1.1.`: what levels without a label in the document look like.
ListShape default_shape() {
  return {LevelShape{NumberFormat::upper_roman, 1, "."}, LevelShape{NumberFormat::decimal, 1, "."},
          LevelShape{NumberFormat::decimal, 2, "."}, LevelShape{NumberFormat::decimal, 3, "."}};
}

LevelShape level_shape_of(const LabelShape& label) {
  return {label.own_format(), label.count, label.suffix};
}

/// What a level's counter is known to do next; nothing: Word and LibreOffice may disagree.
struct Counter {
  std::optional<int> shown;     ///< what a level below prints for it, once it has been counted
  std::optional<int> next = 1;  ///< what its own next paragraph gets
};
constexpr Counter kUncertain{std::nullopt, std::nullopt};

/// Counts along a document and assigns instances.
class Planner {
 public:
  explicit Planner(NumberingPlan& plan) : plan_(plan) {}

  std::optional<ListReference> place(const LabelShape& label, int level) {
    // Only paragraphs count: no start value makes a level print a number above that is not there.
    if (label.count > 1 && !prints_with_above(label, level)) return std::nullopt;
    const std::size_t wanted = shape_for(label, level);
    const bool same_shape = wanted == plan_.instances.back().shape;
    if (!same_shape) counters_.fill(kUncertain);
    if (!same_shape || counters_[index(level)].next != label.own_value())
      start_instance(wanted, level, label.own_value());
    count(level, label.own_value());
    return ListReference{plan_.instances.size() - 1, level};
  }

 private:
  const ListShape& shape() const { return plan_.shapes[plan_.instances.back().shape]; }

  /// True where the current list prints a label of this shape and these numbers above.
  bool prints_with_above(const LabelShape& label, int level) const {
    if (shape()[index(level)] != level_shape_of(label)) return false;
    for (int back = 1; back < label.count; ++back) {
      const std::size_t at = index(label.count - 1 - back);
      if (label.formats[at] != shape()[index(level - back)].format) return false;
      if (counters_[index(level - back)].shown != label.values[at]) return false;
    }
    return true;
  }

  /// The current shape where it can print the label, else the shape with that level changed.
  std::size_t shape_for(const LabelShape& label, int level) {
    const LevelShape wanted = level_shape_of(label);
    ListShape changed = shape();
    if (changed[index(level)] == wanted) return plan_.instances.back().shape;
    changed[index(level)] = wanted;
    const auto known = std::find(plan_.shapes.begin(), plan_.shapes.end(), changed);
    const auto at = static_cast<std::size_t>(known - plan_.shapes.begin());
    if (known == plan_.shapes.end()) plan_.shapes.push_back(changed);
    return at;
  }

  /// Instances of one shape share their counters, so the numbers above stay what they were; but how
  /// those levels count on in the new instance is left to nobody.
  void start_instance(std::size_t shape, int level, int value) {
    ListInstance instance{shape, {}};
    instance.starts[index(level)] = value;
    plan_.instances.push_back(instance);
    for (Counter& counter : counters_) counter.next.reset();
  }

  void count(int level, int value) {
    counters_[index(level)] = {value, value + 1};
    // A level above that is passed over may or may not count as begun.
    for (int above = 0; above < level; ++above) {
      if (!counters_[index(above)].shown) counters_[index(above)].next.reset();
    }
    for (int below = level + 1; below < kListLevels; ++below) restart(below);
  }

  /// A level with its own start value may restart there or at 1.
  void restart(int level) {
    const bool plain = !plan_.instances.back().starts[index(level)];
    counters_[index(level)] = plain ? Counter{} : kUncertain;
  }

  NumberingPlan& plan_;
  std::array<Counter, kListLevels> counters_{};
};

/// The automatic labels of a document in reading order.
std::vector<const model::Label*> automatic_labels(const model::Document& document) {
  std::vector<const model::Label*> labels;
  model::for_each_paragraph(document, [&](const model::Paragraph& paragraph) {
    if (paragraph.label && paragraph.label->automatic) labels.push_back(&*paragraph.label);
  });
  return labels;
}

std::optional<LabelShape> shape_of(const model::Label& label) {
  const std::optional<int> level = list_level_of(label.kind);
  return level ? wml::shape_of(label.text, *level) : std::nullopt;
}

/// The heading styles take the shape of each level's first label.
ListShape first_shape(const std::vector<const model::Label*>& labels) {
  ListShape shape = default_shape();
  std::array<bool, kListLevels> known{};
  for (const model::Label* label : labels) {
    const std::optional<LabelShape> found = shape_of(*label);
    if (!found) continue;
    const std::size_t level = index(*list_level_of(label->kind));
    if (!known[level]) shape[level] = level_shape_of(*found);
    known[level] = true;
  }
  return shape;
}

}  // namespace

std::optional<int> list_level_of(model::NumberKind kind) {
  const int level = static_cast<int>(kind) - static_cast<int>(model::NumberKind::heading1);
  return level < kListLevels ? std::optional(level) : std::nullopt;
}

NumberingPlan NumberingPlan::of(const model::Document& document) {
  return of(automatic_labels(document));
}

NumberingPlan NumberingPlan::of(const std::vector<const model::Label*>& labels) {
  NumberingPlan plan;
  plan.shapes.push_back(first_shape(labels));
  plan.instances.push_back({0, {}});
  plan.references.reserve(labels.size());
  Planner planner(plan);
  for (const model::Label* label : labels) {
    const std::optional<LabelShape> shape = shape_of(*label);
    plan.references.push_back(shape ? planner.place(*shape, *list_level_of(label->kind))
                                    : std::nullopt);
  }
  return plan;
}

}  // namespace vanban::docx::wml
