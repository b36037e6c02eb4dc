// SPDX-License-Identifier: Apache-2.0
#include "cli/services_beside.hpp"

#include "cli/errors.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace bangfu::cli {
namespace {

constexpr int other_node = 1 << 13;  // the highest bit of a node number

// A lock that ends with the program, however it ends. -1: another holds it.
int lock_of(const config::Config& settings) {
    const auto path = settings.data / "import.lock";
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) throw Fault(Fault::Kind::io, "cannot use the folder " + settings.data.string());
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) return file;
    ::close(file);
    return -1;
}

}  // namespace

std::int64_t ServicesBeside::NoIds::next_value() {
    ASSERT(false);
}

Result<std::unique_ptr<ServicesBeside>> ServicesBeside::open(const config::Config& settings,
                                                             Purpose purpose) {
    auto store = open_beside(settings);
    if (store.refused()) return store.error();
    int lock = -1;
    if (purpose == Purpose::write) {
        lock = lock_of(settings);
        if (lock < 0) return Error(error::busy, bangfu::Arguments{{"data", settings.data.string()}});
    }
    return std::unique_ptr<ServicesBeside>(
        new ServicesBeside(std::move(store).value(), settings, purpose, lock));
}

ServicesBeside::ServicesBeside(StoreBeside store, const config::Config& settings, Purpose purpose, int lock)
    : lock_(lock), store_(std::move(store)) {
    auto identity = store_.identity;
    identity.node ^= other_node;
    if (purpose == Purpose::write)
        ids_ = db::make_id_source(*store_.database, identity, clock_);
    else
        ids_ = std::make_unique<NoIds>();
    blobs_ = blobs::Blobs::open(settings.data / "blobs", *store_.vault);
    jobs_ = jobs::Jobs::make(*store_.database, *ids_, clock_);
    services_.reset(new operation::Services{*store_.database, *ids_, clock_, *store_.vault, access_log_,
                                            *blobs_, *jobs_, calendar_});
}

ServicesBeside::~ServicesBeside() {
    services_.reset();
    jobs_.reset();
    ids_.reset();
    if (lock_ >= 0) ::close(lock_);
}

}  // namespace bangfu::cli
