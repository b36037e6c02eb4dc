// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/db.hpp>

#include <random>

namespace bangfu::db {

namespace {

std::optional<StoreIdentity> identity_in(Session& session) {
    auto rows = session.query("SELECT store_id, node, demonstration FROM db_store");
    if (!rows.next()) return std::nullopt;
    return StoreIdentity{rows.i64(0), static_cast<int>(rows.i64(1)), rows.flag(2)};
}

StoreIdentity random_identity(bool demonstration) {
    std::random_device source;  // the kernel's randomness
    std::uniform_int_distribution<std::int64_t> store(1, std::numeric_limits<std::int64_t>::max());
    std::uniform_int_distribution<int> node(0, (1 << id_node_bits) - 1);
    return StoreIdentity{store(source), node(source), demonstration};
}

}  // namespace

std::optional<StoreIdentity> store_identity(Database& database) {
    return database.read(identity_in);
}

StoreIdentity create_store_identity(Database& database, bool demonstration) {
    const auto fresh = random_identity(demonstration);
    return database.write([&](Session& session) {
        if (const auto there = identity_in(session)) return *there;
        session.execute("INSERT INTO db_store (one, store_id, node, demonstration) VALUES (1, $1, $2, $3)",
                        {fresh.store_id, fresh.node, fresh.demonstration});
        return fresh;
    });
}

}  // namespace bangfu::db
