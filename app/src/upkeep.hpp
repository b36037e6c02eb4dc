// SPDX-License-Identifier: Apache-2.0
// What a serving program does by itself: it lets go, at the start and once a day, of what is kept for a time
// only, and makes sure that the store is still its own.
#pragma once

#include "store.hpp"
#include <bangfu/platform/log.hpp>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace bangfu::app {

class Upkeep {
  public:
    // `lost` is called once, on the thread of this, when another program has taken the store (StoreLock).
    Upkeep(Store& store, const log::Logger& logger, std::function<void()> lost);
    ~Upkeep();
    Upkeep(const Upkeep&) = delete;
    Upkeep& operator=(const Upkeep&) = delete;
    void start();
    void stop();
    // One day's round: exports and drafts left behind, events that nobody awaits, files that no row names.
    void let_go();

  private:
    void run();
    void attempt();

    Store& store_;
    const log::Logger& logger_;
    std::function<void()> lost_;
    std::thread thread_;
    std::mutex lock_;
    std::condition_variable wake_;
    bool ending_ = false;
};

}  // namespace bangfu::app
