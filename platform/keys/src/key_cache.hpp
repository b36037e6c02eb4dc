// SPDX-License-Identifier: Apache-2.0
// Unwrapped data keys, least recently used out first. Sixteen shards, each with its lock, a slab of locked
// memory for the keys and an intrusive list for their order, so that sealing on many threads seldom waits.
//
// A reader that finds nothing loads the key from the store, which takes long enough for it to be destroyed
// meanwhile. Each shard therefore counts its destructions: what was loaded before one is not kept after it.
#pragma once

#include "sealing.hpp"

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace bangfu::keys {

class KeyCache {
  public:
    explicit KeyCache(std::size_t capacity);
    // The key; or none, with the shard's count of destructions to give to `keep`.
    std::optional<DataKey> find(std::int64_t id, std::uint64_t& destructions);
    void keep(std::int64_t id, const DataKey& key, std::uint64_t destructions);
    void keep_fresh(std::int64_t id, const unsigned char* key);  // just made, so nobody can have destroyed it
    void drop(std::int64_t id);                                  // it was destroyed

  private:
    static constexpr std::uint32_t nowhere = 0xffffffff;
    struct Slot {
        std::int64_t id = 0;
        std::uint32_t newer = nowhere;
        std::uint32_t older = nowhere;
    };
    struct Shard {
        explicit Shard(std::size_t capacity);
        std::mutex lock;
        SecretMemory keys;
        std::vector<Slot> slots;
        std::vector<std::uint32_t> free;
        std::unordered_map<std::int64_t, std::uint32_t> by_id;
        std::uint32_t newest = nowhere;
        std::uint32_t oldest = nowhere;
        std::uint64_t destructions = 0;
        unsigned char* key(std::uint32_t slot) const { return keys.data() + slot * key_bytes; }
        void unlink(std::uint32_t slot);
        void link_newest(std::uint32_t slot);
        void insert(std::int64_t id, const unsigned char* bytes);
        void remove(std::uint32_t slot);
    };
    Shard& shard(std::int64_t id) { return *shards_[static_cast<std::uint64_t>(id) % shards_.size()]; }
    std::array<std::unique_ptr<Shard>, 16> shards_;
};

}  // namespace bangfu::keys
