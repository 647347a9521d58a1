// SPDX-License-Identifier: MIT
#include "revision/alignment.hpp"

#include <algorithm>
#include <optional>

#include "revision/sequence_diff.hpp"

namespace vanban::revision {
namespace {

/// Pairs tried in one gap between equal members. Larger gaps (a table of which every row changed)
/// pair in order instead: row by row.
constexpr std::size_t kMostPairs = 40'000;

std::vector<std::uint32_t> keys_of(const std::vector<Candidate>& candidates) {
  std::vector<std::uint32_t> keys;
  keys.reserve(candidates.size());
  for (const Candidate& candidate : candidates) keys.push_back(candidate.key);
  return keys;
}

/// Unequal members between two equal ones.
struct Gap {
  std::size_t before_begin, before_end, after_begin, after_end;
  std::size_t before_size() const { return before_end - before_begin; }
  std::size_t after_size() const { return after_end - after_begin; }
};

/// The bags of a list, each made when it is asked for.
class Bags {
 public:
  explicit Bags(const Members& members)
      : bag_of_(members.bag_of), bags_(members.candidates.size()) {}
  const Bag& operator[](std::size_t index) {
    if (!bags_[index]) bags_[index] = bag_of_(index);
    return *bags_[index];
  }

 private:
  const BagOf& bag_of_;
  std::vector<std::optional<Bag>> bags_;
};

class Aligner {
 public:
  Aligner(const Members& before, const Members& after, int least_likeness)
      : before_(before.candidates),
        after_(after.candidates),
        bags_before_(before),
        bags_after_(after),
        least_likeness_(least_likeness) {}

  std::vector<Match> run() {
    const SequenceDiff edit = diff(keys_of(before_), keys_of(after_));
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before_.size() || j < after_.size()) {
      Gap gap{i, i, j, j};
      while (i < before_.size() && edit.deleted[i]) ++i;
      while (j < after_.size() && edit.inserted[j]) ++j;
      gap.before_end = i;
      gap.after_end = j;
      fill(gap);
      if (i < before_.size() && j < after_.size()) matches_.push_back({i++, j++});
    }
    return std::move(matches_);
  }

 private:
  void fill(const Gap& gap) {
    if (gap.before_size() * gap.after_size() > kMostPairs) return pair_in_order(gap);
    pair_by_likeness(gap);
  }

  /// 0 where the two may not be matched.
  int worth(std::size_t i, std::size_t j) {
    if (before_[i].group == 0 || before_[i].group != after_[j].group) return 0;
    const int alike = likeness(bags_before_[i], bags_after_[j]);
    return alike >= least_likeness_ ? alike + 1 : 0;
  }

  void pair_in_order(const Gap& gap) {
    const std::size_t common = std::min(gap.before_size(), gap.after_size());
    for (std::size_t n = 0; n < common; ++n) {
      const std::size_t i = gap.before_begin + n;
      const std::size_t j = gap.after_begin + n;
      if (worth(i, j) > 0) {
        matches_.push_back({i, j});
      } else {
        matches_.push_back({i, std::nullopt});
        matches_.push_back({std::nullopt, j});
      }
    }
    leave_alone(gap.before_begin + common, gap.before_end, gap.after_begin + common, gap.after_end);
  }

  /// The pairing of greatest total worth that keeps both orders (as in sequence alignment).
  void pair_by_likeness(const Gap& gap) {
    const std::size_t width = gap.after_size() + 1;
    std::vector<int> worths(gap.before_size() * gap.after_size());
    std::vector<int> best((gap.before_size() + 1) * width, 0);  // of the remainders from (i, j)
    for (std::size_t i = gap.before_size(); i-- > 0;) {
      for (std::size_t j = gap.after_size(); j-- > 0;) {
        int& pair = worths[i * gap.after_size() + j];
        pair = worth(gap.before_begin + i, gap.after_begin + j);
        const int paired = pair > 0 ? pair + best[(i + 1) * width + j + 1] : 0;
        best[i * width + j] =
            std::max({paired, best[(i + 1) * width + j], best[i * width + j + 1]});
      }
    }
    follow(gap, worths, best);
  }

  void follow(const Gap& gap, const std::vector<int>& worths, const std::vector<int>& best) {
    const std::size_t width = gap.after_size() + 1;
    std::size_t i = 0;
    std::size_t j = 0;
    std::size_t lone_before = 0;
    std::size_t lone_after = 0;
    while (i < gap.before_size() && j < gap.after_size()) {
      const int pair = worths[i * gap.after_size() + j];
      const int here = best[i * width + j];
      if (pair > 0 && here == pair + best[(i + 1) * width + j + 1]) {
        leave_alone(gap.before_begin + lone_before, gap.before_begin + i,
                    gap.after_begin + lone_after, gap.after_begin + j);
        matches_.push_back({gap.before_begin + i++, gap.after_begin + j++});
        lone_before = i;
        lone_after = j;
      } else if (here == best[(i + 1) * width + j]) {
        ++i;
      } else {
        ++j;
      }
    }
    leave_alone(gap.before_begin + lone_before, gap.before_end, gap.after_begin + lone_after,
                gap.after_end);
  }

  void leave_alone(std::size_t before_begin, std::size_t before_end, std::size_t after_begin,
                   std::size_t after_end) {
    for (std::size_t i = before_begin; i < before_end; ++i) matches_.push_back({i, std::nullopt});
    for (std::size_t j = after_begin; j < after_end; ++j) matches_.push_back({std::nullopt, j});
  }

  const std::vector<Candidate>& before_;
  const std::vector<Candidate>& after_;
  Bags bags_before_;
  Bags bags_after_;
  int least_likeness_;
  std::vector<Match> matches_;
};

}  // namespace

int likeness(const Bag& before, const Bag& after) {
  const std::size_t all = before.size() + after.size();
  if (all == 0) return 1000;
  std::size_t shared = 0;
  for (auto i = before.begin(), j = after.begin(); i != before.end() && j != after.end();) {
    if (*i == *j) ++shared;
    const bool step_before = *i <= *j;
    const bool step_after = *j <= *i;
    if (step_before) ++i;
    if (step_after) ++j;
  }
  return static_cast<int>(2000 * shared / all);
}

std::vector<Match> align(const Members& before, const Members& after, int least_likeness) {
  return Aligner(before, after, least_likeness).run();
}

}  // namespace vanban::revision
