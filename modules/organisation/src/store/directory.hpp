// SPDX-License-Identifier: Apache-2.0
// Answers the platform who has an account and what they may do from a post.
#pragma once

#include "store/role_permissions.hpp"
#include <bangfu/platform/auth.hpp>

namespace bangfu::organisation::store {

class Directory : public auth::Directory {
  public:
    explicit Directory(RolePermissions& role_permissions) : role_permissions_(role_permissions) {}
    std::optional<Account> find_by_sign_in_name(db::Session& session, std::string_view name) override;
    std::optional<auth::Actor> actor(db::Session& session, StaffId staff, std::optional<PostId> post,
                                     Date today) override;

  private:
    RolePermissions& role_permissions_;
};

}  // namespace bangfu::organisation::store
