// SPDX-License-Identifier: Apache-2.0
//
// A chunk of an import in two steps. `prepare` makes keys, seals numbers and reads names, which is a third of
// the work and needs no transaction, so that it goes on while the writer inserts the chunk before. `load`
// asks as little as there are tables: one query for the numbers already claimed, one for the file numbers
// taken, one reservation of free file numbers a union and year, then bulk inserts. Nothing is asked per row.
#include "operations/household_rows.hpp"
#include <bangfu/base/assert.hpp>
#include <bangfu/organisation/organisation.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace bangfu::people {
namespace {

constexpr std::string_view being_checked = "identity_being_checked";

// How many rows of each table the households up to one have.
struct Ends {
    std::size_t persons = 0, memberships = 0, claims = 0, circumstances = 0, accounts = 0;
};

struct PreparedRows : Loader::Prepared {
    HouseholdRows rows;
    std::vector<Registered> made;
    std::vector<Ends> ends;  // by household, in the order of rows.households

    Ends begin_of(std::size_t household) const { return household == 0 ? Ends{} : ends[household - 1]; }
    std::span<const store::Claim> claims_of(std::size_t household) const {
        const auto from = begin_of(household).claims;
        return std::span(rows.claims).subspan(from, ends[household].claims - from);
    }
};

// A number that stands twice in one household is claimed once.
void drop_repeated_claims(HouseholdRows& rows) {
    const auto household = rows.households.back().id;
    auto& claims = rows.claims;
    for (std::size_t i = claims.size(); i-- > 0 && claims[i].household == household;)
        for (std::size_t j = i; j-- > 0 && claims[j].household == household;)
            if (claims[j].identity_index == claims[i].identity_index) {
                claims.erase(claims.begin() + static_cast<std::ptrdiff_t>(i));
                break;
            }
}

template <class Row>
void copy(const std::vector<Row>& from, std::size_t begin, std::size_t end, std::vector<Row>& into) {
    into.insert(into.end(), from.begin() + static_cast<std::ptrdiff_t>(begin),
                from.begin() + static_cast<std::ptrdiff_t>(end));
}

bool is_left_out(const Loader::Outcome& outcome) {
    return outcome.duplicate || outcome.file_no_taken;
}

// The rows of the households that are not left out.
HouseholdRows chosen(const PreparedRows& prepared, const std::vector<Loader::Outcome>& outcomes) {
    HouseholdRows rows;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (is_left_out(outcomes[i])) continue;
        const auto from = prepared.begin_of(i);
        const auto& until = prepared.ends[i];
        rows.households.push_back(prepared.rows.households[i]);
        copy(prepared.rows.persons, from.persons, until.persons, rows.persons);
        copy(prepared.rows.memberships, from.memberships, until.memberships, rows.memberships);
        copy(prepared.rows.claims, from.claims, until.claims, rows.claims);
        copy(prepared.rows.circumstances, from.circumstances, until.circumstances, rows.circumstances);
        copy(prepared.rows.accounts, from.accounts, until.accounts, rows.accounts);
    }
    return rows;
}

class BatchLoader : public Loader {
  public:
    BatchLoader(operation::Services& services, std::int64_t batch, StaffId by, Instant now)
        : services_(services), maker_(services, batch, by, now), now_(now) {}

    std::unique_ptr<Prepared> prepare(std::span<const NewHousehold> households) override {
        std::int64_t keys = 0;
        for (const auto& household : households)
            keys += 2 + static_cast<std::int64_t>(household.members.size());
        if (keys > 0) services_.vault.reserve(keys);
        auto prepared = std::make_unique<PreparedRows>();
        auto& rows = prepared->rows;
        for (const auto& household : households) {
            prepared->made.push_back(maker_.add(household, rows));
            drop_repeated_claims(rows);
            prepared->ends.push_back({rows.persons.size(), rows.memberships.size(), rows.claims.size(),
                                      rows.circumstances.size(), rows.accounts.size()});
        }
        return prepared;
    }

    std::vector<Outcome> load(db::Session& session, const Prepared& given) override {
        const auto& prepared = static_cast<const PreparedRows&>(given);
        std::vector<Outcome> outcomes(prepared.made.size());
        mark_duplicates(session, prepared, outcomes);
        insert(session, numbered_rows(session, prepared, outcomes));
        return outcomes;
    }

    std::vector<Outcome> load_being_checked(db::Session& session,
                                            std::span<const NewHousehold> households) override {
        std::vector<NewHousehold> drafts(households.begin(), households.end());
        for (auto& draft : drafts) {
            draft.state = FileState::draft;
            if (std::ranges::find(draft.draft_reasons, being_checked) == draft.draft_reasons.end())
                draft.draft_reasons.emplace_back(being_checked);
        }
        const auto given = prepare(drafts);
        std::vector<Outcome> outcomes(drafts.size());
        auto rows = numbered_rows(session, static_cast<const PreparedRows&>(*given), outcomes);
        const auto collisions = take_out_claimed(session, rows);
        insert(session, rows);
        for (const auto& collision : collisions) store::insert(session, collision);
        return outcomes;
    }

  private:
    // The rows of the households that are not left out, with their file numbers; their outcomes are set.
    static HouseholdRows numbered_rows(db::Session& session, const PreparedRows& prepared,
                                       std::vector<Outcome>& outcomes) {
        auto file_numbers = given_file_numbers(session, prepared.rows.households, outcomes);
        fill_file_numbers(session, prepared.rows.households, outcomes, file_numbers);
        auto rows = chosen(prepared, outcomes);
        std::size_t row = 0;
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            if (is_left_out(outcomes[i])) continue;
            outcomes[i].registered = prepared.made[i];
            rows.households[row++].file_no = std::move(file_numbers[i]);
        }
        return rows;
    }

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
        return {services_.ids.next<store::CollisionId>(),
                desk.id,
                desk.place.from,
                mine.household,
                mine.person,
                other,
                now_,
                std::string(store::being_checked_state)};
    }

    // Claimed by an open file, or by a household before it in the chunk.
    static void mark_duplicates(db::Session& session, const PreparedRows& prepared,
                                std::vector<Outcome>& outcomes) {
        std::vector<std::string> all;
        for (const auto& claim : prepared.rows.claims) all.push_back(claim.identity_index);
        std::set<std::string> claimed;
        for (auto& claim : store::claims_on(session, all)) claimed.insert(std::move(claim.identity_index));
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            const auto claims = prepared.claims_of(i);
            outcomes[i].duplicate = std::any_of(claims.begin(), claims.end(), [&](const auto& claim) {
                return claimed.contains(claim.identity_index);
            });
            if (outcomes[i].duplicate) continue;
            for (const auto& claim : claims) claimed.insert(claim.identity_index);
        }
    }

    // The numbers given, those of households whose number is taken marked.
    static std::vector<std::string> given_file_numbers(db::Session& session,
                                                       std::span<const store::HouseholdRow> households,
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

    static void fill_file_numbers(db::Session& session, std::span<const store::HouseholdRow> households,
                                  const std::vector<Outcome>& outcomes, std::vector<std::string>& numbers) {
        std::map<std::pair<UnionId, int>, std::vector<std::size_t>> wanting;
        for (std::size_t i = 0; i < households.size(); ++i)
            if (numbers[i].empty() && !outcomes[i].duplicate)
                wanting[{households[i].union_id, households[i].opened_on->parts().year}].push_back(i);
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
