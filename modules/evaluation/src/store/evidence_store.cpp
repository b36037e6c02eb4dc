// SPDX-License-Identifier: Apache-2.0
#include "store/evidence_store.hpp"

namespace bangfu::evaluation::store {
namespace {

// A query on the group's files: text after "FROM … h …" and the parameters it takes, numbered as they are
// added.
class GroupQuery {
  public:
    explicit GroupQuery(const Group& group) {
        where_ = " h.state = 'in_force' AND h.scope_pos >= " + add(group.scope.from) + " AND h.scope_pos < " +
                 add(group.scope.until);
        if (group.category)
            where_ += " AND COALESCE(h.category, h.proposed_category) = " + add(*group.category);
        if (group.sex) where_ += " AND h.sex = " + add(*group.sex);
        if (group.cause) where_ += " AND h.main_cause = " + add(*group.cause);
        if (group.union_member) where_ += " AND h.union_member = " + add(*group.union_member);
        if (group.new_form) where_ += " AND h.new_form = " + add(*group.new_form);
    }
    std::string add(db::Param value) {
        params_.push_back(value);
        return "$" + std::to_string(params_.size());
    }
    const std::string& where() const { return where_; }
    std::span<const db::Param> params() const { return params_; }

  private:
    std::string where_;
    std::vector<db::Param> params_;
};

void add_deliveries(db::Session& session, const Group& group, std::vector<Evidence>& evidence) {
    GroupQuery query(group);
    const auto period =
        "d.delivered_on >= " + query.add(group.from) + " AND d.delivered_on < " + query.add(group.until);
    auto rows = session.query(
        "SELECT DISTINCT d.person_id, d.cell FROM v_services_deliveries d JOIN v_people_households h ON h.id "
        "= "
        "d.household_id WHERE " +
            period + " AND" + query.where(),
        query.params());
    while (rows.next()) {
        Evidence e;
        e.kind = Evidence::Kind::delivery;
        e.person = rows.id<PersonId>(0);
        e.cell = static_cast<int>(rows.i64(1));
        evidence.push_back(e);
    }
}

}  // namespace

Frame frame_of(db::Session& session, const Group& group) {
    Frame frame;
    {
        const GroupQuery query(group);
        auto rows =
            session.query("SELECT count(*) FROM v_people_households h WHERE" + query.where(), query.params());
        if (rows.next()) frame.households = rows.i64(0);
    }
    GroupQuery query(group);
    const auto period =
        "a.answered_on >= " + query.add(group.from) + " AND a.answered_on < " + query.add(group.until);
    auto rows = session.query(
        "SELECT count(DISTINCT a.household_id), min(q.frame), max(q.frame) FROM evaluation_answers a JOIN "
        "evaluation_questionnaires q ON q.id = a.questionnaire_id JOIN v_people_households h ON h.id = "
        "a.household_id WHERE " +
            period + " AND" + query.where(),
        query.params());
    if (rows.next() && rows.i64(0) > 0) {
        frame.answered = rows.i64(0);
        frame.sample = rows.view(1) == rows.view(2) ? rows.text(1) : "mixed";
    }
    return frame;
}

std::vector<Evidence> survey_evidence(db::Session& session, const Group& group) {
    std::vector<Evidence> evidence;
    GroupQuery query(group);
    const auto period =
        "a.answered_on >= " + query.add(group.from) + " AND a.answered_on < " + query.add(group.until);
    auto rows = session.query(
        "SELECT a.person_id, a.cell, a.needed, a.received, a.satisfaction, a.answered_on FROM "
        "evaluation_answers a "
        "JOIN v_people_households h ON h.id = a.household_id WHERE " +
            period + " AND a.batch NOT IN (SELECT id FROM v_people_hidden_batches) AND" + query.where(),
        query.params());
    while (rows.next()) {
        Evidence e;
        e.person = rows.id<PersonId>(0);
        e.cell = static_cast<int>(rows.i64(1));
        e.needed = rows.flag(2);
        e.not_needed = !rows.is_null(2) && !rows.flag(2);
        e.received = rows.flag(3);
        e.rating = static_cast<int>(rows.i64(4));
        e.on = rows.date(5);
        evidence.push_back(e);
    }
    add_deliveries(session, group, evidence);
    return evidence;
}

std::vector<Evidence> file_evidence(db::Session& session, const Group& group) {
    std::vector<Evidence> evidence;
    GroupQuery query(group);
    const auto until = query.add(group.until);
    auto rows = session.query(
        "SELECT n.person_id, n.cell, CASE WHEN n.felt = 1 OR n.expressed = 1 THEN 1 ELSE 0 END, n.normative, "
        "CASE WHEN EXISTS (SELECT 1 FROM v_services_deliveries d WHERE d.household_id = n.household_id AND "
        "d.delivered_on < " +
            until +
            " AND (d.need_id = n.id OR (d.need_code = n.code AND d.delivered_on >= n.arose_on))) THEN 1 ELSE "
            "0 END "
            "FROM v_cases_needs n JOIN v_people_households h ON h.id = n.household_id WHERE n.arose_on < " +
            until + " AND n.status <> 'withdrawn' AND" + query.where(),
        query.params());
    while (rows.next()) {
        Evidence e;
        e.kind = Evidence::Kind::need;
        e.person = rows.id<PersonId>(0);
        e.cell = static_cast<int>(rows.i64(1));
        e.needed = rows.flag(2);
        e.normative = rows.flag(3);
        e.answers_need = rows.flag(4);
        evidence.push_back(e);
    }
    add_deliveries(session, group, evidence);
    return evidence;
}

}  // namespace bangfu::evaluation::store
