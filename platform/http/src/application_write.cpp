// SPDX-License-Identifier: Apache-2.0
#include "application.hpp"

namespace bangfu::http {

struct Application::Writing {
    Call& call;
    Next next;
    BoundWrite work;
    std::optional<RepeatKey> key;
    std::optional<Result<std::string>> result;
};

void Application::run_write(Call& call, const Next& next) {
    Result<BoundWrite> work = call.route->write(call.body);
    if (work.refused()) return refuse(call, work.error(), next);
    const auto key = repeat_key(call);
    if (key.refused()) return refuse(call, key.error(), next);
    start_write(
        std::make_shared<Writing>(Writing{call, next, std::move(work).value(), key.value(), std::nullopt}));
}

// Two own it: the transaction, which may run more than once, and what follows its end.
void Application::start_write(std::shared_ptr<Writing> writing) {
    services_.database.write_later(
        [this, writing](db::Session& session) { return transact(*writing, session); },
        [this, writing](std::exception_ptr fault) {
            try {
                settle(writing, fault);
            } catch (const std::exception&) {
                fail(writing->call, std::current_exception(), writing->next);
            }
        });
}

db::Ending Application::transact(Writing& writing, db::Session& session) {
    Call& call = writing.call;
    writing.result.reset();
    call.session_change = {};
    if (writing.key) {
        auto kept = kept_.claim(session, *writing.key, call.now);
        if (kept.refused()) {
            writing.result.emplace(kept.error());
            return db::Ending::roll_back;
        }
        if (kept.value()) {
            writing.result.emplace(std::move(*kept.value()));
            return db::Ending::roll_back;
        }
    }
    WriteCall operation{{services_, session, call.who(), call.now}, call};
    writing.result.emplace(writing.work(operation));
    if (writing.result->refused()) return db::Ending::roll_back;
    if (writing.key) kept_.keep(session, *writing.key, writing.result->value());
    return db::Ending::commit;
}

void Application::settle(const std::shared_ptr<Writing>& writing, std::exception_ptr fault) {
    if (fault) return fail(writing->call, fault, writing->next);
    if (writing->result->refused()) return refuse(writing->call, writing->result->error(), writing->next);
    answer(writing->call, std::move(*writing->result).value(), writing->next);
}

}  // namespace bangfu::http
