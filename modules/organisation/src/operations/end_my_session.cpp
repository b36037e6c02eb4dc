// SPDX-License-Identifier: Apache-2.0
#include "operations/session_verbs.hpp"
#include <bangfu/organisation/events.hpp>

namespace bangfu::organisation {

Result<Nothing> end_my_session(Context& context, http::TaskCall& call, SessionId id) {
    const auth::Actor& actor = *call.actor;
    const Done ended = context.database.write([&](db::Session& session) -> Done {
        if (Done gone = context.sessions->end(session, actor.staff, id.value, "ended_by_hand", call.now);
            gone.refused())
            return gone;
        audit::record(session, call.services.ids, call.now, &actor,
                      {.action = "end_my_session",
                       .record_kind = "session",
                       .record_id = id.value,
                       .scope_pos = actor.scope.from,
                       .detail = {}});
        outbox::emit(session, call.services.ids, call.now, {event::signed_out, {actor.staff.value}});
        return done();
    });
    if (ended.refused()) return ended.error();
    context.sessions->forget(actor.staff);
    if (id.value == actor.session) call.facts.session().clear = true;
    return done();
}

}  // namespace bangfu::organisation
