// SPDX-License-Identifier: MIT
#include "revision/sequence_diff.hpp"

#include <algorithm>
#include <optional>

namespace vanban::revision {
namespace {

/// A rectangle of the edit graph: elements [left, right) of `before` against [top, bottom) of
/// `after`.
struct Box {
  int left, top, right, bottom;
  int width() const { return right - left; }
  int height() const { return bottom - top; }
};

/// The diagonal in the middle of a shortest path, in the coordinates of the whole graph.
struct Snake {
  int x0, y0, x1, y1;
};

class Search {
 public:
  Search(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after)
      : before_(before), after_(after) {
    const std::size_t reach = before.size() + after.size() + 2;
    origin_ = static_cast<int>(reach);
    forward_.resize(2 * reach + 1);
    backward_.resize(2 * reach + 1);
  }

  SequenceDiff run() {
    result_.deleted.assign(before_.size(), false);
    result_.inserted.assign(after_.size(), false);
    solve({0, 0, static_cast<int>(before_.size()), static_cast<int>(after_.size())});
    return std::move(result_);
  }

 private:
  bool same(int x, int y) const {
    return before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(y)];
  }
  int& forward(int k) { return forward_[static_cast<std::size_t>(origin_ + k)]; }
  int& backward(int k) { return backward_[static_cast<std::size_t>(origin_ + k)]; }

  void solve(Box box) {
    while (box.left < box.right && box.top < box.bottom && same(box.left, box.top))
      ++box.left, ++box.top;
    while (box.left < box.right && box.top < box.bottom && same(box.right - 1, box.bottom - 1))
      --box.right, --box.bottom;
    const bool both = box.width() > 0 && box.height() > 0;
    const std::optional<Snake> snake = both ? middle_snake(box) : std::nullopt;
    if (!snake) return replace(box);
    solve({box.left, box.top, snake->x0, snake->y0});
    solve({snake->x1, snake->y1, box.right, box.bottom});
  }

  void replace(const Box& box) {
    std::fill(result_.deleted.begin() + box.left, result_.deleted.begin() + box.right, true);
    std::fill(result_.inserted.begin() + box.top, result_.inserted.begin() + box.bottom, true);
  }

  /// Searches from both corners at once until the two frontiers meet; nothing past the limit.
  std::optional<Snake> middle_snake(const Box& box) {
    const int limit = std::min((box.width() + box.height() + 1) / 2, kSearchLimit);
    forward(1) = 0;
    backward(1) = 0;
    for (int d = 0; d <= limit; ++d) {
      if (const auto snake = advance_forward(box, d)) return snake;
      if (const auto snake = advance_backward(box, d)) return snake;
    }
    return std::nullopt;
  }

  /// The diagonals of step d that lie inside the box.
  static int first_diagonal(int d, int height) { return -d + 2 * std::max(0, d - height); }
  static int last_diagonal(int d, int width) { return d - 2 * std::max(0, d - width); }

  std::optional<Snake> advance_forward(const Box& box, int d) {
    const int delta = box.width() - box.height();
    for (int k = first_diagonal(d, box.height()); k <= last_diagonal(d, box.width()); k += 2) {
      const bool down = k == -d || (k != d && forward(k - 1) < forward(k + 1));
      const int x0 = down ? forward(k + 1) : forward(k - 1) + 1;
      int x = x0;
      while (x < box.width() && x - k < box.height() && same(box.left + x, box.top + x - k)) ++x;
      forward(k) = x;
      const bool met = delta % 2 != 0 && k >= delta - (d - 1) && k <= delta + (d - 1) &&
                       x + backward(delta - k) >= box.width();
      if (met) return Snake{box.left + x0, box.top + x0 - k, box.left + x, box.top + x - k};
    }
    return std::nullopt;
  }

  std::optional<Snake> advance_backward(const Box& box, int d) {
    const int delta = box.width() - box.height();
    for (int k = first_diagonal(d, box.height()); k <= last_diagonal(d, box.width()); k += 2) {
      const bool up = k == -d || (k != d && backward(k - 1) < backward(k + 1));
      const int x0 = up ? backward(k + 1) : backward(k - 1) + 1;
      int x = x0;
      while (x < box.width() && x - k < box.height() &&
             same(box.right - 1 - x, box.bottom - 1 - (x - k)))
        ++x;
      backward(k) = x;
      const bool met = delta % 2 == 0 && k >= delta - d && k <= delta + d &&
                       x + forward(delta - k) >= box.width();
      if (met)
        return Snake{box.right - x, box.bottom - (x - k), box.right - x0, box.bottom - (x0 - k)};
    }
    return std::nullopt;
  }

  std::span<const std::uint32_t> before_;
  std::span<const std::uint32_t> after_;
  int origin_ = 0;
  std::vector<int> forward_;   ///< furthest x on each diagonal, from the top left corner
  std::vector<int> backward_;  ///< the same from the bottom right corner
  SequenceDiff result_;
};

}  // namespace

SequenceDiff diff(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after) {
  return Search(before, after).run();
}

}  // namespace vanban::revision
