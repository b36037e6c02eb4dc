// SPDX-License-Identifier: Apache-2.0
// Counting the gap, exactly as the model page says it (docs: modules/evaluation/README.md "Counting"). A
// person counts once in a cell, however many items or deliveries of that cell concern them:
//
//   asked       was shown an item of the cell and answered yes or no, or was assessed on the cell
//   needed      asked, and felt or expressed a need of the cell (normative need is shown beside it, never in
//   it) recorded    a delivery on the cell in the period stands in the records reported    the person says
//   that help of the cell was received covered     needed, and help that answers that very need: in a survey,
//   reported received for a needed item satisfied   covered and rated 4 or 5, over covered and rated unserved
//   needed and not covered; their ratings are shown apart leakage     asked, received (recorded or reported),
//   and answered "not needed"
#pragma once

#include <bangfu/base/cell.hpp>
#include <bangfu/base/ids.hpp>
#include <bangfu/base/time.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace bangfu::evaluation {

// One answer to one item, or one assessed need, or one delivery; the three kinds of evidence on a cell.
struct Evidence {
    enum class Kind { answer, need, delivery } kind = Kind::answer;
    PersonId person;
    int cell = 0;
    bool needed = false;        // answer: said yes; need: felt or expressed
    bool not_needed = false;    // answer: said no
    bool normative = false;     // need
    bool received = false;      // answer: says that help was received
    bool answers_need = false;  // need: a delivery is linked to it, or of its code and dated after it arose
    int rating = 0;             // answer: 1–5, 0 = not rated
    Date on;                    // of the answer
};

struct CellCounts {
    std::int64_t asked = 0, needed = 0, normative = 0;
    std::int64_t recorded = 0, reported = 0;
    // Among those asked: [recorded][reported].
    std::array<std::array<std::int64_t, 2>, 2> received{};
    std::int64_t covered = 0, rated = 0, satisfied = 0;
    std::int64_t unserved = 0, unserved_rated = 0, unserved_satisfied = 0;
    std::int64_t leakage = 0;
    bool operator==(const CellCounts&) const = default;
};

using Grid = std::array<CellCounts, 16>;

// `evidence` in any order; grouping is done here.
Grid count_grid(std::span<const Evidence> evidence);

// The persons behind one measure of one cell, ascending.
enum class Measure { asked, needed, covered, satisfied, unserved, leakage };
std::vector<PersonId> persons_behind(std::span<const Evidence> evidence, int cell, Measure measure);

}  // namespace bangfu::evaluation
