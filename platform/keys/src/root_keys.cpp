// SPDX-License-Identifier: Apache-2.0
#include "root_keys.hpp"

#include <bangfu/base/result.hpp>

#include <cstring>
#include <mutex>

#include <sodium.h>

namespace bangfu::keys {

namespace {

void check_store(const RootKey& root, std::int64_t store) {
    if (root.store != store) throw Fault(Fault::Kind::io, "the root key belongs to another store");
}

}  // namespace

RootKeys::Wrapping RootKeys::wrapping(RootKey root) {
    SecretMemory key = wrapping_key(root.key.data());
    return {std::move(root), std::move(key)};
}

RootKeys::RootKeys(const std::filesystem::path& folder, std::int64_t store) : folder_(folder), store_(store) {
    if (auto root = read_root(root_file(folder_))) {
        check_store(*root, store_);
        current_ = wrapping(*std::move(root));
    }
}

void RootKeys::make_first() {
    if (current_) return;
    RootKey root = make_root(store_, 1);
    write_root(root_file(folder_), root);
    current_ = wrapping(std::move(root));
}

void RootKeys::settle(std::int64_t store_generation) {
    if (!current_) {
        throw Fault(Fault::Kind::io,
                    "the root key is missing: recover it from the sheet: " + folder_.string());
    }
    if (auto next = read_root(next_root_file(folder_))) {
        check_store(*next, store_);
        former_ = std::move(current_);
        current_ = wrapping(*std::move(next));
        if (current_->root.generation == store_generation) end_rotation();
    }
    const auto& opens = former_ ? former_ : current_;
    if (opens->root.generation != store_generation) {
        throw Fault(Fault::Kind::io, "the root key is not the one of this key store");
    }
}

bool RootKeys::rotating() const {
    const std::shared_lock held(lock_);
    return former_.has_value();
}

void RootKeys::start_rotation() {
    const std::unique_lock held(lock_);
    ASSERT(!former_);
    RootKey root = make_root(store_, current_->root.generation + 1);
    write_root(next_root_file(folder_), root);
    former_ = std::move(current_);
    current_ = wrapping(std::move(root));
}

void RootKeys::end_rotation() {
    const std::unique_lock held(lock_);
    move_durably(next_root_file(folder_), root_file(folder_));
    former_.reset();
}

std::int64_t RootKeys::generation() const {
    const std::shared_lock held(lock_);
    return current_->root.generation;
}

std::string RootKeys::wrap(std::int64_t id, std::string_view key) const {
    const std::shared_lock held(lock_);
    return seal_box(current_->key.data(), wrap_binding(store_, id, current_->root.generation), key);
}

std::optional<DataKey> RootKeys::unwrap(std::int64_t id, std::int64_t generation,
                                        std::string_view wrapped) const {
    const std::shared_lock held(lock_);
    const auto& from = former_ && former_->root.generation == generation ? former_ : current_;
    auto opened = open_box(from->key.data(), wrap_binding(store_, id, generation), wrapped);
    if (!opened || opened->size() != key_bytes) return std::nullopt;
    DataKey key;
    std::memcpy(key.bytes.data(), opened->data(), key_bytes);
    sodium_memzero(opened->data(), opened->size());
    return key;
}

}  // namespace bangfu::keys
