// SPDX-License-Identifier: Apache-2.0
// The forms and answers of evaluation, each declared once.
#pragma once

#include "store/answer_store.hpp"
#include <bangfu/base/cell.hpp>
#include <bangfu/base/text.hpp>
#include <bangfu/platform/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace bangfu::evaluation {

// survey: those who answered; files: all files in force, by the needs assessed. Never pooled.
enum class GapFrame { survey, files };
BOOST_DESCRIBE_ENUM(GapFrame, survey, files)

struct GapQuery {
    std::optional<GapFrame> frame;    // absent: survey
    std::optional<Date> from, until;  // until exclusive; absent: the year that ends today
    std::optional<UnionId> union_;    // it and everything under it; absent: the actor's scope
    std::optional<Text<40>> category, sex, cause;
    std::optional<bool> union_member, new_form;
};
BOOST_DESCRIBE_STRUCT(GapQuery, (),
                      (frame, from, until, union_, category, sex, cause, union_member, new_form))

// Counts of one cell; null: hidden, because it or its complement points at 1–4 persons.
struct GapCell {
    Cell cell;
    std::optional<std::int64_t> asked, needed, not_needed, normative, recorded, reported, covered, unserved,
        rated, satisfied, not_satisfied, unserved_rated, unserved_satisfied, leakage, recorded_and_reported,
        recorded_only, reported_only, neither;
};
BOOST_DESCRIBE_STRUCT(GapCell, (),
                      (cell, asked, needed, not_needed, normative, recorded, reported, covered, unserved,
                       rated, satisfied, not_satisfied, unserved_rated, unserved_satisfied, leakage,
                       recorded_and_reported, recorded_only, reported_only, neither))

struct GapView {
    GapFrame frame{};
    std::string sample;  // none, full_count, partial, probability, convenience, mixed
    Date from, until;
    std::optional<std::int64_t> households, answered;
    std::int64_t hidden_below = 0;  // 0: nothing is hidden from this reader
    std::int64_t codebook_version = 0;
    std::vector<GapCell> cells;  // 16, by right, then level
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(GapView, (),
                      (frame, sample, from, until, households, answered, hidden_below, codebook_version,
                       cells, abilities))

enum class PersonsMeasure { asked, needed, covered, satisfied, unserved, leakage };
BOOST_DESCRIBE_ENUM(PersonsMeasure, asked, needed, covered, satisfied, unserved, leakage)

struct PersonsQuery {
    PersonsMeasure measure{};
    std::optional<GapFrame> frame;
    std::optional<Date> from, until;
    std::optional<UnionId> union_;
    std::optional<Text<40>> category, sex, cause;
    std::optional<bool> union_member, new_form;
};
BOOST_DESCRIBE_STRUCT(PersonsQuery, (),
                      (measure, frame, from, until, union_, category, sex, cause, union_member, new_form))

struct PersonBehind {
    PersonId person;
    HouseholdId household;
    std::string name, file_no;
};
BOOST_DESCRIBE_STRUCT(PersonBehind, (), (person, household, name, file_no))
struct PersonsBehind {
    std::vector<PersonBehind> items;  // at most 500
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(PersonsBehind, (), (items, total))

struct CodebookText {
    Text<600> include, exclude, example;
};
BOOST_DESCRIBE_STRUCT(CodebookText, (), (include, exclude, example))
struct CodebookEntry {
    Cell cell;
    CodebookText zh, en;
    std::int64_t version = 1;
    bool own = false;  // refined by the union that is asked for, or one above it
};
BOOST_DESCRIBE_STRUCT(CodebookEntry, (), (cell, zh, en, version, own))
struct Codebook {
    std::vector<CodebookEntry> items;
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(Codebook, (), (items, abilities))
struct ChangeCodebookEntry {
    std::int64_t version = 0;  // as read
    CodebookText zh, en;
};
BOOST_DESCRIBE_STRUCT(ChangeCodebookEntry, (), (version, zh, en))

struct RecordAnswer {
    RequiredText<80> item;
    Cell cell;
    std::optional<bool> needed, received;
    std::optional<std::int32_t> urgency, satisfaction;  // 1–5
    Date answered_on;
};
BOOST_DESCRIBE_STRUCT(RecordAnswer, (), (item, cell, needed, received, urgency, satisfaction, answered_on))

struct AnswerItem {
    store::AnswerId id;
    PersonId person;
    std::string item, origin;
    Cell cell;
    std::optional<bool> needed, received;
    std::optional<std::int64_t> urgency, satisfaction;
    Date answered_on;
};
BOOST_DESCRIBE_STRUCT(AnswerItem, (),
                      (id, person, item, origin, cell, needed, received, urgency, satisfaction, answered_on))
struct AnswerList {
    std::vector<AnswerItem> items;
};
BOOST_DESCRIBE_STRUCT(AnswerList, (), (items))

}  // namespace bangfu::evaluation
