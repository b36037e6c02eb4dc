// SPDX-License-Identifier: Apache-2.0
// COPY is not possible in pipeline mode, so the connection leaves it for the time of one COPY. The COPY
// stands in a savepoint: one that is given up undoes only itself.
#include "postgres_connection.hpp"

#include <libpq-fe.h>

namespace bangfu::db::postgres {

void Connection::copy_begin(const std::string& copy) {
    run("SAVEPOINT bulk");
    need(PQexitPipelineMode(handle_));
    const Answer answer(PQexec(handle_, copy.c_str()));
    if (PQresultStatus(answer.get()) != PGRES_COPY_IN) {
        if (lost()) lose();
        need(PQenterPipelineMode(handle_));
        fail(answer.get());
    }
    copying_ = true;
}

void Connection::copy_rows(std::string_view rows) {
    need(PQputCopyData(handle_, rows.data(), static_cast<int>(rows.size())));
}

std::int64_t Connection::copy_end() {
    copying_ = false;
    need(PQputCopyEnd(handle_, nullptr));
    Answer first(PQgetResult(handle_));
    while (const Answer rest{PQgetResult(handle_)}) {
    }
    if (lost()) lose();
    need(PQenterPipelineMode(handle_));
    if (PQresultStatus(first.get()) != PGRES_COMMAND_OK) fail(first.get());
    run("RELEASE SAVEPOINT bulk");
    return std::stoll(PQcmdTuples(first.get()));
}

void Connection::copy_undo() noexcept {
    if (!std::exchange(copying_, false)) return;
    try {
        need(PQputCopyEnd(handle_, "undone"));
        while (const Answer rest{PQgetResult(handle_)}) {
        }
        if (lost()) lose();
        need(PQenterPipelineMode(handle_));
        run("ROLLBACK TO SAVEPOINT bulk");
        run("RELEASE SAVEPOINT bulk");
    } catch (const Fault&) {
        disconnect();  // the transaction is lost; the next statement or COMMIT says so
    }
}

}  // namespace bangfu::db::postgres
