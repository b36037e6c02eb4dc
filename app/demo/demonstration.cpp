// SPDX-License-Identifier: Apache-2.0
#include "demo/demonstration.hpp"

#include "demo/accounts.hpp"
#include "demo/demo_households.hpp"
#include "demo/union_tree.hpp"
#include <bangfu/organisation/verbs.hpp>
#include <bangfu/policies/permissions.hpp>
#include <bangfu/policies/policies.hpp>

#include <algorithm>
#include <iomanip>
#include <map>
#include <ostream>

namespace bangfu::demo {
namespace {

namespace org = organisation;

// Founds the union step by step; each step looks first whether an interrupted run has done it.
class Founding {
  public:
    Founding(app::Store& store, org::Organisation& organisation, std::vector<Account> accounts)
        : store_(store), organisation_(organisation), accounts_(std::move(accounts)) {}

    Done run() {
        if (auto root = found_root(); root.refused()) return root;
        if (auto unions = create_unions(); unions.refused()) return unions;
        if (auto everybody = register_everybody(); everybody.refused()) return everybody;
        return set_local_minimum();
    }

  private:
    Instant now() const { return store_.clock().now(); }
    const std::string& password_of(std::string_view sign_in_name) const {
        const auto found = std::find_if(accounts_.begin(), accounts_.end(), [&](const auto& account) {
            return account.sign_in_name == sign_in_name;
        });
        ASSERT(found != accounts_.end());
        return found->password;
    }

    Done found_root() {
        const auto& root = demo_unions.front();
        const auto& staff = demo_staff.front();
        const bool there =
            store_.database().read([](db::Session& session) { return org::is_set_up(session); });
        if (!there) {
            const auto founded =
                org::found_store(organisation_, store_.services(), {std::string(root.name), root.level, {}},
                                 {std::string(staff.name), std::string(staff.sign_in_name)},
                                 Personal(password_of(staff.sign_in_name)), now());
            if (founded.refused()) return founded.error();
        }
        return store_.database().read([&](db::Session& session) -> Done {
            const auto account = organisation_.directory().find_by_sign_in_name(session, staff.sign_in_name);
            ASSERT(account);
            const auto actor =
                organisation_.directory().actor(session, account->staff, std::nullopt, now().china_date());
            ASSERT(actor);
            administrator_ = *actor;
            return done();
        });
    }

    // Runs one verb in a transaction of its own, as the administrator.
    template <class Verb>
    auto in_transaction(Verb verb) {
        return store_.database().write([&](db::Session& session) {
            org::Writing work{store_.services(), session, administrator_, now()};
            return verb(work);
        });
    }

    Done create_unions() {
        for (const auto& wanted : demo_unions) {
            auto found = in_transaction([&](org::Writing& work) -> Result<UnionId> {
                if (const auto there = org::find_union_by_name(work.db, org::whole_store(), wanted.name))
                    return there->id;
                org::CreateUnion form;
                form.parent = unions_.at(wanted.parent);
                form.name = std::string(wanted.name);
                form.level = wanted.level;
                form.kind = wanted.kind;
                auto created = org::create_union(organisation_.context(), work, form);
                if (created.refused()) return created.error();
                return created->id;
            });
            if (found.refused()) return found.error();
            unions_.emplace(wanted.key, found.value());
        }
        return done();
    }

    Done register_everybody() {
        auto roles = store_.database().read([&](db::Session& session) {
            return org::list_roles(organisation_.context(),
                                   {store_.services(), session, administrator_, now()});
        });
        if (roles.refused()) return roles.error();
        for (const auto& role : roles->items)
            if (role.code) roles_.emplace(*role.code, role.id);
        for (const auto& staff : demo_staff)
            if (auto registered = register_one(staff); registered.refused()) return registered;
        return done();
    }

    Done register_one(const DemoStaff& staff) {
        auto account = in_transaction([&](org::Writing& work) -> Result<std::optional<StaffId>> {
            if (organisation_.directory().find_by_sign_in_name(work.db, staff.sign_in_name))
                return std::optional<StaffId>();
            org::RegisterStaff form;
            form.name = std::string(staff.name);
            form.sign_in_name = std::string(staff.sign_in_name);
            form.union_ = unions_.at(staff.union_key);
            form.role = roles_.at(std::string(staff.role));
            form.title = Text<60>(std::string(staff.title));
            auto registered = org::register_staff(organisation_.context(), work, form);
            if (registered.refused()) return registered.error();
            return std::optional(registered->staff.id);
        });
        if (account.refused()) return account.error();
        if (!account.value()) return done();
        return org::set_password(organisation_, store_.services(), administrator_, *account.value(),
                                 Personal(password_of(staff.sign_in_name)), false, now());
    }

    // What the county publishes each year; here made up, and it says so.
    Done set_local_minimum() {
        auto by = administrator_;
        by.permissions = {std::string(policies::permission::set_parameters.id)};
        return store_.database().write([&](db::Session& session) -> Done {
            operation::Writing work{store_.services(), session, by, now()};
            const auto county = unions_.at(demo_minimum.union_key);
            if (policies::parameters_for(session, county, demo_minimum.valid_from)) return done();
            return policies::set_customary_parameters(work, county, demo_minimum.per_month,
                                                      std::string(demo_minimum.source),
                                                      demo_minimum.valid_from);
        });
    }

    app::Store& store_;
    org::Organisation& organisation_;
    std::vector<Account> accounts_;
    auth::Actor administrator_;
    std::map<std::string_view, UnionId> unions_;
    std::map<std::string, org::RoleId> roles_;
};

}  // namespace

Done make_where_missing(app::Store& store, app::Modules& modules, const std::filesystem::path& data) {
    const auto& county = *std::find_if(demo_unions.begin(), demo_unions.end(),
                                       [](const auto& row) { return row.key == demo_minimum.union_key; });
    // The last step of founding.
    const bool complete = store.database().read([&](db::Session& session) {
        const auto found = org::find_union_by_name(session, org::whole_store(), county.name);
        return found && policies::parameters_for(session, found->id, demo_minimum.valid_from);
    });
    if (!complete)
        if (auto founded = Founding(store, modules.organisation(), accounts(data)).run(); founded.refused())
            return founded;
    return import_households(store, modules);
}

void print_accounts(const std::filesystem::path& data, std::ostream& out) {
    out << "演示帐号 / demonstration accounts:\n";
    for (const auto& account : accounts(data))
        out << "  " << std::left << std::setw(12) << account.sign_in_name << account.password << "  "
            << account.name << "  " << account.role << "  " << account.union_name << '\n';
}

}  // namespace bangfu::demo
