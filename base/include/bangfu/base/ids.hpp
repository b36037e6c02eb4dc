// SPDX-License-Identifier: Apache-2.0
// Record identities: one 63-bit number, 41 bits of milliseconds since 2025-01-01 UTC, 14 bits of node, 8 bits
// of sequence, so that ids sort by time of making and two stores never make the same one. In JSON they are
// strings: a JavaScript number loses digits above 2^53.
#pragma once

#include <charconv>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace bangfu {

template <class Tag>
struct Id {
    std::int64_t value = 0;
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value != 0; }
    std::string text() const { return std::to_string(value); }
    static std::optional<Id> parse(std::string_view text) {
        Id id;
        auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), id.value);
        if (fault != std::errc() || end != text.data() + text.size() || id.value <= 0) return std::nullopt;
        return id;
    }
};

// Ids that several layers name without seeing each other's modules.
struct UnionTag;
struct StaffTag;
struct PostTag;
struct PersonTag;
struct HouseholdTag;
struct BlobTag;
struct JobTag;
using UnionId = Id<UnionTag>;
using StaffId = Id<StaffTag>;
using PostId = Id<PostTag>;
using PersonId = Id<PersonTag>;
using HouseholdId = Id<HouseholdTag>;
using BlobId = Id<BlobTag>;
using JobId = Id<JobTag>;

// Makes ids. Thread-safe in every implementation; the clock never goes back (a persisted high-water mark).
class IdSource {
  public:
    virtual ~IdSource() = default;
    virtual std::int64_t next_value() = 0;
    template <class IdType>
    IdType next() {
        return IdType{next_value()};
    }
};

inline constexpr std::int64_t id_epoch_ms = 1735689600000;  // 2025-01-01T00:00:00Z
inline constexpr int id_node_bits = 14;
inline constexpr int id_sequence_bits = 8;

}  // namespace bangfu

template <class Tag>
struct std::hash<bangfu::Id<Tag>> {
    std::size_t operator()(const bangfu::Id<Tag>& id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
