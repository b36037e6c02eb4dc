// SPDX-License-Identifier: Apache-2.0
#include "application.hpp"

#include "cookie.hpp"
#include "gate.hpp"
#include "problem.hpp"
#include <bangfu/base/assert.hpp>

namespace bangfu::http {
namespace {

// Refusals that say someone reached for what is not theirs.
bool is_audited(const Call& call, const Error& error) {
    if (!call.actor || call.route == nullptr) return false;
    if (error.code->refusal == Refusal::forbidden)
        return error.code->id != auth::error::password_must_change.id;
    return error.code->refusal == Refusal::not_found && call.record_id() != 0;
}

void add_session_change(const Call& call, Response& response) {
    const SessionChange& change = call.session_change;
    if (change.set_token) {
        response.headers.emplace_back("Set-Cookie", set_cookie(change.set_token, call.site.secure));
    } else if (change.clear) {
        response.headers.emplace_back("Set-Cookie", set_cookie(std::nullopt, call.site.secure));
        response.headers.emplace_back("Clear-Site-Data", "\"storage\"");
    }
}

}  // namespace

Application::Application(operation::Services& services, auth::Sessions& sessions, const log::Logger& logger,
                         const Limits& limits)
    : services_(services),
      sessions_(sessions),
      logger_(logger),
      limits_(limits),
      kept_(services.vault),
      workers_(limits.workers, limits.queued_calls) {}

void Application::post(Call& call, Next next, void (Application::*step)(Call&, const Next&)) {
    const bool taken = workers_.post([this, &call, next, step] {
        try {
            (this->*step)(call, next);
        } catch (const std::exception&) {
            fail(call, std::current_exception(), next);
        }
    });
    if (!taken) next(problem(error::overloaded, call.trace));
}

void Application::admit(Call& call, Next next) {
    post(call, std::move(next), &Application::admit_now);
}

void Application::run(Call& call, Next next) {
    post(call, std::move(next), &Application::run_now);
}

// False: the call was refused and answered.
bool Application::let_in(Call& call, const Next& next) {
    if (call.admitted) return true;
    const Done admitted = admit_caller(call, sessions_, services_.clock.now());
    if (admitted.refused()) refuse(call, admitted.error(), next);
    return admitted.ok();
}

void Application::admit_now(Call& call, const Next& next) {
    if (let_in(call, next)) next(std::nullopt);
}

void Application::run_now(Call& call, const Next& next) {
    if (!let_in(call, next)) return;
    switch (call.route->kind) {
        case RouteKind::read:
            return run_read(call, next);
        case RouteKind::write:
            return run_write(call, next);
        case RouteKind::task:
            return run_task(call, next);
        case RouteKind::upload:
            return run_upload(call, next);
        case RouteKind::download:
            return run_download(call, next);
        case RouteKind::constant:
            break;  // answered by the gate
    }
    ASSERT(false);
}

void Application::answer(Call& call, std::string json, const Next& next) {
    Response response;
    add_session_change(call, response);
    if (json.empty())
        response.status = 204;
    else
        response.media_type = "application/json";
    response.body = std::move(json);
    next(std::move(response));
}

// A refusal that is audited is answered once its audit row is durable, or could not be written.
void Application::refuse(Call& call, const Error& error, const Next& next) {
    Response response = problem(error, call.trace);
    add_session_change(call, response);
    if (!is_audited(call, error)) return next(std::move(response));
    services_.database.write_later(
        [this, &call, code = error.code->id](db::Session& session) {
            audit::Entry entry;
            entry.action = call.route->spec.verb;
            entry.outcome = code;
            entry.record_kind = call.route->spec.record;
            entry.record_id = call.record_id();
            entry.scope_pos = call.actor->scope.from;
            audit::record(session, services_.ids, call.now, call.actor.get(), entry);
            return db::Ending::commit;
        },
        [this, &call, next, response = std::move(response)](std::exception_ptr fault) {
            if (fault)
                logger_.error("a refusal was not audited",
                              {{"trace_id", call.trace}, {"what", thrown(fault).what}});
            next(response);
        });
}

void Application::fail(Call& call, std::exception_ptr fault, const Next& next) {
    const Thrown what = thrown(fault);
    logger_.error("a request failed",
                  {{"trace_id", call.trace}, {"code", what.code->id}, {"what", what.what}});
    next(problem(*what.code, call.trace));
}

// Who read which record, by the route's own word for it: one line a read, and the only place that writes it.
void Application::note_read(const Call& call) {
    const RouteSpec& spec = call.route->spec;
    if (spec.access.kind != Access::Kind::permission) return;
    services_.access_log.seen(
        {call.actor->staff, call.actor->post, spec.verb, spec.record, call.record_id(), call.now});
}

void Application::sweep() {
    if (sweeping_.exchange(true)) return;
    const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(limits_.kept_answer_age).count();
    const Instant before{services_.clock.now().ms - age};
    services_.database.write_later(
        [before](db::Session& session) {
            KeptAnswers::sweep(session, before);
            return db::Ending::commit;
        },
        [this](std::exception_ptr fault) {
            if (fault) logger_.error("old kept answers were not swept", {{"what", thrown(fault).what}});
            sweeping_ = false;
        });
}

}  // namespace bangfu::http
