// SPDX-License-Identifier: Apache-2.0
#include "jobs/load_chunk.hpp"

#include "domain/plain_text.hpp"
#include <bangfu/policies/policies.hpp>

#include <algorithm>

namespace bangfu::intake {
namespace {

constexpr std::string_view unknown_kind = "other";
constexpr std::size_t longest_label = 120;  // bytes

void refuse(Prepared& one, std::string_view code) {
    one.refused = true;
    one.counts = false;
    one.row.status = name_of(Status::refused);
    one.reasons.emplace_back(code);
    std::ranges::sort(one.reasons);
}

}  // namespace

Chunk chunk_of(operation::Services& services, const store::ImportRecord& record, std::vector<Prepared> rows,
               Instant now) {
    Chunk chunk{std::move(rows), people::make_loader(services, record.id.value, record.staff, now), nullptr};
    std::vector<people::NewHousehold> wanted;
    for (const auto& one : chunk.rows)
        if (!one.refused) wanted.push_back(one.household);
    chunk.households = chunk.loader->prepare(wanted);
    return chunk;
}

void ChunkLoader::load(const Chunk& chunk, std::vector<Prepared>& rows) {
    load_households(chunk, rows);
    load_proposals(rows);
    load_help(rows);
    load_survey(rows);
}

// What became of each household that is to be made.
void ChunkLoader::load_households(const Chunk& chunk, std::vector<Prepared>& rows) {
    std::vector<Prepared*> of_wanted;
    for (auto& one : rows)
        if (!one.refused) of_wanted.push_back(&one);
    const auto outcomes = chunk.loader->load(session_, *chunk.households);
    std::vector<Prepared*> duplicates;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i].file_no_taken) refuse(*of_wanted[i], reason::file_no_taken);
        if (outcomes[i].duplicate) duplicates.push_back(of_wanted[i]);
        of_wanted[i]->made = outcomes[i].registered;
    }
    if (!duplicates.empty()) settle_duplicates(*chunk.loader, duplicates);
}

// Inside the scope the row is refused and says why; of others' files nothing is said but that the
// household is being checked.
void ChunkLoader::settle_duplicates(people::Loader& loader, std::span<Prepared*> duplicates) {
    std::vector<Personal<std::string>> numbers;
    for (const auto* one : duplicates) numbers.push_back(one->record.identity_number);
    const auto inside = people::claimed_within(services_, session_, of_.actor.scope, numbers);
    std::vector<people::NewHousehold> wanted;
    std::vector<Prepared*> of_wanted;
    for (std::size_t i = 0; i < duplicates.size(); ++i) {
        if (inside[i]) {
            refuse(*duplicates[i], reason::already_on_file);
            continue;
        }
        auto& one = *duplicates[i];
        one.counts = false;
        one.row.status = name_of(Status::draft);
        one.reasons.emplace_back(reason::identity_being_checked);
        one.household.proposed_category.reset();
        wanted.push_back(one.household);
        of_wanted.push_back(&one);
    }
    const auto outcomes = loader.load_being_checked(session_, wanted);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i].file_no_taken) refuse(*of_wanted[i], reason::file_no_taken);
        of_wanted[i]->made = outcomes[i].registered;
    }
}

Home ChunkLoader::home_of(const Prepared& one) const {
    return {one.made->household, one.made->worker, one.household.union_id, one.household.scope_pos,
            of_.now.china_date()};
}

void ChunkLoader::load_proposals(const std::vector<Prepared>& rows) {
    std::vector<policies::NewProposal> proposals;
    for (const auto& one : rows) {
        if (!one.made || !one.counts || !one.record.inputs || !of_.region.settings.parameters) continue;
        policies::NewProposal proposal;
        proposal.household = one.made->household;
        proposal.scope_pos = one.household.scope_pos;
        proposal.as_of = of_.now.china_date();
        proposal.inputs = inputs_of(*one.record.inputs);
        proposal.parameters = *of_.region.settings.parameters;
        proposal.parameters_id = of_.region.parameters_id;
        proposal.declared_category = one.household.declared_category;
        proposal.proposal = policies::propose_category(proposal.inputs, proposal.parameters);
        proposals.push_back(std::move(proposal));
    }
    policies::load_proposals(services_, session_, proposals, record_.id.value, record_.staff, of_.now);
}

void ChunkLoader::load_help(const std::vector<Prepared>& rows) {
    std::vector<services::NewDelivery> deliveries;
    for (const auto& one : rows) {
        if (!one.made) continue;
        for (const auto& help : one.record.help) {
            auto [kind, is_new] = kinds_.try_emplace(help.kind, "other");
            if (is_new)
                kind->second =
                    services::kind_for(session_, squeezed(help.kind)).value_or(std::string(unknown_kind));
            const auto cell = help.cell ? help.cell : services::cell_of_kind(session_, kind->second);
            deliveries.push_back(delivery_of(help, home_of(one), kind->second, cell.value_or(Cell{})));
            // What the office called it stays with the row that it came from.
            if (kind->second == unknown_kind && !help.kind.empty())
                deliveries.back().origin_row += " · " + std::string(beginning(help.kind, longest_label));
        }
    }
    services::load_deliveries(services_, session_, deliveries, record_.id.value, record_.staff, of_.now);
}

// One of the whole import, made with its first answer.
evaluation::QuestionnaireId ChunkLoader::questionnaire() {
    if (!record_.questionnaire) {
        const auto made = evaluation::register_roster_survey(
            services_, session_, record_.union_id, record_.scope_pos, record_.name, record_.id.value);
        record_.questionnaire = made.value;
    }
    return evaluation::QuestionnaireId{*record_.questionnaire};
}

void ChunkLoader::load_survey(const std::vector<Prepared>& rows) {
    std::vector<cases::NewNeed> needs;
    std::vector<evaluation::NewAnswer> answers;
    for (const auto& one : rows) {
        if (!one.made) continue;
        for (const auto& answer : one.record.survey) {
            answers.push_back(answer_of(answer, home_of(one), questionnaire()));
            if (auto need = need_of(answer, home_of(one))) needs.push_back(std::move(*need));
        }
    }
    evaluation::load_answers(services_, session_, answers, record_.id.value, record_.staff, of_.now);
    cases::load_needs(services_, session_, needs, record_.id.value, record_.staff, of_.now);
}

}  // namespace bangfu::intake
