// SPDX-License-Identifier: Apache-2.0
#include "operations/history.hpp"

#include "store/history_store.hpp"
#include "store/sealed_fields.hpp"
#include <bangfu/people/errors.hpp>

#include <algorithm>

namespace bangfu::people {

void History::write(std::optional<std::string> field, const std::string& from, const std::string& to,
                    std::optional<std::string> reason) {
    store::HistoryRow row;
    row.id = work_.services.ids.next_value();
    row.household = household_;
    row.record_kind = record_kind_;
    row.record_id = record_;
    row.verb = verb_;
    row.field = std::move(field);
    row.key_id = key_;
    const auto seal = [&](const std::string& value) {
        return value.empty()
                   ? std::string()
                   : work_.services.vault.seal(sealed::history_value, row.id, keys::KeyId{key_}, value);
    };
    row.sealed_from = seal(from);
    row.sealed_to = seal(to);
    row.reason = std::move(reason);
    row.at = work_.now;
    row.by_staff = work_.actor.staff;
    row.by_post = work_.actor.post;
    store::insert(work_.db, row);
}

void History::changed(std::string_view field, const std::string& from, const std::string& to,
                      std::optional<std::string> reason) {
    write(std::string(field), from, to, std::move(reason));
}

void History::acted(std::optional<std::string> reason) {
    write(std::nullopt, {}, {}, std::move(reason));
}

Done History::outcome() const {
    if (auto merged = conflicts_.outcome(); merged.refused()) return merged;
    if (pending_.empty()) return error::nothing_to_change;
    return done();
}

bool History::has(std::string_view field) const {
    return std::any_of(pending_.begin(), pending_.end(), [&](const auto& p) { return p.field == field; });
}

void History::keep() {
    for (const auto& p : pending_) changed(p.field, p.from, p.to);
}

std::string History::changed_detail() const {
    std::vector<std::string> names;
    for (const auto& p : pending_) names.push_back(p.field);
    return "{\"changed\":" + json::write(names) + "}";
}

}  // namespace bangfu::people
