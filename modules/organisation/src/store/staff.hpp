// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/scope_places.hpp"
#include <bangfu/base/ids.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/platform/db.hpp>

#include <optional>
#include <string>
#include <vector>

namespace bangfu::organisation::store {

struct StaffRow {
    StaffId id;
    std::int64_t version = 1;
    std::int64_t natural_person = 0;  // the id of this human being's first account
    std::string name;
    std::string sign_in_name;
    std::string phone_sealed;  // empty: none
    std::optional<std::string> agency;
    std::optional<Date> contract_until;
    UnionId union_id;
    std::string union_name;  // read only
    std::int64_t scope_pos = 0;
    std::optional<Instant> deactivated_at;
    std::optional<std::string> deactivate_reason;
    bool active() const { return !deactivated_at; }
};

std::optional<StaffRow> read_staff(db::Session& session, StaffId id);
std::optional<StaffRow> read_staff_by_sign_in_name(db::Session& session, std::string_view sign_in_name);
// Of the scope, behind `after` by id; `of_union` (0: all) takes those who belong to it or hold a post there
// on `today`.
struct StaffSearch {
    Place scope;
    UnionId of_union;
    std::string q;  // in the name or sign-in name; empty: all
    StaffId after;
    Date today;
    int limit;
};
std::vector<StaffRow> search_staff(db::Session& session, const StaffSearch& search);
std::vector<StaffId> read_same_person(db::Session& session, const StaffRow& staff, const Place& scope);
std::int64_t count_staff(db::Session& session, UnionId of_union);

void insert_staff(db::Session& session, const StaffRow& row, StaffId by, Instant now);
void update_staff(db::Session& session, const StaffRow& row, StaffId by, Instant now);

}  // namespace bangfu::organisation::store
