// SPDX-License-Identifier: Apache-2.0
#include "operations/session_verbs.hpp"

namespace bangfu::organisation {

Result<SessionView> show_session(Context& context, const operation::Reading& call) {
    return session_view(context, call.db, call.actor, call.today());
}

}  // namespace bangfu::organisation
