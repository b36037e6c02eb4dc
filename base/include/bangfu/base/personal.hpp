// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

namespace bangfu {

// Personal data: not printable, not loggable, not comparable to plain values by accident. What needs the
// value says so with `reveal()`, which a reviewer can search for.
template <class T>
class Personal {
  public:
    Personal() = default;
    explicit Personal(T value) : value_(std::move(value)) {}
    const T& reveal() const { return value_; }
    bool operator==(const Personal&) const = default;

  private:
    T value_{};
};

}  // namespace bangfu
