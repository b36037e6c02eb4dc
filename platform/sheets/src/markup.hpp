// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "package.hpp"

#include <optional>
#include <string_view>

namespace bangfu::sheets {

// What a reader of one XML part is told. Names come without their prefix: writers choose prefixes freely, and
// no two vocabularies of a workbook clash in the names that are read.
class MarkupReader {
  public:
    virtual ~MarkupReader() = default;
    virtual void start(std::string_view name, const char** attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view characters) = 0;

    // Set by the reader to end the parse: a refusal, or simply enough.
    std::optional<Error> refusal;
    bool enough = false;
};

// The value of an attribute by its local name; nullptr where it is absent.
const char* attribute(const char** attributes, std::string_view name);

// Streams a part through expat. DOCTYPE is refused outright: no entity is ever declared, so none can grow.
Done read_markup(Package& package, std::string_view part, MarkupReader& reader);

}  // namespace bangfu::sheets
