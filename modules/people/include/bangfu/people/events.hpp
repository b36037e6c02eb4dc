// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace bangfu::people::event {  // behind each: the ids it carries

inline constexpr std::string_view household_registered = "people.household_registered";  // household
inline constexpr std::string_view household_changed = "people.household_changed";        // household
inline constexpr std::string_view draft_completed = "people.draft_completed";            // household
inline constexpr std::string_view member_added = "people.member_added";                  // household, person
inline constexpr std::string_view membership_ended = "people.membership_ended";          // household, person
inline constexpr std::string_view person_changed = "people.person_changed";              // person
inline constexpr std::string_view circumstance_recorded =
    "people.circumstance_recorded";  // household, circumstance
inline constexpr std::string_view attachment_removed = "people.attachment_removed";  // household, attachment
inline constexpr std::string_view account_set = "people.account_set";                // household
inline constexpr std::string_view account_ended = "people.account_ended";            // household
inline constexpr std::string_view consent_recorded = "people.consent_recorded";      // person, consent
inline constexpr std::string_view consent_withdrawn = "people.consent_withdrawn";    // person, consent
inline constexpr std::string_view person_erased = "people.person_erased";            // person
inline constexpr std::string_view collision_settled =
    "people.collision_settled";                                              // collision, applicant, claimant
inline constexpr std::string_view persons_merged = "people.persons_merged";  // from, into

}  // namespace bangfu::people::event
