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

/// What a level's counter is known to do in the current instance; nothing: the two programs may
/// disagree.
struct Counter {
  std::optional<int> shown = 1;  ///< what a level below prints for it
  std::optional<int> next = 1;   ///< what its own next paragraph gets
};
constexpr Counter kUncertain{std::nullopt, std::nullopt};

/// Counts along a document and assigns instances.
class Planner {
 public:
  explicit Planner(NumberingPlan& plan) : plan_(plan) {}

  std::optional<ListReference> place(const LabelShape& label, int level) {
    if (!ancestors_fit(label, level)) return std::nullopt;
    if (level_shape_of(label) != shape()[index(level)]) start_shape(label, level);
    if (!would_print(label, level)) start_instance(label, level);
    count(level);
    return ListReference{plan_.instances.size() - 1, level};
  }

 private:
  const ListShape& shape() const { return plan_.shapes[plan_.instances.back().shape]; }

  /// A level prints the numbers above it in their own format; another one has to be literal.
  bool ancestors_fit(const LabelShape& label, int level) const {
    for (int back = 1; back < label.count; ++back) {
      const NumberFormat shown = label.formats[index(label.count - 1 - back)];
      if (shown != shape()[index(level - back)].format) return false;
    }
    return true;
  }

  bool would_print(const LabelShape& label, int level) const {
    if (counters_[index(level)].next != label.own_value()) return false;
    for (int back = 1; back < label.count; ++back) {
      if (counters_[index(level - back)].shown != label.values[index(label.count - 1 - back)])
        return false;
    }
    return true;
  }

  void start_shape(const LabelShape& label, int level) {
    ListShape changed = shape();
    changed[index(level)] = level_shape_of(label);
    const auto known = std::find(plan_.shapes.begin(), plan_.shapes.end(), changed);
    const auto at = static_cast<std::size_t>(known - plan_.shapes.begin());
    if (known == plan_.shapes.end()) plan_.shapes.push_back(changed);
    plan_.instances.push_back({at, {}});
    counters_.fill(kUncertain);
  }

  /// Instances of one shape share their counters in Word but not in LibreOffice: what the new one
  /// does not state is uncertain until a level above restarts it.
  void start_instance(const LabelShape& label, int level) {
    const bool unused = is_unused();
    ListInstance instance{plan_.instances.back().shape, {}};
    counters_.fill(kUncertain);
    for (int back = 0; back < label.count; ++back) {
      const int value = label.values[index(label.count - 1 - back)];
      instance.starts[index(level - back)] = value;
      counters_[index(level - back)] = {value, value};
    }
    if (unused)
      plan_.instances.back() = instance;
    else
      plan_.instances.push_back(instance);
  }

  /// An instance made for a new shape that no paragraph has used yet.
  bool is_unused() const {
    return plan_.instances.size() > 1 && used_instance_ != plan_.instances.size() - 1;
  }

  void count(int level) {
    used_instance_ = plan_.instances.size() - 1;
    Counter& own = counters_[index(level)];
    own.shown = own.next;
    own.next = *own.shown + 1;
    // A level above that is passed over may or may not count as begun.
    for (int above = 0; above < level; ++above) {
      if (counters_[index(above)].next == counters_[index(above)].shown)
        counters_[index(above)].next.reset();
    }
    for (int below = level + 1; below < kListLevels; ++below) restart(below);
  }

  /// A level with its own start value may restart there or at 1.
  void restart(int level) {
    const int start = plan_.instances.back().starts[index(level)].value_or(1);
    counters_[index(level)] = start == 1 ? Counter{} : kUncertain;
  }

  NumberingPlan& plan_;
  std::array<Counter, kListLevels> counters_{};
  std::size_t used_instance_ = 0;
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
  const std::vector<const model::Label*> labels = automatic_labels(document);
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
