// SPDX-License-Identifier: Apache-2.0
// Made-up households in any number. Household n of a seed is the same whenever and in whatever order it is
// made, and no two persons of a seed have the same identity number (README.md says how).
#pragma once

#include <bangfu/base/random.hpp>
#include <bangfu/cases/cases.hpp>
#include <bangfu/evaluation/evaluation.hpp>
#include <bangfu/people/people.hpp>
#include <bangfu/services/services.hpp>

#include <cstdint>
#include <vector>

namespace bangfu::demo {

struct MadeHousehold {
    people::NewHousehold household;
    // What is said of the household's persons; without the ids, which exist once the household was loaded.
    std::vector<cases::NewNeed> needs;
    std::vector<services::NewDelivery> deliveries;
    std::vector<evaluation::NewAnswer> answers;
};

class HouseholdMaker {
  public:
    HouseholdMaker(std::uint64_t seed, Date today) : seed_(seed), today_(today) {}
    MadeHousehold make(std::int64_t number, UnionId at, std::int64_t scope_pos) const;
    // The most households that have identity numbers of their own.
    static constexpr std::int64_t most_households = 1'000'000;

  private:
    people::NewPerson person(Random& random, std::int64_t person_number, int youngest, int oldest) const;
    people::NewPerson worker(Random& random, std::int64_t person_number) const;
    void add_members(Random& random, std::int64_t first_person, people::NewHousehold& home) const;
    void add_circumstances(Random& random, people::NewHousehold& home) const;
    void add_help(Random& random, MadeHousehold& made) const;

    std::uint64_t seed_;
    Date today_;
};

}  // namespace bangfu::demo
