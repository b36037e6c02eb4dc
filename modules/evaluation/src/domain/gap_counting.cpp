// SPDX-License-Identifier: Apache-2.0
#include "domain/gap_counting.hpp"

#include <algorithm>
#include <tuple>

namespace bangfu::evaluation {
namespace {

// What all evidence on one person and cell says together.
struct Facts {
    bool asked = false, needed = false, not_needed = false, normative = false;
    bool recorded = false, reported = false, covered = false;
    int rating = 0;  // of what counts for satisfaction: the latest, the lower one on the same day
    Date rated_on;

    void rate(const Evidence& e) {
        if (e.rating == 0) return;
        const bool newer = rating == 0 || e.on > rated_on;
        if (newer || (e.on == rated_on && e.rating < rating)) {
            rating = e.rating;
            rated_on = e.on;
        }
    }
    bool unserved() const { return needed && !covered; }
    bool satisfied() const { return covered && rating >= 4; }
    bool leaked() const { return asked && not_needed && !needed && (recorded || reported); }
};

// A need that is covered by one item is rated by that item's answer, not by another item of the same cell; so
// ratings are taken in a second walk, once it is known whether the person is covered at all.
Facts facts_of(std::span<const Evidence> of_person_and_cell) {
    Facts facts;
    for (const auto& e : of_person_and_cell) {
        switch (e.kind) {
            case Evidence::Kind::answer:
                facts.asked = facts.asked || e.needed || e.not_needed;
                facts.needed = facts.needed || e.needed;
                facts.not_needed = facts.not_needed || e.not_needed;
                facts.reported = facts.reported || e.received;
                facts.covered = facts.covered || (e.needed && e.received);
                break;
            case Evidence::Kind::need:
                facts.asked = true;
                facts.needed = facts.needed || e.needed;
                facts.normative = facts.normative || e.normative;
                facts.covered = facts.covered || (e.needed && e.answers_need);
                break;
            case Evidence::Kind::delivery:
                facts.recorded = true;
                break;
        }
    }
    for (const auto& e : of_person_and_cell) {
        if (e.kind != Evidence::Kind::answer) continue;
        if (!facts.covered || (e.needed && e.received)) facts.rate(e);
    }
    return facts;
}

void add(CellCounts& counts, const Facts& facts) {
    counts.asked += facts.asked;
    counts.needed += facts.needed;
    counts.normative += facts.normative;
    counts.recorded += facts.recorded;
    counts.reported += facts.reported;
    if (facts.asked) ++counts.received[facts.recorded ? 1 : 0][facts.reported ? 1 : 0];
    counts.covered += facts.covered;
    counts.rated += facts.covered && facts.rating > 0;
    counts.satisfied += facts.satisfied();
    counts.unserved += facts.unserved();
    counts.unserved_rated += facts.unserved() && facts.rating > 0;
    counts.unserved_satisfied += facts.unserved() && facts.rating >= 4;
    counts.leakage += facts.leaked();
}

// Calls visit(person, cell, facts) for each person and cell that anything is known of.
template <class Visit>
void for_each_person_and_cell(std::span<const Evidence> evidence, Visit visit) {
    std::vector<Evidence> sorted(evidence.begin(), evidence.end());
    const auto key = [](const Evidence& e) { return std::tuple(e.person, e.cell); };
    std::sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    for (std::size_t from = 0; from < sorted.size();) {
        std::size_t until = from;
        while (until < sorted.size() && key(sorted[until]) == key(sorted[from])) ++until;
        visit(sorted[from].person, sorted[from].cell,
              facts_of(std::span<const Evidence>(sorted).subspan(from, until - from)));
        from = until;
    }
}

bool counts_in(const Facts& facts, Measure measure) {
    switch (measure) {
        case Measure::asked:
            return facts.asked;
        case Measure::needed:
            return facts.needed;
        case Measure::covered:
            return facts.covered;
        case Measure::satisfied:
            return facts.satisfied();
        case Measure::unserved:
            return facts.unserved();
        case Measure::leakage:
            return facts.leaked();
    }
    return false;
}

}  // namespace

Grid count_grid(std::span<const Evidence> evidence) {
    Grid grid{};
    for_each_person_and_cell(evidence, [&](PersonId, int cell, const Facts& facts) {
        add(grid[static_cast<std::size_t>(cell)], facts);
    });
    return grid;
}

std::vector<PersonId> persons_behind(std::span<const Evidence> evidence, int cell, Measure measure) {
    std::vector<PersonId> persons;
    for_each_person_and_cell(evidence, [&](PersonId person, int at, const Facts& facts) {
        if (at == cell && counts_in(facts, measure)) persons.push_back(person);
    });
    return persons;
}

}  // namespace bangfu::evaluation
