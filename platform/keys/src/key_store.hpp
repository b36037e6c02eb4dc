// SPDX-License-Identifier: Apache-2.0
// The tables of keys.db; the only SQL of this part.
#pragma once

#include <bangfu/platform/db.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bangfu::keys {

struct StoreRow {
    std::int64_t store = 0;
    std::int64_t generation = 0;
    std::string secrets;  // the master, wrapped
};

struct SubjectRow {
    std::int64_t id = 0;
    std::int64_t generation = 0;
    std::string wrapped;  // empty: destroyed
};

class KeyStore {
  public:
    explicit KeyStore(const std::filesystem::path& file);

    std::optional<StoreRow> store();
    void create(const StoreRow& row);
    // Adds `count` subjects with ids that follow the highest, each wrapped by `wrap(id)`; returns the first
    // id.
    std::int64_t add(std::int64_t first_ever, std::int64_t count, std::int64_t generation,
                     const std::function<std::string(std::int64_t id, std::int64_t place)>& wrap);
    std::optional<SubjectRow> subject(std::int64_t id);
    void destroy(std::int64_t id);
    // Wraps up to `limit` subjects again that are not of `generation`; how many there were.
    std::int64_t rewrap(std::int64_t generation, std::int64_t limit,
                        const std::function<std::string(const SubjectRow&)>& wrap);
    // Ends a rotation: false while subjects of an older generation are left.
    bool end_rotation(std::int64_t generation, std::string_view secrets);

  private:
    std::filesystem::path file_;
    std::unique_ptr<db::Database> database_;
};

}  // namespace bangfu::keys
