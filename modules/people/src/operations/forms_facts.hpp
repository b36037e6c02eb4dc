// SPDX-License-Identifier: Apache-2.0
// The forms and answers about circumstances, accounts and papers.
#pragma once

#include "operations/forms_person.hpp"
#include "store/attachment_store.hpp"
#include "store/circumstance_store.hpp"

namespace bangfu::people {

// Which value is given follows from the kind (code list "circumstance").
struct CircumstanceFact {
    RequiredText<40> kind;
    std::optional<Money> amount_fen;
    std::optional<std::int64_t> number;
    std::optional<Text<40>> code;
    std::optional<Personal<Text<2000>>> text;
    std::optional<Money> gross_fen, reimbursed_fen;
    Date from;
    std::optional<Date> until;  // exclusive
    RequiredText<40> source;
    std::optional<bool> verified;
};
BOOST_DESCRIBE_STRUCT(CircumstanceFact, (),
                      (kind, amount_fen, number, code, text, gross_fen, reimbursed_fen, from, until, source,
                       verified))
struct CircumstanceForm : CircumstanceFact {
    std::optional<PersonId> person;  // absent: the household
    std::optional<store::AttachmentId> evidence;
    std::optional<store::CircumstanceId> corrects;
};
BOOST_DESCRIBE_STRUCT(CircumstanceForm, (CircumstanceFact), (person, evidence, corrects))
// Of a household that is being registered: there is no record yet that it could name.
struct FirstCircumstance : CircumstanceFact {
    std::optional<std::int32_t> member;  // which of its members, from 0; absent: the household
};
BOOST_DESCRIBE_STRUCT(FirstCircumstance, (CircumstanceFact), (member))

struct CircumstanceAnswer {
    store::CircumstanceId id;
    std::optional<PersonId> person;
    std::string kind;
    std::optional<Money> amount_fen;
    std::optional<std::int64_t> number;
    std::optional<std::string> code, text;
    std::optional<Money> gross_fen, reimbursed_fen;
    Date from;
    std::optional<Date> until;
    std::string source;
    std::optional<store::AttachmentId> evidence;
    std::optional<std::string> verified_by;
    std::optional<store::CircumstanceId> corrected_by;
    Instant known_at;
    std::string recorded_by;
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(CircumstanceAnswer, (),
                      (id, person, kind, amount_fen, number, code, text, gross_fen, reimbursed_fen, from,
                       until, source, evidence, verified_by, corrected_by, known_at, recorded_by, abilities))

struct CircumstanceQuery {
    std::optional<Date> as_of;        // absent: today
    std::optional<Instant> known_by;  // absent: now
    std::optional<bool> all;          // every row, corrected ones and past ones too
};
BOOST_DESCRIBE_STRUCT(CircumstanceQuery, (), (as_of, known_by, all))
struct CircumstanceList {
    std::vector<CircumstanceAnswer> items;
};
BOOST_DESCRIBE_STRUCT(CircumstanceList, (), (items))

struct AccountFact {
    RequiredText<60> bank;
    std::optional<Text<80>> branch;
    Personal<RequiredText<40>> number;
    std::optional<Date> from;  // absent: today; of a new file: the day it was opened
};
BOOST_DESCRIBE_STRUCT(AccountFact, (), (bank, branch, number, from))
struct AccountForm : AccountFact {
    std::optional<PersonId> holder;  // absent: the worker
};
BOOST_DESCRIBE_STRUCT(AccountForm, (AccountFact), (holder))
struct EndAccount {
    Date until;  // exclusive: the first day on which nothing is paid to it any more
};
BOOST_DESCRIBE_STRUCT(EndAccount, (), (until))
struct AccountAnswer {
    store::AccountId id;
    PersonId holder;
    std::string bank;
    std::optional<std::string> branch;
    std::string number_masked;
    bool luhn_ok = true;  // false: a warning, some old accounts fail the check
    Date from;
};
BOOST_DESCRIBE_STRUCT(AccountAnswer, (), (id, holder, bank, branch, number_masked, luhn_ok, from))

struct AttachmentQuery {
    RequiredText<40> kind;
    std::optional<Text<120>> title;  // absent: the file's name
    std::optional<PersonId> person;
};
BOOST_DESCRIBE_STRUCT(AttachmentQuery, (), (kind, title, person))
struct AttachmentAnswer {
    store::AttachmentId id;
    std::string kind, title, media_type;
    std::int64_t bytes = 0;
    std::optional<PersonId> person;
    Instant added_at;
};
BOOST_DESCRIBE_STRUCT(AttachmentAnswer, (), (id, kind, title, media_type, bytes, person, added_at))

struct RemoveAttachment {
    Reason reason;
};
BOOST_DESCRIBE_STRUCT(RemoveAttachment, (), (reason))

struct RecordConsent {
    RequiredText<40> purpose, basis, text_version, channel;
    RequiredText<60> given_by;
    Date given_on;
};
BOOST_DESCRIBE_STRUCT(RecordConsent, (), (purpose, basis, text_version, channel, given_by, given_on))
struct WithdrawConsent {
    std::optional<Date> on;  // absent: today
};
BOOST_DESCRIBE_STRUCT(WithdrawConsent, (), (on))

struct RevealForm {
    RequiredText<40> field;
    Reason reason;
};
BOOST_DESCRIBE_STRUCT(RevealForm, (), (field, reason))
struct Revealed {
    std::string value;
};
BOOST_DESCRIBE_STRUCT(Revealed, (), (value))

}  // namespace bangfu::people
