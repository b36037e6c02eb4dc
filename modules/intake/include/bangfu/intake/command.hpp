// SPDX-License-Identifier: Apache-2.0
// Part of THE DOOR: an import without pages, for the command line and for demonstration data. It is the same
// code as the jobs of a serving program, run by the caller; killed in the middle, it is taken up by the next
// command or at the next start of the program.
#pragma once

#include <bangfu/intake/intake.hpp>

#include <span>

namespace bangfu::intake {

struct Wanted {
    UnionId union_id;
    std::string name;
    StaffId staff;  // for whom; none: nobody of the store, and the scope is the union's
    PostId post;
    std::optional<Money> local_minimum;  // where the region has none
    std::string local_minimum_source;
    // Header text → field name, for this import only.
    std::vector<std::pair<std::string, std::string>> header_fields;
};

// The dry run against a store; keeps nothing. Refused: what read_roster refuses, unknown_field.
Result<Roster> try_roster(operation::Services& services, std::span<const sheets::Input> files,
                          const Wanted& wanted);

struct Imported {
    ImportId id;
    Roster roster;  // each household with what became of it
};
// Finishes what a killed one left; then checks and applies. One at a time in a store. Where every household
// is refused, there is nothing to apply. `files` stand on the disk. Refused, as above, with nothing imported.
Result<Imported> import_files(operation::Services& services, std::span<const sheets::Input> files,
                              const Wanted& wanted);

// Whether the union ever imported a roster, or began to.
bool has_imports(db::Session& session, UnionId union_id);

}  // namespace bangfu::intake
