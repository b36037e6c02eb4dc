// SPDX-License-Identifier: Apache-2.0
#include "operations/session_verbs.hpp"

namespace bangfu::organisation {

Result<json::Page<MySession>> list_my_sessions(Context& context, const operation::Reading& call) {
    json::Page<MySession> page;
    for (const auth::OpenSession& session : context.sessions->list(call.db, call.actor.staff, call.now))
        page.items.push_back({SessionId{session.id}, session.signed_in_at, session.last_seen_at, session.peer,
                              session.user_agent, session.id == call.actor.session});
    return page;
}

}  // namespace bangfu::organisation
