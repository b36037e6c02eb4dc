// SPDX-License-Identifier: Apache-2.0
#include "key_cache.hpp"

#include <algorithm>
#include <cstring>

#include <sodium.h>

namespace bangfu::keys {

KeyCache::Shard::Shard(std::size_t capacity) : keys(capacity * key_bytes), slots(capacity) {
    by_id.reserve(capacity);
    for (std::size_t i = capacity; i > 0; --i) free.push_back(static_cast<std::uint32_t>(i - 1));
}

void KeyCache::Shard::unlink(std::uint32_t slot) {
    const Slot& s = slots[slot];
    (s.newer == nowhere ? newest : slots[s.newer].older) = s.older;
    (s.older == nowhere ? oldest : slots[s.older].newer) = s.newer;
}

void KeyCache::Shard::link_newest(std::uint32_t slot) {
    slots[slot].newer = nowhere;
    slots[slot].older = newest;
    (newest == nowhere ? oldest : slots[newest].newer) = slot;
    newest = slot;
}

void KeyCache::Shard::remove(std::uint32_t slot) {
    unlink(slot);
    by_id.erase(slots[slot].id);
    sodium_memzero(key(slot), key_bytes);
    free.push_back(slot);
}

void KeyCache::Shard::insert(std::int64_t id, const unsigned char* bytes) {
    if (by_id.contains(id)) return;
    if (free.empty()) remove(oldest);
    const auto slot = free.back();
    free.pop_back();
    std::memcpy(key(slot), bytes, key_bytes);
    slots[slot].id = id;
    link_newest(slot);
    by_id.emplace(id, slot);
}

KeyCache::KeyCache(std::size_t capacity) {
    for (auto& shard : shards_) {
        shard = std::make_unique<Shard>(std::max<std::size_t>(1, capacity / shards_.size()));
    }
}

std::optional<DataKey> KeyCache::find(std::int64_t id, std::uint64_t& destructions) {
    Shard& s = shard(id);
    const std::lock_guard held(s.lock);
    destructions = s.destructions;
    const auto at = s.by_id.find(id);
    if (at == s.by_id.end()) return std::nullopt;
    if (s.newest != at->second) {
        s.unlink(at->second);
        s.link_newest(at->second);
    }
    DataKey key;
    std::memcpy(key.bytes.data(), s.key(at->second), key_bytes);
    return key;
}

void KeyCache::keep(std::int64_t id, const DataKey& key, std::uint64_t destructions) {
    Shard& s = shard(id);
    const std::lock_guard held(s.lock);
    if (s.destructions == destructions) s.insert(id, key.bytes.data());
}

void KeyCache::keep_fresh(std::int64_t id, const unsigned char* key) {
    Shard& s = shard(id);
    const std::lock_guard held(s.lock);
    s.insert(id, key);
}

void KeyCache::drop(std::int64_t id) {
    Shard& s = shard(id);
    const std::lock_guard held(s.lock);
    ++s.destructions;
    if (const auto at = s.by_id.find(id); at != s.by_id.end()) s.remove(at->second);
}

}  // namespace bangfu::keys
