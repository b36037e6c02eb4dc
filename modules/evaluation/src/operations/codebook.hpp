// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/operation.hpp>

namespace bangfu::evaluation {

// The two texts of a cell, as a union's own wording is kept.
struct Texts {
    CodebookText zh, en;
};
BOOST_DESCRIBE_STRUCT(Texts, (), (zh, en))

// What belongs into each of the sixteen cells, as a union has it: its own wording, else that of the nearest
// union above it that has one, else the program's.
std::vector<CodebookEntry> codebook_of(db::Session& session, UnionId union_id);

}  // namespace bangfu::evaluation
