// SPDX-License-Identifier: Apache-2.0
#include "operations/session_verbs.hpp"
#include "store/unions.hpp"

namespace bangfu::organisation {

Result<StoreView> show_store(Context& context, http::TaskCall&) {
    StoreView view;
    view.demonstration = context.demonstration;
    view.version = context.version;
    const auto root = context.database.read(
        [](db::Session& session) { return store::read_union_at(session, root_place.from); });
    view.needs_set_up = !root;
    if (root) view.name = root->name;
    return view;
}

}  // namespace bangfu::organisation
