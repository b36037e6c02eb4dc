// SPDX-License-Identifier: Apache-2.0
// Simulated power cuts. A layer under SQLite keeps, for every file, what it held at its last sync; a cut is a
// copy of exactly that: whatever was written but not synced is gone. Cuts are taken at random moments while
// writers run. The ids acknowledged before a cut must all be in its copy. A control with synchronous=NORMAL
// must lose some, or the simulation proves nothing.
#include <bangfu/platform/db_test_store.hpp>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <random>
#include <set>
#include <thread>

#include <gtest/gtest.h>
#include <sqlite3.h>

using namespace bangfu;
using namespace bangfu::db;

namespace {

// What a cut would leave, by path.
class SyncedFiles {
  public:
    void synced(const std::string& path, std::string content) {
        const std::scoped_lock lock(mutex_);
        files_[path] = std::move(content);
    }
    bool is_new(const std::string& path) {
        const std::scoped_lock lock(mutex_);
        return !files_.contains(path);
    }
    void removed(const std::string& path) {
        const std::scoped_lock lock(mutex_);
        files_.erase(path);
    }
    // Writes what lies in `folder` into `to`.
    void cut(const std::string& folder, const std::string& to) {
        const std::scoped_lock lock(mutex_);
        for (const auto& [path, content] : files_) {
            if (!path.starts_with(folder + "/bangfu.db")) continue;
            std::ofstream(to + path.substr(folder.size()), std::ios::binary) << content;
        }
    }

  private:
    std::mutex mutex_;
    std::map<std::string, std::string> files_;
};

SyncedFiles* synced_files = nullptr;  // SQLite's callbacks have no other way to it
sqlite3_vfs* real_vfs = nullptr;

struct WatchedFile {
    sqlite3_file base;
    std::string* path;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

WatchedFile* watched(sqlite3_file* file) {
    return reinterpret_cast<WatchedFile*>(file);
}
sqlite3_file* real(sqlite3_file* file) {
    return watched(file)->real();
}

int close_file(sqlite3_file* file) {
    delete watched(file)->path;
    return real(file)->pMethods->xClose(real(file));
}

void keep_content(sqlite3_file* file) {
    auto* below = real(file);
    sqlite3_int64 size = 0;
    below->pMethods->xFileSize(below, &size);
    std::string content(static_cast<std::size_t>(size), '\0');
    if (size > 0) below->pMethods->xRead(below, content.data(), static_cast<int>(size), 0);
    synced_files->synced(*watched(file)->path, std::move(content));
}

int sync_file(sqlite3_file* file, int flags) {
    keep_content(file);
    return real(file)->pMethods->xSync(real(file), flags);
}

const sqlite3_io_methods methods{
    3,
    close_file,
    [](sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
        return real(f)->pMethods->xRead(real(f), to, n, at);
    },
    [](sqlite3_file* f, const void* p, int n, sqlite3_int64 at) {
        return real(f)->pMethods->xWrite(real(f), p, n, at);
    },
    [](sqlite3_file* f, sqlite3_int64 size) { return real(f)->pMethods->xTruncate(real(f), size); },
    sync_file,
    [](sqlite3_file* f, sqlite3_int64* size) { return real(f)->pMethods->xFileSize(real(f), size); },
    [](sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); },
    [](sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); },
    [](sqlite3_file* f, int* reserved) { return real(f)->pMethods->xCheckReservedLock(real(f), reserved); },
    [](sqlite3_file* f, int op, void* arg) { return real(f)->pMethods->xFileControl(real(f), op, arg); },
    [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); },
    [](sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); },
    [](sqlite3_file* f, int p, int n, int e, void volatile** to) {
        return real(f)->pMethods->xShmMap(real(f), p, n, e, to);
    },
    [](sqlite3_file* f, int at, int n, int flags) {
        return real(f)->pMethods->xShmLock(real(f), at, n, flags);
    },
    [](sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); },
    [](sqlite3_file* f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); },
    [](sqlite3_file* f, sqlite3_int64 at, int n, void** to) {
        return real(f)->pMethods->xFetch(real(f), at, n, to);
    },
    [](sqlite3_file* f, sqlite3_int64 at, void* p) { return real(f)->pMethods->xUnfetch(real(f), at, p); },
};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
    file->pMethods = nullptr;
    const int code = real_vfs->xOpen(real_vfs, name, real(file), flags, out);
    if (real(file)->pMethods == nullptr) return code;
    watched(file)->path = new std::string(name == nullptr ? "" : name);
    file->pMethods = &methods;
    // What a file held before anybody wrote to it is on the disk already.
    if (synced_files->is_new(*watched(file)->path)) keep_content(file);
    return code;
}

