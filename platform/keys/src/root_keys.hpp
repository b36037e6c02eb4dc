// SPDX-License-Identifier: Apache-2.0
// The root key in force and, during a rotation, the one before it. A rotation: the new root is durable beside
// the old one (root.key.next); data keys are wrapped again by generation; the last transaction raises the
// store's generation; then the file takes the old one's name. `settle` at open tells from the store's
// generation where a crash cut that off.
#pragma once

#include "key_folder.hpp"

#include <filesystem>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>

namespace bangfu::keys {

class RootKeys {
  public:
    // Reads root.key where it is there. Fault(io): it is another store's.
    RootKeys(const std::filesystem::path& folder, std::int64_t store);
    void make_first();  // unless root.key is there
    // Fault(io) where root.key is missing or not of the store's generation.
    void settle(std::int64_t store_generation);

    bool rotating() const;
    void start_rotation();  // from here on, `wrap` uses the new root
    void end_rotation();

    std::int64_t generation() const;  // of `wrap`
    std::string wrap(std::int64_t id, std::string_view key) const;
    std::optional<DataKey> unwrap(std::int64_t id, std::int64_t generation, std::string_view wrapped) const;
    template <class F>
    auto with_current(F&& f) const {
        const std::shared_lock held(lock_);
        return f(current_->root);
    }

  private:
    struct Wrapping {
        RootKey root;
        SecretMemory key;
    };
    static Wrapping wrapping(RootKey root);

    std::filesystem::path folder_;
    std::int64_t store_;
    mutable std::shared_mutex lock_;
    std::optional<Wrapping> current_;
    std::optional<Wrapping> former_;  // during a rotation
};

}  // namespace bangfu::keys
