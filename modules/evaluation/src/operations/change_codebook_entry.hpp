// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/operation.hpp>

namespace bangfu::evaluation {

// Refines one cell (0..15) for the actor's union. Refused, in order: auth.not_permitted, no_such_cell,
// codebook_changed.
Result<CodebookEntry> change_codebook_entry(operation::Writing& work, std::int64_t cell,
                                            const ChangeCodebookEntry& form);

}  // namespace bangfu::evaluation