int delete_file(sqlite3_vfs*, const char* name, int sync_folder) {
    synced_files->removed(name);
    return real_vfs->xDelete(real_vfs, name, sync_folder);
}

// SQLite's default layer while a test runs.
class Watch {
  public:
    Watch() {
        synced_files = &files;
        real_vfs = sqlite3_vfs_find(nullptr);
        layer_ = *real_vfs;
        layer_.zName = "watched";
        layer_.szOsFile = real_vfs->szOsFile + static_cast<int>(sizeof(WatchedFile));
        layer_.xOpen = open_file;
        layer_.xDelete = delete_file;
        sqlite3_vfs_register(&layer_, 1);
    }
    ~Watch() {
        sqlite3_vfs_unregister(&layer_);
        sqlite3_vfs_register(real_vfs, 1);
    }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;
    SyncedFiles files;

  private:
    sqlite3_vfs layer_{};
};

constexpr std::array tables{Migration{"cut", 1, "rows", "CREATE TABLE rows (id BIGINT PRIMARY KEY);"}};
const int cuts = dose(50, 500);

std::set<std::int64_t> rows_left_in(const std::string& folder) {
    const auto database = Database::open(Settings{"sqlite:" + folder + "/bangfu.db", 1, 1});
    return database->read([](Session& session) {
        std::set<std::int64_t> ids;
        auto rows = session.query("SELECT id FROM rows");
        while (rows.next()) ids.insert(rows.i64(0));
        return ids;
    });
}

// How many of `cuts` cuts lose an acknowledged row while `write(id)` runs in two threads.
template <class Write>
int cuts_that_lose(Watch& watch, const std::string& folder, Write&& write) {
    std::mutex mutex;
    std::set<std::int64_t> acknowledged;
    std::atomic<bool> running = true;
    std::vector<std::thread> writers;
    for (int w = 0; w < 2; ++w) {
        writers.emplace_back([&, w] {
            for (std::int64_t id = w * 1'000'000 + 1; running; ++id) {
                write(id);
                const std::scoped_lock lock(mutex);
                acknowledged.insert(id);
            }
        });
    }
    std::mt19937 random(std::random_device{}());
    int losing = 0;
    for (int i = 0; i < cuts; ++i) {
        std::this_thread::sleep_for(
            std::chrono::microseconds(std::uniform_int_distribution<int>(0, 8000)(random)));
        const auto copy = folder + "/cut" + std::to_string(i);
        std::filesystem::create_directory(copy);
        std::unique_lock lock(mutex);
        const auto before = acknowledged;
        lock.unlock();
        watch.files.cut(folder, copy);
        const auto left = rows_left_in(copy);
        if (!std::includes(left.begin(), left.end(), before.begin(), before.end())) ++losing;
        std::filesystem::remove_all(copy);
    }
    running = false;
    for (auto& writer : writers) writer.join();
    EXPECT_GT(acknowledged.size(), static_cast<std::size_t>(cuts));
    return losing;
}

}  // namespace

TEST(PowerCut, LosesNoAcknowledgedRow) {
    if (TestStore::on_postgres()) GTEST_SKIP() << "SQLite only";
    Watch watch;
    TestStore store(tables);
    const int losing = cuts_that_lose(watch, store.folder(), [&](std::int64_t id) {
        store.database().write(
            [&](Session& session) { session.execute("INSERT INTO rows (id) VALUES ($1)", {id}); });
    });
    EXPECT_EQ(losing, 0);
}

TEST(PowerCut, TheSimulationNoticesAStoreThatDoesNotSync) {
    if (TestStore::on_postgres()) GTEST_SKIP() << "SQLite only";
    Watch watch;
    TestStore store(tables);
    store.close();
    sqlite3* control = nullptr;
    ASSERT_EQ(sqlite3_open((store.folder() + "/bangfu.db").c_str(), &control), SQLITE_OK);
    sqlite3_exec(control, "PRAGMA synchronous=NORMAL", nullptr, nullptr, nullptr);
    std::mutex one;
    const int losing = cuts_that_lose(watch, store.folder(), [&](std::int64_t id) {
        const std::scoped_lock lock(one);
        const auto insert = "INSERT INTO rows (id) VALUES (" + std::to_string(id) + ")";
        ASSERT_EQ(sqlite3_exec(control, insert.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
    });
    sqlite3_close(control);
    EXPECT_GT(losing, 0);
}
