// SPDX-License-Identifier: Apache-2.0
//
// One box finds by name, pinyin, initials, phone, file number and employer. Of names, those that begin with
// the word come first, the word itself before longer ones; then those of which a later part begins with it.
// "Name 1234" asks for the last four of an identity number beside the name.
#include "domain/names.hpp"
#include "operations/list_verbs.hpp"
#include "operations/views.hpp"
#include "store/sealed_fields.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/identity.hpp>
#include <bangfu/people/permissions.hpp>

#include <algorithm>
#include <map>

namespace bangfu::people {
namespace {

using Found = std::vector<std::pair<PersonId, std::string>>;
constexpr int most_of_last4 = 400;

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

void take(Found& found, const std::vector<PersonId>& ids, std::string_view by) {
    for (const auto id : ids) {
        const bool known =
            std::any_of(found.begin(), found.end(), [&](const auto& hit) { return hit.first == id; });
        if (!known && found.size() < static_cast<std::size_t>(max_hits)) found.emplace_back(id, by);
    }
}

// Twice as many as are shown, because a name may be found by two of its parts.
void take_names(const Reading& work, const std::string& beginning, std::string_view word, Found& found) {
    if (found.size() >= static_cast<std::size_t>(max_hits)) return;
    for (const auto& row : store::by_name_part(work.db, work.actor.scope, beginning, 2 * max_hits)) {
        if (plain_name(row.name).find(word) != std::string::npos)
            take(found, {row.id}, "name");
        else
            take(found, {row.id}, row.pinyin.find(word) != std::string::npos ? "pinyin" : "initials");
    }
}

// "张伟 1234": the name and the last four; none where it is not of this form.
std::optional<std::pair<std::string, std::string>> name_and_last4(std::string_view q) {
    const auto blank = q.rfind(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    auto last4 = plain_number(q.substr(blank + 1));
    if (last4.size() != 4 || !all_digits(std::string_view(last4).substr(0, 3))) return std::nullopt;
    if (last4[3] != 'X' && (last4[3] < '0' || last4[3] > '9')) return std::nullopt;
    auto name = plain_name(q.substr(0, blank));
    if (name.empty() || all_digits(name)) return std::nullopt;  // a phone typed in groups is no name
    return std::pair(std::move(name), std::move(last4));
}

// A search that is a reveal: counted and audited in a transaction of its own, before anything is answered.
Done allow_last4_search(const Reading& work) {
    if (!work.actor.may(permission::reveal_numbers))
        return Error(auth::error::not_permitted,
                     Arguments{{"permission", std::string(permission::reveal_numbers.id)}});
    return work.services.database.write([&](db::Session& session) -> Done {
        Writing writing{work.services, session, work.actor, work.now};
        if (!store::count_number_search(session, work.actor.staff, work.today(), number_searches_a_day))
            return Error(error::daily_budget_spent,
                         Arguments{{"limit", std::to_string(number_searches_a_day)}});
        writing.audit({.action = "search_name_and_last4", .scope_pos = work.actor.scope.from});
        return done();
    });
}

Found find_by_last4(const Reading& work, const std::string& name, const std::string& last4) {
    const auto index = work.services.vault.blind(sealed::last4_index, last4);
    const auto ids =
        store::by_blind_index(work.db, work.actor.scope, "identity_last4_index", index, most_of_last4);
    Found found;
    for (const auto& row : store::persons(work.db, ids))
        if (plain_name(row.facts.name) == name || row.name_pinyin == name)
            take(found, {row.id}, "name_and_last4");
    return found;
}

}  // namespace

Found find_by_word(const Reading& work, std::string_view q) {
    const auto& scope = work.actor.scope;
    Found found;
    take(found, store::workers_by_file_no(work.db, scope, trimmed(q), max_hits), "file_no");
    const auto number = plain_number(q);
    if (is_mobile(number))
        take(found,
             store::by_blind_index(
                 work.db, scope, "phone_index",
                 work.services.vault.blind(sealed::phone_index, number.substr(number.size() - 11)), max_hits),
             "phone");
    const auto word = plain_name(q);
    if (word.empty()) return found;
    take_names(work, whole_name + word, word, found);
    take(found, store::by_name_column(work.db, scope, "employer", trimmed(q), max_hits), "employer");
    take_names(work, word, word, found);
    return found;
}

HitList hits_of(const Reading& work, std::span<const std::pair<PersonId, std::string>> found) {
    const auto& scope = work.actor.scope;
    std::vector<PersonId> ids;
    for (const auto& [id, matched] : found) ids.push_back(id);
    std::map<PersonId, store::PersonRow> persons;
    for (auto& row : store::persons(work.db, ids)) persons.emplace(row.id, std::move(row));
    std::map<PersonId, store::HomeOfPerson> homes;
    for (auto& home : store::homes_on(work.db, scope, ids, work.today()))
        homes.emplace(home.person, std::move(home));
    std::map<UnionId, std::string> unions;
    HitList list;
    for (const auto& [id, matched] : found) {
        const auto& person = persons.at(id);
        Hit hit;
        hit.person = id;
        hit.name = person.facts.name;
        hit.sex = person.facts.sex;
        hit.employer = person.facts.employer;
        if (person.facts.birth_date && *person.facts.birth_date <= work.today())
            hit.age = age_on(*person.facts.birth_date, work.today());
        hit.matched = matched;
        if (const auto at = homes.find(id); at != homes.end()) {
            const auto& home = at->second;
            auto [known, is_new] = unions.try_emplace(home.union_id);
            if (is_new) known->second = union_name(work.db, scope, home.union_id);
            hit.household = home.household;
            hit.file_no = home.file_no;
            hit.state = home.state;
            hit.relation = home.worker == id ? "self" : "member";
            hit.union_ = {home.union_id, known->second};
        }
        list.items.push_back(std::move(hit));
    }
    return list;
}

Result<HitList> search_people(const Reading& work, const SearchQuery& query) {
    if (auto gate = auth::authorise(work.actor, permission::see_households); gate.refused())
        return gate.error();
    if (const auto both = name_and_last4(query.q)) {
        if (auto allowed = allow_last4_search(work); allowed.refused()) return allowed.error();
        return hits_of(work, find_by_last4(work, both->first, both->second));
    }
    return hits_of(work, find_by_word(work, query.q));
}

}  // namespace bangfu::people
