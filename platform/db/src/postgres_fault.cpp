// SPDX-License-Identifier: Apache-2.0
#include "postgres_fault.hpp"

#include <string_view>

#include <libpq-fe.h>

namespace bangfu::db::postgres {

namespace {

std::string_view state_of(const PGresult* result) {
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return state == nullptr ? "" : state;
}

Fault::Kind kind_of(std::string_view state) {
    if (state == "23505" || state == "23P01") return Fault::Kind::duplicate;
    if (state == "53100") return Fault::Kind::full;
    if (state == "40001" || state == "40P01" || state == "55P03") return Fault::Kind::contention;
    if (state == "XX001" || state == "XX002") return Fault::Kind::corrupt;
    if (state.starts_with("08") || state.starts_with("57P") || state == "53300")
        return Fault::Kind::unavailable;
    return Fault::Kind::io;
}

// The server's message may quote a value (classes 22, 23), and values may be personal: then only names are
// told.
std::string message_of(const PGresult* result) {
    const auto state = state_of(result);
    std::string message = "postgresql " + std::string(state);
    const auto add = [&](int field) {
        if (const char* text = PQresultErrorField(result, field)) message.append(": ").append(text);
    };
    if (state.starts_with("22") || state.starts_with("23")) {
        add(PG_DIAG_TABLE_NAME);
        add(PG_DIAG_COLUMN_NAME);
        add(PG_DIAG_CONSTRAINT_NAME);
    } else {
        add(PG_DIAG_MESSAGE_PRIMARY);
    }
    return message;
}

}  // namespace

void fail(const pg_result* result) {
    const auto state = state_of(result);
    if (state == "40001" || state == "40P01") throw Retry(Fault::Kind::contention, message_of(result));
    throw Fault(kind_of(state), message_of(result));
}

}  // namespace bangfu::db::postgres
