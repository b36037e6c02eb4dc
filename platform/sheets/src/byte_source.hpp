// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/sheets.hpp>

#include <cstdint>
#include <fstream>
#include <string_view>

namespace bangfu::sheets {

// The bytes of an input, from memory or from a file, in chunks.
class ByteSource {
  public:
    explicit ByteSource(const Input& input);
    // At most `room` bytes; empty at the end. The view is valid until the next call.
    std::string_view next(std::size_t room = 1 << 16);
    std::uint64_t size() const { return size_; }

  private:
    std::string_view left_;
    std::ifstream file_;
    bool from_file_ = false;
    std::uint64_t size_ = 0;
    std::string chunk_;
};

}  // namespace bangfu::sheets
