// SPDX-License-Identifier: Apache-2.0
// THE DOOR of organisation: the union tree, staff, posts and roles; who may act (auth::Directory,
// auth::Sessions).
#pragma once

#include <bangfu/organisation/forms_session.hpp>
#include <bangfu/organisation/forms_staff.hpp>
#include <bangfu/organisation/forms_unions.hpp>
#include <bangfu/platform/auth.hpp>
#include <bangfu/platform/auth_passwords.hpp>
#include <bangfu/platform/auth_sessions.hpp>
#include <bangfu/platform/db.hpp>
#include <bangfu/platform/operation.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::http {
class Routes;
}

namespace bangfu::organisation {

std::span<const db::Migration> migrations();

// One position of the union tree that becomes another.
struct ScopeMove {
    std::int64_t old_pos;
    std::int64_t new_pos;
};

// A module whose tables carry scope_pos follows when unions move. Called in the moving transaction, while the
// view v_organisation_scope_moves (old_pos, new_pos) holds all of the moves: rewrite each table in ONE
// statement, because a new position may be another union's old one.
class ScopeFollower {
  public:
    virtual ~ScopeFollower() = default;
    virtual void move(db::Session& session, std::span<const ScopeMove> moves) = 0;
};

// The follower that most modules need: tables with a column scope_pos, and nothing else to do.
class FollowingTables : public ScopeFollower {
  public:
    explicit FollowingTables(std::vector<std::string> tables) : tables_(std::move(tables)) {}
    void move(db::Session& session, std::span<const ScopeMove> moves) override;

  private:
    std::vector<std::string> tables_;
};

// What the app gives; all of it outlives the module.
struct Parts {
    db::Database& database;
    std::vector<auth::Permission> permissions;  // of every module, and the platform's
    std::vector<ScopeFollower*> followers;
    std::string version;  // of the program
    bool demonstration = false;
    auth::SessionLimits limits{};
    auth::HashCost hash_cost{};
};

// What operations need besides their transaction; private to the sources.
struct Context;

class Organisation {
  public:
    static std::unique_ptr<Organisation> make(Parts parts);
    ~Organisation();
    void add_routes(http::Routes& routes);
    auth::Directory& directory();
    auth::Sessions& sessions();
    Context& context() { return *context_; }

  private:
    explicit Organisation(std::unique_ptr<Context> context);
    std::unique_ptr<Context> context_;
};

// ---- What other modules ask
// --------------------------------------------------------------------------------------------

struct UnionFacts {
    UnionId id;
    std::string code;
    std::string name;
    UnionLevel level{};
    std::optional<UnionId> parent;
    auth::Scope place;  // its own position is place.from: what belongs to it carries that as scope_pos
    bool open = true;
};
// None: not there, or not within `scope`.
std::optional<UnionFacts> find_union(db::Session& session, const auth::Scope& scope, UnionId id);
std::optional<UnionFacts> find_union_by_code(db::Session& session, const auth::Scope& scope,
                                             std::string_view code);
// By name or short name, exactly; none also where several have it.
std::optional<UnionFacts> find_union_by_name(db::Session& session, const auth::Scope& scope,
                                             std::string_view name);
std::optional<UnionFacts> union_at(db::Session& session, std::int64_t scope_pos);
// The union above both that is nearest to them (one of them, where it is above the other).
UnionFacts lowest_common_union(db::Session& session, UnionId one, UnionId other);
// The whole store: the root union and everything under it. For work that acts for nobody (jobs, the command
// line).
auth::Scope whole_store();

std::string staff_name(db::Session& session, StaffId staff);  // empty: no such staff
// Whether both accounts belong to one human being: a maker is no approver, whatever account is used.
bool same_natural_person(db::Session& session, StaffId one, StaffId other);

struct UnionOnDay {
    UnionId id;
    std::string name;
    UnionLevel level{};
    std::optional<UnionId> parent;
};
// The tree as it stood on a day, unions open that day, in no order.
std::vector<UnionOnDay> tree_on(db::Session& session, Date day);

// ---- Founding a store without a browser (command line, demonstration)
// ----------------------------------------------------

// Whether a root union is there.
bool is_set_up(db::Session& session);
// The one-time link for set_up_store.
std::string make_set_up_link(db::Session& session, Instant now);

struct Founded {
    UnionId root;
    StaffId administrator;
    PostId post;
};
// The root union, the default roles, the first administrator with this password. Refused: already_set_up,
// auth.password_*, no_such_division.
Result<Founded> found_store(Organisation& organisation, operation::Services& services, const FirstUnion& root,
                            const FirstStaff& staff, const Personal<std::string>& password, Instant now);
// Sets a person's password without a link, in a transaction of its own. Refused: auth.no_such_record,
// auth.password_*.
Done set_password(Organisation& organisation, operation::Services& services, const auth::Actor& by,
                  StaffId staff, const Personal<std::string>& password, bool must_change, Instant now);

}  // namespace bangfu::organisation
