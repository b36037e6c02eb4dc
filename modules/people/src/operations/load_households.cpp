// SPDX-License-Identifier: Apache-2.0
//
// A chunk of an import in as few statements as there are tables: one query for the numbers already claimed,
// one for the file numbers taken, one reservation of free file numbers a union and year, then bulk inserts.
// Nothing is asked per row.
#include "operations/household_rows.hpp"
#include <bangfu/base/assert.hpp>
#include <bangfu/organisation/organisation.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace bangfu::people {
namespace {

constexpr std::string_view being_checked = "identity_being_checked";

class BatchLoader : public Loader {
  public:
    BatchLoader(operation::Services& services, std::int64_t batch, StaffId by, Instant now)
        : services_(services), maker_(services, batch, by, now), now_(now) {}

    std::vector<Outcome> load(db::Session& session, std::span<const NewHousehold> households) override {
        std::vector<Outcome> outcomes(households.size());
        const auto indexes = number_indexes(households);
        mark_duplicates(session, indexes, outcomes);
        auto file_numbers = given_file_numbers(session, households, outcomes);
        fill_file_numbers(session, households, outcomes, file_numbers);
        reserve_keys(households, outcomes);
        HouseholdRows rows;
        for (std::size_t i = 0; i < households.size(); ++i) {
            if (outcomes[i].duplicate || outcomes[i].file_no_taken) continue;
            outcomes[i].registered = maker_.add(households[i], rows);
            rows.households.back().file_no = file_numbers[i];
            drop_repeated_claims(rows);
        }
        insert(session, rows);
        return outcomes;
    }

    std::vector<Outcome> load_being_checked(db::Session& session,
                                            std::span<const NewHousehold> households) override {
        std::vector<Outcome> outcomes(households.size());
        auto file_numbers = given_file_numbers(session, households, outcomes);
        fill_file_numbers(session, households, outcomes, file_numbers);
        reserve_keys(households, outcomes);
        HouseholdRows rows;
        for (std::size_t i = 0; i < households.size(); ++i) {
            if (outcomes[i].file_no_taken) continue;
            auto draft = households[i];
            draft.state = FileState::draft;
            if (std::ranges::find(draft.draft_reasons, being_checked) == draft.draft_reasons.end())
                draft.draft_reasons.emplace_back(being_checked);
            outcomes[i].registered = maker_.add(draft, rows);
            rows.households.back().file_no = file_numbers[i];
            drop_repeated_claims(rows);
        }
        const auto collisions = take_out_claimed(session, rows);
        insert(session, rows);
        for (const auto& collision : collisions) store::insert(session, collision);
        return outcomes;
    }

  private:
    // Takes the claims out of `rows` that others hold, or that one before in `rows` makes; what collides.
    std::vector<store::Collision> take_out_claimed(db::Session& session, HouseholdRows& rows) {
        std::vector<std::string> indexes;
        for (const auto& claim : rows.claims) indexes.push_back(claim.identity_index);
        std::map<std::string, HouseholdId> held;
        for (const auto& claim : store::claims_on(session, indexes))
            held.emplace(claim.identity_index, claim.household);
        std::vector<store::Collision> collisions;
        std::vector<store::Claim> free;
        for (auto& claim : rows.claims) {
            const auto [other, is_free] = held.emplace(claim.identity_index, claim.household);
            if (is_free)
                free.push_back(std::move(claim));
            else
                collisions.push_back(collision_of(session, rows, claim, other->second));
        }
        rows.claims = std::move(free);
        return collisions;
    }

    store::Collision collision_of(db::Session& session, const HouseholdRows& rows, const store::Claim& mine,
                                  HouseholdId other) {
        const auto home = std::ranges::find(rows.households, mine.household, &store::HouseholdRow::id);
        ASSERT(home != rows.households.end());
        // A file that nobody sees yet has no desk but the importing union's own.
        const auto file = find_household(session, organisation::whole_store(), other);
        const auto desk = organisation::lowest_common_union(session, home->union_id,
                                                            file ? file->union_id : home->union_id);
        return {
            services_.ids.next_value(), desk.id, desk.place.from, mine.household, mine.person, other, now_};
    }

    // Blind indexes of the valid numbers of each household.
    std::vector<std::vector<std::string>> number_indexes(std::span<const NewHousehold> households) const {
        std::vector<std::vector<std::string>> indexes(households.size());
        const auto today = now_.china_date();
        for (std::size_t i = 0; i < households.size(); ++i) {
            const auto take = [&](const NewPerson& who) {
                auto index = identity_index(services_.vault, who.identity_number.reveal(), today);
                if (!index.empty()) indexes[i].push_back(std::move(index));
            };
            take(households[i].worker);
            for (const auto& member : households[i].members) take(member.person);
        }
        return indexes;
    }

