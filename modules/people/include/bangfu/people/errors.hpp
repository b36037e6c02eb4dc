// SPDX-License-Identifier: Apache-2.0
// Refusals of people, in the order in which a request meets them.
#pragma once

#include <bangfu/base/result.hpp>

#include <array>

namespace bangfu::people::error {

inline constexpr ErrorCode no_such_union{"people.no_such_union", Refusal::invalid};  // named by a form
inline constexpr ErrorCode union_closed{"people.union_closed", Refusal::conflict};
inline constexpr ErrorCode file_left{"people.file_left",
                                     Refusal::conflict};  // a file that was left is not changed
inline constexpr ErrorCode person_erased{"people.person_erased", Refusal::conflict};
inline constexpr ErrorCode person_not_in_household{"people.person_not_in_household", Refusal::invalid};
inline constexpr ErrorCode nothing_to_change{"people.nothing_to_change", Refusal::invalid};
inline constexpr ErrorCode dates_in_wrong_order{"people.dates_in_wrong_order", Refusal::invalid};
inline constexpr ErrorCode date_in_future{"people.date_in_future", Refusal::invalid};       // args: field
inline constexpr ErrorCode too_many_members{"people.too_many_members", Refusal::conflict};  // args: max
inline constexpr ErrorCode worker_stays{"people.worker_stays",
                                        Refusal::conflict};  // the file is opened on this person
inline constexpr ErrorCode membership_ended{"people.membership_ended", Refusal::conflict};
inline constexpr ErrorCode no_such_circumstance{"people.no_such_circumstance",
                                                Refusal::invalid};  // to correct
inline constexpr ErrorCode already_corrected{"people.already_corrected", Refusal::conflict};
inline constexpr ErrorCode no_such_attachment{"people.no_such_attachment",
                                              Refusal::invalid};  // named as evidence
inline constexpr ErrorCode attachment_is_evidence{"people.attachment_is_evidence", Refusal::conflict};
inline constexpr ErrorCode no_bank_account{"people.no_bank_account", Refusal::conflict};
inline constexpr ErrorCode file_no_taken{"people.file_no_taken", Refusal::conflict};
inline constexpr ErrorCode identity_in_open_file{"people.identity_in_open_file",
                                                 Refusal::conflict};  // args: file_no, household
inline constexpr ErrorCode file_incomplete{"people.file_incomplete", Refusal::conflict};  // args: reasons
inline constexpr ErrorCode not_a_draft{"people.not_a_draft", Refusal::conflict};
inline constexpr ErrorCode nothing_to_reveal{"people.nothing_to_reveal", Refusal::not_found};
inline constexpr ErrorCode daily_budget_spent{"people.daily_budget_spent", Refusal::too_many};  // args: limit
inline constexpr ErrorCode file_type_refused{"people.file_type_refused", Refusal::unsupported};
inline constexpr ErrorCode already_withdrawn{"people.already_withdrawn", Refusal::conflict};
inline constexpr ErrorCode unknown_column{"people.unknown_column", Refusal::invalid};  // args: column
inline constexpr ErrorCode reason_missing{"people.reason_missing", Refusal::invalid};
inline constexpr ErrorCode export_not_ready{"people.export_not_ready", Refusal::conflict};
inline constexpr ErrorCode export_taken{"people.export_taken", Refusal::conflict};
inline constexpr ErrorCode file_still_open{"people.file_still_open",
                                           Refusal::conflict};  // an open file keeps a person
inline constexpr ErrorCode same_record{"people.same_record", Refusal::invalid};
inline constexpr ErrorCode identity_differs{"people.identity_differs",
                                            Refusal::conflict};  // two people, by their numbers
inline constexpr ErrorCode collision_settled{"people.collision_settled", Refusal::conflict};
inline constexpr std::array all{&no_such_union,
                                &union_closed,
                                &file_left,
                                &person_erased,
                                &person_not_in_household,
                                &nothing_to_change,
                                &dates_in_wrong_order,
                                &date_in_future,
                                &too_many_members,
                                &worker_stays,
                                &membership_ended,
                                &no_such_circumstance,
                                &already_corrected,
                                &no_such_attachment,
                                &attachment_is_evidence,
                                &no_bank_account,
                                &file_no_taken,
                                &identity_in_open_file,
                                &file_incomplete,
                                &not_a_draft,
                                &nothing_to_reveal,
                                &daily_budget_spent,
                                &file_type_refused,
                                &already_withdrawn,
                                &unknown_column,
                                &reason_missing,
                                &export_not_ready,
                                &export_taken,
                                &file_still_open,
                                &same_record,
                                &identity_differs,
                                &collision_settled};

}  // namespace bangfu::people::error
