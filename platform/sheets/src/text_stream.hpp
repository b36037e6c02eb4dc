// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "byte_source.hpp"
#include "delimited.hpp"

#include <optional>
#include <string>

namespace bangfu::sheets {

// Decides how a text file is written, by validity: a byte order mark says it; else UTF-8 when the whole file
// is valid UTF-8; else GB18030 when the whole file is valid GB18030. Refused: wrong_encoding (line and byte
// of the first fault), unsupported_type (NUL bytes: not a text).
Result<Encoding> encoding_of(const Input& input);

// The file as UTF-8, without byte order mark, in chunks. Give it only what encoding_of accepted.
class TextStream {
  public:
    TextStream(const Input& input, Encoding encoding);
    ~TextStream();
    TextStream(const TextStream&) = delete;
    TextStream& operator=(const TextStream&) = delete;
    std::string_view next();  // empty at the end

  private:
    struct Converter;
    ByteSource source_;
    std::unique_ptr<Converter> converter_;  // absent for UTF-8
    std::string out_;
    bool at_start_ = true;
    bool ended_ = false;
};

}  // namespace bangfu::sheets
