// SPDX-License-Identifier: Apache-2.0
#include "postgres_statements.hpp"

#include "postgres_value.hpp"

namespace bangfu::db::postgres {

namespace {

unsigned type_of(const Param& param) {
    switch (param.kind) {
        case Param::Kind::null:
            return 0;
        case Param::Kind::integer:
            return oid::int8;
        case Param::Kind::real:
            return oid::float8;
        case Param::Kind::text:
            return oid::text;
        case Param::Kind::blob:
            return oid::bytea;
    }
    return 0;
}

}  // namespace

// The kept statement whose types fit; else a new one, which takes over the types of one that knew less.
PreparedStatement& Statements::fitting(std::string_view sql, std::span<const Param> params) {
    auto found = by_text_.find(sql);
    if (found == by_text_.end()) found = by_text_.try_emplace(std::string(sql)).first;
    auto& variants = found->second;
    std::vector<unsigned> types;
    for (const auto& param : params) types.push_back(type_of(param));
    for (auto& variant : variants) {
        if (variant->types.size() != types.size()) continue;
        bool fits = true;
        bool knows_less = false;
        for (std::size_t i = 0; i < types.size(); ++i) {
            if (types[i] == 0) continue;
            if (variant->types[i] == 0)
                knows_less = true;
            else if (variant->types[i] != types[i])
                fits = false;
        }
        if (!fits) continue;
        if (knows_less) {
            for (std::size_t i = 0; i < types.size(); ++i) {
                if (types[i] != 0) variant->types[i] = types[i];
            }
            variant->confirmed = false;
        }
        if (!variant->confirmed) variant->name = "s" + std::to_string(next_name_++);
        return *variant;
    }
    variants.push_back(std::make_unique<PreparedStatement>());
    variants.back()->types = std::move(types);
    variants.back()->name = "s" + std::to_string(next_name_++);
    return *variants.back();
}

}  // namespace bangfu::db::postgres
