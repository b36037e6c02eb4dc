// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/operation.hpp>

namespace bangfu::evaluation {

// The codebook as the actor's union has it.
Codebook show_codebook(operation::Reading& work);

}  // namespace bangfu::evaluation
