// SPDX-License-Identifier: Apache-2.0
#include "store/posts.hpp"

namespace bangfu::organisation::store {
namespace {

const std::string select =
    "SELECT p.id, p.version, p.staff, p.union_id, u.name, p.scope_pos, p.role, r.name_zh, r.name_en, "
    "r.version, "
    "p.title, p.valid_from, p.valid_until FROM organisation_posts p JOIN organisation_unions u ON u.id = "
    "p.union_id "
    "JOIN organisation_roles r ON r.id = p.role ";

const std::string by_id = select + "WHERE p.id = $1";
const std::string of_staff = select + "WHERE p.staff = $1 ORDER BY p.valid_from DESC, p.id DESC LIMIT 500";
const std::string in_force = select +
                             "WHERE p.staff = $1 AND p.valid_from <= $2 AND (p.valid_until IS NULL OR "
                             "p.valid_until > $2) ORDER BY p.id LIMIT 100";
const std::string of_union =
    select +
    "WHERE p.union_id = $1 AND (p.valid_until IS NULL OR p.valid_until > $2) ORDER BY p.id LIMIT 1000";

PostRow row_of(const db::Rows& rows) {
    PostRow row;
    row.id = rows.id<PostId>(0);
    row.version = rows.i64(1);
    row.staff = rows.id<StaffId>(2);
    row.union_id = rows.id<UnionId>(3);
    row.union_name = rows.text(4);
    row.scope_pos = rows.i64(5);
    row.role = rows.id<RoleId>(6);
    row.role_name_zh = rows.text(7);
    row.role_name_en = rows.text(8);
    row.role_version = rows.i64(9);
    row.title = rows.text(10);
    row.period = {rows.date(11), rows.maybe_date(12)};
    return row;
}

std::vector<PostRow> all_of(db::Rows rows) {
    std::vector<PostRow> posts;
    while (rows.next()) posts.push_back(row_of(rows));
    return posts;
}

std::int64_t count(db::Rows rows) {
    return rows.next() ? rows.i64(0) : 0;
}

}  // namespace

std::optional<PostRow> read_post(db::Session& session, PostId id) {
    auto rows = session.query(by_id, {id});
    if (!rows.next()) return std::nullopt;
    return row_of(rows);
}

std::vector<PostRow> read_posts_of_staff(db::Session& session, StaffId staff) {
    return all_of(session.query(of_staff, {staff}));
}

std::vector<PostRow> read_posts_in_force(db::Session& session, StaffId staff, Date day) {
    return all_of(session.query(in_force, {staff, day}));
}

std::vector<PostRow> read_posts_of_union(db::Session& session, UnionId union_id, Date day) {
    return all_of(session.query(of_union, {union_id, day}));
}

void insert_post(db::Session& session, const PostRow& row, StaffId by, Instant now) {
    session.execute(
        "INSERT INTO organisation_posts (id, version, staff, union_id, scope_pos, role, title, valid_from, "
        "valid_until, "
        "created_at, created_by, changed_at, changed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, "
        "$11, $10, $11)",
        {row.id, row.version, row.staff, row.union_id, row.scope_pos, row.role, row.title, row.period.from,
         row.period.until, now, by});
}

void end_post_on(db::Session& session, PostId id, Date until, StaffId by, Instant now) {
    session.execute(
        "UPDATE organisation_posts SET version = version + 1, valid_until = $2, changed_at = $3, changed_by "
        "= $4 "
        "WHERE id = $1",
        {id, until, now, by});
}

std::vector<PostId> end_posts_of_staff(db::Session& session, StaffId staff, Date until, StaffId by,
                                       Instant now) {
    std::vector<PostId> ended;
    {
        auto rows = session.query(
            "SELECT id FROM organisation_posts WHERE staff = $1 AND (valid_until IS NULL OR valid_until > "
            "$2) ORDER BY id",
            {staff, until});
        while (rows.next()) ended.push_back(rows.id<PostId>(0));
    }
    for (PostId post : ended) end_post_on(session, post, until, by, now);
    return ended;
}

std::int64_t count_posts_of_union(db::Session& session, UnionId union_id, Date day) {
    return count(session.query(
        "SELECT COUNT(*) FROM organisation_posts WHERE union_id = $1 AND (valid_until IS NULL OR "
        "valid_until > $2)",
        {union_id, day}));
}

std::int64_t count_posts_of_role(db::Session& session, RoleId role, const Place& scope, Date day) {
    return count(
        session.query("SELECT COUNT(*) FROM organisation_posts WHERE role = $1 AND scope_pos >= $2 AND "
                      "scope_pos < $3 AND valid_from <= $4 AND (valid_until IS NULL OR valid_until > $4)",
                      {role, scope.from, scope.until, day}));
}

std::int64_t count_administrators(db::Session& session, RoleId role, StaffId but_staff, PostId but_post,
                                  Date day) {
    return count(session.query(
        "SELECT COUNT(DISTINCT p.staff) FROM organisation_posts p JOIN organisation_staff s ON s.id = "
        "p.staff "
        "WHERE p.role = $1 AND p.scope_pos = $2 AND p.staff <> $3 AND p.id <> $4 AND p.valid_from <= $5 AND "
        "p.valid_until IS NULL AND s.deactivated_at IS NULL AND s.contract_until IS NULL",
        {role, root_place.from, but_staff, but_post, day}));
}

std::vector<OfficeSeat> read_office(db::Session& session, UnionId union_id, Date day) {
    auto rows = session.query(
        "SELECT s.natural_person, p.role FROM organisation_posts p JOIN organisation_staff s ON s.id = "
        "p.staff "
        "WHERE p.union_id = $1 AND p.valid_from <= $2 AND (p.valid_until IS NULL OR p.valid_until > $2) AND "
        "s.deactivated_at IS NULL",
        {union_id, day});
    std::vector<OfficeSeat> seats;
    while (rows.next()) seats.push_back({rows.i64(0), rows.id<RoleId>(1)});
    return seats;
}

}  // namespace bangfu::organisation::store
