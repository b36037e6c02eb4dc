// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cell_values.hpp"
#include <bangfu/intake/roster.hpp>

namespace bangfu::intake {

// Reads the identity cell of a worker: sets the number and birth it names, adds id_missing, id_is_number,
// id_check_digit, id_15_digits, normalised.
void judge_identity(Household& household, const Given& cell, Date today);
// Adds birth_mismatch where the birth cell contradicts a right identity number; takes the number's where
// there is none.
void judge_birth(Household& household, const Given& cell, Date today);
void judge_bank_card(Household& household, const Given& cell);
void judge_phone(Household& household, const Given& cell);

// Status from the reasons (the worst wins), and for what counts the proposal and whether it differs from what
// was declared. Reasons come out sorted, each once.
void conclude(Household& household, const policies::CategoryParameters& parameters);

}  // namespace bangfu::intake
