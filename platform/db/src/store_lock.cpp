// SPDX-License-Identifier: Apache-2.0
#include <bangfu/base/result.hpp>
#include <bangfu/platform/store_lock.hpp>

#include <chrono>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <libpq-fe.h>
#include <sys/file.h>
#include <unistd.h>

namespace bangfu::db {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view sqlite = "sqlite:";
// The server hears of a killed program when it reads from its connection again.
constexpr int attempts = 10;
constexpr std::chrono::milliseconds pause{300};

class FileLock {
  public:
    static std::optional<FileLock> take(const fs::path& folder) {
        const auto path = folder / "serve.lock";
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0) throw Fault(Fault::Kind::io, "cannot use the folder " + folder.string());
        FileLock lock(file);
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) return std::nullopt;
        return lock;
    }
    FileLock(FileLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock() {
        if (file_ >= 0) ::close(file_);
    }

  private:
    explicit FileLock(int file) : file_(file) {}
    int file_;
};

// Session-level, so it lasts as long as the connection; the key is the database's own.
class AdvisoryLock {
  public:
    enum class Taken { yes, by_another, unreachable };

    explicit AdvisoryLock(std::string url) : url_(std::move(url)) {}
    Taken take() {
        // A server that is cut off is given up within seconds, so that the program can still stop.
        const char* const names[] = {"dbname", "connect_timeout", "tcp_user_timeout", nullptr};
        const char* const values[] = {url_.c_str(), "5", "10000", nullptr};
        connection_.reset(PQconnectdbParams(names, values, 1));
        // Nothing is asked of this connection for days: the server may not end it for that.
        const auto answer = ask("SELECT set_config('idle_session_timeout', '0', false)");
        if (answer.empty() && PQstatus(connection_.get()) != CONNECTION_OK) return Taken::unreachable;
        const auto taken = ask("SELECT pg_try_advisory_lock(hashtext('bangfu_store'))");
        if (taken.empty()) return Taken::unreachable;
        return taken == "t" ? Taken::yes : Taken::by_another;
    }
    bool alive() const { return !ask("SELECT 1").empty(); }

  private:
    // The only value of the answer; empty where there is none.
    std::string ask(const char* statement) const {
        PGresult* result = PQexec(connection_.get(), statement);
        std::string value;
        if (PQresultStatus(result) == PGRES_TUPLES_OK) value = PQgetvalue(result, 0, 0);
        PQclear(result);
        return value;
    }
    struct Finish {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };
    std::string url_;
    std::unique_ptr<PGconn, Finish> connection_;
};

class HeldStore final : public StoreLock {
  public:
    HeldStore(std::vector<FileLock> files, std::optional<AdvisoryLock> advisory)
        : files_(std::move(files)), advisory_(std::move(advisory)) {}
    bool keep() override {
        return !advisory_ || advisory_->alive() || advisory_->take() != AdvisoryLock::Taken::by_another;
    }

  private:
    std::vector<FileLock> files_;
    std::optional<AdvisoryLock> advisory_;
};

std::vector<fs::path> folders_of(const fs::path& data, const std::string& url) {
    std::vector<fs::path> folders{data};
    if (!url.starts_with(sqlite)) return folders;
    const auto beside = fs::absolute(url.substr(sqlite.size())).parent_path();
    if (fs::is_directory(beside) && !fs::equivalent(beside, data)) folders.push_back(beside);
    return folders;
}

}  // namespace

std::unique_ptr<StoreLock> StoreLock::take(const fs::path& data, const std::string& url) {
    std::vector<FileLock> files;
    for (const auto& folder : folders_of(data, url)) {
        auto lock = FileLock::take(folder);
        if (!lock) return nullptr;
        files.push_back(std::move(*lock));
    }
    if (url.starts_with(sqlite)) return std::make_unique<HeldStore>(std::move(files), std::nullopt);
    AdvisoryLock advisory(url);
    auto taken = advisory.take();
    for (int i = 1; taken == AdvisoryLock::Taken::by_another && i < attempts; ++i) {
        std::this_thread::sleep_for(pause);
        taken = advisory.take();
    }
    if (taken == AdvisoryLock::Taken::by_another) return nullptr;
    if (taken == AdvisoryLock::Taken::unreachable)
        throw Fault(Fault::Kind::unavailable, "postgresql: the store's lock could not be asked for");
    return std::make_unique<HeldStore>(std::move(files), std::move(advisory));
}

}  // namespace bangfu::db
