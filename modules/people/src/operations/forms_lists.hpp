// SPDX-License-Identifier: Apache-2.0
// The forms and answers of lists, searches, drafts and exports.
#pragma once

#include "operations/forms_household.hpp"

namespace bangfu::people {

struct CodeAnswer {
    std::string code, zh, en;
    std::optional<std::string> value, list;  // of a circumstance: which value it has, and of which list
};
BOOST_DESCRIBE_STRUCT(CodeAnswer, (), (code, zh, en, value, list))
struct CodeListAnswer {
    std::string name;
    std::vector<CodeAnswer> codes;
};
BOOST_DESCRIBE_STRUCT(CodeListAnswer, (), (name, codes))
struct AllCodes {
    std::vector<CodeListAnswer> lists;
};
BOOST_DESCRIBE_STRUCT(AllCodes, (), (lists))

struct ListHouseholds {
    std::optional<Text<60>> q;      // name, pinyin, initials or file number
    std::optional<UnionId> union_;  // and everything under it
    std::optional<Text<20>> state, category, proposed, sex;
    std::optional<Text<40>> cause;
    std::optional<bool> union_member, new_form, incomplete;
    std::optional<json::Cursor> cursor;
    std::optional<json::Ranged<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(ListHouseholds, (),
                      (q, union_, state, category, proposed, sex, cause, union_member, new_form, incomplete,
                       cursor, limit))
struct WorkerRef {
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(WorkerRef, (), (id, name))
struct HouseholdItem {
    HouseholdId id;
    std::string file_no;
    WorkerRef worker;
    std::optional<std::string> sex;
    std::optional<std::int32_t> age;
    organisation::UnionRef union_;
    std::string state;
    std::optional<std::string> category, declared_category, proposed_category;
    std::int64_t size = 0;
    std::optional<std::string> main_cause;
    std::string identity_masked, phone_masked;
    std::vector<std::string> draft_reasons;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(HouseholdItem, (),
                      (id, file_no, worker, sex, age, union_, state, category, declared_category,
                       proposed_category, size, main_cause, identity_masked, phone_masked, draft_reasons,
                       changed_at))
struct HouseholdList {
    std::vector<HouseholdItem> items;
    std::optional<json::Cursor> next_cursor;
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(HouseholdList, (), (items, next_cursor, abilities))

struct SearchQuery {
    RequiredText<80> q;
};
BOOST_DESCRIBE_STRUCT(SearchQuery, (), (q))
struct SearchIdentity {
    Personal<RequiredText<40>> number;
    Reason reason;
};
BOOST_DESCRIBE_STRUCT(SearchIdentity, (), (number, reason))
struct Hit {
    PersonId person;
    std::string name;
    std::optional<std::string> sex, employer, relation;
    std::optional<std::int32_t> age;
    std::optional<HouseholdId> household;
    std::optional<std::string> file_no, state;
    organisation::UnionRef union_;
    std::string matched;  // name, pinyin, initials, phone, file_no, employer, name_and_last4, identity_number
};
BOOST_DESCRIBE_STRUCT(Hit, (),
                      (person, name, sex, employer, relation, age, household, file_no, state, union_,
                       matched))
struct HitList {
    std::vector<Hit> items;
};
BOOST_DESCRIBE_STRUCT(HitList, (), (items))

struct Duplicate {
    HouseholdId household;
    std::string file_no, name;
    std::vector<std::string> reasons;  // same_identity, same_name_and_birth, same_phone, same_account
};
BOOST_DESCRIBE_STRUCT(Duplicate, (), (household, file_no, name, reasons))
struct DuplicateList {
    std::vector<Duplicate> items;
};
BOOST_DESCRIBE_STRUCT(DuplicateList, (), (items))

struct SaveDraft {
    std::int64_t base_version = 0;
    json::Raw form;
};
BOOST_DESCRIBE_STRUCT(SaveDraft, (), (base_version, form))
struct DraftAnswer {
    std::int64_t base_version = 0;
    json::Raw form;
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(DraftAnswer, (), (base_version, form, saved_at))

struct SaveView {
    RequiredText<40> list, name;
    json::Raw filters, columns;
};
BOOST_DESCRIBE_STRUCT(SaveView, (), (list, name, filters, columns))
struct SavedViewTag;
using SavedViewId = Id<SavedViewTag>;
struct SavedView {
    SavedViewId id;
    std::string list, name;
    json::Raw filters, columns;
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(SavedView, (), (id, list, name, filters, columns, saved_at))
struct SavedViewQuery {
    std::optional<Text<40>> list;
};
BOOST_DESCRIBE_STRUCT(SavedViewQuery, (), (list))
struct SavedViewList {
    std::vector<SavedView> items;
};
BOOST_DESCRIBE_STRUCT(SavedViewList, (), (items))

struct ExportHouseholds {
    std::optional<ListHouseholds> filters;
    std::optional<json::Bounded<Text<40>, 40>> columns;  // absent: all
    std::optional<bool> reveal;                          // numbers in full: needs the permission and a reason
    std::optional<Text<200>> reason;
};
BOOST_DESCRIBE_STRUCT(ExportHouseholds, (), (filters, columns, reveal, reason))
struct ExportTag;
using ExportId = Id<ExportTag>;
struct ExportAnswer {
    ExportId id;
    JobId job;
};
BOOST_DESCRIBE_STRUCT(ExportAnswer, (), (id, job))

}  // namespace bangfu::people
