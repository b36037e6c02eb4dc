// SPDX-License-Identifier: Apache-2.0
// A store is one program's at a time: two that serve it would run each other's jobs, make ids under the same
// node number and clear each other's uploads.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace bangfu::db {

// Held until it is destroyed or the program ends, however it ends: a file lock on `serve.lock` in the data
// folder and in the SQLite file's, on PostgreSQL also an advisory lock on a connection of its own.
class StoreLock {
  public:
    // Null: another program has the store. Waits a few seconds for a program that was just killed. Throws
    // Fault where the folder or the database cannot be reached.
    static std::unique_ptr<StoreLock> take(const std::filesystem::path& data, const std::string& url);
    virtual ~StoreLock() = default;
    // An advisory lock ends with its connection (a restarted server): takes it again where it was lost. False
    // once another program has it; true also while the database is away, when nobody can have it.
    virtual bool keep() = 0;
};

}  // namespace bangfu::db
