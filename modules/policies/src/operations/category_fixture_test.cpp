// SPDX-License-Identifier: Apache-2.0
#include "operations/category_fixture.hpp"

#include <bangfu/organisation/verbs.hpp>
#include <bangfu/platform/auth_accounts.hpp>

namespace bangfu::policies {

CategoryTest::CategoryTest() {
    using organisation::UnionLevel;
    constexpr auth::HashCost cheap{.memory_bytes = 8192, .passes = 1};
    organisation = organisation::Organisation::make({.database = store.database(),
                                                     .permissions = {{"organisation.create_union"}},
                                                     .followers = {},
                                                     .version = "1",
                                                     .demonstration = false,
                                                     .limits = {},
                                                     .hash_cost = cheap});
    const auto founded =
        organisation::found_store(*organisation, store.services(), {"自治区总工会", UnionLevel::province},
                                  {"王伟", "admin"}, Personal<std::string>("many horses on the steppe"),
                                  store.now())
            .value();
    root = founded.root;
    const auto create = [&](UnionId parent, const char* name, UnionLevel level) {
        const auto admin = at(root, {"organisation.create_union"});
        return store
            .write(admin,
                   [&](auto& call) {
                       return organisation::create_union(organisation->context(), call,
                                                         {.parent = parent, .name = name, .level = level});
                   })
            ->id;
    };
    banner = create(root, "科尔沁右翼中旗总工会", UnionLevel::county);
    mine = create(banner, "煤矿工会", UnionLevel::primary);
    other = create(root, "科尔沁右翼前旗总工会", UnionLevel::county);
    clerk = at(mine, {"policies.propose_category", "policies.see_parameters", "people.see_households"});
    approver = at(banner, {"policies.confirm_category", "people.see_households"});
    officer = at(banner, {"policies.set_parameters", "policies.see_parameters"});
    home = add(family("K-1", 60'000));
}

CategoryTest::~CategoryTest() = default;

auth::Actor CategoryTest::at(UnionId union_id, std::vector<std::string> permissions) {
    auto actor = people::HouseholdStore::actor(std::move(permissions));
    actor.at = union_id;
    actor.scope = store.database().read([&](db::Session& session) {
        return organisation::find_union(session, organisation::whole_store(), union_id).value().place;
    });
    return actor;
}

SetParameters CategoryTest::form(UnionId union_id, std::int64_t minimum_yuan, Date from) {
    SetParameters given;
    given.union_ = union_id;
    given.local_minimum_fen = Money{minimum_yuan * 100};
    given.source = "民政局通知";
    given.valid_from = from;
    given.deep = {{1}, {1}};
    given.relative = {{2}, {1}};
    given.accident_causes.items = {"accident", "natural_disaster"};
    given.order.items = {CategoryCode::deep, CategoryCode::relative, CategoryCode::accident};
    return given;
}

ParametersAnswer CategoryTest::set(UnionId union_id, std::int64_t minimum_yuan, Date from) {
    const auto by = at(root, {"policies.set_parameters"});
    return store
        .write(by, [&](auto& call) { return set_parameters(call, form(union_id, minimum_yuan, from)); })
        .value();
}

people::NewHousehold CategoryTest::family(const std::string& file_no, std::int64_t yearly_yuan) const {
    people::NewHousehold given;
    given.union_id = mine;
    given.scope_pos = clerk.scope.from;
    given.file_no = file_no;
    given.worker.name = "包小明";
    given.size = 3;
    given.declared_category = "relative";
    given.main_cause = "other";
    const auto from = store.today().plus_days(-400);
    const auto add = [&](const char* kind, std::int64_t yuan) {
        people::NewCircumstance fact;
        fact.kind = kind;
        fact.amount = Money{yuan * 100};
        fact.from = from;
        fact.source = "statement";
        given.circumstances.push_back(std::move(fact));
    };
    add("income.own_monthly", yearly_yuan / 12);
    add("expenditure.medical", 24'000);
    return given;
}

HouseholdId CategoryTest::add(const people::NewHousehold& household) {
    return store.database().write([&](db::Session& session) {
        const auto loader = people::make_loader(store.services(), 1, StaffId{1}, store.now());
        return loader->load(session, std::span(&household, 1)).front().registered.value().household;
    });
}

NewProposal CategoryTest::imported(HouseholdId household) const {
    const CategoryInputs inputs{Money{6'000'000}, Money{2'400'000}, 3, "other"};
    auto parameters = customary_parameters(Money{106'200}, "given", "by hand");
    return {household,
            clerk.scope.from,
            store.today(),
            inputs,
            propose_category(inputs, parameters),
            parameters,
            std::nullopt,
            {},
            "relative"};
}

void CategoryTest::load(const NewProposal& proposal, std::int64_t batch) {
    store.database().write([&](db::Session& session) {
        load_proposals(store.services(), session, std::span(&proposal, 1), batch, StaffId{1}, store.now());
    });
}

Result<CategoryAnswer> CategoryTest::propose(const auth::Actor& by, std::optional<Date> as_of) {
    return store.write(by, [&](auto& call) { return propose_category(call, home, {as_of}); });
}

Result<CategoryAnswer> CategoryTest::confirm(const auth::Actor& by, store::DecisionId proposal,
                                             CategoryCode category, const char* reason) {
    return store.write(by, [&](auto& call) {
        return confirm_category(call, home, {proposal, category, Text<1000>(reason)});
    });
}

std::string CategoryTest::refusal(const Result<CategoryAnswer>& answer) {
    return answer.refused() ? std::string(answer.error().code->id) : "done";
}

}  // namespace bangfu::policies
