// SPDX-License-Identifier: Apache-2.0
// Upward news. An event is a row in the change's transaction: a name in the past tense and ids, nothing
// personal. Consumers run after the commit, at least once each; their effect and their position are committed
// together.
#pragma once

#include <bangfu/base/time.hpp>
#include <bangfu/platform/db.hpp>

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::outbox {

std::span<const db::Migration> migrations();

struct Event {
    std::string_view name;  // "people.household_registered"
    std::vector<std::int64_t> ids;
};

// Writes the event in the caller's transaction; at most 1,000 ids (bulk work emits one event a batch).
void emit(db::Session& session, IdSource& ids, Instant now, const Event& event);

struct Consumer {
    std::string name;                 // its position is kept under this name
    std::vector<std::string> events;  // names it takes
    // In a transaction that may be tried again: its effect goes through the session alone. What it throws
    // puts the event off and stops no other consumer.
    std::function<void(db::Session&, std::string_view name, const std::vector<std::int64_t>& ids)> take;
};

// Delivers to consumers on a thread of its own until destroyed.
class Delivery {
  public:
    virtual ~Delivery() = default;
    static std::unique_ptr<Delivery> start(db::Database& database, std::vector<Consumer> consumers);
    virtual void wake() = 0;                                    // something was emitted
    virtual bool wait_until_idle(std::int64_t timeout_ms) = 0;  // for tests and rebuilds
};

}  // namespace bangfu::outbox
