// SPDX-License-Identifier: Apache-2.0
// VACUUM INTO reads one snapshot in one go. A backup in steps starts anew with every write of another
// connection and never ends under a steady writer; this does not. It does not sync what it wrote, so that is
// done here.
#include <bangfu/platform/db.hpp>

#include <memory>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bangfu::db {

namespace {

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};

void sync_file(const std::filesystem::path& file) {
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fchmod(fd, 0600) == 0 && ::fsync(fd) == 0;
    if (fd >= 0) ::close(fd);
    if (!synced) throw Fault(Fault::Kind::io, "cannot sync " + file.string());
}

}  // namespace

void copy_sqlite(const std::string& url, const std::filesystem::path& to) {
    constexpr std::string_view scheme = "sqlite:";
    ASSERT(url.starts_with(scheme));
    if (std::filesystem::exists(to)) throw Fault(Fault::Kind::io, "is there already: " + to.string());
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(url.c_str() + scheme.size(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, Close> connection(opened);
    if (code != SQLITE_OK) throw Fault(Fault::Kind::unavailable, "cannot open " + url);
    sqlite3_busy_timeout(opened, 10'000);
    std::string quoted;
    for (const char c : to.string()) quoted.append(c == '\'' ? 2 : 1, c);
    const std::string copy = "VACUUM INTO '" + quoted + "'";
    if (sqlite3_exec(opened, copy.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        const bool full = sqlite3_errcode(opened) == SQLITE_FULL;
        const std::string why = sqlite3_errmsg(opened);
        std::error_code ignored;  // the copy may not even have begun
        std::filesystem::remove(to, ignored);
        throw Fault(full ? Fault::Kind::full : Fault::Kind::io, "cannot copy " + url + ": " + why);
    }
    sync_file(to);
}

}  // namespace bangfu::db
