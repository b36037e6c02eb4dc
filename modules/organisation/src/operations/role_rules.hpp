// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "context.hpp"

namespace bangfu::organisation {

// The permissions chosen in a form, sorted, each once. Refused: no_such_permission (arg permission).
Result<std::vector<std::string>> chosen_permissions(const Context& context, const PermissionIds& ids);

}  // namespace bangfu::organisation
