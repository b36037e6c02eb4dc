// SPDX-License-Identifier: Apache-2.0
// What operations need, over a store opened beside a program that may be serving it. Its ids come from a node
// number of its own, so that the two never make the same one; one such writer at a time.
#pragma once

#include "cli/store_beside.hpp"
#include "store.hpp"
#include <bangfu/platform/operation.hpp>

namespace bangfu::cli {

class ServicesBeside {
  public:
    enum class Purpose { read, write };
    // Refused: cli.no_store, cli.no_keys, cli.busy (another writes beside).
    static Result<std::unique_ptr<ServicesBeside>> open(const config::Config& settings, Purpose purpose);
    ~ServicesBeside();
    ServicesBeside(const ServicesBeside&) = delete;
    ServicesBeside& operator=(const ServicesBeside&) = delete;
    operation::Services& services() { return *services_; }

  private:
    class NoIds : public IdSource {  // a reader makes none
      public:
        std::int64_t next_value() override;
    };
    class NoAccessLog : public audit::AccessLog {  // who is at the machine is no member of staff
      public:
        void seen(const audit::Access&) override {}
        bool writable() const override { return true; }
    };
    ServicesBeside(StoreBeside store, const config::Config& settings, Purpose purpose, int lock);

    int lock_;
    StoreBeside store_;
    app::SystemClock clock_;
    std::unique_ptr<IdSource> ids_;
    std::unique_ptr<blobs::Blobs> blobs_;
    std::unique_ptr<jobs::Jobs> jobs_;
    NoAccessLog access_log_;
    WorkingCalendar calendar_;
    std::unique_ptr<operation::Services> services_;
};

}  // namespace bangfu::cli