    // Claimed by an open file, or by a household before it in the chunk.
    static void mark_duplicates(db::Session& session, const std::vector<std::vector<std::string>>& indexes,
                                std::vector<Outcome>& outcomes) {
        std::vector<std::string> all;
        for (const auto& of_one : indexes) all.insert(all.end(), of_one.begin(), of_one.end());
        std::set<std::string> claimed;
        for (auto& claim : store::claims_on(session, all)) claimed.insert(std::move(claim.identity_index));
        for (std::size_t i = 0; i < indexes.size(); ++i) {
            outcomes[i].duplicate = std::any_of(indexes[i].begin(), indexes[i].end(),
                                                [&](const auto& index) { return claimed.contains(index); });
            if (!outcomes[i].duplicate) claimed.insert(indexes[i].begin(), indexes[i].end());
        }
    }

    // The numbers given, those of households whose number is taken marked.
    static std::vector<std::string> given_file_numbers(db::Session& session,
                                                       std::span<const NewHousehold> households,
                                                       std::vector<Outcome>& outcomes) {
        std::map<UnionId, std::vector<std::string>> asked;
        std::vector<std::string> numbers;
        for (const auto& household : households) {
            numbers.push_back(household.file_no);
            if (!household.file_no.empty()) asked[household.union_id].push_back(household.file_no);
        }
        std::set<std::pair<UnionId, std::string>> taken;
        for (const auto& [union_id, file_numbers] : asked)
            for (auto& number : store::taken_file_numbers(session, union_id, file_numbers))
                taken.emplace(union_id, std::move(number));
        for (std::size_t i = 0; i < households.size(); ++i)
            if (!numbers[i].empty() && !outcomes[i].duplicate)
                outcomes[i].file_no_taken = !taken.emplace(households[i].union_id, numbers[i]).second;
        return numbers;
    }

    void fill_file_numbers(db::Session& session, std::span<const NewHousehold> households,
                           const std::vector<Outcome>& outcomes, std::vector<std::string>& numbers) const {
        std::map<std::pair<UnionId, int>, std::vector<std::size_t>> wanting;
        for (std::size_t i = 0; i < households.size(); ++i)
            if (numbers[i].empty() && !outcomes[i].duplicate)
                wanting[{households[i].union_id, year_of(households[i])}].push_back(i);
        const std::set<std::string> given(numbers.begin(),
                                          numbers.end());  // in the chunk, not in the table yet
        for (const auto& [place, rows] : wanting) {
            std::vector<std::string> free;
            while (free.size() < rows.size())
                for (auto& number :
                     store::free_file_numbers(session, place.first, place.second, rows.size() - free.size()))
                    if (!given.contains(number)) free.push_back(std::move(number));
            for (std::size_t i = 0; i < rows.size(); ++i) numbers[rows[i]] = std::move(free[i]);
        }
    }

    void reserve_keys(std::span<const NewHousehold> households, const std::vector<Outcome>& outcomes) {
        std::int64_t keys = 0;
        for (std::size_t i = 0; i < households.size(); ++i)
            if (!outcomes[i].duplicate && !outcomes[i].file_no_taken)
                keys += 2 + static_cast<std::int64_t>(households[i].members.size());
        if (keys > 0) services_.vault.reserve(keys);
    }

    // A number that stands twice in one household is claimed once.
    static void drop_repeated_claims(HouseholdRows& rows) {
        const auto household = rows.households.back().id;
        auto& claims = rows.claims;
        for (std::size_t i = claims.size(); i-- > 0 && claims[i].household == household;)
            for (std::size_t j = i; j-- > 0 && claims[j].household == household;)
                if (claims[j].identity_index == claims[i].identity_index) {
                    claims.erase(claims.begin() + static_cast<std::ptrdiff_t>(i));
                    break;
                }
    }

    int year_of(const NewHousehold& household) const {
        return household.opened_on.value_or(now_.china_date()).parts().year;
    }

    operation::Services& services_;
    RowMaker maker_;
    Instant now_;
};

}  // namespace

std::unique_ptr<Loader> make_loader(operation::Services& services, std::int64_t batch, StaffId by,
                                    Instant now) {
    ASSERT(batch != 0);
    return std::make_unique<BatchLoader>(services, batch, by, now);
}

}  // namespace bangfu::people
