// SPDX-License-Identifier: Apache-2.0
#include "upkeep.hpp"

#include <bangfu/people/upkeep.hpp>
#include <bangfu/platform/outbox_upkeep.hpp>

#include <chrono>
#include <optional>

namespace bangfu::app {
namespace {

constexpr std::chrono::seconds beat{30};
constexpr std::chrono::hours day{24};
constexpr std::int64_t events_kept_ms = 30LL * 24 * 3'600'000;

}  // namespace

Upkeep::Upkeep(Store& store, const log::Logger& logger, std::function<void()> lost)
    : store_(store), logger_(logger), lost_(std::move(lost)) {}

Upkeep::~Upkeep() {
    stop();
}

void Upkeep::start() {
    thread_ = std::thread([this] { run(); });
}

void Upkeep::stop() {
    {
        const std::lock_guard held(lock_);
        ending_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Upkeep::let_go() {
    const auto dropped = people::drop_left_behind(store_.services());
    const auto events =
        outbox::delete_events(store_.database(), Instant{store_.clock().now().ms - events_kept_ms});
    const auto files = store_.blobs().sweep(store_.database());
    logger_.info(
        "let go",
        {{"exports", dropped.exports}, {"drafts", dropped.drafts}, {"events", events}, {"files", files}});
}

// The thread's edge: what failed is told, and tried again the next day.
void Upkeep::attempt() {
    try {
        let_go();
    } catch (const Fault& fault) {
        logger_.error("upkeep failed", {{"fault", std::string_view(fault.what())}});
    }
}

void Upkeep::run() {
    std::optional<std::chrono::steady_clock::time_point> done_at;
    std::unique_lock held(lock_);
    while (!ending_) {
        held.unlock();
        if (!store_.lock().keep()) {
            logger_.error("another program has taken the store");
            lost_();
            return;
        }
        if (const auto now = std::chrono::steady_clock::now(); !done_at || now - *done_at >= day) {
            attempt();
            done_at = now;
        }
        held.lock();
        wake_.wait_for(held, beat, [this] { return ending_; });
    }
}

}  // namespace bangfu::app
