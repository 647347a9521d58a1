// SPDX-License-Identifier: MIT
// The order of the Vietnamese alphabet (a ă â b c d đ e ê …, tones after letters), by ICU's
// collation for `vi`.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::text {

class VietnameseOrderImplementation;

/// Compares words as a Vietnamese dictionary does. Immutable: one may serve many threads.
class VietnameseOrder {
 public:
  VietnameseOrder();
  ~VietnameseOrder();
  VietnameseOrder(VietnameseOrder&&) noexcept;
  VietnameseOrder& operator=(VietnameseOrder&&) noexcept;
  VietnameseOrder(const VietnameseOrder&) = delete;
  VietnameseOrder& operator=(const VietnameseOrder&) = delete;

  /// Below 0, 0 or above 0. Texts that sort alike but differ are told apart by their bytes, so that
  /// an order is always the same.
  int compare(std::string_view left, std::string_view right) const;

  /// Sorts in this order.
  void sort(std::vector<std::string>& texts) const;

 private:
  std::unique_ptr<VietnameseOrderImplementation> implementation_;
};

}  // namespace vanban::text
