// SPDX-License-Identifier: MIT
#include "merging/three_way.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "merging/element_pairs.hpp"

namespace vanban::merging {
namespace {

using plan::Json;

const Json& member_of(const Json& object, const std::string& name) {
  static const Json kNothing = nothing();
  const auto found = object.find(name);
  return found != object.end() ? *found : kNothing;
}

/// The library calls two discarded values different.
bool same(const Json& a, const Json& b) {
  return a.is_discarded() || b.is_discarded() ? a.is_discarded() && b.is_discarded() : a == b;
}

/// Whether `mine` says all that `base` says; it may say more (labels, fields of columns), which
/// goes with what it belongs to.
bool covers(const Json& mine, const Json& base) {
  if (mine.type() != base.type() || !base.is_structured()) return same(mine, base);
  if (base.is_array())
    return mine.size() == base.size() && std::equal(mine.begin(), mine.end(), base.begin(), covers);
  for (const auto& [name, value] : base.items())
    if (const auto found = mine.find(name); found == mine.end() || !covers(*found, value))
      return false;
  return true;
}

bool all_structured(const Json& a, const Json& b, const Json& c) {
  return a.type() == b.type() && b.type() == c.type() && a.is_structured();
}

class Merger {
 public:
  Merged run(const Json& base, const Json& mine, const Json& theirs) {
    merged_.data = value(base, mine, theirs);
    return std::move(merged_);
  }

 private:
  /// What stands at `path_` in the result; any of the three may be nothing.
  Json value(const Json& base, const Json& mine, const Json& theirs) {
    if (same(theirs, base) || same(theirs, mine)) return mine;
    if (all_structured(base, mine, theirs))
      return mine.is_object() ? object(base, mine, theirs) : array(base, mine, theirs);
    if (theirs.is_discarded() ? covers(mine, base) : same(mine, base)) return take(base, theirs);
    merged_.conflicts.push_back({path_, base, mine, theirs});
    return mine;
  }

  Json take(const Json& before, const Json& after) {
    const Edit::Kind kind = before.is_discarded()  ? Edit::Kind::inserted
                            : after.is_discarded() ? Edit::Kind::removed
                                                   : Edit::Kind::changed;
    merged_.taken.push_back({kind, path_, before.is_discarded() ? Json() : before,
                             after.is_discarded() ? Json() : after});
    return after;
  }

  Json object(const Json& base, const Json& mine, const Json& theirs) {
    Json result = Json::object();
    const auto add = [&](const std::string& name) {
      path_.emplace_back(name);
      Json member = value(member_of(base, name), member_of(mine, name), member_of(theirs, name));
      path_.pop_back();
      if (!member.is_discarded()) result[name] = std::move(member);
    };
    for (const auto& [name, ignored] : mine.items()) add(name);
    for (const auto& [name, ignored] : theirs.items())
      if (!mine.contains(name)) add(name);
    return result;
  }

  Json array(const Json& base, const Json& mine, const Json& theirs) {
    const ElementPairs of_mine = pair_elements(base, mine);
    const ElementPairs of_theirs = pair_elements(base, theirs);
    Json result = Json::array();
    for (std::size_t i = 0; i <= base.size(); ++i) {
      add_inserted(result, elements(mine, of_mine.inserted[i]),
                   elements(theirs, of_theirs.inserted[i]));
      if (i == base.size()) break;
      const auto& m = of_mine.partner[i];
      const auto& t = of_theirs.partner[i];
      add_element(result, base[i], m ? mine[*m] : nothing(), t ? theirs[*t] : nothing());
    }
    return result;
  }

  static std::vector<Json> elements(const Json& array, const std::vector<std::size_t>& indices) {
    std::vector<Json> list;
    for (const std::size_t index : indices) list.push_back(array[index]);
    return list;
  }

  void add_element(Json& result, const Json& base, const Json& mine, const Json& theirs) {
    path_.emplace_back(result.size());
    Json element = value(base, mine, theirs);
    path_.pop_back();
    if (!element.is_discarded()) result.push_back(std::move(element));
  }

  /// New elements at one place. Where both put some there, nobody can say in which order.
  void add_inserted(Json& result, const std::vector<Json>& mine, const std::vector<Json>& theirs) {
    if (!mine.empty() && !theirs.empty() && mine != theirs) {
      path_.emplace_back(result.size());
      merged_.conflicts.push_back({path_, nothing(), Json(mine), Json(theirs)});
      path_.pop_back();
    }
    if (mine.empty())
      for (const Json& element : theirs) add_element(result, nothing(), nothing(), element);
    for (const Json& element : mine) result.push_back(element);
  }

  FieldPath path_;
  Merged merged_;
};

}  // namespace

Json nothing() { return Json(Json::value_t::discarded); }

Merged merge(const Json& base, const Json& mine, const Json& theirs) {
  return Merger().run(base, mine, theirs);
}

}  // namespace vanban::merging
