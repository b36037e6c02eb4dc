// SPDX-License-Identifier: Apache-2.0
#include "domain/masks.hpp"
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include "store/history_store.hpp"
#include "store/sealed_fields.hpp"
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/people/permissions.hpp>

#include <charconv>

namespace bangfu::people {
namespace {

constexpr int entries_per_page = 50;

std::optional<std::pair<Instant, std::int64_t>> place_of(const std::optional<json::Cursor>& cursor) {
    if (!cursor || cursor->values.size() != 2) return std::nullopt;
    std::pair<Instant, std::int64_t> place;
    const auto number = [](const std::string& text, std::int64_t& value) {
        return std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc();
    };
    if (!number(cursor->values[0], place.first.ms) || !number(cursor->values[1], place.second))
        return std::nullopt;
    return place;
}

// The value of a field that changed, as JSON; of a number only what may be seen without a reason.
std::optional<std::string> value_of(operation::Services& services, const store::HistoryRow& row,
                                    const std::string& sealed_value) {
    if (sealed_value.empty()) return std::nullopt;
    auto value = opened(services.vault, sealed::history_value, row.id, row.key_id, sealed_value);
    if (row.field == "address") return "\"****\"";
    if (row.field != "identity_number" && row.field != "phone") return value;
    const auto number = json::read<std::string>(value);
    if (number.refused()) return std::nullopt;
    return json::write(row.field == "phone" ? mask_phone(*number) : mask_identity(*number));
}

std::string masked_number(operation::Services& services, const store::AccountRow& row) {
    return json::write(account_answer(services, row).number_masked);
}

void fill_account(const Reading& work, const store::AccountRow& row, TimelineItem& item) {
    item.code = row.bank;
    item.to = masked_number(work.services, row);
    if (const auto before = store::account_before(work.db, row))
        item.from = masked_number(work.services, *before);
}

void fill(const Reading& work, HouseholdId household, const store::TimelineEntry& entry, TimelineItem& item) {
    if (entry.kind == "change") {
        const auto row = store::find_history(work.db, entry.id);
        item.verb = row->verb;
        item.field = row->field;
        item.reason = row->reason;
        item.record_kind = row->record_kind;
        item.from = value_of(work.services, *row, row->sealed_from);
        item.to = value_of(work.services, *row, row->sealed_to);
    } else if (entry.kind == "circumstance") {
        if (const auto row = store::find_circumstance(work.db, household, store::CircumstanceId{entry.id}))
            item.circumstance = circumstance_answer(work, *row);
    } else if (entry.kind == "account") {
        if (const auto row = store::find_account(work.db, household, store::AccountId{entry.id}))
            fill_account(work, *row, item);
    } else if (entry.kind == "attachment") {
        if (const auto row = store::find_attachment(work.db, store::AttachmentId{entry.id}))
            item.attachment = attachment_answer(work.services, *row);
    } else if (entry.kind == "consent") {
        if (const auto row = store::find_consent(work.db, store::ConsentId{entry.id}))
            item.code = row->purpose;
    }
}

}  // namespace

Result<json::Page<TimelineItem>> show_timeline(const Reading& work, HouseholdId id,
                                               const TimelineQuery& query) {
    const auto home = household_for(work, permission::see_households, id);
    if (home.refused()) return home.error();
    auto entries = store::timeline(work.db, id, query.kind ? query.kind->value : "", place_of(query.cursor),
                                   entries_per_page + 1);
    json::Page<TimelineItem> page;
    const bool more = entries.size() > static_cast<std::size_t>(entries_per_page);
    if (more) entries.pop_back();
    for (const auto& entry : entries) {
        TimelineItem item;
        item.id = std::to_string(entry.id);
        item.kind = entry.kind;
        item.at = entry.at;
        item.by = organisation::staff_name(work.db, entry.by);
        fill(work, id, entry, item);
        page.items.push_back(std::move(item));
    }
    if (more)
        page.next_cursor =
            json::Cursor{{std::to_string(entries.back().at.ms), std::to_string(entries.back().id)}};
    return page;
}

}  // namespace bangfu::people
