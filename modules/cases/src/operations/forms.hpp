// SPDX-License-Identifier: Apache-2.0
// The forms and answers of cases, each declared once.
#pragma once

#include "store/need_store.hpp"
#include <bangfu/base/cell.hpp>
#include <bangfu/base/text.hpp>
#include <bangfu/platform/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace bangfu::cases {

struct NeedCodeAnswer {
    std::string code, name_zh, name_en;
    Cell cell;
};
BOOST_DESCRIBE_STRUCT(NeedCodeAnswer, (), (code, name_zh, name_en, cell))

struct NeedCodeList {
    std::vector<NeedCodeAnswer> items;
};
BOOST_DESCRIBE_STRUCT(NeedCodeList, (), (items))

struct RecordNeed {
    std::optional<PersonId> person;  // absent: the worker of the household
    RequiredText<40> code;
    std::optional<Cell> cell;  // absent: the code's own cell
    std::optional<Text<200>> cell_reason;
    std::optional<Text<1000>> words;  // the person's own
    bool felt = false, expressed = false, normative = false, comparative = false;
    std::optional<std::int32_t> importance, urgency;  // 1–5
    Date arose_on;
    std::optional<std::vector<Text<40>>> causes;
};
BOOST_DESCRIBE_STRUCT(RecordNeed, (),
                      (person, code, cell, cell_reason, words, felt, expressed, normative, comparative,
                       importance, urgency, arose_on, causes))

// What became of a need (model: Need.status).
enum class NeedStatus { open, planned, being_met, met, partly, unmet, withdrawn, not_now };
BOOST_DESCRIBE_ENUM(NeedStatus, open, planned, being_met, met, partly, unmet, withdrawn, not_now)

struct SettleNeed {
    std::int64_t version = 0;  // as read
    NeedStatus status = NeedStatus::open;
    std::optional<Text<500>> reason;  // unmet, withdrawn
};
BOOST_DESCRIBE_STRUCT(SettleNeed, (), (version, status, reason))

struct NeedAnswer {
    store::NeedId id;
    std::int64_t version = 0;
    PersonId person;
    std::string code, status, status_reason, origin;
    std::optional<std::string> words;
    Cell cell;
    bool felt = false, expressed = false, normative = false, comparative = false;
    std::optional<std::int64_t> importance, urgency;
    Date arose_on;
    Instant changed_at;
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(NeedAnswer, (),
                      (id, version, person, code, status, status_reason, origin, words, cell, felt, expressed,
                       normative, comparative, importance, urgency, arose_on, changed_at, abilities))

struct NeedList {
    std::vector<NeedAnswer> items;
};
BOOST_DESCRIBE_STRUCT(NeedList, (), (items))

// The answer of one need; its words are opened for this reader, unless their key was destroyed.
NeedAnswer answer_of(operation::Services& services, const store::RecordedNeed& need,
                     const auth::Actor& actor);

}  // namespace bangfu::cases
