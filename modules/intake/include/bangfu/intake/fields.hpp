// SPDX-License-Identifier: Apache-2.0
// What a column of a roster can mean. The names are what `bangfu import --map HEADER=field` and the column
// memory use.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace bangfu::intake {

enum class SheetKind { files, members, help, survey };
std::string_view name_of(SheetKind kind);

enum class Field {
    ignore,
    serial,
    file_no,
    // the worker (files), or named again on the other sheets to find the file
    worker_name,
    sex,
    nation,
    identity_number,
    birth_date,
    political_status,
    marital,
    education_level,
    health,
    disability,
    work_state,
    work_since,
    employer,
    address,
    hukou,
    medical_insurance,
    housing,
    floor_area,
    phone,
    own_income,
    others_income,
    size,
    declared_category,
    main_cause,
    medical_cost,
    education_cost,
    disability_cost,
    housing_cost,
    other_cost,
    rigid_total,
    bank,
    bank_card,
    opened_on,
    union_name,
    union_member,
    new_form,
    remarks,
    // members
    member_name,
    relation,
    occupation,
    school,
    school_since,
    member_income,
    // help and survey
    date,
    help_kind,
    right,
    level,
    method,
    amount,
    fund_source,
    handler,
    item,
    needed,
    urgency,
    received,
    satisfaction,
};
inline constexpr int field_count = static_cast<int>(Field::satisfaction) + 1;

enum class FieldClass { other, key, identity, size, money };

struct FieldInfo {
    Field field;
    std::string_view name;
    std::string_view chinese;
    FieldClass what;
};
std::span<const FieldInfo> all_fields();
const FieldInfo& info(Field field);
std::optional<Field> field_named(std::string_view name);

}  // namespace bangfu::intake
