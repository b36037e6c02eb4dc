// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/scope_places.hpp"
#include <bangfu/organisation/forms.hpp>
#include <bangfu/platform/db.hpp>

#include <optional>
#include <string>
#include <vector>

namespace bangfu::organisation::store {

struct PostRow {
    PostId id;
    std::int64_t version = 1;
    StaffId staff;
    UnionId union_id;
    std::string union_name;  // read only, like the role's names
    std::int64_t scope_pos = 0;
    RoleId role;
    std::string role_name_zh;
    std::string role_name_en;
    std::int64_t role_version = 0;
    std::string title;
    Period period;
};

std::optional<PostRow> read_post(db::Session& session, PostId id);
std::vector<PostRow> read_posts_of_staff(db::Session& session, StaffId staff);  // newest first, at most 500
std::vector<PostRow> read_posts_in_force(db::Session& session, StaffId staff, Date day);  // oldest first
// In force on `day` or later, at this very union.
std::vector<PostRow> read_posts_of_union(db::Session& session, UnionId union_id, Date day);

void insert_post(db::Session& session, const PostRow& row, StaffId by, Instant now);
void end_post_on(db::Session& session, PostId id, Date until, StaffId by, Instant now);
// Ends on `until` all of a person's posts that would last longer; the ids of those.
std::vector<PostId> end_posts_of_staff(db::Session& session, StaffId staff, Date until, StaffId by,
                                       Instant now);

std::int64_t count_posts_of_union(db::Session& session, UnionId union_id,
                                  Date day);  // in force on the day or later
std::int64_t count_posts_of_role(db::Session& session, RoleId role, const Place& scope, Date day);
// People who hold this role at the root union on `day`, active, besides this post.
std::int64_t count_administrators(db::Session& session, RoleId role, StaffId but_staff, PostId but_post,
                                  Date day);
// The natural persons behind the staff of posts at this union in force on `day`, with their roles.
struct OfficeSeat {
    std::int64_t natural_person;
    RoleId role;
};
std::vector<OfficeSeat> read_office(db::Session& session, UnionId union_id, Date day);

}  // namespace bangfu::organisation::store
