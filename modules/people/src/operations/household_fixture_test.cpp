// SPDX-License-Identifier: Apache-2.0
#include "operations/household_fixture.hpp"

#include <bangfu/organisation/verbs.hpp>
#include <bangfu/people/identity.hpp>
#include <bangfu/people/permissions.hpp>
#include <bangfu/platform/auth_accounts.hpp>

#include <algorithm>
#include <filesystem>

namespace bangfu::people {
namespace {

constexpr auth::HashCost cheap{.memory_bytes = 8192, .passes = 1};

std::vector<db::Migration> tables() {
    std::vector<db::Migration> all;
    for (const auto part :
         {auth::migrations(), audit::migrations(), outbox::migrations(), blobs::migrations(),
          jobs::migrations(), organisation::migrations(), migrations()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

}  // namespace

std::string made_up_number(int n) {
    auto sequence = std::to_string(n % 1000);
    sequence.insert(0, 3 - sequence.size(), '0');
    auto day = std::to_string(1 + n / 1000 % 28);
    day.insert(0, 2 - day.size(), '0');
    std::string number = "150000198001" + day + sequence;
    return number + identity_check_character(number);
}

HouseholdTest::HouseholdTest() : store(tables()) {
    using organisation::UnionLevel;
    const std::filesystem::path folder(store.folder());
    vault = keys::Vault::open(folder / "keys", folder / "data", 4711);
    blob_folder = blobs::Blobs::open(folder / "blobs", *vault);
    job_queue = jobs::Jobs::make(store.database(), ids, clock);
    services.reset(new operation::Services{store.database(), ids, clock, *vault, access_log, *blob_folder,
                                           *job_queue, calendar});
    std::vector<auth::Permission> permissions(permission::all.begin(), permission::all.end());
    for (const char* id : {"organisation.see_unions", "organisation.create_union"})
        permissions.push_back({id});
    organisation = organisation::Organisation::make({.database = store.database(),
                                                     .permissions = permissions,
                                                     .followers = {},
                                                     .version = "1",
                                                     .demonstration = false,
                                                     .limits = {},
                                                     .hash_cost = cheap});
    const auto founded =
        organisation::found_store(
            *organisation, *services,
            {"内蒙古自治区总工会", UnionLevel::province, organisation::DivisionCode("150000")},
            {"王伟", "admin"}, Personal<std::string>("many horses on the steppe"), clock.now())
            .value();
    root = founded.root;
    at_root = worker_at(root, founded.administrator.value);
    const auto create = [&](UnionId parent, const char* name, UnionLevel level) {
        auto actor = at_root;
        actor.permissions = {"organisation.create_union", "organisation.see_unions"};
        return write(actor,
                     [&](Writing& call) {
                         return organisation::create_union(organisation->context(), call,
                                                           {.parent = parent, .name = name, .level = level});
                     })
            ->id;
    };
    league = create(root, "兴安盟工会", UnionLevel::prefecture);
    banner = create(league, "科尔沁右翼中旗总工会", UnionLevel::county);
    other = create(root, "呼伦贝尔市总工会", UnionLevel::prefecture);
    coal = create(other, "煤矿工会", UnionLevel::primary);
    at_root = worker_at(root, 901);
    at_league = worker_at(league, 902);
    at_banner = worker_at(banner, 903);
    at_coal = worker_at(coal, 904);
}

HouseholdTest::~HouseholdTest() = default;

auth::Actor HouseholdTest::worker_at(UnionId at, std::int64_t staff) {
    auth::Actor actor;
    actor.staff = StaffId{staff};
    actor.post = PostId{staff};
    actor.at = at;
    actor.scope = store.database().read([&](db::Session& session) {
        return organisation::find_union(session, organisation::whole_store(), at).value().place;
    });
    for (const auto& right : permission::all) actor.permissions.emplace_back(right.id);
    std::sort(actor.permissions.begin(), actor.permissions.end());
    return actor;
}

RegisterHousehold HouseholdTest::form(UnionId at, const char* identity_number) {
    RegisterHousehold given;
    given.union_ = at;
    given.worker.name = "曾小明";
    given.worker.identity_number = Number(Text<40>(identity_number));
    given.worker.phone = Number(Text<40>("13532374341"));
    given.worker.employer = FactText("乌兰浩特钢铁厂");
    given.main_cause = Text<40>("serious_illness");
    given.address = Personal<Text<200>>(Text<200>("巴彦呼舒镇一号"));
    MemberForm child;
    child.person.name = "曾乐";
    child.relation = "child";
    given.members.emplace();
    given.members->items.push_back(child);
    FirstCircumstance income;
    income.kind = "income.own_monthly";
    income.amount_fen = Money{150'000};
    income.from = *Date::of(2026, 1, 1);
    income.source = "payslips";
    given.circumstances.emplace();
    given.circumstances->items.push_back(income);
    return given;
}

Result<HouseholdAnswer> HouseholdTest::enter(const auth::Actor& actor, const RegisterHousehold& given) {
    return write(actor, [&](Writing& call) { return register_household(call, given); });
}

HouseholdAnswer HouseholdTest::entered(const auth::Actor& actor, const RegisterHousehold& given) {
    auto answer = enter(actor, given);
    EXPECT_TRUE(answer.ok()) << (answer.refused() ? answer.error().code->id : "");
    return answer.ok() ? std::move(answer).value() : HouseholdAnswer{};
}

NewHousehold HouseholdTest::import_row(UnionId at, const char* name, std::string identity_number) {
    NewHousehold given;
    given.union_id = at;
    given.scope_pos = store.database().read([&](db::Session& session) {
        return organisation::find_union(session, organisation::whole_store(), at).value().place.from;
    });
    given.worker.name = name;
    given.worker.identity_number = Personal<std::string>(std::move(identity_number));
    given.size = 1;
    return given;
}

std::int64_t HouseholdTest::count(std::string_view sql) {
    return store.database().read([&](db::Session& session) {
        auto rows = session.query(sql, {});
        return rows.next() ? rows.i64(0) : 0;
    });
}

std::int64_t HouseholdTest::audited(std::string_view action) {
    return count("SELECT COUNT(*) FROM audit_records WHERE outcome = 'done' AND action = '" +
                 std::string(action) + "'");
}

std::int64_t HouseholdTest::emitted(std::string_view event) {
    return count("SELECT COUNT(*) FROM outbox_events WHERE name = '" + std::string(event) + "'");
}

}  // namespace bangfu::people
