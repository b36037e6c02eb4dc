// SPDX-License-Identifier: Apache-2.0
#include "partitions.hpp"

#include <cstdio>
#include <string>

namespace bangfu::audit {

namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t china_ms = 8 * 3'600'000;

std::int64_t begins_at(Date day) {
    return std::int64_t{day.days} * day_ms - china_ms;
}

void make_month(db::Session& session, const std::string& table, Date first) {
    const auto parts = first.parts();
    char name[16];
    std::snprintf(name, sizeof name, "_%04d_%02d", parts.year, parts.month);
    const std::string partition = table + name;
    {
        auto rows = session.query("SELECT CAST(to_regclass(CAST($1 AS TEXT)) IS NULL AS INT)", {partition});
        if (!rows.next() || !rows.flag(0)) return;
    }
    const auto from = begins_at(first);
    const auto until = begins_at(first.plus_months(1));
    {
        auto rows = session.query("SELECT 1 FROM " + table + "_other WHERE at >= $1 AND at < $2 LIMIT 1",
                                  {from, until});
        if (rows.next()) return;
    }
    session.execute("CREATE TABLE " + partition + " PARTITION OF " + table + " FOR VALUES FROM (" +
                    std::to_string(from) + ") TO (" + std::to_string(until) + ")");
}

}  // namespace

void make_months(db::Database& database, std::string_view table, Instant now) {
    if (database.dialect() != db::Dialect::postgres) return;
    const auto parts = now.china_date().parts();
    const Date first = *Date::of(parts.year, parts.month, 1);
    database.write([&](db::Session& session) {
        for (int ahead = 0; ahead < 3; ++ahead)
            make_month(session, std::string(table), first.plus_months(ahead));
    });
}

}  // namespace bangfu::audit
