// SPDX-License-Identifier: Apache-2.0
#include "operations/session_verbs.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/events.hpp>

namespace bangfu::organisation {

Result<SessionView> choose_post(Context& context, http::TaskCall& call, const ChoosePost& form) {
    const auth::Actor& actor = *call.actor;
    auto view = context.database.write([&](db::Session& session) -> Result<SessionView> {
        auto chosen = context.directory->actor(session, actor.staff, form.post, call.now.china_date());
        if (!chosen) return error::post_not_own;
        chosen->session = actor.session;
        chosen->signed_in_at = actor.signed_in_at;
        chosen->must_change_password = actor.must_change_password;
        context.sessions->choose_post(session, actor.session, form.post);
        audit::record(session, call.services.ids, call.now, &*chosen,
                      {.action = "choose_post",
                       .record_kind = "post",
                       .record_id = form.post.value,
                       .scope_pos = chosen->scope.from,
                       .detail = {}});
        outbox::emit(session, call.services.ids, call.now,
                     {event::post_chosen, {actor.staff.value, form.post.value}});
        return session_view(context, session, *chosen, call.now.china_date());
    });
    context.sessions->forget(actor.staff);
    return view;
}

}  // namespace bangfu::organisation
