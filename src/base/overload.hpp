// SPDX-License-Identifier: MIT
// One function for each alternative of a variant, given together to std::visit.
#pragma once

namespace vanban {

/// `std::visit(Overload{[](const A&) { … }, [](const B&) { … }}, variant)`.
template <typename... Cases>
struct Overload : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
Overload(Cases...) -> Overload<Cases...>;

}  // namespace vanban
