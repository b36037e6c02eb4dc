// SPDX-License-Identifier: Apache-2.0
// A local certificate authority and a server certificate signed by it (RFC 5280), for a network without
// public names.
#pragma once

#include <bangfu/base/result.hpp>
#include <bangfu/base/time.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace bangfu::tls {

namespace error {                                                                   // in order of precedence
inline constexpr ErrorCode too_many_names{"tls.too_many_names", Refusal::invalid};  // args: max
inline constexpr ErrorCode name_invalid{"tls.name_invalid", Refusal::invalid};      // args: name
inline constexpr ErrorCode already_there{"tls.already_there", Refusal::conflict};   // args: file
}  // namespace error

inline constexpr std::size_t most_names = 50;
inline constexpr int authority_days = 3'652;
inline constexpr int server_days = 397;  // browsers take no longer

struct Certificates {
    std::filesystem::path authority;     // PEM; what devices trust
    std::filesystem::path certificate;   // PEM: the server's, then the authority's
    std::filesystem::path key;           // PEM, of the server
    std::filesystem::path install_page;  // HTML
    std::string fingerprint;             // of the authority: SHA-256, "AB:CD:…"
    Instant valid_until;                 // of the server's
};

// Makes authority, server certificate (EC P-256, both) and install page in `folder` (0700 where it is made
// now; every file 0600). `names`: host names and IP addresses, at least one; the first is the subject. Valid
// from a day before `now`, for clocks that are behind. Refused: the table above, in its order; then nothing
// is made. Throws Fault(io).
Result<Certificates> make_certificates(const std::vector<std::string>& names,
                                       const std::filesystem::path& folder, Instant now);

}  // namespace bangfu::tls
