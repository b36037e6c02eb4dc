// SPDX-License-Identifier: Apache-2.0
#include "canonical.hpp"

#include <sodium.h>

namespace bangfu::audit {

namespace {

void put(std::string& out, std::int64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
        out.push_back(static_cast<char>(static_cast<std::uint64_t>(value) >> shift));
    }
}

void put(std::string& out, std::optional<std::int64_t> value) {
    out.push_back(value ? '\1' : '\0');
    if (value) put(out, *value);
}

void put(std::string& out, std::string_view text) {
    put(out, static_cast<std::int64_t>(text.size()));
    out.append(text);
}

std::int64_t number_at(std::string_view bytes, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return static_cast<std::int64_t>(value);
}

std::string sha256(std::string_view bytes) {
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(digest.data()),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return digest;
}

}  // namespace

Record record_in(const db::Rows& row, int first) {
    return {row.i64(first),           row.instant(first + 1),   row.maybe_i64(first + 2),
            row.maybe_i64(first + 3), row.maybe_i64(first + 4), row.maybe_i64(first + 5),
            row.view(first + 6),      row.view(first + 7),      row.view(first + 8),
            row.i64(first + 9),       row.i64(first + 10),      row.view(first + 11)};
}

std::string digest_of(const Record& record) {
    std::string bytes = "bangfu.audit.record.1";
    put(bytes, record.id);
    put(bytes, record.at.ms);
    for (const auto& who : {record.staff, record.post, record.union_id, record.session}) put(bytes, who);
    for (const auto text : {record.action, record.outcome, record.record_kind}) put(bytes, text);
    put(bytes, record.record_id);
    put(bytes, record.scope_pos);
    put(bytes, record.detail);
    return sha256(bytes);
}

std::string leaf_bytes_of(const Leaf& leaf) {
    std::string bytes;
    bytes.reserve(leaf_bytes);
    put(bytes, leaf.record);
    put(bytes, leaf.at);
    return bytes + leaf.digest;
}

std::vector<Leaf> leaves_in(std::string_view bytes) {
    std::vector<Leaf> leaves;
    leaves.reserve(bytes.size() / leaf_bytes);
    for (std::size_t at = 0; at + leaf_bytes <= bytes.size(); at += leaf_bytes) {
        leaves.push_back({number_at(bytes, at), number_at(bytes, at + 8),
                          std::string(bytes.substr(at + 16, digest_bytes))});
    }
    return leaves;
}

std::string root_of(const Seal& seal) {
    std::string bytes = "bangfu.audit.root.1";
    bytes.append(seal.previous);
    put(bytes, seal.number);
    put(bytes, seal.size);
    put(bytes, seal.leaves);
    return sha256(bytes);
}

std::string signed_bytes(const Seal& seal) {
    std::string bytes = "bangfu.audit.seal.1";
    put(bytes, seal.number);
    put(bytes, seal.size);
    bytes.append(seal.root);
    put(bytes, seal.at.ms);
    return bytes;
}

}  // namespace bangfu::audit
