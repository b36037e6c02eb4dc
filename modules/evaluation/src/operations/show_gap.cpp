// SPDX-License-Identifier: Apache-2.0
#include "operations/show_gap.hpp"

#include "domain/gap_masking.hpp"
#include "domain/suppression.hpp"
#include "operations/gap_group.hpp"
#include "store/codebook_store.hpp"
#include <bangfu/evaluation/permissions.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::evaluation {
namespace {

GapCell cell_of(int index, const MaskedCell& m) {
    const auto at = [&](Shown measure) { return m[static_cast<std::size_t>(measure)]; };
    return {Cell::at(index),           at(Shown::asked),
            at(Shown::needed),         at(Shown::not_needed),
            at(Shown::normative),      at(Shown::recorded),
            at(Shown::reported),       at(Shown::covered),
            at(Shown::unserved),       at(Shown::rated),
            at(Shown::satisfied),      at(Shown::not_satisfied),
            at(Shown::unserved_rated), at(Shown::unserved_satisfied),
            at(Shown::leakage),        at(Shown::recorded_and_reported),
            at(Shown::recorded_only),  at(Shown::reported_only),
            at(Shown::neither)};
}

std::optional<std::int64_t> shown(std::int64_t count, std::int64_t threshold) {
    if (threshold > 0 && count > 0 && count < threshold) return std::nullopt;
    return count;
}

// A roster's survey counts all files only where all answered: of the others nobody knows why they did not.
std::string sample_of(const store::Frame& frame) {
    return frame.sample == "full_count" && frame.answered < frame.households ? "partial" : frame.sample;
}

}  // namespace

Result<GapView> show_gap(operation::Reading& work, const GapQuery& query) {
    if (auto gate = auth::authorise(work.actor, permission::see_gap); gate.refused()) return gate.error();
    const auto group = group_of(work, query);
    if (group.refused()) return group.error();

    // Who may not open a file may not learn from small counts what stands in it.
    const bool sees_persons =
        work.actor.may(permission::see_persons_behind) && work.actor.may(people::permission::see_households);
    GapView view;
    view.frame = query.frame.value_or(GapFrame::survey);
    view.from = group->from;
    view.until = group->until;
    view.hidden_below = sees_persons ? 0 : default_suppression_threshold;
    view.codebook_version = store::codebook_version(work.db);
    const auto frame = store::frame_of(work.db, group.value());
    view.sample = view.frame == GapFrame::files ? "full_count" : sample_of(frame);
    view.households = shown(frame.households, view.hidden_below);
    view.answered = shown(frame.answered, view.hidden_below);
    const auto grid = count_grid(evidence_of(work.db, view.frame, group.value()));
    const auto seen = sees_persons ? unmasked(grid) : masked(grid, view.hidden_below);
    for (int cell = 0; cell < 16; ++cell)
        view.cells.push_back(cell_of(cell, seen[static_cast<std::size_t>(cell)]));
    if (sees_persons) view.abilities.emplace_back("list_persons_behind");
    if (work.actor.may(permission::export_gap)) view.abilities.emplace_back("export_gap");
    return view;
}

}  // namespace bangfu::evaluation
