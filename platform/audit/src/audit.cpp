// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/audit.hpp>
