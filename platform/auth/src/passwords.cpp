// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/auth.hpp>
#include <bangfu/platform/auth_passwords.hpp>

#include <atomic>
#include <mutex>
#include <semaphore>

#include <sodium.h>

namespace bangfu::auth {

struct PasswordHasher::Gate {
    explicit Gate(int at_once) : places(at_once) {}
    std::counting_semaphore<64> places;
    std::atomic<int> inside_or_waiting{0};
    std::once_flag decoy_made;
    std::string decoy;
};

namespace {

// A place at the gate for as long as it lives.
template <class Gate>
class Turn {
  public:
    Turn(Gate& gate, int limit) : gate_(gate) {
        admitted_ = gate_.inside_or_waiting.fetch_add(1) < limit;
        if (admitted_)
            gate_.places.acquire();
        else
            gate_.inside_or_waiting.fetch_sub(1);
    }
    ~Turn() {
        if (!admitted_) return;
        gate_.places.release();
        gate_.inside_or_waiting.fetch_sub(1);
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    bool admitted() const { return admitted_; }

  private:
    Gate& gate_;
    bool admitted_;
};

Error too_busy() {
    return Error(error::too_many_attempts, Arguments{{"seconds", "2"}});
}

}  // namespace

PasswordHasher::PasswordHasher(HashCost cost) : cost_(cost), gate_(std::make_unique<Gate>(cost.at_once)) {
    ASSERT(sodium_init() >= 0);
}
PasswordHasher::~PasswordHasher() = default;

std::string PasswordHasher::make(std::string_view password) const {
    char text[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(text, password.data(), password.size(), cost_.passes, cost_.memory_bytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw Fault(Fault::Kind::unavailable, "no memory to hash a password");
    return text;
}

// Made at the first sign-in of all, known name or not, so that its cost tells nothing.
const std::string& PasswordHasher::decoy() {
    std::call_once(gate_->decoy_made, [this] { gate_->decoy = make("a password that nobody has"); });
    return gate_->decoy;
}

Result<std::string> PasswordHasher::hash(const Personal<std::string>& password) {
    Turn turn(*gate_, cost_.at_once + cost_.waiting);
    if (!turn.admitted()) return too_busy();
    return make(password.reveal());
}

Result<bool> PasswordHasher::verify(const Personal<std::string>& password, std::string_view kept) {
    Turn turn(*gate_, cost_.at_once + cost_.waiting);
    if (!turn.admitted()) return too_busy();
    const std::string against = kept.empty() ? decoy() : (decoy(), std::string(kept));
    const std::string& given = password.reveal();
    const bool right = crypto_pwhash_str_verify(against.c_str(), given.data(), given.size()) == 0;
    return right && !kept.empty();
}

}  // namespace bangfu::auth
