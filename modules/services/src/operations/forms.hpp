// SPDX-License-Identifier: Apache-2.0
// The forms and answers of services, each declared once.
#pragma once

#include "store/delivery_store.hpp"
#include <bangfu/base/cell.hpp>
#include <bangfu/base/text.hpp>
#include <bangfu/platform/json.hpp>
#include <bangfu/services/services.hpp>

#include <optional>
#include <string>
#include <vector>

namespace bangfu::services {

BOOST_DESCRIBE_ENUM(Method, material, case_work, group, community, other)

struct ServiceKindAnswer {
    std::string code, name_zh, name_en, method;
    Cell cell;
};
BOOST_DESCRIBE_STRUCT(ServiceKindAnswer, (), (code, name_zh, name_en, method, cell))

struct ServiceKindList {
    std::vector<ServiceKindAnswer> items;
};
BOOST_DESCRIBE_STRUCT(ServiceKindList, (), (items))

struct RecordDelivery {
    std::optional<PersonId> person;  // absent: the worker of the household
    RequiredText<40> kind;
    std::optional<Cell> cell;  // absent: the kind's own cell
    std::optional<Text<200>> cell_reason;
    std::optional<Method> method;
    std::optional<Money> amount_fen;
    std::optional<std::int32_t> units;
    Date delivered_on;
    std::optional<Text<80>> source, handled_by, provider;
    std::optional<Text<40>> need_code;
};
BOOST_DESCRIBE_STRUCT(RecordDelivery, (),
                      (person, kind, cell, cell_reason, method, amount_fen, units, delivered_on, source,
                       handled_by, provider, need_code))

struct DeliveryAnswer {
    store::DeliveryId id;
    PersonId person;
    std::string kind, method, source, handled_by, origin;
    Cell cell;
    std::optional<Money> amount_fen;
    std::optional<std::int64_t> units;
    Date delivered_on;
    Instant recorded_at;
    std::optional<Instant> voided_at;
    std::string void_reason;
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(DeliveryAnswer, (),
                      (id, person, kind, method, source, handled_by, origin, cell, amount_fen, units,
                       delivered_on, recorded_at, voided_at, void_reason, abilities))

struct VoidDelivery {
    RequiredText<500> reason;
};
BOOST_DESCRIBE_STRUCT(VoidDelivery, (), (reason))

struct DeliveryQuery {
    std::optional<json::Cursor> cursor;
};
BOOST_DESCRIBE_STRUCT(DeliveryQuery, (), (cursor))

DeliveryAnswer answer_of(const store::RecordedDelivery& delivery, const auth::Actor& actor);

}  // namespace bangfu::services
