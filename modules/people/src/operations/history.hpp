// SPDX-License-Identifier: Apache-2.0
// Who changed what from what to what; sealed with the record's own key, so that erasing the person erases it.
#pragma once

#include "operations/gate.hpp"
#include <bangfu/platform/json.hpp>

namespace bangfu::people {

class History {
  public:
    // Of changes to one record of the household by one verb.
    History(Writing& work, HouseholdId household, std::string_view record_kind, std::int64_t record,
            std::int64_t key, std::string_view verb)
        : work_(work),
          household_(household),
          record_kind_(record_kind),
          record_(record),
          key_(key),
          verb_(verb) {}

    // A field that changed; values as JSON.
    void changed(std::string_view field, const std::string& from, const std::string& to,
                 std::optional<std::string> reason = std::nullopt);
    // An act without a field.
    void acted(std::optional<std::string> reason = std::nullopt);
    // Takes a field of a patch; notes it where it got a new value.
    template <class T>
    void take(const std::optional<json::Change<T>>& change, T& present, std::string_view field) {
        if (!change) return;
        const auto before = json::write(present);
        if (!json::apply(change, present, conflicts_, field)) return;
        pending_.push_back({std::string(field), before, json::write(present)});
    }
    void take_sealed(std::string_view field, std::string from, std::string to) {
        pending_.push_back({std::string(field), json::write(from), json::write(to)});
    }
    // Refused: json.field_conflict, nothing_to_change. Nothing is written before `keep`.
    Done outcome() const;
    bool has(std::string_view field) const;
    void keep();
    std::string changed_detail() const;  // for the audit: names only

  private:
    struct Pending {
        std::string field, from, to;
    };
    void write(std::optional<std::string> field, const std::string& from, const std::string& to,
               std::optional<std::string> reason);
    Writing& work_;
    HouseholdId household_;
    std::string record_kind_;
    std::int64_t record_, key_;
    std::string verb_;
    json::FieldConflicts conflicts_;
    std::vector<Pending> pending_;
};

}  // namespace bangfu::people
