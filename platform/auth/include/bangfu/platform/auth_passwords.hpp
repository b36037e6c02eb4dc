// SPDX-License-Identifier: Apache-2.0
// Passwords: which are refused, and how they are kept (argon2id of libsodium).
#pragma once

#include <bangfu/base/personal.hpp>
#include <bangfu/base/result.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace bangfu::auth {

inline constexpr int min_password_code_points = 10;
inline constexpr int max_password_code_points = 128;

// `context`: words an attacker would try first (sign-in name, union's name). Refused: password_too_short (arg
// min), password_too_common. Source: NIST SP 800-63B 5.1.1.2.
Done check_password(const Personal<std::string>& password, std::span<const std::string_view> context);

struct HashCost {
    std::size_t memory_bytes = std::size_t{64} << 20;
    unsigned passes = 3;
    int at_once = 2;  // more would make sign-in a way to exhaust memory and both cores
    int waiting = 8;  // further callers are refused, so that they do not hold the server's workers
};

class PasswordHasher {
  public:
    explicit PasswordHasher(HashCost cost);
    ~PasswordHasher();
    PasswordHasher(const PasswordHasher&) = delete;
    PasswordHasher& operator=(const PasswordHasher&) = delete;

    // The text to keep (algorithm, cost and salt in it). Refused: too_many_attempts (arg seconds).
    Result<std::string> hash(const Personal<std::string>& password);
    // Whether the password is the one kept. An empty `kept` (unknown name) costs the same and is never right.
    // Refused: too_many_attempts (arg seconds).
    Result<bool> verify(const Personal<std::string>& password, std::string_view kept);

  private:
    struct Gate;
    std::string make(std::string_view password) const;
    const std::string& decoy();
    HashCost cost_;
    std::unique_ptr<Gate> gate_;
};

}  // namespace bangfu::auth
