// SPDX-License-Identifier: Apache-2.0
// The permissions of a role, expanded from its patterns. Kept in memory by the role's version, so that a
// request reads the version only, and a change holds from the next request on.
#pragma once

#include <bangfu/organisation/forms.hpp>
#include <bangfu/platform/auth.hpp>
#include <bangfu/platform/db.hpp>

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace bangfu::organisation {

class RolePermissions {
  public:
    explicit RolePermissions(const std::vector<auth::Permission>& all);
    // Not for a transaction that changes roles itself: rolled back, its version comes again with other
    // permissions.
    std::vector<std::string> of(db::Session& session, RoleId role, std::int64_t version);
    const std::vector<std::string_view>& all() const { return all_; }

  private:
    struct Kept {
        std::int64_t version;
        std::vector<std::string> permissions;
    };
    std::vector<std::string_view> all_;
    std::mutex mutex_;
    std::map<RoleId, Kept> kept_;  // as many as the store has roles
};

}  // namespace bangfu::organisation
