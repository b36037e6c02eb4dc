// SPDX-License-Identifier: Apache-2.0
// Names a certificate may be for: IP addresses in their usual writing, and host names in letters, digits and
// hyphens (RFC 1123). Nothing else passes, so that a name can stand in an extension's text and in HTML as it
// is.
#pragma once

#include <string>

namespace bangfu::tls {

bool is_address(const std::string& name);
bool is_host_name(const std::string& name);

}  // namespace bangfu::tls
