// SPDX-License-Identifier: Apache-2.0
// THE DOOR of people: households, their members, dated circumstances, numbers and papers. Other modules reach
// a person only through this header and the views v_people_households, v_people_members,
// v_people_hidden_batches.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/money.hpp>
#include <bangfu/base/personal.hpp>
#include <bangfu/base/ports.hpp>
#include <bangfu/base/result.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/platform/db.hpp>
#include <bangfu/platform/operation.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::http {
class Routes;
}

namespace bangfu::people {

std::span<const db::Migration> migrations();
// `participants`: every module that holds records on persons, people's own among them; they outlive the
// routes.
void add_routes(http::Routes& routes, std::vector<ports::PersonParticipant*> participants);
// Takes the module's jobs (exports of lists) into the queue; before it starts.
void handle_jobs(operation::Services& services);
std::unique_ptr<ports::PersonParticipant> make_participant(operation::Services& services);
// Drafts that wait to be completed.
std::unique_ptr<ports::DueItems> make_due_items();
// Tables with scope_pos, for the follower of moved unions.
std::vector<std::string> scope_tables();
// What the module seals and indexes, for the registry that the app checks.
std::span<const keys::Field> sealed_fields();
std::span<const keys::Index> blind_indexes();

enum class FileState { draft, in_force, left };

// ---- What others write
// -------------------------------------------------------------------------------------------

// A person as typed or imported. Codes are those of data/codes.json; unknown values are left absent, never
// guessed.
struct NewPerson {
    std::string name;
    std::optional<std::string> sex, nation, political_status, marital, education, health, disability,
        disability_grade, work_state, employer, employer_code, employer_type, occupation, hukou,
        medical_insurance, model_worker, new_form_work, language;
    std::optional<Date> birth_date;
    std::optional<Date> work_since;
    std::optional<int> school_since;  // year
    std::optional<bool> union_member, new_form;
    Personal<std::string>
        identity_number;  // normalised where valid, as written where not, empty where missing
    Personal<std::string> phone;
};

struct NewMember {
    NewPerson person;
    std::string relation;  // code list "relation"
};

// One dated fact; exactly one of amount, number, code, text is given (by the kind, code list "circumstance").
struct NewCircumstance {
    std::string kind;
    std::optional<Money> amount;
    std::optional<std::int64_t> number;
    std::optional<std::string> code;
    Personal<std::string> text;
    std::optional<Money> gross, reimbursed;
    Date from;
    std::optional<Date> until;
    std::string source;                  // code list "evidence"
    std::optional<std::int64_t> member;  // index into members, absent: the household or the worker
};

struct NewBankAccount {
    std::string bank;
    std::optional<std::string> branch;
    Personal<std::string> number;
};

struct NewHousehold {
    UnionId union_id;
    std::int64_t scope_pos = 0;
    std::string file_no;  // empty: one is made
    FileState state = FileState::in_force;
    std::vector<std::string> draft_reasons;  // codes; state draft
    NewPerson worker;
    std::vector<NewMember> members;
    std::int64_t size = 0;
    std::optional<std::string> declared_category, proposed_category, main_cause, housing;
    std::optional<std::int64_t> floor_area;
    std::optional<Date> opened_on;
    Personal<std::string> address, remarks;
    std::vector<NewCircumstance> circumstances;
    std::optional<NewBankAccount> bank_account;
};

struct Registered {
    HouseholdId household;
    PersonId worker;
    std::vector<PersonId> members;
};

// Writes many households in the running transaction, for an import: no per-row audit or event (the batch has
// one), no permission check (the import has had it). Rows carry `batch`; hide the batch first. An identity
// number that is in an open file already gives that household `duplicate` instead of a registration.
class Loader {
  public:
    struct Outcome {
        std::optional<Registered> registered;
        bool duplicate = false;
        bool file_no_taken = false;  // by another household of the union, or one before it in the chunk
    };
    // Households with their keys made, numbers sealed and names read.
    struct Prepared {
        virtual ~Prepared() = default;
    };
    virtual ~Loader() = default;
    // Outside of any transaction: a third of the work, which may go on while the writer loads the chunk
    // before.
    virtual std::unique_ptr<Prepared> prepare(std::span<const NewHousehold> households) = 0;
    // May run again with the same rows, where the transaction is tried again. One outcome a household.
    virtual std::vector<Outcome> load(db::Session& session, const Prepared& prepared) = 0;
    std::vector<Outcome> load(db::Session& session, std::span<const NewHousehold> households) {
        return load(session, *prepare(households));
    }
    // Households that `load` found to be duplicates, of files outside the scope of who imports: each is kept
    // as a draft that is being checked, claims what is free, and for every number that is not raises a
    // collision before the desk of the lowest common union. Nothing is said of the other file.
    virtual std::vector<Outcome> load_being_checked(db::Session& session,
                                                    std::span<const NewHousehold> households) = 0;
};
std::unique_ptr<Loader> make_loader(operation::Services& services, std::int64_t batch, StaffId by,
                                    Instant now);

// Which of these identity numbers stand in an open file inside `scope`; answers one flag each, says nothing
// of what is outside the scope (an import's dry run asks this).
std::vector<bool> claimed_within(operation::Services& services, db::Session& session,
                                 const auth::Scope& scope,
                                 std::span<const Personal<std::string>> identity_numbers);

// ---- Batches
// -----------------------------------------------------------------------------------------------------

void hide_batch(db::Session& session, std::int64_t batch, Instant now);
void publish_batch(db::Session& session, std::int64_t batch);
// Removes at most `limit` rows of a hidden batch (claims first, households last); how many went. 0: nothing
// is left.
std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit);
// Household ids of the batch on which something was done since (changed, or a circumstance, paper or account
// added by hand), at most `limit`.
std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit);

// ---- What others read
// --------------------------------------------------------------------------------------------

struct Household {
    HouseholdId id;
    UnionId union_id;
    std::int64_t scope_pos = 0;
    std::string file_no;
    FileState state = FileState::draft;
    PersonId worker;
    std::string worker_name;
    std::int64_t size = 0;
    std::optional<std::string> declared_category, proposed_category, category, main_cause;
    std::int64_t key_id = 0;
    std::int64_t version = 0;
};
// None: not there, hidden, or outside `scope`.
std::optional<Household> find_household(db::Session& session, const auth::Scope& scope, HouseholdId id);
std::optional<Household> find_by_file_no(db::Session& session, UnionId union_id, std::string_view file_no);
std::optional<HouseholdId> household_of(db::Session& session, PersonId person, Date day);

// The numbers a category is proposed from, as they stood on `as_of` and were known by `known_by`; ids of the
// rows read.
struct EconomicFacts {
    std::optional<Money> own_monthly_income, others_yearly_income;
    Money rigid_expenditure;  // yearly, sum of the kinds
    std::int64_t size = 0;
    std::optional<std::string> main_cause;
    std::vector<std::int64_t> fact_ids;
};
EconomicFacts economic_facts(db::Session& session, HouseholdId household, Date as_of, Instant known_by);

// What the rule proposes, or a person confirmed; the caller (policies) has had the permission and writes the
// audit.
void set_proposed_category(db::Session& session, HouseholdId household, std::string_view category,
                           Instant now);
void set_category(db::Session& session, HouseholdId household, std::string_view category, StaffId by,
                  Instant now);

// A code list of data/codes.json: the code for a Chinese or English label or a code itself; none where
// unknown.
std::optional<std::string> code_for(std::string_view list, std::string_view label);

}  // namespace bangfu::people
