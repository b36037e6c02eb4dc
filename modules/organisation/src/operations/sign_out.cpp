// SPDX-License-Identifier: Apache-2.0
#include "operations/session_verbs.hpp"
#include <bangfu/organisation/events.hpp>

namespace bangfu::organisation {

Result<Nothing> sign_out(Context& context, http::TaskCall& call) {
    const auth::Actor& actor = *call.actor;
    context.database.write([&](db::Session& session) {
        // Ended by another page in the same moment: then there is nothing left to end, and the answer is the
        // same.
        if (context.sessions->end(session, actor.staff, actor.session, "signed_out", call.now).refused())
            return;
        audit::record(session, call.services.ids, call.now, &actor,
                      {.action = "sign_out",
                       .record_kind = "staff",
                       .record_id = actor.staff.value,
                       .scope_pos = actor.scope.from,
                       .detail = {}});
        outbox::emit(session, call.services.ids, call.now, {event::signed_out, {actor.staff.value}});
    });
    context.sessions->forget(actor.staff);
    call.facts.session().clear = true;
    return done();
}

}  // namespace bangfu::organisation
